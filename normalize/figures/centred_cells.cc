#include "normalize/figures/centred_cells.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "normalize/figures/column_roles.h"

namespace outturn::normalize {
namespace {

constexpr float kMiddle = 0.5F;       // of a width
constexpr float kCellStep = 1.7F;     // of the type: base lines of one cell's lines stand closer
constexpr float kFarthest = 4;        // of the type: from a cell to those that it heads
constexpr float kSlack = 4;           // points: how far off its middle or its end a cell may be
constexpr float kClearer = 2;         // points: by how much it must be further off any other
constexpr float kFarFromFigures = 2;  // of the type: what stands so far beside figures heads none
constexpr std::size_t kFewestHeaded = 2;

float middle_of(const Segment& segment) {
  return (segment.left + segment.right) * kMiddle;
}

bool overlap(const Segment& one, const Segment& other) {
  return one.left < other.right && one.right > other.left;
}

// The column of figures that the cell stands over or is nearest to; the labels' for one that stands over those alone.
std::size_t column_under(const FigureColumns& columns, const Segment& cell, float size) {
  const std::size_t first = columns.has_label ? 1 : 0;
  std::size_t nearest = first;
  float least = columns.right - columns.left + size;
  for (std::size_t column = first; column < columns.columns(); ++column) {
    const FigureColumns::Span& span = columns.spans[column];
    const float apart = std::max(span.left - cell.right, cell.left - span.right);  // the further below 0 the better
    if (apart >= least) continue;
    least = apart;
    nearest = column;
  }
  const bool over_labels = cell.left < columns.left + size || (least > kFarFromFigures * size && nearest == first);
  return columns.has_label && over_labels ? 0 : nearest;
}

// The next line of the header that has a cell under this one; the header's end where there is none.
std::size_t line_under(const PageLayout& layout, const FigureHeader& header, std::size_t at, const Segment& cell) {
  for (std::size_t below = at + 1; below < header.end_line; ++below) {
    if (is_mark_line(layout, below)) continue;
    const std::vector<Segment> segments = segments_of(layout, layout.lines()[below]);
    if (std::any_of(segments.begin(), segments.end(), [&](const Segment& one) { return overlap(one, cell); }))
      return below;
  }
  return header.end_line;
}

class Centred {
 public:
  Centred(const PageLayout& layout, const FigureHeader& header, const FigureColumns& columns)
      : layout_(layout), header_(header), columns_(columns) {}

  std::vector<std::size_t> under(std::size_t at, const Segment& cell) const {
    const PageLine& line = layout_.lines()[at];
    const std::size_t below = line_under(layout_, header_, at, cell);
    if (below == header_.end_line || numbers_columns(layout_, layout_.lines()[below])) return {};
    const float step = layout_.lines()[below].baseline - line.baseline;
    if (step < kCellStep * line.size || step > kFarthest * line.size) return {};
    const std::vector<Segment> beside = segments_of(layout_, line);
    std::vector<Segment> inner;  // cells below that are nearer to this one than to others on its line
    for (const Segment& one : segments_of(layout_, layout_.lines()[below])) {
      if (columns_.has_label && column_under(columns_, one, line.size) == 0) continue;
      if (std::all_of(beside.begin(), beside.end(), [&](const Segment& other) {
            return other.first == cell.first || distance(one, cell) < distance(one, other);
          })) {
        inner.push_back(one);
      }
    }
    return columns_of(best_run(inner, cell), cell, line, layout_.lines()[below]);
  }

 private:
  static float distance(const Segment& one, const Segment& other) {
    return std::abs(middle_of(one) - middle_of(other));
  }

