#include "export/rows/totals.h"

namespace outturn::exporting {

bool is_doubtful(const Result& result, const Options& options) {
  return result.confidence < options.review_below;
}

Totals totals(const Report& report, const Options& options) {
  Totals sums;
  for (const AlignedTable& table : report.tables) {
    sums.outputs += table.outputs.size();
    for (const Output& output : table.outputs) {
      sums.results += output.results.size();
      for (const Result& result : output.results) sums.doubtful += is_doubtful(result, options) ? 1U : 0U;
    }
  }
  return sums;
}

}  // namespace outturn::exporting
