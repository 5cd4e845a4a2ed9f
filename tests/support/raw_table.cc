#include "support/raw_table.h"

#include <string>
#include <utility>

#include "core/utf8.h"

namespace outturn::test {
namespace {

Cell cell_of(std::string_view text, std::int64_t line) {
  Cell cell;
  const std::string_view mark = "¶";
  for (;;) {
    const std::size_t end = text.find(mark);
    const std::string_view part = utf8::trim(text.substr(0, end));
    if (!part.empty()) {
      cell.fragments.push_back({std::string(part),
                                {.page = 0, .line = line, .box = {}},
                                cell.fragments.empty() ? Join::none : Join::paragraph});
    }
    if (end == std::string_view::npos) return cell;
    text.remove_prefix(end + mark.size());
  }
}

RawRow row_of(std::string_view line, std::int64_t number) {
  RawRow row = empty_row(kOutputColumns);
  if (line.starts_with("##")) {
    row.kind = RowKind::group;
    row.cells[0] = cell_of(line.substr(2), number);
    return row;
  }
  if (line.find('|') == std::string_view::npos) {
    row.kind = RowKind::narrative;
    row.cells[2] = cell_of(line, number);
    return row;
  }
  if (line.starts_with("~")) {
    const std::size_t end = line.find(' ');
    row.label_goes_on = std::stof(std::string(line.substr(1, end - 1))) / 100;
    line.remove_prefix(end);
  }
  for (Cell& cell : row.cells) {
    const std::size_t end = line.find('|');
    cell = cell_of(line.substr(0, end), number);
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
  }
  return row;
}

}  // namespace

RawTable raw_table(std::string_view text) {
  RawTable table;
  table.columns = {
      {ColumnRole::planned, {}, {}, {}}, {ColumnRole::actual, {}, {}, {}}, {ColumnRole::remark, {}, {}, {}}};
  table.context = {"A", "Section", "a", "Office", "1.1", "Accomplishment"};
  bool after_break = false;
  std::int64_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = utf8::trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty()) {
      after_break = !table.rows.empty();
      continue;
    }
    table.rows.push_back(row_of(line, number));
    table.rows.back().after_page_break = std::exchange(after_break, false);
  }
  return table;
}

RawReport raw_report(std::string_view table, std::string_view language) {
  RawReport report;
  report.front.language = std::string(language);
  report.front.symbol = "A/1/1";
  report.tables.push_back(raw_table(table));
  return report;
}

std::vector<std::string> aligned_lines(const Report& report) {
  std::vector<std::string> lines;
  for (const AlignedTable& table : report.tables) {
    for (const Output& output : table.outputs) {
      for (const Result& result : output.results) {
        lines.push_back(output.planned_text + " => " + result.completed_text + " : " + result.remark);
      }
    }
  }
  return lines;
}

}  // namespace outturn::test