  // Of the runs of neighbours that hold all cells right under this one, the one in whose middle it stands; empty where
  // that may be another, too.
  [[nodiscard]] std::vector<Segment> best_run(const std::vector<Segment>& inner, const Segment& cell) const {
    std::vector<Segment> best;
    float least = kSlack;
    float next = kSlack + kClearer;
    for (std::size_t first = 0; first < inner.size(); ++first) {
      for (std::size_t last = first + kFewestHeaded - 1; last < inner.size(); ++last) {
        const bool holds = std::all_of(inner.begin(), inner.end(), [&](const Segment& one) {
          return !overlap(one, cell) || (one.left >= inner[first].left && one.right <= inner[last].right);
        });
        if (!holds) continue;
        const float off = off_middle(inner[first], inner[last], cell);
        if (off >= least) {
          next = std::min(next, off);
          continue;
        }
        next = least;
        least = off;
        best.assign(inner.begin() + static_cast<std::ptrdiff_t>(first),
                    inner.begin() + static_cast<std::ptrdiff_t>(last) + 1);
      }
    }
    return next - least < kClearer ? std::vector<Segment>() : best;
  }

  // Points from the middle of cells that stand in the middle of theirs, whose figures end as far from their edges: half
  // the way from the first figures' end to the last ones' behind the first cell's own middle.
  [[nodiscard]] float off_middle(const Segment& first, const Segment& last, const Segment& cell) const {
    const float from = columns_.spans[column_under(columns_, first, kSlack)].right;
    const float to = columns_.spans[column_under(columns_, last, kSlack)].right;
    return std::abs(middle_of(first) + (to - from) * kMiddle - middle_of(cell));
  }

  [[nodiscard]] std::vector<std::size_t> columns_of(const std::vector<Segment>& run, const Segment& cell,
                                                    const PageLine& line, const PageLine& below) const {
    std::vector<std::size_t> headed;
    const ColumnRole own = role(line, cell);
    if (may_be_two_cells(text_without_marks(layout_, line, cell.first, cell.end), *header_.wording)) return {};
    for (const Segment& one : run) {
      const ColumnRole inner = role(below, one);
      if (own != ColumnRole::other && inner != ColumnRole::other && inner != own) return {};
      const std::size_t column = column_under(columns_, one, below.size);
      if (!headed.empty() && column <= headed.back()) return {};
      headed.push_back(column);
    }
    if (!headed.empty() && headed.back() + 1 - headed.front() != headed.size()) return {};
    return headed;
  }

  [[nodiscard]] ColumnRole role(const PageLine& line, const Segment& cell) const {
    return role_of_words(text_without_marks(layout_, line, cell.first, cell.end), *header_.wording);
  }

  const PageLayout& layout_;
  const FigureHeader& header_;
  const FigureColumns& columns_;
};

// How a line's cells share the columns of figures.
class Sharing {
 public:
  Sharing(const PageLayout& layout, const FigureHeader& header, std::size_t at, const FigureColumns& columns)
      : layout_(layout), header_(header), at_(at), columns_(columns), first_(columns.has_label ? 1 : 0) {
    for (const Segment& segment : segments_of(layout, layout.lines()[at])) {
      const float size = layout.lines()[at].size;
      if (columns.has_label && cells_.empty() && column_under(columns, segment, size) == 0) {
        ++labels_;
      } else {
        cells_.push_back(segment);
      }
    }
  }

  std::vector<std::vector<std::size_t>> find() {
    const std::size_t figures = columns_.columns() - first_;
    if (cells_.size() < 2 || cells_.size() >= figures || cells_.size() > kMostCells || figures > kMostColumns)
      return {};
    below_.resize(columns_.columns());
    inner_.resize(columns_.columns());
    read_below();
    const std::vector<std::size_t> centred = best_ends(true);
    const std::vector<std::size_t> at_right = best_ends(false);
    if (centred.empty() || at_right.empty() || centred == at_right) return groups(centred.empty() ? at_right : centred);
    if (are_equal(centred) != are_equal(at_right)) return groups(are_equal(centred) ? centred : at_right);
    return {};
  }

 private:
  // Behind the last column of each cell, where one way of sharing fits, and much better than any other; else empty.
  std::vector<std::size_t> best_ends(bool centred) {
    best_ = second_ = kUnfit;
    std::vector<std::size_t> ends(cells_.size());
    share(0, first_, 0, centred, ends);
    return best_ <= 1 && best_ <= kMuchBetter * second_ ? ends_ : std::vector<std::size_t>();
  }

