// A text through the second stage, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rows.h"
#include "normalize/normalize.h"

namespace outturn::test {

// The text's lines end with LF; a form feed alone on a line begins a page.
inline RawReport normalized(std::string_view text, normalize::Options options = {}) {
  normalize::Normalizer normalizer(std::move(options));
  normalizer.begin_document(DocumentInfo());
  Page page;
  page.number = 1;
  std::int64_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line == "\f") {
      const int next = page.number + 1;
      normalizer.page(std::move(page));
      page = Page();
      page.number = next;
    } else {
      page.lines.push_back({number, std::string(line)});
    }
  }
  normalizer.page(std::move(page));
  normalizer.end_document();
  return normalizer.take();
}

// A cell's fragments, with " ¶ " where a paragraph begins.
inline std::string cell_text(const Cell& cell) {
  std::string text;
  for (const Fragment& fragment : cell.fragments) {
    if (!text.empty()) text += fragment.join == Join::paragraph ? " ¶ " : fragment.join == Join::space ? " " : "";
    text += fragment.text;
  }
  return text;
}

// "planned / completed / remark"
inline std::string row_text(const RawRow& row) {
  return cell_text(row.cells[0]) + " / " + cell_text(row.cells[1]) + " / " + cell_text(row.cells[2]);
}

// The cells of each of the table's rows, with `between` in between.
inline std::vector<std::string> joined_rows(const RawTable& table, std::string_view between) {
  std::vector<std::string> rows;
  for (const RawRow& row : table.rows) {
    std::string& text = rows.emplace_back();
    for (const Cell& cell : row.cells) {
      if (&cell != &row.cells.front()) text += between;
      text += cell_text(cell);
    }
  }
  return rows;
}

// row_text() of all rows.
inline std::vector<std::string> row_texts(const RawReport& report) {
  std::vector<std::string> rows;
  for (const RawTable& table : report.tables) {
    for (const RawRow& row : table.rows) rows.push_back(row_text(row));
  }
  return rows;
}

// What stands above a table of outputs in a text, and its header.
inline const std::string kEnglishHead = "A. Office of Planning\n\nExpected accomplishment 1.1: Better work\n\n";
inline const std::string kChineseHead = "A. 规划司\n\n预期成绩 1.1: 工作得到改进\n\n";
inline const std::string kChineseHeader = "计划产出\t已完成 (数目或是/否)\t说明\n";

// A table of outputs in columns of characters: five rows.
inline const std::string kColumns = R"(A. Office of Roads

Expected accomplishment 1.1: Better roads
Planned outputs                                  Completed          Remarks
                                                 (number or yes/no)
Monitoring of simplified transit procedures in No                   The output was not delivered owing to the late
the Dalu valley, as appropriate                                     arrival of the equipment
Conduct of 169 field visits to the eastern       169                At the request of community leaders, the visits
coast, including 12 to the islands                                  were made in May and June. Follow-up is ongoing
                                                 12                 12 visits to the islands
3 interpreters for the central depot and the 4                      4 interpreters were recruited for the depot and
northern border provinces                                           for the provinces in the north of the country
Regular liaison with teachers                    Yes                Carried out throughout the year
)";

inline int count(const RawReport& report, std::string_view code) {
  int n = 0;
  for (const Diagnostic& diagnostic : report.diagnostics) n += diagnostic.code == code ? 1 : 0;
  return n;
}

}  // namespace outturn::test
