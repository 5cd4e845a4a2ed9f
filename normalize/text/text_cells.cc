#include "normalize/text/text_cells.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "normalize/text/markup.h"
#include "normalize/text/run_together_value.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestValue = 60;     // bytes of a completed value
constexpr std::size_t kLongestTagged = 400;   // bytes of one with tags
constexpr std::size_t kLongestOddValue = 20;  // code points of a completed cell in other words

class Assigner {
 public:
  Assigner(const Phrases& phrases, const std::vector<std::string_view>& cells) : phrases_(phrases), cells_(cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (!cells[at].empty()) filled_.push_back(at);
    }
  }

  AssignedCells run() {
    AssignedCells result;
    const std::size_t beyond = cells_.size() > kOutputColumns ? cells_.size() - kOutputColumns : 0;
    result.empty_surplus = std::min(beyond, cells_.size() - filled_.size());
    result.text_surplus = filled_.size() > kOutputColumns;
    if (result.text_surplus) {
      result.rows = crowded();
    } else {
      result.rows.push_back(single());
      result.value_cut_off = cells_.size() < kOutputColumns && cut_off_value(result.rows.front());
    }
    return result;
  }

 private:
  [[nodiscard]] bool is_value(std::size_t cell) const { return is_value_cell(phrases_, cells_[cell]); }

  void put(ColumnCells& row, OutputColumn column, std::size_t cell) const {
    if (!cells_[cell].empty()) row.at(column).push_back(cells_[cell]);
  }

  [[nodiscard]] ColumnCells single() const {
    ColumnCells row;
    if (filled_.size() == kOutputColumns || cells_.size() == kOutputColumns) return in_place();
    if (filled_.size() == 2) {
      const bool value_first = is_value(filled_[0]);
      const bool value_second = !value_first && is_value(filled_[1]);
      put(row, value_first ? OutputColumn::completed : OutputColumn::planned, filled_[0]);
      put(row, value_second ? OutputColumn::completed : OutputColumn::remark, filled_[1]);
    } else if (filled_.size() == 1) {
      const std::size_t cell = filled_.front();
      put(row,
          cell == 0        ? OutputColumn::planned
          : is_value(cell) ? OutputColumn::completed
                           : OutputColumn::remark,
          cell);
    }
    return row;
  }

  // A row without a value that lacks a tab: the value may stand at the end of its planned cell, or begin its remark.
  [[nodiscard]] bool cut_off_value(ColumnCells& row) const {
    auto& planned = row.at(OutputColumn::planned);
    auto& completed = row.at(OutputColumn::completed);
    auto& remark = row.at(OutputColumn::remark);
    if (!completed.empty() || remark.empty()) return false;
    if (!planned.empty()) {
      if (const auto found = value_behind(phrases_, planned.front(), remark.front())) {
        planned.front() = found->rest;
        completed.push_back(found->value);
        return true;
      }
    }
    if (const auto found = value_before(phrases_, remark.front())) {
      remark.front() = found->rest;
      completed.push_back(found->value);
      return true;
    }
    return false;
  }

  // Three cells, or three with text: each in its own column.
  [[nodiscard]] ColumnCells in_place() const {
    ColumnCells row;
    const bool three = cells_.size() == kOutputColumns;
    for (std::size_t column = 0; column < kOutputColumns; ++column) {
      put(row, static_cast<OutputColumn>(column), three ? column : filled_[column]);
    }
    // A remark whose value is lost stands one column too far left.
    auto& completed = row.at(OutputColumn::completed);
    auto& remark = row.at(OutputColumn::remark);
    if (remark.empty() && !completed.empty() && utf8::count(completed.front()) > kLongestOddValue && !is_value(1)) {
      std::swap(completed, remark);
    }
    return row;
  }

  // More than three cells with text: rows run together, each told by its value; without values one row, whose
  // remark takes what is too much.
  [[nodiscard]] std::vector<ColumnCells> crowded() const {
    std::vector<std::size_t> values;  // indices into filled_
    for (std::size_t at = 0; at < filled_.size(); ++at) {
      const bool may_be = filled_[at] > 0 && (values.empty() || at - values.back() > 1);
      if (may_be && is_value(filled_[at])) values.push_back(at);
    }
    if (values.empty()) values.push_back(1);
    std::vector<ColumnCells> rows(values.size());
    std::size_t at = 0;
    for (std::size_t row = 0; row < values.size(); ++row) {
      for (; at < values[row]; ++at) put(rows[row], OutputColumn::planned, filled_[at]);
      put(rows[row], OutputColumn::completed, filled_[at++]);
      // The cell before the next value is that row's planned one, if this row has another for its remark.
      std::size_t end = filled_.size();
      if (row + 1 < values.size()) end = std::max(at + 1, values[row + 1] - 1);
      for (; at < end; ++at) put(rows[row], OutputColumn::remark, filled_[at]);
    }
    return rows;
  }

  const Phrases& phrases_;
  const std::vector<std::string_view>& cells_;
  std::vector<std::size_t> filled_;  // indices of cells with text
};

}  // namespace

std::vector<std::string_view> split_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  cells.reserve(4);
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(utf8::trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

bool is_value_cell(const Phrases& phrases, std::string_view cell) {
  if (has_markup(cell) && cell.size() <= kLongestTagged) {
    const CleanText clean = strip_markup(cell);
    return clean.paragraphs.size() == 1 && phrases.matches(Wording::cell_value, clean.paragraphs.front());
  }
  return cell.size() <= kLongestValue && phrases.matches(Wording::cell_value, cell);
}

bool is_whole_row(const Phrases& phrases, const std::vector<std::string_view>& cells) {
  return cells.size() == kOutputColumns && is_value_cell(phrases, cells[1]) && !is_value_cell(phrases, cells[0]) &&
         !is_value_cell(phrases, cells[2]);
}

AssignedCells assign_columns(const Phrases& phrases, const std::vector<std::string_view>& cells) {
  return Assigner(phrases, cells).run();
}

}  // namespace outturn::normalize
