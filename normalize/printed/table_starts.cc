#include "normalize/printed/table_starts.h"

#include <algorithm>

namespace outturn::normalize {
namespace {

constexpr float kRuled = 0.5F;  // of a header's width

}  // namespace

std::vector<TableStart> starts_of(const std::vector<HeaderRow>& headers, const std::vector<FigureHead>& figures,
                                  LineRange body) {
  std::vector<TableStart> starts;
  for (std::size_t at = 0; at < headers.size(); ++at) starts.push_back({headers[at].first_line, 0, false, at});
  for (std::size_t at = 0; at < figures.size(); ++at) {
    const FigureHeader& header = figures[at].header;
    if (header.first_line < body.first || header.end_line >= body.end) continue;
    const std::size_t above = std::min(figures[at].above.size(), header.first_line - body.first);
    starts.push_back({header.first_line, above, true, at});
  }
  std::sort(starts.begin(), starts.end(), [](const TableStart& a, const TableStart& b) { return a.line < b.line; });
  return starts;
}

bool is_bare(const PageLayout& layout, const FigureHead& head) {
  const auto& lines = layout.lines();
  const FigureHeader& header = head.header;
  const bool on_page = header.first_line > 0 && header.first_line < header.end_line && header.end_line < lines.size();
  if (!on_page || !head.above.empty()) return false;
  Box box = lines[header.first_line].box;
  for (std::size_t at = header.first_line; at < header.end_line; ++at) box.include(lines[at].box);
  const auto ruled = [&](std::size_t below) {
    return ruled_between(layout, lines[below - 1], lines[below], kRuled * box.width());
  };
  return !ruled(header.first_line) && !ruled(header.end_line);
}

}  // namespace outturn::normalize
