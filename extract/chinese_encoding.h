// GB18030 or Big5? Nearly every pair of bytes is a character in both, so what is asked is not what is valid
// but what is common.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outturn::extract {

// "GB18030", "Big5", or nothing where `sample` looks like neither. Both standards sort their frequent
// characters into a first level (GB 2312 rows 16–55; Big5 A440–C67E); text read in its own encoding is made
// of first-level characters and punctuation, text read in the other is not. This holds for a single cell,
// where ICU's detector, which matches the most frequent characters of long texts, guesses.
[[nodiscard]] std::optional<std::string> chinese_encoding(std::string_view sample);

}  // namespace outturn::extract
