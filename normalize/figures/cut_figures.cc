// The lines that end the page and those that begin the next one are set below each other, on one sheet, and the table
// is looked for there as on any page.
#include "normalize/figures/cut_figures.h"

#include <algorithm>
#include <utility>

#include "normalize/figures/hinted_lines.h"
#include "normalize/figures/row_lines.h"
#include "normalize/figures/year_header.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLinesAtEnd = 16;     // lines of caption, header and first labels that a page's end cuts off
constexpr std::size_t kHeaderLines = 6;     // of them, of the header at most
constexpr float kCloseLines = 1.6F;         // of the type: base lines of a header's lines stand closer
constexpr std::size_t kFiguresWithin = 12;  // lines at a page's top among which a table's first figures stand
constexpr float kBodyStep = 2.9F;       // of the type: between a body's first lines; a running head stands further up
constexpr float kLongestLabel = 0.46F;  // of the page: what stands alone below a header is no wider
constexpr float kSheetStep = 1.3F;      // of the type: between the last line of a page and the first of the next
constexpr float kSheetRule = 0.35F;     // of the type: nothing that the next page draws stands nearer to that line
constexpr float kBelowLastLine = 1.5F;  // of the type: a rule that closes a page's last line stands nearer

// A page's end and the beginning of the next one's body, as one page.
class Sheet {
 public:
  Sheet(const PageLayout& upper, std::size_t top, std::size_t end, const PageLayout& lower, std::size_t first)
      : cut_(end - top), layout_(PageLayout(join(upper, top, end, lower, first))) {}

  [[nodiscard]] const PageLayout& layout() const { return layout_; }
  [[nodiscard]] std::size_t cut() const { return cut_; }  // the first line of the lower page

 private:
  static Page join(const PageLayout& upper, std::size_t top, std::size_t end, const PageLayout& lower,
                   std::size_t first) {
    const PageLine& last = upper.lines()[end - 1];
    const float above = top == 0 ? 0 : upper.lines()[top - 1].baseline;
    const float moved = last.baseline + kSheetStep * last.size - lower.lines()[first].baseline;
    const float lower_top = first == 0 ? 0 : lower.lines()[first - 1].baseline;
    Page page;
    page.number = lower.page().number;
    page.width = std::max(upper.page().width, lower.page().width);
    page.height = upper.page().height + lower.page().height;
    page.fonts = upper.page().fonts;
    page.fonts.insert(page.fonts.end(), lower.page().fonts.begin(), lower.page().fonts.end());
    add_words(page, upper, top, end);
    const std::size_t words = page.words.size();
    add_words(page, lower, first, lower.lines().size());
    for (std::size_t word = words; word < page.words.size(); ++word) {
      page.words[word].font = static_cast<std::uint16_t>(page.words[word].font + upper.page().fonts.size());
      page.words[word].baseline += moved;
      shift(page.words[word].box, moved);
    }
    for (const Rule& rule : upper.page().rules) {
      const bool inside = rule.box.y1 > above && rule.box.y0 < last.baseline + kBelowLastLine * last.size;
      if (inside) page.rules.push_back(rule);
    }
    for (Rule rule : lower.page().rules) {
      if (rule.box.y1 < lower_top) continue;
      shift(rule.box, moved);
      rule.box.y0 = std::max(rule.box.y0, last.baseline + kSheetRule * last.size);
      rule.box.y1 = std::max(rule.box.y1, rule.box.y0);
      page.rules.push_back(rule);
    }
    return page;
  }

  static void add_words(Page& page, const PageLayout& from, std::size_t first, std::size_t end) {
    for (std::size_t at = first; at < end; ++at) {
      const PageLine& line = from.lines()[at];
      for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
        page.words.push_back(from.word(word));
      }
    }
  }

  static void shift(Box& box, float by) {
    box.y0 += by;
    box.y1 += by;
  }

  std::size_t cut_;
  PageLayout layout_;
};

// Where the body at the top of a page begins whose first figures stand among its first lines; nullopt where none do.
std::optional<std::size_t> first_rows(const PageLayout& layout) {
  const auto& lines = layout.lines();
  for (std::size_t row = 0; row < std::min(lines.size(), kFiguresWithin); ++row) {
    if (!is_data_line(layout, lines[row])) continue;
    std::size_t first = row;
    while (first > 0 && lines[first].baseline - lines[first - 1].baseline < kBodyStep * lines[first].size) --first;
    return first;
  }
  return std::nullopt;
}

