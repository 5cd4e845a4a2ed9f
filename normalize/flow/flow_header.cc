#include "normalize/flow/flow_header.h"

#include <algorithm>
#include <optional>

#include "core/utf8.h"
#include "normalize/flow/flow_text.h"
#include "normalize/structure/front_matter.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kTallest = 4;        // rows of a header
constexpr std::size_t kLongestCell = 200;  // bytes of a header's cell

// What stands in and below one cell of a header's first row.
struct Stack {
  std::int32_t begin = 0;  // grid columns
  std::int32_t end = 0;
  std::string text;
  std::string plain;  // without superscripts
};

std::vector<Stack> stacks_of(const FlowGrid& grid, std::size_t first, std::size_t end) {
  std::vector<Stack> stacks;
  for (const FlowCell& cell : grid.rows[first].cells) {
    stacks.push_back({cell.column, cell.column + cell.column_span, line_of(cell), line_of(cell, false)});
  }
  for (std::size_t row = first + 1; row < end; ++row) {
    for (const FlowCell& cell : grid.rows[row].cells) {
      const auto above = std::find_if(stacks.begin(), stacks.end(), [&](const Stack& stack) {
        return cell.column >= stack.begin && cell.column < stack.end;
      });
      if (above == stacks.end()) {
        if (!cell.paragraphs.empty()) return {};
        continue;
      }
      join_line(above->text, line_of(cell));
      join_line(above->plain, line_of(cell, false));
    }
  }
  std::erase_if(stacks, [](const Stack& stack) { return stack.text.empty(); });
  return stacks;
}

std::optional<FlowHeader> match(const std::vector<Stack>& stacks, const TableForm& form) {
  if (stacks.size() != form.columns()) return std::nullopt;
  FlowHeader header;
  header.form = &form;
  for (std::size_t column = 0; column < stacks.size(); ++column) {
    const Stack& stack = stacks[column];
    if (stack.text.size() > kLongestCell) return std::nullopt;
    if (!Phrases::reads_as_header(form, column, stack.text) &&
        (stack.plain == stack.text || !Phrases::reads_as_header(form, column, stack.plain))) {
      return std::nullopt;
    }
    header.begins.push_back(stack.begin);
    if (column > 0) header.text += " | ";
    header.text += stack.text;
  }
  return header;
}

// Whether the row has no more cells with text than the widest form: each is a column of its own, whatever stands below.
bool may_begin_header(const FlowRow& row, const std::vector<const Phrases*>& all_phrases) {
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const FlowCell& cell) {
    return std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                       [](const FlowParagraph& paragraph) { return !utf8::trim(paragraph.text).empty(); });
  });
  return std::any_of(all_phrases.begin(), all_phrases.end(), [&](const Phrases* phrases) {
    return std::any_of(phrases->forms().begin(), phrases->forms().end(),
                       [&](const TableForm& form) { return static_cast<std::size_t>(filled) <= form.columns(); });
  });
}

std::optional<FlowHeader> header_at(const FlowGrid& grid, std::size_t first,
                                    const std::vector<const Phrases*>& all_phrases) {
  for (std::size_t end = std::min(grid.rows.size(), first + kTallest); end > first; --end) {
    const std::vector<Stack> stacks = stacks_of(grid, first, end);
    for (const Phrases* phrases : all_phrases) {
      for (const TableForm& form : phrases->forms()) {
        if (auto header = match(stacks, form)) {
          header->first_row = first;
          header->end_row = end;
          header->language = phrases->language();
          header->place = grid.place;
          header->place.row = static_cast<std::int32_t>(first) + 1;
          return header;
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::size_t FlowHeader::column_of(std::int32_t grid_column) const {
  std::size_t column = 0;
  while (column + 1 < begins.size() && begins[column + 1] <= grid_column) ++column;
  return column;
}

std::vector<FlowHeader> find_flow_headers(const FlowGrid& grid, const std::vector<const Phrases*>& all_phrases) {
  std::vector<FlowHeader> headers;
  for (std::size_t row = 0; row < grid.rows.size();) {
    auto header = may_begin_header(grid.rows[row], all_phrases) ? header_at(grid, row, all_phrases) : std::nullopt;
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
