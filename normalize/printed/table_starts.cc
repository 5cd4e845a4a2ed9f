#include "normalize/printed/table_starts.h"

#include <algorithm>

namespace outturn::normalize {

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

}  // namespace outturn::normalize
