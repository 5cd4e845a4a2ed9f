#include "core/column_pairs.h"

#include <algorithm>
#include <optional>
#include <string>

namespace outturn {
namespace {

using Indices = std::vector<std::size_t>;

class Pairing {
 public:
  explicit Pairing(const std::vector<TableColumn>& columns) : columns_(columns) {}

  std::vector<ColumnPair> run() {
    const Indices planned = of_role(ColumnRole::planned);
    const Indices actual = of_role(ColumnRole::actual);
    pair_by_levels(planned, actual);
    pair_by_period(planned, actual);
    pair_by_order();
    std::sort(pairs_.begin(), pairs_.end(),
              [](const ColumnPair& a, const ColumnPair& b) { return a.planned < b.planned; });
    return std::move(pairs_);
  }

 private:
  [[nodiscard]] Indices of_role(ColumnRole role) const {
    Indices found;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (columns_[column].role == role) found.push_back(column);
    }
    return found;
  }

  [[nodiscard]] bool is_planned_paired(std::size_t planned) const {
    return std::any_of(pairs_.begin(), pairs_.end(), [&](const ColumnPair& pair) { return pair.planned == planned; });
  }

  [[nodiscard]] bool is_actual_paired(std::size_t actual) const {
    return std::any_of(pairs_.begin(), pairs_.end(), [&](const ColumnPair& pair) { return pair.actual == actual; });
  }

  // Whether the two may be of one period.
  [[nodiscard]] bool agree(std::size_t planned, std::size_t actual) const {
    const std::string& one = columns_[planned].period;
    const std::string& other = columns_[actual].period;
    return one.empty() || other.empty() || one == other;
  }

  [[nodiscard]] bool same_period(std::size_t planned, std::size_t actual) const {
    return !columns_[planned].period.empty() && columns_[planned].period == columns_[actual].period;
  }

  // Levels of the one's header that stand in the other's, too.
  [[nodiscard]] std::size_t shared_levels(std::size_t one, std::size_t other) const {
    const std::vector<std::string>& levels = columns_[other].header;
    return static_cast<std::size_t>(std::count_if(
        columns_[one].header.begin(), columns_[one].header.end(),
        [&](const std::string& level) { return std::find(levels.begin(), levels.end(), level) != levels.end(); }));
  }

  // The only one of `others` with which `column` shares most levels, and more than with any other; nullopt where there
  // is none.
  [[nodiscard]] std::optional<std::size_t> closest(std::size_t column, const Indices& others) const {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (const std::size_t other : others) {
      if (!agree(column, other)) continue;
      const std::size_t shared = shared_levels(column, other);
      if (shared > most) {
        most = shared;
        best = other;
      } else if (shared == most) {
        best.reset();
      }
    }
    return best;
  }

  void pair_by_levels(const Indices& planned, const Indices& actual) {
    if (planned.size() < 2 && actual.size() < 2) return;  // nothing to choose from
    for (const std::size_t column : planned) {
      const auto answer = closest(column, actual);
      if (answer && closest(*answer, planned) == column) pairs_.push_back({column, *answer, true});
    }
  }

  void pair_by_period(const Indices& planned, const Indices& actual) {
    for (const std::size_t first : planned) {
      if (is_planned_paired(first)) continue;
      Indices open;  // planned columns of this one's period
      Indices answers;
      for (const std::size_t column : planned) {
        if (!is_planned_paired(column) && (column == first || same_period(first, column))) open.push_back(column);
      }
      for (const std::size_t column : actual) {
        if (same_period(first, column) && !is_actual_paired(column)) answers.push_back(column);
      }
      if (answers.empty()) continue;
      const bool by_order = open.size() > 1 && open.size() == answers.size();
      for (std::size_t at = 0; at < open.size(); ++at) {
        const bool sure =
            (open.size() == 1 || (answers.size() == 1 && !is_part(open[at]))) && !is_part(answers.front());
        pairs_.push_back({open[at], answers[by_order ? at : 0], sure});
      }
    }
  }

  // Runs of planned columns and of the actual ones behind them.
  void pair_by_order() {
    for (std::size_t at = 0; at < columns_.size();) {
      Indices planned;
      Indices actual;
      for (; at < columns_.size() && columns_[at].role != ColumnRole::actual; ++at) {
        if (columns_[at].role == ColumnRole::planned && !is_planned_paired(at)) planned.push_back(at);
      }
      for (; at < columns_.size() && columns_[at].role != ColumnRole::planned; ++at) {
        if (columns_[at].role == ColumnRole::actual && !is_actual_paired(at)) actual.push_back(at);
      }
      pair_runs(planned, actual);
    }
  }

  void pair_runs(const Indices& planned, const Indices& actual) {
    if (planned.empty() || actual.empty()) return;
    if (planned.size() > 1 && planned.size() == actual.size()) {
      for (std::size_t at = 0; at < planned.size(); ++at) pair_in_order(planned[at], actual[at], false);
      return;
    }
    const bool one = planned.size() == 1 || (actual.size() == 1 && !is_part(planned.back()));
    const auto answer = std::find_if(actual.begin(), actual.end(),
                                     [&](std::size_t column) { return may_answer(planned.back(), column); });
    if (answer != actual.end()) pair_in_order(planned.back(), *answer, one && !is_part(*answer));
  }

  [[nodiscard]] bool may_answer(std::size_t planned, std::size_t actual) const {
    return columns_[planned].period.empty() || columns_[actual].period.empty();
  }

  void pair_in_order(std::size_t planned, std::size_t actual, bool sure) {
    if (!is_planned_paired(planned) && may_answer(planned, actual)) pairs_.push_back({planned, actual, sure});
  }

  // Whether its header's outermost cell stands over several columns of its role, and over none of the other.
  [[nodiscard]] bool is_part(std::size_t of) const {
    const std::vector<std::string>& header = columns_[of].header;
    if (header.size() < 2) return false;
    const auto below = [&](ColumnRole role) {
      return std::count_if(columns_.begin(), columns_.end(), [&](const TableColumn& column) {
        return column.role == role && column.header.size() > 1 && column.header.front() == header.front();
      });
    };
    const std::ptrdiff_t planned = below(ColumnRole::planned);
    const std::ptrdiff_t actual = below(ColumnRole::actual);
    return (planned > 1 && actual == 0) || (actual > 1 && planned == 0);
  }

  const std::vector<TableColumn>& columns_;
  std::vector<ColumnPair> pairs_;
};

}  // namespace

std::vector<ColumnPair> column_pairs(const std::vector<TableColumn>& columns) {
  return Pairing(columns).run();
}

}  // namespace outturn
