#include "export/rows/totals.h"

#include <algorithm>

namespace outturn::exporting {

bool is_doubtful(const Result& result, const Options& options) {
  return result.confidence < options.review_below;
}

Totals totals(const Report& report, const Options& options) {
  Totals sums;
  sums.doubts = static_cast<std::size_t>(std::count_if(report.diagnostics.begin(), report.diagnostics.end(), is_doubt));
  for (const AlignedTable& table : report.tables) {
    ++sums.tables[static_cast<std::size_t>(table.kind)];
    sums.outputs += table.outputs.size();
    for (const Output& output : table.outputs) {
      sums.results += output.results.size();
      for (const Result& result : output.results) sums.doubtful += is_doubtful(result, options) ? 1U : 0U;
    }
  }
  return sums;
}

}  // namespace outturn::exporting
