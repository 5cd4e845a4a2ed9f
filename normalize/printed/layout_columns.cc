#include "normalize/printed/layout_columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/quantile.h"
#include "normalize/figures/figure_header.h"
#include "normalize/printed/layout_header.h"

namespace outturn::normalize {
namespace {

using Span = FigureColumns::Span;

constexpr std::size_t kFewestFigures = 2;  // in a row: the planned one and the actual one
constexpr std::size_t kMostFigures = 60;   // in a row: more make no table of ours
constexpr float kLabelGap = 4;             // characters laid between labels and the first column, at least
constexpr float kLaidGap = 3;              // characters laid between columns
constexpr float kHeadsFigures = 12;        // characters: a header cell begins no further left of its figures
constexpr float kNear = 3.6F;              // characters: a figure is not further from its column's edge
constexpr float kNextLine = 1.5F;          // of the type: base lines of lines that follow each other

float width(const Span& span) {
  return span.right - span.left;
}

// How many figures most rows have; of numbers as frequent the smallest. 0 where no row has enough.
std::size_t usual_figures(const std::vector<LayoutRow>& rows) {
  std::map<std::size_t, std::size_t> counts;
  for (const LayoutRow& row : rows) {
    if (row.figures.size() >= kFewestFigures) ++counts[row.figures.size()];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& one, const auto& two) { return one.second < two.second; });
  return most == counts.end() ? 0 : most->first;
}

// The columns of figures, nearest by right edge and in order; columns.size() for one that stands beside all of them.
std::vector<std::size_t> nearest_columns(const std::vector<FigureToken>& figures, const std::vector<Span>& columns,
                                         float near) {
  std::vector<std::size_t> found;
  std::size_t least = 1;
  for (const FigureToken& figure : figures) {
    std::size_t best = columns.size();
    float distance = near;
    for (std::size_t column = least; column < columns.size(); ++column) {
      const float apart = std::abs(figure.span.right - columns[column].right);
      if (apart >= distance) continue;
      distance = apart;
      best = column;
    }
    found.push_back(best);
    least = best + 1;
  }
  return found;
}

}  // namespace

bool LayoutColumns::find(const std::vector<LayoutRow>& rows, std::size_t columns) {
  const std::size_t figures = usual_figures(rows);
  if (figures == 0 || figures > kMostFigures || (columns > 0 && figures + 1 != columns)) return false;
  find_columns(rows, figures);
  trim_header();
  find_end(rows);
  read_header();
  place_figures(rows);
  return true;
}

void LayoutColumns::find_columns(const std::vector<LayoutRow>& rows, std::size_t figures) {
  columns_.resize(figures + 1);
  for (std::size_t column = 0; column < figures; ++column) {
    std::vector<float> left;
    std::vector<float> right;
    for (const LayoutRow& row : rows) {
      if (row.figures.size() != figures) continue;
      left.push_back(row.figures[column].span.left);
      right.push_back(row.figures[column].span.right);
    }
    columns_[column + 1] = {median(std::move(left)), median(std::move(right))};
  }
}

// Whether nothing of the line stands over figures but what begins in front of them: a heading, a caption, a label.
bool LayoutColumns::over_labels(std::size_t at) const {
  const float edge = columns_[1].left - kHeadsFigures * cell_;
  const std::vector<Segment> segments = segments_of(layout_, layout_.lines()[at]);
  return std::all_of(segments.begin(), segments.end(), [&](const Segment& segment) { return segment.left < edge; });
}

// What an empty line parts from the header is none of it where it stands over labels alone: a heading or a caption
// above, the heading of rows below.
void LayoutColumns::trim_header() {
  const auto& lines = layout_.lines();
  const auto parted = [&](std::size_t at) {
    return lines[at + 1].baseline - lines[at].baseline >= kNextLine * lines[at].size;
  };
  for (std::size_t at = rows_; at-- > first_ + 1 && over_labels(at);) {
    if (parted(at - 1)) rows_ = at;
  }
  bool heading = false;
  for (std::size_t at = first_; at + 1 < rows_; ++at) {
    heading = heading || over_labels(at);
    if (!parted(at)) continue;
    if (heading) first_ = at + 1;
    heading = false;
  }
}

