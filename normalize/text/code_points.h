// A line as its code points, for what turns their order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/utf8.h"

namespace outturn::normalize {

[[nodiscard]] inline std::u32string code_points(std::string_view line) {
  std::u32string text;
  for (std::size_t at = 0; at < line.size();) text.push_back(utf8::next(line, at));
  return text;
}

}  // namespace outturn::normalize
