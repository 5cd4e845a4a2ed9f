// Finds damage in UTF-8 at memory speed (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
#pragma once

#include <cstddef>
#include <string_view>

namespace outturn::extract {

// Length in bytes of the longest prefix of `bytes` that is valid UTF-8.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view bytes);

// Length of the ill-formed sequence at the start of `bytes` that one U+FFFD stands for (Unicode 15, 3.9,
// "maximal subpart": as browsers and ICU do). `bytes` is not empty and does not start with a valid character.
[[nodiscard]] std::size_t ill_formed_length(std::string_view bytes);

}  // namespace outturn::extract
