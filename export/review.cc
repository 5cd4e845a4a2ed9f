#include "export/review.h"

#include <algorithm>
#include <string_view>

#include "core/names.h"
#include "export/clean_text.h"
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
  json.key("reasons");
  json.begin_array();
  for (const Reason& reason : reasons) {
    json.begin_object();
    JsonFields fields(json);
    fields.text("field", reason.field);
    fields.text("move", to_string(reason.piece->move));
    fields.share("score", reason.piece->score);
    fields.place(reason.piece->place);
    json.end_object();
  }
  json.end_array();
}

void write_record(const Report& report, const Keys& keys, const ResultAt& at, const Options& options,
                  JsonWriter& json) {
  const Output& output = report.tables[at.table].outputs[at.output];
  const Result& result = output.results[at.result];
  const ResultRow row = result_row(report, keys, at);
  json.begin_record();
  JsonFields fields(json);
  fields.text("result_key", row.result_key);
  fields.share("confidence", row.confidence);
  fields.text("section_title", row.section_title);
  fields.text("office_title", row.office_title);
  fields.text("planned_text", row.planned_text);
  fields.text("completed_text", row.completed_text);
  fields.text("remark", row.remark);
  fields.list("checks", row.checks);
  fields.known("page_first", row.page_first);
  fields.known("page_last", row.page_last);
  write_reasons(reasons_of(output, result, options), json);
  write_alternatives(result, json);
  json.end_record();
}

}  // namespace

bool is_doubtful(const Result& result, const Options& options) {
  return result.confidence < options.review_below;
}

void write_review(const Report& report, const Keys& keys, const Options& options, JsonWriter& json) {
  for_each_result(report, [&](const ResultAt& at) {
    const Result& result = report.tables[at.table].outputs[at.output].results[at.result];
    if (is_doubtful(result, options)) write_record(report, keys, at, options, json);
  });
}

const std::vector<std::string>& review_columns() {
  static const std::vector<std::string> columns = {"result_key",   "confidence",     "section_title", "office_title",
                                                   "planned_text", "completed_text", "remark",        "checks",
                                                   "page_first",   "page_last",      "reasons",       "alternatives"};
  return columns;
}

void write_alternatives(const Result& result, JsonWriter& json) {
  json.key("alternatives");
  json.begin_array();
  for (const Alternative& alternative : result.alternatives) {
    json.begin_object();
    JsonFields fields(json);
    fields.text("completed_text", clean_text(alternative.completed_text));
    fields.text("remark", clean_text(alternative.remark));
    fields.share("extra_cost", alternative.extra_cost);
    json.end_object();
  }
  json.end_array();
}

}  // namespace outturn::exporting
