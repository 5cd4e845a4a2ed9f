// A tree that a converter guessed, or that was made for another layout, shows by where its cells stand. What is checked
// are base lines and the middles of boxes: boxes of neighbouring lines overlap in tight type, and figures hang over.

#include "normalize/tags/table_trust.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "core/quantile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr float kSameHeight = 1;             // points: base lines that differ by less are the same
constexpr float kOutOfLine = 20;             // points from where the cells of its column stand
constexpr float kAligned = 0.25F;            // of that distance: to where the cells of another column stand
constexpr std::size_t kMisplacedShare = 20;  // cells: one in so many may be out of line
constexpr std::size_t kFewWords = 2;         // outside of cells: marks, stray signs
constexpr std::size_t kOutsideShare = 50;    // of the table's words: one in so many
constexpr int kFewRows = 2;                  // rows of figures in cells of one row

// What a row takes of the page: cells that go on over several rows aside.
struct Extent {
  float first = 0;  // base lines
  float last = 0;
  float left = 0;
  float right = 0;
  bool header = true;  // of header cells alone
};

std::optional<Extent> extent_of(const TaggedRow& row, const PageLayout& layout) {
  std::optional<Extent> extent;
  for (const TaggedCell& cell : row.cells) {
    if (cell.row_span > 1) continue;
    for (const TaggedPiece& piece : cell.pieces) {
      for (const std::uint32_t at : piece.words) {
        const Word& word = layout.page().words[at];
        if (!extent) extent = Extent{word.baseline, word.baseline, word.box.x0, word.box.x1};
        extent->first = std::min(extent->first, word.baseline);
        extent->last = std::max(extent->last, word.baseline);
        extent->left = std::min(extent->left, word.box.x0);
        extent->right = std::max(extent->right, word.box.x1);
        extent->header = extent->header && cell.header;
      }
    }
  }
  return extent;
}

const TaggedPiece* piece_of(const TaggedCell& cell) {
  return cell.pieces.empty() ? nullptr : &cell.pieces.front();
}

// From left to right, also where the page reads from the right: its layout is mirrored.
bool cells_in_order(const TaggedTable& table) {
  for (const TaggedRow& row : table.rows) {
    const TaggedPiece* before = nullptr;
    for (const TaggedCell& cell : row.cells) {
      const TaggedPiece* const piece = piece_of(cell);
      if (piece == nullptr) continue;
      if (before != nullptr && piece->box.middle_x() <= before->box.middle_x()) return false;
      before = piece;
    }
  }
  return true;
}

TagTrust rows_in_order(const std::vector<Extent>& rows) {
  for (std::size_t at = 1; at < rows.size(); ++at) {
    // A header cell that stands at the foot of several rows is seldom said to span them.
    if (rows[at].header && rows[at - 1].header) continue;
    if (rows[at].last < rows[at - 1].first) return TagTrust::rows_out_of_order;
    if (rows[at].first < rows[at - 1].last + kSameHeight) return TagTrust::rows_overlap;
  }
  return TagTrust::trusted;
}

bool is_figure(std::string_view text) {
  bool digit = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_letter(c)) return false;
    digit = digit || utf8::is_digit(c);
  }
  return digit;
}

// Base lines of the cell's lines, if each of them is a figure.
std::vector<float> figure_lines(const TaggedCell& cell, const PageLayout& layout) {
  std::vector<float> lines;
  for (const TaggedPiece& piece : cell.pieces) {
    for (const std::uint32_t at : piece.words) {
      const Word& word = layout.page().words[at];
      if (!is_figure(word.text)) return {};
      if (lines.empty() || word.baseline > lines.back() + kSameHeight) lines.push_back(word.baseline);
    }
  }
  return lines;
}

// Two cells of a row that hold as many figures below each other, each beside the other's, are two rows.
bool holds_rows(const TaggedRow& row, const PageLayout& layout) {
  std::vector<float> seen;
  for (const TaggedCell& cell : row.cells) {
    const std::vector<float> lines = figure_lines(cell, layout);
    if (lines.size() < kFewRows) continue;
    if (seen.size() == lines.size() && std::equal(seen.begin(), seen.end(), lines.begin(),
                                                  [](float a, float b) { return std::abs(a - b) <= kSameHeight; })) {
      return true;
    }
    if (seen.empty()) seen = lines;
  }
  return false;
}

// Where the cells of a column stand: medians of their edges and middles.
struct Alignment {
  float left = 0;
  float middle = 0;
  float right = 0;

