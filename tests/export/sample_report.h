// A small report made by hand that has something in every table, and something odd in most.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report.h"

namespace outturn::test {

inline Piece piece(std::uint32_t row, OutputColumn column, Place place, Move move = Move::stayed, double score = 1) {
  return {.row = row,
          .column = static_cast<std::uint32_t>(column),
          .begin = 0,
          .end = 12,
          .place = place,
          .move = move,
          .score = score};
}

inline Place at(int page, float y) {
  return {.page = page, .line = 0, .box = Box{.x0 = 72, .y0 = y, .x1 = 210.25F, .y1 = y + 10.02F}};
}

inline Result posts_result() {
  Result result;
  result.number = 1;
  result.completed_text = "2 091";
  result.kind = CompletedKind::number;
  result.completed_value = Decimal(2091);
  result.remark = "Published 2,091 posts\nabout \"peacekeeping\"";
  result.variance_text = "The output was higher";
  result.variance_cause = "more platforms";
  result.direction = VarianceDirection::above;
  result.planned = Quantity{.value = Decimal(1000), .max = std::nullopt, .qualifier = "约", .unit = "条"};
  result.completed_unit = "posts";
  result.planned_shared_by = 1;
  result.achieved_value = Decimal(2091);
  result.reading_confidence = 0.97;
  result.status = Status::exceeded;
  result.achievement_ratio = Decimal::parse("2.091");
  result.completed_pieces = {piece(0, OutputColumn::completed, at(5, 100))};
  result.remark_pieces = {piece(0, OutputColumn::remark, at(5, 100)),
                          piece(1, OutputColumn::remark, at(6, 72), Move::joined, 0.95)};
  return result;
}

inline Result doubtful_result() {
  Result result;
  result.number = 2;
  result.completed_text = "81.46%";
  result.kind = CompletedKind::percent;
  result.completed_value = Decimal::parse("81.46");
  result.remark = "=1+1";  // begins like a formula
  result.planned = Quantity{.value = Decimal(6), .max = Decimal(8), .qualifier = "", .unit = "%"};
  result.status = Status::short_;
  result.checks = {"parts_do_not_sum", "remark_number_differs"};
  result.confidence = 0.62;
  result.completed_pieces = {piece(2, OutputColumn::remark, at(6, 90), Move::value_in_remark, 0.7)};
  result.remark_pieces = {piece(2, OutputColumn::remark, at(6, 90), Move::to_result_above, 0.62)};
  result.alternatives = {{.completed_text = "8", .remark = "1.46%=1+1", .extra_cost = 0.7512345},
                         {.completed_text = "", .remark = "", .extra_cost = 3}};
  return result;
}

inline Result yes_result(int number) {
  Result result;
  result.number = number;
  result.completed_text = "是";
  result.kind = CompletedKind::yes;
  result.status = Status::delivered;
  return result;
}

inline Output output(int number, std::string planned, std::vector<Result> results) {
  Output made;
  made.number = number;
  made.planned_text = std::move(planned);
  made.planned_pieces = {piece(0, OutputColumn::planned, at(5, 100))};
  made.results = std::move(results);
  return made;
}

inline void add_structure(Report& report) {
  report.contents = {{"A", "维持和平行动部", "5"}, {"B", "Office,  with \"quotes\"", "19"}};
  report.abbreviations = {{"维和部", "维持和平行动部", {.page = 0, .line = 44, .box = std::nullopt}}};
  report.footnotes = {{"*", "-A footnote\r\nin two lines", {.page = 6, .line = 0, .box = std::nullopt}}};
  report.headings = {{HeadingKind::section, "A", "维持和平行动部", at(5, 40)},
                     {HeadingKind::office, "a", "副秘书长办公室", at(5, 52)},
                     {HeadingKind::accomplishment, "1.1", "Better reporting", at(5, 64)},
                     {HeadingKind::office, "b", "行动厅", at(7, 52)},
                     {HeadingKind::section, "B", "Office,  with \"quotes\"", at(8, 40)}};
  report.debris = {{"rule_line", 30}, {"tag", 12}};
  report.conservation = {.in_cells = 120, .in_outputs = 110, .in_dropped = 10, .unplaced = 0};
  report.diagnostics = {
      {Severity::warning, "invalid_bytes", "2 bytes, \"FF FE\"", {.page = 0, .line = 7, .box = std::nullopt}, 0},
      {Severity::note, "row_guessed", "a row", at(6, 90), -1}};
}

inline Report sample_report() {
  Report report;
  report.info.name = "in/A_72_701_Add.1.zh.PDF";
  report.info.kind = SourceKind::pdf;
  report.info.page_count = 62;
  report.front = {.symbol = "A/72/701/Add.1",
                  .language = "zh",
                  .session = "第七十二届会议",
                  .agenda_item = "议程项目 149",
                  .title = "Budget\tperformance　report",
                  .report_kind = "秘书长的报告",
                  .period_start = "2016-07-01",
                  .period_end = "2017-06-30"};
  add_structure(report);
  const TableContext context = {"A", "维持和平行动部", "a", "副秘书长办公室", "1.1", "Better reporting"};
  AlignedTable first;
  first.context = context;
  first.outputs = {output(1, "Publish about 1 000 posts, and\n\n 6 to 8 more", {posts_result(), doubtful_result()})};
  first.group_headings = {piece(3, OutputColumn::planned, at(5, 90))};
  first.dropped = {piece(4, OutputColumn::planned, at(6, 72), Move::dropped_duplicate, 0.99)};
  AlignedTable second;  // the same accomplishment goes on
  second.context = context;
  second.outputs = {output(2, "+ A guide", {yes_result(1)})};
  second.outputs[0].group_title = "Group　one";
  AlignedTable third;  // a section without offices
  third.context = {"B", "Office,  with \"quotes\"", "", "", "2.1", "Advice"};
  Result nothing;  // where no value was printed
  nothing.number = 1;
  third.outputs = {output(1, "@ advice", {nothing})};
  report.tables = {first, second, third};
  for (AlignedTable& table : report.tables) table.columns.resize(kOutputColumns);
  return report;
}

}  // namespace outturn::test