// Whether two of the lines are rows of figures, the second one soon below the first.
bool has_rows(const PageLayout& layout, std::size_t first, std::size_t end) {
  std::size_t rows = 0;
  for (std::size_t at = first; at < std::min(end, first + kFiguresWithin); ++at) {
    if (is_data_line(layout, layout.lines()[at])) ++rows;
  }
  return rows > 1;
}

// The first of the lines that end the page close below each other.
std::size_t top_of_end(const PageLayout& layout, std::size_t end) {
  const auto& lines = layout.lines();
  std::size_t first = end - 1;
  while (first > 0 && lines[first].baseline - lines[first - 1].baseline < kCloseLines * lines[first].size) --first;
  return std::max(first, end - std::min(end, kHeaderLines));
}

// The pieces of lines [first, end) down to the first row of figures.
void add_pieces(const PageLayout& layout, std::size_t first, std::size_t end, std::vector<std::string>& pieces) {
  for (std::size_t at = first; at < end && !is_data_line(layout, layout.lines()[at]); ++at) {
    for (const Segment& segment : segments_of(layout, layout.lines()[at])) {
      pieces.push_back(layout.text(segment.first, segment.end));
    }
  }
}

// What ends the page and looks like a header, with labels of its first rows below it or nothing.
std::optional<FigureHeader> header_at_end(const PageLayout& layout, std::size_t end, const FigureWordings& wordings,
                                          const std::vector<bool>& taken) {
  const auto is_label = [&](const PageLine& line) {
    return (line.bold || line.box.width() < kLongestLabel * layout.page().width) &&
           segments_of(layout, line).size() == 1;
  };
  const std::vector<std::vector<std::size_t>> hinted = hinted_lines(layout, wordings, taken);
  for (std::size_t language = 0; language < hinted.size(); ++language) {
    if (hinted[language].empty()) continue;
    const auto headers = find_figure_headers(layout, *wordings.all()[language], hinted[language], taken);
    if (headers.empty()) continue;
    const auto below = layout.lines().begin() + static_cast<std::ptrdiff_t>(headers.back().end_line);
    if (std::all_of(below, layout.lines().begin() + static_cast<std::ptrdiff_t>(end), is_label)) return headers.back();
  }
  return std::nullopt;
}

}  // namespace

CutFigures find_cut_figures(const PageLayout& layout, std::size_t begin, std::size_t end, const PageLayout& next,
                            const std::vector<FigureHead>& next_heads, const FigureWordings& wordings) {
  if (begin >= end) return {};
  const std::size_t top = end - std::min(end - begin, kLinesAtEnd);
  std::vector<bool> taken(layout.lines().size(), true);
  std::fill(taken.begin() + static_cast<std::ptrdiff_t>(top), taken.begin() + static_cast<std::ptrdiff_t>(end), false);
  const std::optional<FigureHeader> header_cut = header_at_end(layout, end, wordings, taken);
  if (!header_cut) return {};
  const std::optional<std::size_t> first = first_rows(next);
  const std::size_t stop = next_heads.empty() ? next.lines().size() : next_heads.front().header.first_line;
  if (!first || *first >= stop) {
    // Cells of texts below years cannot be told from other text overleaf, unless the header is printed again there.
    const bool years = heads_years(stacked_cells(layout, *header_cut), *header_cut->wording);
    return {std::nullopt, years && header_cut->end_line == end && (next_heads.empty() || stop > kHeaderLines)};
  }
  std::vector<std::string> pieces;
  add_pieces(layout, top_of_end(layout, end), end, pieces);
  add_pieces(next, *first, stop, pieces);
  const Sheet sheet(layout, top, end, next, *first);
  taken.assign(sheet.layout().lines().size(), false);
  const std::size_t others = sheet.cut() + (stop - *first);
  if (others > taken.size()) return {};
  std::fill(taken.begin() + static_cast<std::ptrdiff_t>(others), taken.end(), true);
  std::vector<FigureHead> heads = find_figure_tables(sheet.layout(), wordings, taken);
  const auto cut = std::find_if(heads.begin(), heads.end(), [&](const FigureHead& head) {
    return head.header.first_line < sheet.cut() && head.rows_end > sheet.cut();
  });
  if (cut == heads.end()) return {std::nullopt, has_rows(next, *first, stop) && wordings.head_pair(pieces)};
  CutFigureHead found{std::move(*cut), top + cut->header.first_line, cut->header.end_line < sheet.cut()};
  FigureHeader& header = found.head.header;
  if (found.rows_begin_above) {
    header.first_line += top;
    header.end_line += top;
    found.head.rows_end = end;
  } else {
    header.first_line = *first;
    header.end_line += *first - sheet.cut();
    found.head.rows_end += *first - sheet.cut();
  }
  return {std::move(found), false};
}

}  // namespace outturn::normalize
