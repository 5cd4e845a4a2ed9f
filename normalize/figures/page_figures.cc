#include "normalize/figures/page_figures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "normalize/figures/figure_rows.h"
#include "normalize/figures/figure_table.h"

namespace outturn::normalize {
namespace {

constexpr float kSameType = 0.7F;       // points
constexpr float kFarBelow = 4.5F;       // of the type
constexpr std::size_t kMostAbove = 4;   // lines of caption and unit
constexpr float kAboveStep = 3.2F;      // of the type: base lines of caption, unit and header stand closer
constexpr float kSameEdge = 2;          // points: figures of one column end this close to each other
constexpr std::size_t kFirstRows = 12;  // lines that show whether a table goes on

// Where the rows below a header end at the latest, before its columns are known.
std::size_t guess_end(const PageLayout& layout, const FigureHeader& header, std::size_t stop) {
  const auto& lines = layout.lines();
  float size = 0;
  std::size_t at = header.end_line;
  for (; at < stop; ++at) {
    if (size == 0) size = lines[at].size;
    if (lines[at].size > size + kSameType && !is_data_line(layout, lines[at])) break;
    if (lines[at].baseline - lines[at - 1].baseline > kFarBelow * lines[at].size) break;
  }
  return at;
}

std::vector<std::string> lines_above(const PageLayout& layout, std::size_t first, const FigureWording& wording) {
  std::vector<std::string> above;
  const auto& lines = layout.lines();
  for (std::size_t at = first; at-- > 0 && above.size() < kMostAbove;) {
    if (lines[at + 1].baseline - lines[at].baseline > kAboveStep * std::max(lines[at].size, lines[at + 1].size)) break;
    std::string text = layout.text(lines[at]);
    const bool caption = wording.says(FigureWord::caption, text);
    const bool unit = wording.says(FigureWord::unit, text) && segments_of(layout, lines[at]).size() == 1;
    // Running text above the table is none of its words.
    if (!caption && !unit && !lines[at].bold) break;
    above.insert(above.begin(), std::move(text));
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

// The row of the structure tree that all words of the line are in; -1 where there is none.
std::int32_t tagged_row(const PageLayout& layout, const PageLine& line, const PageTags& tags) {
  if (!tags.known()) return -1;
  const std::int32_t row = tags.of(layout.index(line.first)).row;
  for (std::uint32_t word = line.first + 1; word < line.first + line.count; ++word) {
    if (tags.of(layout.index(word)).row != row) return -1;
  }
  return row;
}

// The head of the table below a header, if there is a table of ours.
std::optional<FigureHead> read_head(const PageLayout& layout, const FigureHeader& header, std::size_t stop) {
  if (header.end_line >= stop) return std::nullopt;
  FigureHead head;
  head.header = header;
  head.above = lines_above(layout, header.first_line, *header.wording);
  std::size_t end = guess_end(layout, header, stop);
  if (end == header.end_line) return std::nullopt;
  // The columns tell where the table ends, and its lines where the columns stand.
  for (int round = 0; round < 2; ++round) {
    head.columns = find_columns(layout, header, end);
    if (head.columns.columns() < 2) return std::nullopt;
    head.cells = header_cells(layout, header, head.columns);
    head.narrative_rows = says_deliverables(head);
    end = figures_end(layout, header.end_line, stop, head.columns, *header.wording, head.narrative_rows);
    if (end == header.end_line) return std::nullopt;
  }
  head.rows_end = end;
  PrintedFigures table{header.wording,
                       {},
                       head.cells,
                       head.above,
                       {figure_part(layout, header.end_line, end, head.columns, PageTags())}};
  std::int64_t hyphens = 0;
  Grid grid = segment_figures(
      table, [](std::string_view, std::string_view) { return std::size_t{0}; }, hyphens);
  if (!read_figure_table(std::move(grid), *header.wording)) return std::nullopt;
  return head;
}

}  // namespace

std::vector<FigureHead> find_figure_tables(const PageLayout& layout, const std::vector<const FigureWording*>& wordings,
                                           const std::vector<bool>& taken) {
  std::vector<FigureHead> heads;
  const std::vector<FigureHeader> headers = find_figure_headers(layout, wordings, taken);
  for (std::size_t at = 0; at < headers.size(); ++at) {
    const auto next_taken =
        std::find(taken.begin() + static_cast<std::ptrdiff_t>(headers[at].end_line), taken.end(), true);
    std::size_t stop = static_cast<std::size_t>(next_taken - taken.begin());
    if (at + 1 < headers.size()) stop = std::min(stop, headers[at + 1].first_line);
    if (auto head = read_head(layout, headers[at], stop)) heads.push_back(*std::move(head));
  }
  return heads;
}

FigurePart figure_part(const PageLayout& layout, std::size_t first, std::size_t end, const FigureColumns& columns,
                       const PageTags& tags) {
  FigurePart part;
  part.page = layout.page().number;
  part.columns = columns;
  for (std::size_t at = first; at < end; ++at) {
    if (is_mark_line(layout, at)) continue;
    part.lines.push_back(figure_line(layout, at, columns));
    part.lines.back().tagged_row = tagged_row(layout, layout.lines()[at], tags);
  }
  return part;
}

std::optional<FigureColumns> columns_overleaf(const PageLayout& layout, std::size_t first, std::size_t end,
                                              const FigureColumns& before) {
  for (std::size_t at = first; at < std::min(end, first + kFirstRows); ++at) {
    const PageLine& line = layout.lines()[at];
    if (!is_data_line(layout, line)) continue;
    const FigureColumns moved = before.shifted(segments_of(layout, line).back().right - before.spans.back().right);
    const std::vector<Segment> segments = segments_of(layout, line);
    const auto fits = std::count_if(segments.begin() + 1, segments.end(), [&](const Segment& segment) {
      const FigureColumns::Span& span = moved.spans[moved.column_of(segment.right - kSameEdge)];
      return std::abs(segment.right - span.right) < kSameEdge ||
             (segment.left > span.left - kSameEdge && segment.right < span.right + kSameEdge);
    });
    if (fits * 2 > static_cast<std::ptrdiff_t>(segments.size() - 1)) return moved;
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace outturn::normalize
