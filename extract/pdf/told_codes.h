// Which codes of a simple font a ToUnicode map speaks of.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace outturn::extract {

inline constexpr std::size_t kSimpleCodes = 256;

struct ToldCodes {
  std::bitset<kSimpleCodes> told;
  std::size_t own = 0;  // codes whose character they are, told one by one
};

// `map`: the CMap's text (ISO 32000-1, 9.10.3): its sections bfchar and bfrange, as far as they can be read.
[[nodiscard]] ToldCodes told_codes(std::string_view map);

}  // namespace outturn::extract
