// Results that a person should look at, with what made them doubtful and what else was considered.
#pragma once

#include <array>
#include <functional>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/report.h"
#include "export/fields/column.h"
#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/result_row.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {

// A piece whose score is below the review threshold.
struct Reason {
  std::string_view field;  // of kReasonFields
  const Piece* piece = nullptr;
};

// The fields of a result that are put together from pieces.
inline constexpr std::array<std::string_view, 3> kReasonFields = {"planned", "completed", "remark"};

inline constexpr RecordOf kReason{
    "", "",
    std::tuple(column(word_of<kReasonFields>("field"_member), "The field in which the piece ended.",
                      [](const Reason& reason) { return CleanText::word(reason.field); }),
               column(word<Move>("move"_member), "Why it stands there.",
                      [](const Reason& reason) { return reason.piece->move; }),
               column(share("score"_member), "How sure the move is, 0 to 1.",
                      [](const Reason& reason) { return reason.piece->score; }),
               part(fields::kPlace(fields::kFilePage, fields::kTextLine),
                    [](const Reason& reason) -> const Place& { return reason.piece->place; }))};

inline constexpr RecordOf kAlternative{
    "", "",
    std::tuple(
        column(text("completed_text"_member).or_null(), "The completed value there.", &Alternative::completed_text),
        column(text("remark"_member).or_null(), "The remark there.", &Alternative::remark),
        column(number("extra_cost"_member).rounded_to(4),
               "How much more it costs, in the aligner's units; the less, the likelier.", &Alternative::extra_cost))};

// Of a Result; results.json has it as well.
inline constexpr auto kAlternatives = objects<kAlternative>(
    "alternatives"_member, "Other arrangements that were considered.", [](const Result& result, const auto& visit) {
      for (const Alternative& one : result.alternatives) visit(one);
    });

struct ReviewRow {
  const ResultRow& row;
  const Output& output;
  const Result& result;
  const Options& options;
};

[[nodiscard]] std::vector<Reason> reasons_of(const ReviewRow& row);  // the least sure first

inline constexpr RecordOf kReview{
    "review", "One doubtful result, with what made it doubtful and what else was considered.",
    std::tuple(
        part(std::tuple(fields::kResultKey, fields::kConfidence,
                        column(fields::kSectionTitle, &ResultRow::section_title),
                        column(fields::kOfficeTitle, &ResultRow::office_title),
                        column(fields::kPlannedText, &ResultRow::planned_text), fields::kCompletedText, fields::kRemark,
                        fields::kChecks, fields::kReadingConfidence, part(fields::kPages, std::identity())),
             [](const ReviewRow& row) -> const ResultRow& { return row.row; }),
        objects<kReason>("reasons"_member, "Pieces whose score is below the review threshold, the least sure first.",
                         [](const ReviewRow& row, const auto& visit) {
                           for (const Reason& reason : reasons_of(row)) visit(reason);
                         }),
        part(std::tuple(kAlternatives), [](const ReviewRow& row) -> const Result& { return row.result; }))};

// One record for each doubtful result, in document order.
void write_review(const Report& report, const Options& options, FieldSink& fields);

}  // namespace outturn::exporting
