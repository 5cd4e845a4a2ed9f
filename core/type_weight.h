// How heavy the type of words is, as far as their source shows it.
#pragma once

#include <cstdint>

namespace outturn {

// How heavy a type is; unknown where the source does not show it: cells between tabs, words recognised in a scan.
enum class TypeWeight : std::uint8_t { regular, bold, unknown };

[[nodiscard]] constexpr TypeWeight weight_of(bool bold) { return bold ? TypeWeight::bold : TypeWeight::regular; }

}  // namespace outturn
