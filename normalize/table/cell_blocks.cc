// Where cells are set in the middle of their rows, the lines of a row's columns interleave, and what a row's first
// line shows elsewhere (a value beside lines that begin anew) shows nothing. What is left is that all of a row's lines
// stand closer together than rows do.

#include "normalize/table/cell_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

#include "normalize/table/bands.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestRules = 6;
constexpr std::size_t kFewestGaps = 12;
constexpr std::size_t kFewestBlocks = 6;
constexpr std::size_t kTriedSteps = 4;
constexpr float kWrap = 1.08F;           // pitches: no wider than between two lines of a paragraph
constexpr float kLargestGap = 4.0F;      // pitches: further apart is not one table's rows
constexpr float kBlockSamePlace = 0.3F;  // pitches
constexpr float kTallBlock = 1.8F;       // pitches from first to last line: tall enough to show where its value stands

// The middles of the widest steps in the order of gaps, measured by their ratio: between lines and paragraphs, between
// paragraphs and rows … Rows are no rarity, so that the widest fifth is not looked at.
std::vector<float> widest_steps(std::vector<float> gaps) {
  if (gaps.size() < kFewestGaps) return {};
  std::sort(gaps.begin(), gaps.end());
  std::vector<std::pair<float, float>> steps;  // ratio, middle
  float before = 1;
  for (std::size_t at = 0; at < gaps.size() * 4 / 5; ++at) {
    steps.emplace_back(gaps[at] / before, (gaps[at] + before) / 2);
    before = gaps[at];
  }
  const std::size_t kept = std::min(kTriedSteps, steps.size());
  std::partial_sort(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(kept), steps.end(), std::greater<>());
  std::vector<float> middles;
  for (std::size_t at = 0; at < kept; ++at) middles.push_back(steps[at].second);
  return middles;
}

// What blocks look like, and where in them their values stand.
struct Places {
  std::ptrdiff_t rows_less_pieces = 0;  // blocks with one value, less those with several, or with a remark and none
  std::size_t blocks = 0;               // tall ones with one value; of these:
  std::size_t top = 0;
  std::size_t middle = 0;
  std::size_t foot = 0;

  [[nodiscard]] bool below_top() const {
    return blocks >= kFewestBlocks && std::max(middle, foot) * 10 >= blocks * 7 && top * 3 < blocks;
  }
};

class Block {
 public:
  void add(const TablePart& part, const Band& band) {
    const std::array columns = {part.form().label(), *part.form().anchor(), part.form().text()};
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const std::size_t column = columns[at];
      if (!band.lines[column]) continue;
      const float y = part.columns[column][*band.lines[column]].baseline;
      if (counts_[at]++ == 0) first_[at] = y;
      last_[at] = y;
    }
  }

  void count(float pitch, Places& places) const {
    if (counts_[1] == 1) ++places.rows_less_pieces;
    if (counts_[1] > 1 || (counts_[1] == 0 && counts_[2] > 0)) --places.rows_less_pieces;
    if (counts_[0] == 0 || counts_[1] != 1 || counts_[2] == 0) return;
    const float top = std::min(first_[0], first_[2]);
    const float foot = std::max(last_[0], last_[2]);
    if (foot - top < kTallBlock * pitch) return;
    const auto stands_at = [&](float y) { return std::abs(first_[1] - y) < kBlockSamePlace * pitch; };
    ++places.blocks;
    if (stands_at(top)) ++places.top;
    if (stands_at((top + foot) / 2)) ++places.middle;
    if (stands_at(foot) && stands_at(last_[0]) && stands_at(last_[2])) ++places.foot;
  }

 private:
  // Of the label's, the anchor's and the text's column.
  std::array<float, 3> first_{};
  std::array<float, 3> last_{};
  std::array<std::size_t, 3> counts_{};
};

Places places_of(std::span<const PrintedTable* const> tables, const std::vector<RowGauge>& gauges, float limit) {
  Places places;
  for (std::size_t at = 0; at < tables.size(); ++at) {
    for (const TablePart& part : tables[at]->parts) {
      Block block;
      for (const Band& band : bands_of(part, gauges[at].pitch)) {
        if (band.gap > limit) {
          block.count(gauges[at].pitch, places);
          block = {};
        }
        block.add(part, band);
      }
      block.count(gauges[at].pitch, places);
    }
  }
  return places;
}

}  // namespace

bool draws_row_rules(std::span<const PrintedTable* const> tables, const std::vector<RowGauge>& gauges) {
  std::size_t rules = 0;
  std::size_t values = 0;
  for (std::size_t at = 0; at < tables.size(); ++at) {
    for (const TablePart& part : tables[at]->parts) {
      if (!part.form().anchor()) return false;  // no values to count rows by
      values += part.columns[*part.form().anchor()].size();
      for (const Band& band : bands_of(part, gauges[at].pitch)) {
        if (band.gap > 0 && ruled_above(part, band, part.form().label())) ++rules;
      }
    }
  }
  return rules >= kFewestRules && 2 * rules >= values;
}

std::optional<float> gap_between_blocks(std::span<const PrintedTable* const> tables,
                                        const std::vector<RowGauge>& gauges) {
  std::vector<float> gaps;
  for (std::size_t at = 0; at < tables.size(); ++at) {
    for (const TablePart& part : tables[at]->parts) {
      if (!part.form().anchor()) return std::nullopt;
      for (const Band& band : bands_of(part, gauges[at].pitch)) {
        if (band.gap > kWrap && band.gap < kLargestGap) gaps.push_back(band.gap);
      }
    }
  }
  std::optional<float> best;
  Places places;
  for (const float limit : widest_steps(std::move(gaps))) {
    const Places found = places_of(tables, gauges, limit);
    if (best && found.rows_less_pieces <= places.rows_less_pieces) continue;
    best = limit;
    places = found;
  }
  return places.below_top() ? best : std::nullopt;
}

}  // namespace outturn::normalize
