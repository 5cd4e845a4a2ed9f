#include "normalize/language/line_parts.h"

#include <cstddef>
#include <string>

#include "core/utf8.h"

namespace outturn::normalize {

std::vector<std::string_view> line_parts(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    const bool gap = at + 1 < line.size() && line[at] == ' ' && line[at + 1] == ' ';
    if (at < line.size() && line[at] != '\t' && line[at] != '|' && !gap) continue;
    const std::string_view part = utf8::trim(line.substr(begin, at - begin));
    if (!part.empty()) parts.push_back(part);
    begin = at + 1;
  }
  return parts;
}

}  // namespace outturn::normalize
