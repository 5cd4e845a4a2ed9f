#include "core/report.h"

namespace outturn {
namespace {

void widen(PageRange& range, const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    const int first = piece.place.page;
    if (first == 0) continue;
    const int last = piece.last_page > first ? piece.last_page : first;
    if (range.first == 0 || first < range.first) range.first = first;
    if (last > range.last) range.last = last;
  }
}

}  // namespace

PageRange pages_of(const Output& output, const Result& result) {
  PageRange range;
  widen(range, result.completed_pieces);
  widen(range, result.remark_pieces);
  if (range.first == 0 || result.number == 1) widen(range, output.planned_pieces);
  return range;
}

}  // namespace outturn
