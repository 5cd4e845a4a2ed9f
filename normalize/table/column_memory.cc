#include "normalize/table/column_memory.h"

#include <algorithm>
#include <cmath>

namespace outturn::normalize {
namespace {

constexpr std::size_t kEnoughLines = 8;
constexpr std::size_t kMostKnown = 32;  // ways to set a header row; a document has a few
constexpr float kSamePlace = 1.5F;      // points

float shift_of(const std::vector<Box>& from, const HeaderRow& to) {
  return to.cells.front().x0 - from.front().x0;
}

bool set_alike(const std::vector<Box>& cells, const HeaderRow& header) {
  const float shift = shift_of(cells, header);
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (std::abs(cells[column].x0 + shift - header.cells[column].x0) > kSamePlace ||
        std::abs(cells[column].x1 + shift - header.cells[column].x1) > kSamePlace) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<ColumnEdges> ColumnMemory::recall(const HeaderRow& header) const {
  for (const Known& known : known_) {
    if (known.form == header.form && set_alike(known.cells, header))
      return known.edges.shifted(shift_of(known.cells, header));
  }
  return std::nullopt;
}

void ColumnMemory::learn(const HeaderRow& header, const ColumnEdges& edges, std::size_t lines) {
  if (lines < kEnoughLines) return;
  const auto same = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
    return known.form == header.form && set_alike(known.cells, header);
  });
  if (same == known_.end()) {
    if (known_.size() < kMostKnown) known_.push_back({header.form, header.cells, edges, lines});
  } else if (same->lines < lines) {
    *same = {header.form, header.cells, edges, lines};
  }
}

}  // namespace outturn::normalize
