#include "export/rows/review.h"

#include <algorithm>

#include "export/fields/write_row.h"
#include "export/rows/keys.h"
#include "export/rows/totals.h"

namespace outturn::exporting {

std::vector<Reason> reasons_of(const ReviewRow& row) {
  std::vector<Reason> reasons;
  const auto add = [&](std::string_view field, const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.score < row.options.review_below) reasons.push_back({field, &piece});
    }
  };
  add(kReasonFields[0], row.output.planned_pieces);
  add(kReasonFields[1], row.result.completed_pieces);
  add(kReasonFields[2], row.result.remark_pieces);
  std::ranges::stable_sort(reasons, {}, [](const Reason& reason) { return reason.piece->score; });
  return reasons;
}

void write_review(const Report& report, const Options& options, FieldSink& fields) {
  const Keys keys(report);
  ResultRows rows(report, keys);
  for_each_result(report, [&](const ResultAt& at) {
    const Output& output = report.tables[at.table].outputs[at.output];
    const Result& result = output.results[at.result];
    if (!is_doubtful(result, options)) return;
    fields.begin_row();
    write_row(kReview.columns, ReviewRow{rows.row(at), output, result, options}, fields);
    fields.end_row();
  });
}

}  // namespace outturn::exporting
