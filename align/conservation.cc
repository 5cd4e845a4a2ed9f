#include "align/conservation.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "align/cell_text.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Marks which bytes of each cell are in a piece.
class Ledger {
 public:
  explicit Ledger(const RawTable& raw) {
    cells_.reserve(raw.rows.size() * kColumns);
    for (const RawRow& row : raw.rows) {
      for (const Cell& cell : row.cells) {
        Entry& entry = cells_.emplace_back();
        entry.text = text_of(cell, entry.joined);
        entry.count = utf8::count_non_space(entry.text);
        counts_.in_cells += entry.count;
      }
    }
  }

  void enter(const std::vector<Piece>& pieces, std::int64_t& count) {
    for (const Piece& piece : pieces) {
      Entry& cell = cells_[piece.row * kColumns + static_cast<std::size_t>(piece.column)];
      const bool whole = piece.begin == 0 && piece.end == cell.text.size();
      count += whole ? cell.count : count_between(cell, piece.begin, piece.end);
      cell.ranges.emplace_back(piece.begin, piece.end);
    }
  }

  // Characters in no piece, and characters in two.
  std::int64_t unplaced() {
    std::int64_t count = 0;
    for (Entry& cell : cells_) {
      std::sort(cell.ranges.begin(), cell.ranges.end());
      std::uint32_t at = 0;
      for (const auto& [begin, end] : cell.ranges) {
        if (begin > at) count += count_between(cell, at, begin);
        if (begin < at) count += count_between(cell, begin, std::min(at, end));
        at = std::max(at, end);
      }
      count += count_between(cell, at, static_cast<std::uint32_t>(cell.text.size()));
    }
    return count;
  }

  Conservation& counts() { return counts_; }

 private:
  // The cell's text as pieces count it, in `joined` where it is not in one place.
  static std::string_view text_of(const Cell& cell, std::string& joined) {
    if (cell.fragments.empty()) return {};
    if (cell.fragments.size() == 1) return cell.fragments.front().text;
    joined = flatten(cell).text;
    return joined;
  }

  struct Entry {
    std::string_view text;
    std::string joined;      // where the cell has several fragments
    std::int64_t count = 0;  // of all its characters
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  };
  static std::int64_t count_between(const Entry& cell, std::uint32_t begin, std::uint32_t end) {
    return utf8::count_non_space(cell.text.substr(begin, end - begin));
  }

  std::vector<Entry> cells_;
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
  counts.unplaced = ledger.unplaced();
  return counts;
}

}  // namespace outturn::align