  [[nodiscard]] float distance(const Box& box) const {
    return std::min({std::abs(box.x0 - left), std::abs(box.middle_x() - middle), std::abs(box.x1 - right)});
  }
};

// The cells that show a column: data cells of one column, not alone in their row (such may be a heading that nobody
// said to span).
template <typename Take>
void each_column_cell(const TaggedTable& table, Take take) {
  for (const TaggedRow& row : table.rows) {
    for (const TaggedCell& cell : row.cells) {
      const TaggedPiece* const piece = piece_of(cell);
      if (piece == nullptr || cell.header || cell.column_span > 1 || row.cells.size() == 1) continue;
      take(static_cast<std::size_t>(cell.column), piece->box);
    }
  }
}

std::vector<std::optional<Alignment>> alignments(const TaggedTable& table) {
  struct Edges {
    std::vector<float> left, middle, right;
  };
  std::vector<Edges> edges(static_cast<std::size_t>(std::max(table.columns, 0)));
  each_column_cell(table, [&](std::size_t column, const Box& box) {
    edges[column].left.push_back(box.x0);
    edges[column].middle.push_back(box.middle_x());
    edges[column].right.push_back(box.x1);
  });
  std::vector<std::optional<Alignment>> columns(edges.size());
  for (std::size_t at = 0; at < edges.size(); ++at) {
    Edges& own = edges[at];
    if (!own.left.empty()) columns[at] = {median(own.left), median(own.middle), median(own.right)};
  }
  return columns;
}

// Few cells are aligned with a neighbouring column rather than with their own.
bool columns_apart(const TaggedTable& table) {
  const auto columns = alignments(table);
  std::size_t cells = 0;
  std::size_t misplaced = 0;
  each_column_cell(table, [&](std::size_t column, const Box& box) {
    ++cells;
    const float own = columns[column]->distance(box);
    const auto nearer = [&](std::size_t other) {
      return other < columns.size() && columns[other] && columns[other]->distance(box) < kAligned * own;
    };
    if (own > kOutOfLine && (nearer(column - 1) || nearer(column + 1))) ++misplaced;
  });
  return misplaced * kMisplacedShare <= cells;
}

// Words inside the rows' heights and the table's width that are in no cell of it, or of a table inside one of them.
bool words_outside(const TaggedTable& table, const std::vector<Extent>& rows, const PageLayout& layout,
                   const PageTags& tags) {
  float left = rows.front().left;
  float right = rows.front().right;
  std::size_t inside = 0;
  for (const Extent& row : rows) {
    left = std::min(left, row.left);
    right = std::max(right, row.right);
  }
  for (const TaggedRow& row : table.rows) {
    for (const TaggedCell& cell : row.cells) {
      for (const TaggedPiece& piece : cell.pieces) inside += piece.words.size();
    }
  }
  std::size_t outside = 0;
  const auto& lines = layout.lines();
  for (const Extent& row : rows) {
    auto line = std::lower_bound(lines.begin(), lines.end(), row.first - kSameHeight,
                                 [](const PageLine& one, float y) { return one.baseline < y; });
    for (; line != lines.end() && line->baseline <= row.last + kSameHeight; ++line) {
      for (std::uint32_t at = line->first; at < line->first + line->count; ++at) {
        const Box& box = layout.word(at).box;
        if (box.middle_x() < left || box.middle_x() > right) continue;
        if (tags.of(layout.index(at)).cell < 0) ++outside;
      }
    }
  }
  return outside > std::max(kFewWords, inside / kOutsideShare);
}

}  // namespace

TagTrust find_trust(const TaggedTable& table, const PageLayout& layout, const PageTags& tags) {
  std::vector<Extent> rows;
  for (const TaggedRow& row : table.rows) {
    if (const auto extent = extent_of(row, layout)) rows.push_back(*extent);
  }
  if (rows.empty()) return TagTrust::no_cells;
  if (const TagTrust order = rows_in_order(rows); order != TagTrust::trusted) return order;
  if (words_outside(table, rows, layout, tags)) return TagTrust::words_outside;
  if (!cells_in_order(table)) return TagTrust::cells_out_of_order;
  for (const TaggedRow& row : table.rows) {
    if (holds_rows(row, layout)) return TagTrust::rows_merged;
  }
  return columns_apart(table) ? TagTrust::trusted : TagTrust::columns_interleave;
}

}  // namespace outturn::normalize
