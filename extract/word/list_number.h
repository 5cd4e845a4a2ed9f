// A number as Word writes it in front of a list's paragraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace outturn::extract {

// `format`: a value of ST_NumberFormat (ECMA-376, part 1, 17.18.59): "decimal", "lowerLetter", "upperRoman",
// "chineseCounting", "arabicAlpha" … Where a number is beyond what the format can write, and for formats that are not
// known, decimal. "none" and "bullet" give nothing.
[[nodiscard]] std::string list_number(std::int32_t number, std::string_view format);

// Whether list_number() knows the format.
[[nodiscard]] bool knows_number_format(std::string_view format);

}  // namespace outturn::extract