  // Whether each cell heads as many columns.
  [[nodiscard]] bool are_equal(const std::vector<std::size_t>& ends) const {
    const std::size_t width = ends.front() - first_;
    for (std::size_t cell = 1; cell < ends.size(); ++cell) {
      if (ends[cell] - ends[cell - 1] != width) return false;
    }
    return true;
  }

  // Different words stand over columns with the same words in each part: no column has its words to itself without
  // them.
  [[nodiscard]] bool tell_repeated(const std::vector<std::size_t>& ends) const {
    if (!are_equal(ends)) return false;
    const std::size_t width = ends.front() - first_;
    for (std::size_t column = first_ + width; column < columns_.columns(); ++column) {
      if (below_[column] != below_[column - width]) return false;
    }
    std::vector<std::string> words;
    for (const Segment& cell : cells_) words.push_back(layout_.text(cell.first, cell.end));
    std::sort(words.begin(), words.end());
    return std::adjacent_find(words.begin(), words.end()) == words.end();
  }

  static constexpr float kUnfit = 1e9F;
  static constexpr float kMuchBetter = 0.6F;
  static constexpr std::size_t kMostCells = 6;
  static constexpr std::size_t kMostColumns = 24;
  static constexpr float kCentre = 0.1F;  // of a group's width, and kSlack: how far off its middle a cell may be

  // The words below the line over each column, and the nearest line that has some.
  void read_below() {
    for (std::size_t line = at_ + 1; line < header_.end_line; ++line) {
      if (is_mark_line(layout_, line) || numbers_columns(layout_, layout_.lines()[line])) continue;
      for (const Segment& segment : segments_of(layout_, layout_.lines()[line])) {
        const std::size_t column = column_under(columns_, segment, layout_.lines()[line].size);
        FigureColumns::Span& inner = inner_[column];
        inner.left = below_[column].empty() ? segment.left : std::min(inner.left, segment.left);
        inner.right = std::max(inner.right, segment.right);
        std::string& words = below_[column];
        if (!words.empty()) words += ' ';
        words += text_without_marks(layout_, layout_.lines()[line], segment.first, segment.end);
        if (column >= first_) next_ = std::min(next_, line);
      }
    }
  }

  [[nodiscard]] float left_of(std::size_t column) const {
    return column == 0 ? columns_.left : columns_.between[column - 1];
  }
  [[nodiscard]] float right_of(std::size_t column) const {
    return column + 1 == columns_.columns() ? std::max(columns_.right, columns_.spans[column].right)
                                            : columns_.between[column];
  }

  // How far a cell is off what it would head, in shares of what is allowed.
  [[nodiscard]] float off(const Segment& cell, std::size_t begin, std::size_t end, bool centred) const {
    if (!centred) return std::abs(cell.right - columns_.spans[end - 1].right) / kSlack;
    const float left = left_of(begin);
    const float right = right_of(end - 1);
    const float by_edges = std::abs((left + right) * kMiddle - middle_of(cell)) / (kCentre * (right - left) + kSlack);
    if (below_[begin].empty()) return by_edges;
    // Where the cells below stand in the middle of theirs, and figures end as far from their cells' edges, the middle
    // of all lies half the way from the first figures' end to the last ones' behind the first cell's own.
    const float first = (inner_[begin].left + inner_[begin].right) * kMiddle;
    const float middle = first + (columns_.spans[end - 1].right - columns_.spans[begin].right) * kMiddle;
    return std::min(by_edges, std::abs(middle - middle_of(cell)) / kSlack);
  }

  void share(std::size_t cell, std::size_t begin, float worst, bool centred, std::vector<std::size_t>& ends) {
    if (worst > 1) return;
    if (cell == cells_.size()) {
      if (begin != columns_.columns() || !may_be(ends, centred)) return;
      if (worst < best_) {
        second_ = best_;
        best_ = worst;
        ends_ = ends;
      } else {
        second_ = std::min(second_, worst);
      }
      return;
    }
    const std::size_t last = columns_.columns() - (cells_.size() - cell - 1);
    for (std::size_t end = begin + 1; end <= last; ++end) {
      ends[cell] = end;
      share(cell + 1, end, std::max(worst, off(cells_[cell], begin, end, centred)), centred, ends);
    }
  }

