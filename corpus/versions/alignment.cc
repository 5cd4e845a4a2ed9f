#include "corpus/versions/alignment.h"

#include <algorithm>
#include <limits>

// Row i of the grid has i elements of the first sequence behind it, column j so many of the second. A row's columns are
// those within reach of the way that leads through the anchors.
namespace outturn::corpus {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

using Anchors = std::vector<std::optional<std::size_t>>;

// The longest run of anchors that do not cross each other; the others are taken out.
Anchors monotone(const Anchors& anchors) {
  std::vector<std::size_t> ends;  // by length: the element with the least anchor that ends such a run
  std::vector<std::optional<std::size_t>> before(anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (!anchors[i]) continue;
    const auto less = [&](std::size_t one, std::size_t anchor) { return *anchors[one] < anchor; };
    const auto at = std::lower_bound(ends.begin(), ends.end(), *anchors[i], less);
    if (at != ends.begin()) before[i] = *(at - 1);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  Anchors kept(anchors.size());
  for (std::optional<std::size_t> i = ends.empty() ? std::nullopt : std::optional(ends.back()); i; i = before[*i])
    kept[*i] = anchors[*i];
  return kept;
}

class Grid {
 public:
  Grid(const Anchors& anchors, std::size_t columns, const AlignmentCosts& costs)
      : rows_(anchors.size()), columns_(columns), costs_(costs) {
    set_reach(monotone(anchors));
    forward();
    backward();
  }

  [[nodiscard]] std::vector<Step> steps() const {
    std::vector<Step> steps;
    const std::vector<double> column_margins = margins_of_columns();
    for (std::size_t i = 0, j = 0; i < rows_ || j < columns_;) {
      const double rest = until_end(i, j);
      if (i < rows_ && j < columns_ && rest == pair_cost(i, j) + until_end(i + 1, j + 1)) {
        steps.push_back({i, j, margin_of_row(i, j)});
        ++i, ++j;
      } else if (i < rows_ && rest == costs_.alone + until_end(i + 1, j)) {
        steps.push_back({i, std::nullopt, margin_of_row(i, std::nullopt)});
        ++i;
      } else {
        steps.push_back({std::nullopt, j, column_margins[j]});
        ++j;
      }
    }
    return steps;
  }

 private:
  struct Row {
    std::size_t begin = 0;
    std::size_t end = 0;    // behind the last one
    std::size_t cells = 0;  // index of its first cell
  };

  // The way comes into row i at column `at`, and leaves it at the anchor of element i where there is one.
  void set_reach(const Anchors& anchors) {
    std::vector<std::size_t> next(rows_ + 1, columns_);  // anchor of the element or of the next one that has one
    for (std::size_t i = rows_; i-- > 0;) next[i] = anchors[i].value_or(next[i + 1]);
    std::size_t cells = 0;
    for (std::size_t i = 0, at = 0; i <= rows_; ++i) {
      const std::size_t leaves = i == rows_ ? columns_ : anchors[i].value_or(at);
      reach_.push_back({at - std::min(at, kReach), std::min(leaves + kReach, columns_) + 1, cells});
      cells += reach_.back().end - reach_.back().begin;
      if (i < rows_) at = std::min(leaves + 1, next[i + 1]);
    }
    from_start_.assign(cells, kNever);
    until_end_.assign(cells, kNever);
    pair_.assign(cells, kNever);
  }

  [[nodiscard]] bool within(std::size_t i, std::size_t j) const {
    return i <= rows_ && j >= reach_[i].begin && j < reach_[i].end;
  }
  [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j) const { return reach_[i].cells + j - reach_[i].begin; }
  [[nodiscard]] double from_start(std::size_t i, std::size_t j) const {
    return within(i, j) ? from_start_[cell(i, j)] : kNever;
  }
  [[nodiscard]] double until_end(std::size_t i, std::size_t j) const {
    return within(i, j) ? until_end_[cell(i, j)] : kNever;
  }
  // Of the elements that begin at the cell.
  [[nodiscard]] double pair_cost(std::size_t i, std::size_t j) const {
    return within(i, j) ? pair_[cell(i, j)] : kNever;
  }

  void forward() {
    for (std::size_t i = 0; i <= rows_; ++i) {
      for (std::size_t j = reach_[i].begin; j < reach_[i].end; ++j) {
        if (i < rows_ && j < columns_ && within(i + 1, j + 1)) pair_[cell(i, j)] = costs_.pair(i, j);
        double least = i == 0 && j == 0 ? 0 : kNever;
        if (i > 0 && j > 0) least = std::min(least, from_start(i - 1, j - 1) + pair_cost(i - 1, j - 1));
        if (i > 0) least = std::min(least, from_start(i - 1, j) + costs_.alone);
        if (j > 0) least = std::min(least, from_start(i, j - 1) + costs_.alone);
        from_start_[cell(i, j)] = least;
      }
    }
  }

  void backward() {
    for (std::size_t i = rows_ + 1; i-- > 0;) {
      for (std::size_t j = reach_[i].end; j-- > reach_[i].begin;) {
        double least = i == rows_ && j == columns_ ? 0 : kNever;
        least = std::min({least, pair_cost(i, j) + until_end(i + 1, j + 1), costs_.alone + until_end(i + 1, j),
                          costs_.alone + until_end(i, j + 1)});
        until_end_[cell(i, j)] = least;
      }
    }
  }

  // What the whole costs where the elements of the cell are paired.
  [[nodiscard]] double with_pair(std::size_t i, std::size_t j) const {
    return from_start(i, j) + pair_cost(i, j) + until_end(i + 1, j + 1);
  }

  [[nodiscard]] double margin(double other) const {
    const double margin = other - until_end(0, 0);
    return margin < kCertain ? std::max(margin, 0.0) : kCertain;
  }

  [[nodiscard]] double margin_of_row(std::size_t i, std::optional<std::size_t> has) const {
    double other = kNever;
    for (std::size_t j = reach_[i].begin; j < reach_[i].end; ++j) {
      if (has != j) other = std::min(other, with_pair(i, j));
      if (has) other = std::min(other, from_start(i, j) + costs_.alone + until_end(i + 1, j));
    }
    return margin(other);
  }

  // Of elements of the second sequence that are alone.
  [[nodiscard]] std::vector<double> margins_of_columns() const {
    std::vector<double> margins(columns_, kNever);
    for (std::size_t i = 0; i < rows_; ++i) {
      for (std::size_t j = reach_[i].begin; j < std::min(reach_[i].end, columns_); ++j)
        margins[j] = std::min(margins[j], with_pair(i, j));
    }
    for (double& one : margins) one = margin(one);
    return margins;
  }

  std::size_t rows_;
  std::size_t columns_;
  const AlignmentCosts& costs_;
  std::vector<Row> reach_;  // of each row
  std::vector<double> from_start_;
  std::vector<double> until_end_;
  std::vector<double> pair_;
};

}  // namespace

std::vector<Step> align(const Anchors& anchors, std::size_t second_size, const AlignmentCosts& costs) {
  return Grid(anchors, second_size, costs).steps();
}

}  // namespace outturn::corpus
