// A rule that is written, not drawn: it parts notes from the text above them.
#pragma once

#include <cstddef>
#include <string>

#include "normalize/page/page_layout.h"

namespace outturn::normalize {

inline constexpr std::size_t kWrittenRule = 6;  // low lines, at least

inline bool is_written_rule(const PageLayout& layout, const PageLine& line) {
  const std::string text = layout.text(line);
  return text.size() >= kWrittenRule && text.find_first_not_of('_') == std::string::npos;
}

}  // namespace outturn::normalize
