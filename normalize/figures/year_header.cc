#include "normalize/figures/year_header.h"

#include <algorithm>

#include "normalize/figures/figure_tokens.h"

namespace outturn::normalize {

std::vector<StackedCell> stacked_cells(const PageLayout& layout, const FigureHeader& header) {
  std::vector<StackedCell> stacks;
  for (std::size_t at = header.first_line; at < header.end_line; ++at) {
    const PageLine& line = layout.lines()[at];
    for (const Segment& segment : segments_of(layout, line)) {
      const FigureColumns::Span span{segment.left, segment.right};
      const auto same = std::find_if(stacks.begin(), stacks.end(),
                                     [&](const StackedCell& stack) { return overlap(stack.span, span); });
      const std::string text = text_without_marks(layout, line, segment.first, segment.end);
      if (same == stacks.end()) {
        stacks.push_back({span, text});
      } else {
        same->span = {std::min(same->span.left, span.left), std::max(same->span.right, span.right)};
        same->text += " " + text;
      }
    }
  }
  std::sort(stacks.begin(), stacks.end(),
            [](const StackedCell& a, const StackedCell& b) { return a.span.left < b.span.left; });
  return stacks;
}

bool heads_years(const std::vector<StackedCell>& cells, const FigureWording& wording) {
  return cells.size() >= 2 && std::all_of(cells.begin(), cells.end(), [&](const StackedCell& cell) {
           return !wording.period(cell.text).empty() &&
                  (wording.says(FigureWord::actual, cell.text) || wording.says(FigureWord::planned, cell.text));
         });
}

namespace {

// "Category and subcategory": the columns behind it hold figures.
bool heads_labels(const StackedCell& cell, const FigureWording& wording) {
  return wording.says(FigureWord::label, cell.text) || wording.says(FigureWord::deliverables, cell.text);
}

}  // namespace

FigureHeader without_rows(const PageLayout& layout, FigureHeader header) {
  const std::vector<StackedCell> all = stacked_cells(layout, header);
  if (std::any_of(all.begin(), all.end(),
                  [&](const StackedCell& cell) { return heads_labels(cell, *header.wording); })) {
    return header;
  }
  FigureHeader shorter = header;
  for (shorter.end_line = header.first_line + 1; shorter.end_line < header.end_line; ++shorter.end_line) {
    if (heads_years(stacked_cells(layout, shorter), *header.wording)) return shorter;
  }
  return header;
}

}  // namespace outturn::normalize
