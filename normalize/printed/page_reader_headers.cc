// What PageReader does with header rows: those that pages cut, and the numbers of rows below them.

#include <algorithm>
#include <utility>

#include "core/brackets.h"
#include "core/utf8.h"
#include "normalize/printed/page_continuation.h"
#include "normalize/printed/page_reader.h"
#include "normalize/table/row_numbers.h"

namespace outturn::normalize {
namespace {

constexpr std::uint32_t kCutCellWords = 4;  // of a line of a header's cell

}  // namespace

// Without the numbers of rows, which stand in front of a table's columns.
PageReader::Pending PageReader::look_at(Page&& page) {
  PageLayout layout(std::move(page));
  std::vector<HeaderRow> headers = finder_.find(layout);
  std::int64_t number_characters = 0;
  if (const std::vector<std::uint32_t> numbers = take_row_numbers(layout, headers); !numbers.empty()) {
    layout = PageLayout(without_words(layout.page(), numbers, number_characters));
    headers = finder_.find(layout);
  }
  PageEdges edges = page_edges(layout);
  std::vector<bool> taken(layout.lines().size());
  for (const HeaderRow& header : headers)
    std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(header.first_line), header.end_line - header.first_line,
                true);
  // What its wording shows to be the page's foot shows no columns: it may stand close to the rows.
  const std::size_t count = layout.lines().size();
  const BodyRange body = find_body(layout, edges, {}, count, headers.empty() ? 0 : headers.back().end_line);
  std::fill(taken.begin() + static_cast<std::ptrdiff_t>(body.end), taken.end(), true);
  std::vector<FigureHead> figures = find_figure_tables(layout, wordings_, taken);
  return {std::move(layout), std::move(edges), std::move(headers), std::move(figures), 0, number_characters};
}

// The words of the page that number rows, and the header cell above them.
std::vector<std::uint32_t> PageReader::take_row_numbers(const PageLayout& layout,
                                                        const std::vector<HeaderRow>& headers) {
  std::vector<std::uint32_t> words;
  const std::size_t count = layout.lines().size();
  const auto add = [&](const std::vector<std::uint32_t>& more) { words.insert(words.end(), more.begin(), more.end()); };
  const std::size_t above = headers.empty() ? count : headers.front().first_line;
  if (numbers_) add(numbers_in(layout, *numbers_, {0, above}));
  for (std::size_t at = 0; at < headers.size(); ++at) {
    const HeaderRow& header = headers[at];
    if (!header.numbers) {
      numbers_.reset();
      continue;
    }
    NumberColumn column;
    const std::size_t end = at + 1 < headers.size() ? headers[at + 1].first_line : count;
    add(numbers_below(layout, *header.numbers, header.cells.front(), {header.end_line, end}, column));
    if (column.label > 0) numbers_ = column;
    for (std::size_t line = header.first_line; line < header.end_line; ++line) {
      const PageLine& row = layout.lines()[line];
      for (std::uint32_t word = row.first; word < row.first + row.count; ++word) {
        const Box& box = layout.word(word).box;
        if (box.middle_x() >= header.numbers->x0 && box.middle_x() <= header.numbers->x1) {
          words.push_back(layout.index(word));
        }
      }
    }
  }
  return words;
}

// Lines that pages share at one height may be rows of a table that goes on over these pages, and no head or foot.
// `above`: the columns of the table that the page begins in, or nullptr.
void PageReader::doubt_margins(const PageLayout& layout, BodyRange range, LineRange body, const ColumnEdges* above) {
  std::optional<std::size_t> row;
  if (above != nullptr) row = row_in_margin(layout, {0, range.first}, body.first, *above, all_phrases_);
  if (!row && table_) {
    row = row_in_margin(layout, {range.end, layout.lines().size()}, body.end - 1, table_->edges, all_phrases_);
  }
  if (row)
    doubt(layout, *row, "table_cut_off", "a line like a table's row, taken for what pages have in their margins");
}

// Whether the page's last lines are a header row that goes on on the next page; answers where the body ends without
// what is the next page's.
std::size_t PageReader::find_cut_header(LineRange body) {
  if (pending_.size() < 2 || body.empty()) return body.end;
  Pending& here = pending_.front();
  const bool ends_page = !here.headers.empty() && here.headers.back().end_line == body.end;
  if (ends_page && open_brackets(here.headers.back().text) <= 0) return body.end;
  if (auto cut = finder_.find_cut(here.layout, body.end, pending_[1].layout)) {
    if (ends_page) here.headers.pop_back();
    here.headers.push_back(std::move(cut->row));
    pending_[1].header_rest = cut->next_end;
    return body.end;
  }
  Pending& next = pending_[1];
  if (ends_page || here.layout.lines()[body.end - 1].count > kCutCellWords) return body.end;
  auto headless = finder_.find_headless(here.layout, body.end, next.layout);
  if (!headless || headless->first_line <= body.first) return body.end;
  std::erase_if(next.headers, [&](const HeaderRow& header) { return header.first_line < headless->row.end_line; });
  next.headers.insert(next.headers.begin(), std::move(headless->row));
  return headless->first_line;
}

}  // namespace outturn::normalize
