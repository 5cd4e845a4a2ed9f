#include "export/review.h"

#include <algorithm>
#include <string_view>

#include "core/names.h"
#include "export/keys.h"
#include "export/result_row.h"
#include "export/sinks.h"

namespace outturn::exporting {
namespace {

struct Reason {
  std::string_view field;
  const Piece* piece = nullptr;
};

std::vector<Reason> reasons_of(const Output& output, const Result& result, const Options& options) {
  std::vector<Reason> reasons;
  const auto add = [&](std::string_view field, const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.score < options.review_below) reasons.push_back({field, &piece});
    }
  };
  add("planned", output.planned_pieces);
  add("completed", result.completed_pieces);
  add("remark", result.remark_pieces);
  std::ranges::stable_sort(reasons, {}, [](const Reason& reason) { return reason.piece->score; });
  return reasons;
}

void write_reasons(const std::vector<Reason>& reasons, JsonWriter& json) {
  json.member("reasons"_member);
  json.begin_array();
  for (const Reason& reason : reasons) {
    json.begin_object();
    JsonFields fields(json);
    fields.word("field"_member, reason.field);
    fields.word("move"_member, to_string(reason.piece->move));
    fields.share("score"_member, reason.piece->score);
    fields.place(reason.piece->place);
    json.end_object();
  }
  json.end_array();
}

void write_record(const Report& report, ResultRows& rows, const ResultAt& at, const Options& options,
                  JsonWriter& json) {
  const Output& output = report.tables[at.table].outputs[at.output];
  const Result& result = output.results[at.result];
  const ResultRow& row = rows.row(at);
  json.begin_record();
  JsonFields fields(json);
  fields.text("result_key"_member, row.result_key);
  fields.share("confidence"_member, row.confidence);
  fields.text("section_title"_member, row.section_title);
  fields.text("office_title"_member, row.office_title);
  fields.text("planned_text"_member, row.planned_text);
  fields.text("completed_text"_member, row.completed_text);
  fields.text("remark"_member, row.remark);
  fields.list("checks"_member, row.checks);
  fields.share("reading_confidence"_member, row.reading_confidence);
  fields.known("page_first"_member, row.page_first);
  fields.known("page_last"_member, row.page_last);
  write_reasons(reasons_of(output, result, options), json);
  write_alternatives(result, json);
  json.end_record();
}

}  // namespace

bool is_doubtful(const Result& result, const Options& options) {
  return result.confidence < options.review_below;
}

void write_review(const Report& report, const Options& options, JsonWriter& json) {
  const Keys keys(report);
  ResultRows rows(report, keys);
  for_each_result(report, [&](const ResultAt& at) {
    const Result& result = report.tables[at.table].outputs[at.output].results[at.result];
    if (is_doubtful(result, options)) write_record(report, rows, at, options, json);
  });
}

const std::vector<std::string>& review_columns() {
  static const std::vector<std::string> columns = {
      "result_key", "confidence",         "section_title", "office_title", "planned_text", "completed_text", "remark",
      "checks",     "reading_confidence", "page_first",    "page_last",    "reasons",      "alternatives"};
  return columns;
}

void write_alternatives(const Result& result, JsonWriter& json) {
  json.member("alternatives"_member);
  json.begin_array();
  for (const Alternative& alternative : result.alternatives) {
    json.begin_object();
    JsonFields fields(json);
    fields.text("completed_text"_member, Cleaned(alternative.completed_text));
    fields.text("remark"_member, Cleaned(alternative.remark));
    fields.share("extra_cost"_member, alternative.extra_cost);
    json.end_object();
  }
  json.end_array();
}

}  // namespace outturn::exporting
