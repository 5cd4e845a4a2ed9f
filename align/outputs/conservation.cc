#include "align/outputs/conservation.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <vector>

#include "align/outputs/cell_text.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Marks which bytes of each cell are in a piece.
class Ledger {
 public:
  explicit Ledger(const RawTable& raw) : columns_(raw.columns.size()) {
    cells_.reserve(raw.rows.size() * columns_);
    for (const RawRow& row : raw.rows) {
      for (const Cell& cell : row.cells) {
        Entry& entry = cells_.emplace_back();
        entry.flat = flatten(cell);
        entry.count = utf8::count_non_space(entry.flat.text);
        counts_.in_cells += entry.count;
      }
    }
    marks_.reserve(cells_.size());
  }

  void enter(const std::vector<Piece>& pieces, std::int64_t& count) {
    for (const Piece& piece : pieces) {
      const std::size_t index = piece.row * columns_ + piece.column;
      count += count_between(cells_[index], piece.begin, piece.end);
      marks_.push_back({static_cast<std::uint32_t>(index), piece.begin, piece.end});
    }
  }

  // Characters in no piece, and characters in two.
  std::int64_t unplaced() {
    std::sort(marks_.begin(), marks_.end());
    std::int64_t count = 0;
    auto mark = marks_.begin();
    for (std::uint32_t index = 0; index < cells_.size(); ++index) {
      const Entry& cell = cells_[index];
      std::uint32_t at = 0;
      for (; mark != marks_.end() && mark->cell == index; ++mark) {
        if (mark->begin > at) count += count_between(cell, at, mark->begin);
        if (mark->begin < at) count += count_between(cell, mark->begin, std::min(at, mark->end));
        at = std::max(at, mark->end);
      }
      count += count_between(cell, at, static_cast<std::uint32_t>(cell.flat.text.size()));
    }
    return count;
  }

  Conservation& counts() { return counts_; }

 private:
  struct Entry {
    CellText flat;
    std::int64_t count = 0;  // of all its characters
  };
  struct Mark {
    std::uint32_t cell = 0;  // index of cells_
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend auto operator<=>(const Mark&, const Mark&) = default;
  };

  static std::int64_t count_between(const Entry& cell, std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return 0;
    if (begin == 0 && end == cell.flat.text.size()) return cell.count;
    return utf8::count_non_space(cell.flat.text.substr(begin, end - begin));
  }

  const std::size_t columns_;
  std::vector<Entry> cells_;  // row by row, column by column
  std::vector<Mark> marks_;
  Conservation counts_;
};

}  // namespace

Conservation check_conservation(const RawTable& raw, const AlignedTable& aligned) {
  Ledger ledger(raw);
  Conservation& counts = ledger.counts();
  ledger.enter(aligned.group_headings, counts.in_outputs);
  ledger.enter(aligned.dropped, counts.in_dropped);
  for (const Output& output : aligned.outputs) {
    ledger.enter(output.planned_pieces, counts.in_outputs);
    for (const Result& result : output.results) {
      ledger.enter(result.completed_pieces, counts.in_outputs);
      ledger.enter(result.remark_pieces, counts.in_outputs);
    }
  }
  for (const Indicator& indicator : aligned.indicators) {
    ledger.enter(indicator.planned_pieces, counts.in_outputs);
    ledger.enter(indicator.actual_pieces, counts.in_outputs);
  }
  for (const FigureRow& row : aligned.rows) {
    ledger.enter(row.label_pieces, counts.in_outputs);
    for (const Figure& figure : row.figures) ledger.enter(figure.pieces, counts.in_outputs);
  }
  counts.unplaced = ledger.unplaced();
  return counts;
}

}  // namespace outturn::align
