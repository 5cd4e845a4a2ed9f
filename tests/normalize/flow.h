// Flows that a test writes down, as extract reads them from Word and HTML documents, and what normalize makes of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/normalized.h"

namespace outturn::test {

// Blocks of a flow, one after the other.
class Flow {
 public:
  using Row = std::vector<std::string>;  // a cell's paragraphs parted by LF; "^" = it goes on from above

  Flow& text(const std::string& text, bool bold = false) {
    FlowParagraph paragraph;
    paragraph.text = text;
    paragraph.weight = weight_of(bold);
    paragraph.place.block = ++blocks_;
    page_.blocks.emplace_back(paragraph);
    return *this;
  }

  // A paragraph that begins with a superscript.
  Flow& note(const std::string& marker, const std::string& words) {
    text(marker + words);
    std::get<FlowParagraph>(page_.blocks.back()).raised = {{0, static_cast<std::uint32_t>(marker.size())}};
    return *this;
  }

  Flow& grid(const std::vector<Row>& rows) {
    FlowGrid grid;
    grid.place.block = ++blocks_;
    for (const Row& row : rows) {
      FlowRow& made = grid.rows.emplace_back();
      for (const std::string& cell : row) made.cells.push_back(cell_at(grid, made, cell));
    }
    page_.blocks.emplace_back(std::move(grid));
    return *this;
  }

  FlowGrid& last_grid() { return std::get<FlowGrid>(page_.blocks.back()); }
  FlowCell& cell(std::size_t row, std::size_t at) { return last_grid().rows.at(row).cells.at(at); }

  // One cell over all columns.
  Flow& across(std::size_t row, std::int32_t columns, bool bold) {
    FlowCell& only = last_grid().rows.at(row).cells.at(0);
    only.column_span = columns;
    only.paragraphs.at(0).weight = weight_of(bold);
    return *this;
  }

  [[nodiscard]] RawReport read() {
    normalize::Normalizer normalizer{normalize::Options()};
    DocumentInfo info;
    info.kind = SourceKind::word;
    info.name = "report.docx";
    normalizer.begin_document(info);
    page_.form = PageForm::flow;
    page_.number = 1;
    normalizer.page(Page(page_));
    normalizer.end_document();
    return normalizer.take();
  }

 private:
  static FlowCell cell_at(const FlowGrid& grid, const FlowRow& row, std::string_view text) {
    FlowCell cell;
    cell.column = static_cast<std::int32_t>(row.cells.size());
    cell.continues_above = text == "^";
    if (cell.continues_above) return cell;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      FlowParagraph paragraph;
      paragraph.text = std::string(text.substr(0, end));
      paragraph.place = grid.place;
      paragraph.place.row = static_cast<std::int32_t>(grid.rows.size());
      paragraph.place.cell = cell.column + 1;
      cell.paragraphs.push_back(paragraph);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return cell;
  }

  Page page_;
  std::int32_t blocks_ = 0;
};

inline const Flow::Row kFlowHeader = {"Planned outputs", "Completed\n(number or\nyes/no)", "Remarks"};

inline Flow below_accomplishment() {
  Flow flow;
  flow.text("Component 1: political process", true).text("Expected accomplishment 1.1: Progress in the talks");
  return flow;
}

}  // namespace outturn::test