  // Whether the words allow it.
  [[nodiscard]] bool may_be(const std::vector<std::size_t>& ends, bool centred) const {
    const PageLine& line = layout_.lines()[at_];
    const bool close =
        next_ < header_.end_line && layout_.lines()[next_].baseline - line.baseline < kCellStep * line.size;
    const bool told = centred && tell_repeated(ends);
    std::size_t begin = first_;
    for (std::size_t cell = 0; cell < cells_.size(); begin = ends[cell], ++cell) {
      if (ends[cell] == begin + 1) continue;
      const std::string words = text_without_marks(layout_, line, cells_[cell].first, cells_[cell].end);
      const bool alone = (ends[cell] - begin) % 2 == 1;  // over the middle column
      const bool open = !told && (!centred || (close && alone));
      if (open && header_.wording->period(words).empty()) return false;
      if (may_be_two_cells(words, *header_.wording)) return false;
      const ColumnRole own = role_of_words(words, *header_.wording);
      for (std::size_t column = begin; column < ends[cell]; ++column) {
        if (below_[column].empty()) return false;
        const std::string period = header_.wording->period(below_[column]);
        if (!period.empty() && !header_.wording->period(words).empty() && period != header_.wording->period(words)) {
          return false;
        }
        const ColumnRole inner = role_of_words(below_[column], *header_.wording);
        if (own != ColumnRole::other && inner != ColumnRole::other && inner != own) return false;
      }
    }
    return true;
  }

  [[nodiscard]] std::vector<std::vector<std::size_t>> groups(const std::vector<std::size_t>& ends) const {
    std::vector<std::vector<std::size_t>> found;
    if (ends.empty()) return found;
    found.assign(labels_, {0});
    std::size_t begin = first_;
    for (const std::size_t end : ends) {
      std::vector<std::size_t>& group = found.emplace_back();
      for (; begin < end; ++begin) group.push_back(begin);
    }
    return found;
  }

  const PageLayout& layout_;
  const FigureHeader& header_;
  const std::size_t at_;
  const FigureColumns& columns_;
  const std::size_t first_;                 // column of figures
  std::size_t labels_ = 0;                  // the line's first cells, which head the labels
  std::vector<Segment> cells_;              // the others
  std::vector<std::string> below_;          // words under the line, of each column, and
  std::vector<FigureColumns::Span> inner_;  // where they stand
  std::size_t next_ = static_cast<std::size_t>(-1);
  float best_ = kUnfit;
  float second_ = kUnfit;
  std::vector<std::size_t> ends_;  // of the best
};

}  // namespace

std::vector<std::vector<std::size_t>> columns_shared(const PageLayout& layout, const FigureHeader& header,
                                                     std::size_t at, const FigureColumns& columns) {
  return Sharing(layout, header, at, columns).find();
}

bool may_head_others(const PageLayout& layout, const FigureHeader& header, std::size_t at, const Segment& cell,
                     const FigureColumns& columns) {
  const PageLine& line = layout.lines()[at];
  const std::size_t below = line_under(layout, header, at, cell);
  if (below == header.end_line || numbers_columns(layout, layout.lines()[below])) return false;
  if (layout.lines()[below].baseline - line.baseline < kCellStep * line.size) return false;
  const std::size_t own = column_under(columns, cell, line.size);
  if (columns.has_label && own == 0) return false;
  const auto is_beside = [&](const Segment& one) {
    const std::size_t column = column_under(columns, one, line.size);
    return (column == own + 1 || column + 1 == own) && !(columns.has_label && column == 0);
  };
  const std::vector<Segment> cells = segments_of(layout, line);
  const std::vector<Segment> lower = segments_of(layout, layout.lines()[below]);
  return std::any_of(lower.begin(), lower.end(), [&](const Segment& one) {
    return is_beside(one) &&
           std::none_of(cells.begin(), cells.end(), [&](const Segment& other) { return overlap(one, other); });
  });
}

std::vector<std::size_t> columns_centred(const PageLayout& layout, const FigureHeader& header, std::size_t at,
                                         const Segment& cell, const FigureColumns& columns) {
  return Centred(layout, header, columns).under(at, cell);
}

}  // namespace outturn::normalize
