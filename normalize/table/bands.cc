#include "normalize/table/bands.h"

#include <algorithm>
#include <utility>

namespace outturn::normalize {
namespace {

constexpr float kSameBand = 0.45F;   // pitches
constexpr float kWholeRule = 0.85F;  // of the columns' width

}  // namespace

std::vector<Band> bands_of(const TablePart& part, float pitch) {
  const std::size_t columns = part.columns.size();
  const std::size_t label = part.form().label();
  const std::size_t text = part.form().text();
  std::vector<std::size_t> next(columns);
  std::vector<float> lowest(columns);
  std::vector<Band> bands;
  const auto upcoming = [&](std::size_t column) {
    return next[column] < part.columns[column].size() ? part.columns[column][next[column]].baseline : 1e9F;
  };
  for (;;) {
    float first = 1e9F;
    for (std::size_t column = 0; column < columns; ++column) first = std::min(first, upcoming(column));
    if (first >= 1e9F) return bands;
    Band band;
    band.lines.resize(columns);
    band.lines_above = next;
    for (std::size_t column = 0; column < columns; ++column) {
      band.above = std::max(band.above, lowest[column]);
      if (column != label) band.result_above = std::max(band.result_above, lowest[column]);
    }
    for (std::size_t column = 0; column < columns; ++column) {
      if (upcoming(column) > first + kSameBand * pitch) continue;
      lowest[column] = upcoming(column);
      band.lines[column] = next[column]++;
    }
    const std::optional<std::size_t> anchor = part.form().anchor();
    band.y = lowest[band.has(label) ? label : band.has(text) ? text : anchor.value_or(text)];
    if (band.above > 0) band.gap = (band.y - band.above) / pitch;
    if (band.result_above > 0) {
      const float y = band.has(text) ? lowest[text] : band.y;
      band.result_gap = (y - band.result_above) / pitch;
    }
    bands.push_back(std::move(band));
  }
}

bool ruled_above(const TablePart& part, const Band& band, std::size_t from, float lowest) {
  const bool whole = from == part.form().label();
  const float above = std::max(lowest, whole ? band.above : band.result_above);
  const float left = whole ? part.edges.starts[0] : part.edges.between[from - 1];
  const float right = part.edges.right;
  float covered = 0;
  for (const Stroke& rule : part.rules) {
    if (rule.at <= above - 1 || rule.at >= band.y) continue;
    covered += std::max(0.0F, std::min(rule.to, right) - std::max(rule.from, left));
  }
  return right > left && covered > kWholeRule * (right - left);
}

}  // namespace outturn::normalize