// The last row, with the lines that follow it closely: its label may go on there. What labels reach is known then.
void LayoutColumns::find_end(const std::vector<LayoutRow>& rows) {
  const auto& lines = layout_.lines();
  end_ = rows_;
  float right = 0;
  for (const LayoutRow& row : rows) {
    if (row.figures.size() >= columns_.size()) continue;
    end_ = row.line + 1;
    if (row.figures.size() + 1 == columns_.size()) right = std::max(right, row.label_right);
  }
  while (end_ < lines.size() && lines[end_].baseline - lines[end_ - 1].baseline < kNextLine * lines[end_].size) ++end_;
  float left = lines[first_].box.x0;
  for (std::size_t at = first_; at < end_; ++at) {
    left = std::min(left, lines[at].box.x0);
    const std::vector<Segment> segments = segments_of(layout_, lines[at]);
    if (segments.size() == 1 && segments.front().right < columns_[1].left) {
      right = std::max(right, segments.front().right);
    }
  }
  columns_[0] = {left, right};
}

void LayoutColumns::read_header() {
  const auto& lines = layout_.lines();
  std::vector<Span> extents = columns_;  // with the header's cells, from its last line upwards
  extents[0].right = extents[0].left;    // labels reach further than their header
  for (std::size_t at = rows_; at-- > first_;) {
    const bool last = at + 1 == rows_ || (at + 2 == rows_ && numbers_columns(layout_, lines[at + 1]));
    for (const LayoutHeaderCell& cell : layout_header_cells(layout_, lines[at], extents, cell_, last)) {
      const Span span{layout_.word(cell.first).box.x0, layout_.word(cell.end - 1).box.x1};
      if (cell.first_column == 0) {
        columns_[0].right = std::max(columns_[0].right, span.right);
        extents[0].right = std::max(extents[0].right, span.right);
        continue;
      }
      cells_.push_back({cell.first, cell.end, at, cell.first_column, cell.last_column, span});
      if (cell.first_column != cell.last_column) continue;
      Span& extent = extents[cell.first_column];
      extent = {std::min(extent.left, span.left), std::max(extent.right, span.right)};
    }
  }
}

void LayoutColumns::place_figures(const std::vector<LayoutRow>& rows) {
  for (const LayoutRow& row : rows) {
    if (row.line >= end_) break;
    std::vector<std::size_t> of;
    if (row.figures.size() + 1 == columns_.size()) {
      for (std::size_t column = 1; column < columns_.size(); ++column) of.push_back(column);
    } else {
      of = nearest_columns(row.figures, columns_, kNear * cell_);
      if (std::find(of.begin(), of.end(), columns_.size()) != of.end()) continue;
    }
    for (std::size_t at = 0; at < of.size(); ++at) {
      const FigureToken& figure = row.figures[at];
      cells_.push_back({figure.first, figure.end, row.line, of[at], of[at], figure.span});
    }
  }
}

std::vector<Span> LayoutColumns::laid(const std::vector<Span>& open) const {
  std::vector<float> widths(columns_.size());
  for (const LayoutCell& cell : cells_) {
    if (cell.first_column != cell.last_column) continue;
    widths[cell.first_column] = std::max(widths[cell.first_column], width(cell.span));
  }
  for (const LayoutCell& cell : cells_) {
    float room = kLaidGap * cell_ * static_cast<float>(cell.last_column - cell.first_column);
    for (std::size_t column = cell.first_column; column <= cell.last_column; ++column) room += widths[column];
    if (room < width(cell.span)) widths[cell.last_column] += width(cell.span) - room;
  }
  const bool goes_on = first_ == rows_ && open.size() == columns_.size();
  float first_left = columns_[1].right - widths[1];  // how far labels might have gone tells of them
  if (goes_on) {
    for (std::size_t column = 1; column < columns_.size(); ++column) {
      widths[column] = std::max(widths[column], width(open[column]));
    }
    first_left = open[1].left;
  }
  std::vector<Span> spans{columns_[0]};
  for (std::size_t column = 1; column < columns_.size(); ++column) {
    float left = spans.back().right + (column == 1 ? kLabelGap : kLaidGap) * cell_;
    if (column == 1) left = std::max(left, first_left);
    spans.push_back({left, left + widths[column]});
  }
  return spans;
}

}  // namespace outturn::normalize
