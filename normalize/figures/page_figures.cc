#include "normalize/figures/page_figures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/brackets.h"
#include "normalize/figures/figure_rows.h"
#include "normalize/figures/figure_table.h"
#include "normalize/figures/framed_rows.h"
#include "normalize/figures/hinted_lines.h"
#include "normalize/figures/row_lines.h"
#include "normalize/figures/torn_figures.h"
#include "normalize/page/line_join.h"
#include "normalize/page/raised_mark.h"

namespace outturn::normalize {
namespace {

constexpr float kPageSameType = 0.7F;       // points
constexpr float kFarBelowTable = 4.5F;      // of the type
constexpr std::size_t kLongestNumber = 24;  // bytes of a caption without a title
constexpr std::size_t kMostAbove = 4;       // lines of caption and unit
constexpr float kAboveStep = 4.2F;          // of the type: base lines of caption, unit and header stand closer
constexpr std::size_t kMostUnitLines = 2;
constexpr float kUnitStep = 1.5F;       // of the type: base lines of a unit's or label's lines stand closer
constexpr float kWrappedStep = 1.35F;   // of the type: base lines of one heading's lines stand closer
constexpr float kBesideFigures = 1.5F;  // points: between a label and the first figures
constexpr float kHeadStep = 2;          // of the type: a page's first line further above the next is its running head
constexpr float kFiguresEdge = 2;       // points: figures of one column end this close to each other
constexpr std::size_t kFirstRows = 12;  // lines that show whether a table goes on

// Where the rows below a header end at the latest, before its columns are known.
std::size_t guess_end(const PageLayout& layout, const FigureHeader& header, std::size_t stop) {
  const auto& lines = layout.lines();
  float size = 0;
  std::size_t at = header.end_line;
  for (; at < stop; ++at) {
    if (is_mark_line(layout, at)) continue;
    if (size == 0) size = lines[at].size;
    if (lines[at].size > size + kPageSameType && !is_data_line(layout, lines[at])) break;
    if (lines[at].baseline - lines[at - 1].baseline > kFarBelowTable * lines[at].size) break;
  }
  return at;
}

// Line `at`, together with those above it where it ends a bracket that begins there: a unit may take two lines. `at`
// becomes the first of them.
std::string text_above(const PageLayout& layout, std::size_t& at) {
  const auto& lines = layout.lines();
  std::string text = layout.text(lines[at].first, end_without_marks(layout, lines[at]));
  const std::size_t last = at;
  while (open_brackets(text) < 0 && at > 0 && last - at < kMostUnitLines &&
         lines[at].baseline - lines[at - 1].baseline < kUnitStep * lines[at].size &&
         segments_of(layout, lines[at - 1]).size() == 1) {
    --at;
    text.insert(0, layout.text(lines[at]) + (wrap_join(layout.text(lines[at]), text) == Join::space ? " " : ""));
  }
  if (open_brackets(text) >= 0) return text;
  at = last;
  return layout.text(lines[at]);
}

// The line ends the label of a row whose figures stand beside one of the label's lines above.
bool ends_label(const PageLayout& layout, std::size_t at) {
  const auto& lines = layout.lines();
  while (at > 0 && lines[at].baseline - lines[at - 1].baseline < kUnitStep * lines[at].size) {
    if (is_data_line(layout, lines[--at])) return true;
  }
  return false;
}

// Set in bold or italics as a whole, marks of notes behind it aside.
bool is_title(const PageLayout& layout, const PageLine& line) {
  bool bold = true;
  bool italic = true;
  const std::uint32_t end = end_without_marks(layout, line);
  for (std::uint32_t word = line.first; word < end && (bold || italic); ++word) {
    const Font& font = layout.page().fonts[layout.word(word).font];
    bold = bold && font.is_bold();
    italic = italic && font.italic;
  }
  return bold || italic;
}

// Line `at` stands right below a caption that is a number alone: "Table 3".
bool is_captions_title(const PageLayout& layout, std::size_t at, const FigureWording& wording) {
  const PageLine& above = layout.lines()[at - 1];
  const std::string text = layout.text(above);
  return layout.lines()[at].baseline - above.baseline < kUnitStep * above.size && text.size() <= kLongestNumber &&
         wording.says(FigureWord::caption, text);
}

// Caption and unit above line `first`; `page_ends`: it is the next page's first.
std::vector<std::string> lines_above(const PageLayout& layout, std::size_t first, const FigureWording& wording,
                                     bool page_ends = false) {
  std::vector<std::string> above;
  const auto& lines = layout.lines();
  std::size_t above_line = first;  // the one taken last, and whether it is the unit
  bool unit_below = false;
  for (std::size_t at = first; at-- > 0 && above.size() < kMostAbove;) {
    const bool last = page_ends && at + 1 == first;
    if (!last &&
        lines[at + 1].baseline - lines[at].baseline > kAboveStep * std::max(lines[at].size, lines[at + 1].size)) {
      break;
    }
    const bool one_text = segments_of(layout, lines[at]).size() == 1;
    std::string text = text_above(layout, at);
    if (one_text && at > 0 && is_captions_title(layout, at, wording)) {
      text = layout.text(lines[at - 1]) + " " + text;
      --at;
    }
    const bool caption = wording.says(FigureWord::caption, text);
    const bool unit = one_text && wording.says(FigureWord::unit, text);
    // Running text above the table is none of its words, even if it is in bold, nor are another's rows or a running
    // head.
    const bool heading = is_title(layout, lines[at]) && !text.ends_with('.') && !is_data_line(layout, lines[at]) &&
                         !begins_row(layout, at) && !ends_label(layout, at) &&
                         (at > 0 || lines[1].baseline - lines[0].baseline < kHeadStep * lines[0].size);
    if (!caption && !unit && !heading) break;
    const bool wrapped = !above.empty() && !unit && above_line == at + 1 && !unit_below &&
                         lines[at + 1].baseline - lines[at].baseline < kWrappedStep * lines[at].size;
    if (wrapped) {
      above.front() = text + " " + above.front();
    } else {
      above.insert(above.begin(), text);
    }
    above_line = at;
    unit_below = unit;
    if (caption) break;
  }
  return above;
}

bool says_deliverables(const FigureHead& head) {
  const FigureWording& wording = *head.header.wording;
  const auto says = [&](const std::string& text) { return wording.says(FigureWord::deliverables, text); };
  return std::any_of(head.above.begin(), head.above.end(), says) ||
         (!head.cells.empty() && std::any_of(head.cells.front().begin(), head.cells.front().end(), says));
}

// Whether the rows under the head make a table of ours.
bool makes_table(const PageLayout& layout, const FigureHead& head) {
  PrintedFigures table{head.header.wording, {}, head.cells, head.above, {}};
  table.parts.push_back(
      figure_part(layout, head.header.end_line, head.rows_end, head.columns, PageTags(), head.narrative_rows));
  std::int64_t hyphens = 0;
  Grid grid = segment_figures(
      table, [](std::string_view, std::string_view) { return std::size_t{0}; }, hyphens, 0);
  return makes_figure_table(std::move(grid), *head.header.wording);
}

// The head of the table below a header, if there is a table of ours.
std::optional<FigureHead> read_head(const PageLayout& layout, const FigureHeader& header, std::size_t stop) {
  if (header.end_line >= stop) return std::nullopt;
  FigureHead head;
  head.header = header;
  std::size_t end = guess_end(layout, header, stop);
  if (end == header.end_line) return std::nullopt;
  head.columns = find_columns(layout, header, end);
  if (head.columns.columns() < 2) return std::nullopt;  // nearly all lines with a header's words in another language
  head.above = lines_above(layout, header.first_line, *header.wording);
  // The columns tell where the table ends, and its lines where the columns stand.
  for (bool again = false;; again = true) {
    HeaderCells cells = header_cells(layout, header, head.columns);
    head.cells = std::move(cells.levels);
    head.open_header = cells.open;
    head.narrative_rows = says_deliverables(head);
    const std::size_t shown = std::exchange(
        end, figures_end(layout, header.end_line, stop, head.columns, *header.wording, head.narrative_rows));
    if (end == header.end_line) return std::nullopt;
    if (end == shown || again) break;
    head.columns = find_columns(layout, header, end);
    if (head.columns.columns() < 2) return std::nullopt;
  }
  head.rows_end = end;
  if (!makes_table(layout, head)) return std::nullopt;
  return head;
}

std::vector<FigureHead> find_in_language(const PageLayout& layout, const FigureWording& wording,
                                         const std::vector<std::size_t>& hinted, const std::vector<bool>& taken) {
  std::vector<FigureHead> heads;
  if (hinted.empty()) return heads;
  const std::vector<FigureHeader> headers = find_figure_headers(layout, wording, hinted, taken);
  // From the last one upwards: a row of texts may use a header's words, and only what heads rows itself ends the table
  // above it.
  std::size_t below = layout.lines().size();
  for (std::size_t at = headers.size(); at-- > 0;) {
    const auto next_taken =
        std::find(taken.begin() + static_cast<std::ptrdiff_t>(headers[at].end_line), taken.end(), true);
    const std::size_t stop = std::min(below, static_cast<std::size_t>(next_taken - taken.begin()));
    if (auto head = read_head(layout, headers[at], stop)) {
      below = head->header.first_line;
      heads.push_back(*std::move(head));
    }
  }
  std::reverse(heads.begin(), heads.end());
  return heads;
}

// How many of the line's segments behind the label stand as a column's figures do.
std::size_t segments_that_fit(const std::vector<Segment>& segments, const FigureColumns& columns) {
  return static_cast<std::size_t>(std::count_if(segments.begin() + 1, segments.end(), [&](const Segment& segment) {
    const FigureColumns::Span& span = columns.spans[columns.column_of(segment.right - kFiguresEdge)];
    return std::abs(segment.right - span.right) < kFiguresEdge ||
           (segment.left > span.left - kFiguresEdge && segment.right < span.right + kFiguresEdge);
  }));
}

// Whether the line has a segment in the middle of each column, or one that ends as the column's figures do.
bool fills_columns(const std::vector<Segment>& segments, const FigureColumns& columns) {
  if (segments.size() != columns.columns()) return false;
  for (std::size_t at = 1; at < segments.size(); ++at) {
    const bool ends_in = std::abs(segments[at].right - columns.spans[at].right) < kFiguresEdge;
    if (!ends_in && columns.column_of((segments[at].left + segments[at].right) / 2) != at) return false;
  }
  return true;
}

// Whether the segments are figures, one in each column but the label's: its lines stand above and below them.
bool fill_without_label(const PageLayout& layout, const std::vector<Segment>& segments, const FigureColumns& columns) {
  if (!columns.has_label || segments.size() + 1 != columns.columns()) return false;
  for (std::size_t at = 0; at < segments.size(); ++at) {
    const float middle = (segments[at].left + segments[at].right) / 2;
    if (columns.column_of(middle) != at + 1) return false;
    const std::string text = layout.text(segments[at].first, segments[at].end);
    if (!reads_as_figure(text) || heads_column(text)) return false;
  }
  return true;
}

// The columns with what fills them on this page: figures may be longer than those of the page before.
FigureColumns widened(const PageLayout& layout, std::size_t first, std::size_t end, const FigureColumns& columns) {
  FigureColumns wide = columns;
  for (std::size_t at = first; at < end; ++at) {
    if (!is_data_line(layout, layout.lines()[at])) continue;
    const std::vector<Segment> segments = segments_of(layout, layout.lines()[at]);
    if (!fills_columns(segments, columns)) continue;
    for (std::size_t column = 1; column < segments.size(); ++column) {
      FigureColumns::Span& span = wide.spans[column];
      span = {std::min(span.left, segments[column].left), std::max(span.right, segments[column].right)};
    }
  }
  for (std::size_t column = 1; column < wide.columns(); ++column) {
    const float left = wide.spans[column].left;
    float& boundary = wide.between[column - 1];
    if (column == 1) {
      boundary = std::min(boundary, left - kBesideFigures);
    } else if (wide.spans[column - 1].right < left) {
      boundary = (wide.spans[column - 1].right + left) / 2;
    }
  }
  return wide;
}

}  // namespace

std::vector<FigureHead> find_figure_tables(const PageLayout& layout, const FigureWordings& wordings,
                                           const std::vector<bool>& taken) {
  const std::vector<std::vector<std::size_t>> hinted = hinted_lines(layout, wordings, taken);
  // Each language for itself: a word that is a header's in one ("effective") may stand in the rows of another.
  std::vector<FigureHead> heads;
  for (std::size_t language = 0; language < hinted.size(); ++language) {
    for (FigureHead& head : find_in_language(layout, *wordings.all()[language], hinted[language], taken)) {
      const bool overlaps = std::any_of(heads.begin(), heads.end(), [&](const FigureHead& other) {
        return head.header.first_line < other.rows_end && other.header.first_line < head.rows_end;
      });
      if (!overlaps) heads.push_back(std::move(head));
    }
  }
  std::sort(heads.begin(), heads.end(),
            [](const FigureHead& one, const FigureHead& two) { return one.header.first_line < two.header.first_line; });
  return heads;
}

std::vector<std::string> figures_above_at_end(const PageLayout& layout, std::size_t end, const FigureWording& wording) {
  return lines_above(layout, end, wording, true);
}

FigurePart figure_part(const PageLayout& layout, std::size_t first, std::size_t end, const FigureColumns& columns,
                       const PageTags& tags, bool narrative_rows) {
  FigurePart part;
  part.page = layout.page().number;
  part.columns = columns;
  for (std::size_t at = first; at < end; ++at) {
    if (is_mark_line(layout, at)) continue;
    part.lines.push_back(figure_line(layout, at, columns, tags, narrative_rows));
  }
  find_framed_rows(layout, part);
  join_torn_figures(part);
  return part;
}

std::optional<FigureColumns> columns_overleaf(const PageLayout& layout, std::size_t first, std::size_t end,
                                              const FigureColumns& before) {
  for (std::size_t at = first; at < std::min(end, first + kFirstRows); ++at) {
    const std::vector<Segment> segments = segments_of(layout, layout.lines()[at]);
    if (!is_data_line(layout, layout.lines()[at])) {
      if (fill_without_label(layout, segments, before)) return widened(layout, first, end, before);
      continue;
    }
    // Pages may be shifted against each other. The last column's edge shows by how much, unless something stands out of
    // it on the page before.
    for (const float shift : {0.0F, segments.back().right - before.spans.back().right}) {
      const FigureColumns moved = before.shifted(shift);
      if (segments_that_fit(segments, moved) * 2 > segments.size() - 1 || fills_columns(segments, moved)) {
        return widened(layout, first, end, moved);
      }
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<TextOverleaf> text_overleaf(const PageLayout& layout, std::size_t first, std::size_t end,
                                          const FigureColumns& before,
                                          const std::vector<std::vector<std::string>>& header,
                                          const FigureWording& wording) {
  std::vector<bool> taken(layout.lines().size(), true);
  std::vector<std::size_t> hinted;
  for (std::size_t at = first; at < std::min(end, first + kFirstRows); ++at) {
    taken[at] = false;
    if (wording.says(FigureWord::hint, text_without_marks(layout, layout.lines()[at]))) hinted.push_back(at);
  }
  const std::vector<FigureHeader> headers = find_figure_headers(layout, wording, hinted, taken);
  if (headers.empty() || headers.front().first_line != first || headers.front().end_line == end) return std::nullopt;
  float right = 0;
  for (std::size_t at = first; at < headers.front().end_line; ++at) right = std::max(right, layout.lines()[at].box.x1);
  for (const float shift : {0.0F, right - before.spans.back().right}) {
    FigureColumns moved = before.shifted(shift);
    if (header_cells(layout, headers.front(), moved).levels == header) {
      return TextOverleaf{headers.front().end_line, std::move(moved)};
    }
  }
  return std::nullopt;
}

}  // namespace outturn::normalize
