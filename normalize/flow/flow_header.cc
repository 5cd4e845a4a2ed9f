#include "normalize/flow/flow_header.h"

#include <algorithm>
#include <optional>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/flow/flow_text.h"
#include "normalize/language/header_text.h"
#include "normalize/structure/front_matter.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kTallest = 4;        // rows of a header
constexpr std::size_t kLongestCell = 200;  // bytes of a header's cell

// A cell as header cells are compared.
struct CellLine {
  std::string text;
  std::string plain;  // without superscripts
};

// What stands in and below one cell of a header's first row.
struct Stack {
  std::int32_t begin = 0;  // grid columns
  std::int32_t end = 0;
  CellLine line;
  std::string folded;  // of both, as forms see them: empty until one asks
  std::string folded_plain;
};

class HeaderFinder {
 public:
  HeaderFinder(const FlowGrid& grid, const std::vector<const Phrases*>& all_phrases)
      : grid_(grid), all_phrases_(all_phrases), lines_(grid.rows.size()) {
    for (const Phrases* phrases : all_phrases) {
      for (const TableForm& form : phrases->forms()) widest_ = std::max(widest_, form.columns());
    }
  }

  // Whether the row has no more cells with text than the widest form: each is a column of its own, whatever stands
  // below.
  [[nodiscard]] bool may_begin(std::size_t row) const {
    const std::vector<FlowCell>& cells = grid_.rows[row].cells;
    const auto filled = std::count_if(cells.begin(), cells.end(), [](const FlowCell& cell) {
      return std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                         [](const FlowParagraph& paragraph) { return !utf8::trim(paragraph.text).empty(); });
    });
    return static_cast<std::size_t>(filled) <= widest_;
  }

  [[nodiscard]] std::optional<FlowHeader> at(std::size_t first) {
    for (std::size_t end = std::min(grid_.rows.size(), first + kTallest); end > first; --end) {
      stack(first, end);
      for (const Phrases* phrases : all_phrases_) {
        for (const TableForm& form : phrases->forms()) {
          if (!fits(form)) continue;
          FlowHeader header = header_of(form);
          header.first_row = first;
          header.end_row = end;
          header.language = phrases->language();
          header.place = grid_.place;
          header.place.row = static_cast<std::int32_t>(first) + 1;
          return header;
        }
      }
    }
    return std::nullopt;
  }

 private:
  // Of the row's cells: several heights ask for them.
  const std::vector<CellLine>& lines_of(std::size_t row) {
    std::vector<CellLine>& lines = lines_[row];
    if (!lines.empty()) return lines;
    for (const FlowCell& cell : grid_.rows[row].cells) lines.push_back({line_of(cell), line_of(cell, false)});
    return lines;
  }

  // Fills stacks_ with those of the rows; none where a cell stands below no other.
  void stack(std::size_t first, std::size_t end) {
    stacks_.clear();
    const std::vector<FlowCell>& top = grid_.rows[first].cells;
    for (std::size_t at = 0; at < top.size(); ++at) {
      stacks_.push_back({top[at].column, top[at].column + top[at].column_span, lines_of(first)[at], {}, {}});
    }
    for (std::size_t row = first + 1; row < end; ++row) {
      const std::vector<FlowCell>& cells = grid_.rows[row].cells;
      for (std::size_t at = 0; at < cells.size(); ++at) {
        const auto above = std::find_if(stacks_.begin(), stacks_.end(), [&](const Stack& stack) {
          return cells[at].column >= stack.begin && cells[at].column < stack.end;
        });
        if (above != stacks_.end()) {
          join_line(above->line.text, lines_of(row)[at].text);
          join_line(above->line.plain, lines_of(row)[at].plain);
        } else if (!cells[at].paragraphs.empty()) {
          stacks_.clear();
          return;
        }
      }
    }
    std::erase_if(stacks_, [](const Stack& stack) { return stack.line.text.empty(); });
  }

  [[nodiscard]] bool fits(const TableForm& form) {
    if (stacks_.size() != form.columns()) return false;
    for (std::size_t column = 0; column < stacks_.size(); ++column) {
      if (!reads_as_header(stacks_[column], form, column)) return false;
    }
    return true;
  }

  static bool reads_as_header(Stack& stack, const TableForm& form, std::size_t column) {
    if (stack.line.text.size() > kLongestCell) return false;
    if (stack.folded.empty()) {
      stack.folded = closed_up(fold_text(utf8::trim(stack.line.text)));
      stack.folded_plain = closed_up(fold_text(utf8::trim(stack.line.plain)));
    }
    return form.reads_as_header(column, stack.folded) ||
           (stack.folded_plain != stack.folded && form.reads_as_header(column, stack.folded_plain));
  }

  [[nodiscard]] FlowHeader header_of(const TableForm& form) const {
    FlowHeader header;
    header.form = &form;
    for (const Stack& stack : stacks_) {
      header.begins.push_back(stack.begin);
      if (!header.text.empty()) header.text += " | ";
      header.text += stack.line.text;
    }
    return header;
  }

  const FlowGrid& grid_;
  const std::vector<const Phrases*>& all_phrases_;
  std::size_t widest_ = 0;                    // columns of a form
  std::vector<std::vector<CellLine>> lines_;  // of the rows that were asked for
  std::vector<Stack> stacks_;                 // of the rows in work
};

}  // namespace

std::size_t FlowHeader::column_of(std::int32_t grid_column) const {
  std::size_t column = 0;
  while (column + 1 < begins.size() && begins[column + 1] <= grid_column) ++column;
  return column;
}

std::vector<FlowHeader> find_flow_headers(const FlowGrid& grid, const std::vector<const Phrases*>& all_phrases) {
  std::vector<FlowHeader> headers;
  HeaderFinder finder(grid, all_phrases);
  for (std::size_t row = 0; row < grid.rows.size();) {
    auto header = finder.may_begin(row) ? finder.at(row) : std::nullopt;
    if (header) {
      row = header->end_row;
      headers.push_back(*std::move(header));
    } else {
      ++row;
    }
  }
  return headers;
}

}  // namespace outturn::normalize
