#include "normalize/figures/figure_pitch.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "normalize/page/visual_order.h"

namespace outturn::normalize {
namespace {

constexpr float kTightest = 1.0F;  // of the type: steps of wrapped lines
constexpr float kWidest = 1.32F;
constexpr float kHardlyWider = 0.03F;  // of the type
constexpr float kMostLeading = 1.3F;   // of the type's height: wrapped lines stand closer
constexpr float kMostLeadingFromRight = 1.6F;
constexpr float kCloser = 0.05F;            // of the type: by so much wrapped lines stand closer than rows
constexpr std::size_t kFewestRowSteps = 3;  // that show how far apart rows stand

// The least step from one line to a next one of the kind that `counts` accepts, in type sizes; 0 where too few show it.
template <typename Counts>
float least_step(const PrintedFigures& table, std::size_t fewest, Counts counts) {
  std::size_t steps = 0;
  float least = 0;
  for (const FigurePart& part : table.parts) {
    for (std::size_t at = 1; at < part.lines.size(); ++at) {
      if (!counts(part.lines[at - 1], part.lines[at])) continue;
      const float step = (part.lines[at].baseline - part.lines[at - 1].baseline) / part.lines[at].size;
      least = steps++ == 0 ? step : std::min(least, step);
    }
  }
  return steps < fewest ? 0 : least;
}

// The least step to a line that may be of one label with the line above, where it is closer than any figures follow
// others; 0 where none is. Some fonts' wrapped lines stand further apart than others' rows.
float closer_label_step(const PrintedFigures& table) {
  const auto of_label = [](const FigureLine& above, const FigureLine& line) {
    return above.has(0) && line.has(0) && !line.narrative && !line.ruled_above &&
           !(above.has_figures() && line.has_figures());
  };
  const auto of_rows = [](const FigureLine& above, const FigureLine& line) {
    return above.has_figures() && line.has_figures();
  };
  const float labels = least_step(table, 1, of_label);
  return labels < least_step(table, kFewestRowSteps, of_rows) - kCloser ? labels : 0;
}

// From the highest to the lowest a letter may reach, as the fonts of most labels have it, in type sizes.
float type_height(const PrintedFigures& table) {
  std::vector<float> heights;
  for (const FigurePart& part : table.parts) {
    for (const FigureLine& line : part.lines) {
      if (line.has(0)) heights.push_back(line.pieces[0].box.height() / line.size);
    }
  }
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

// Whether some labels are in a script that is read from the right, whose fonts set lines further apart.
bool reads_from_right(const PrintedFigures& table) {
  for (const FigurePart& part : table.parts) {
    for (const FigureLine& line : part.lines) {
      if (line.has(0) && has_right_to_left(line.pieces[0].text)) return true;
    }
  }
  return false;
}

// Nearly the least step of all lines, in type sizes; 0 where there is none.
float closest_step(const PrintedFigures& table) {
  std::vector<float> steps;
  for (const FigurePart& part : table.parts) {
    for (std::size_t at = 1; at < part.lines.size(); ++at) {
      const float step = (part.lines[at].baseline - part.lines[at - 1].baseline) / part.lines[at].size;
      if (step > kTightest * 0.9F) steps.push_back(step);
    }
  }
  if (steps.empty()) return 0;
  const std::size_t at = steps.size() / 10;
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(at), steps.end());
  return steps[at];
}

}  // namespace

WrapPitch wrap_pitch(const PrintedFigures& table) {
  const float labels = closer_label_step(table);
  if (labels > kTightest) return {labels, true};
  const float closest = closest_step(table);
  const float most = reads_from_right(table) ? kMostLeadingFromRight : kMostLeading;
  const bool shown = closest < kWidest + kHardlyWider || closest > most * type_height(table);
  return {closest > 0 ? std::clamp(closest, kTightest, kWidest) : kWidest, shown};
}

}  // namespace outturn::normalize
