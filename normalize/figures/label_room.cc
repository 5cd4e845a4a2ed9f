#include "normalize/figures/label_room.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "normalize/page/line_join.h"

namespace outturn::normalize {
namespace {

// Weights beside those of figure_breaks.cc.
constexpr double kRoomLeft = 2.5;
constexpr double kNoRoom = -1.5;

constexpr float kClearSlack = 0.8F;  // ems
constexpr float kMuchSlack = 5;
constexpr float kSameIndent = 2.5F;  // points
constexpr float kAsLong = 8;         // points: labels as long as each other
constexpr float kSpaceEms = 0.28F;   // between two words
constexpr float kLabelsReach =
    0.7F;  // of the way to the figures: where none goes further, labels have not been wrapped

// Whether what stands in the label's place reaches over the columns beside it.
bool reaches_over(const FigurePart& part, const FigureLine& line) {
  return part.columns.has_label && line.pieces[0].box.x1 > part.columns.between.front() + kSameIndent;
}

// Whether line `at` may be a group's heading: no figures stand beside it, and its rows are indented below it.
bool may_head(const FigurePart& part, std::size_t at) {
  const FigureLine& line = part.lines[at];
  if (line.has_figures() || at + 1 == part.lines.size() || !part.lines[at + 1].has(0)) return false;
  return part.lines[at + 1].pieces[0].box.x0 > line.pieces[0].box.x0 + kSameIndent;
}

}  // namespace

LabelRoom::LabelRoom(const PrintedFigures& table) : fixed_pitch_(table.fixed_pitch) {
  // Of labels, and of headings of groups, whose cells may be wider: these count where nothing else shows it.
  std::vector<float> reaches;
  std::vector<float> headings;
  for (const FigurePart& part : table.parts) {
    const auto has_figures = [&](std::size_t at) { return at < part.lines.size() && part.lines[at].has_figures(); };
    for (std::size_t at = 0; at < part.lines.size(); ++at) {
      const FigureLine& line = part.lines[at];
      if (!line.has(0) || line.narrative || reaches_over(part, line)) continue;
      // Texts between the rows may look like labels, as type is not seen: those count that stand beside figures.
      if (fixed_pitch_ && !has_figures(at) && !has_figures(at - 1) && !has_figures(at + 1)) continue;
      const bool heading = may_head(part, at);
      (heading ? headings : reaches).push_back(reach(part, line));
      const float right = line.pieces[0].box.x1 - part.columns.left;
      if (!heading) longest_ = std::max(longest_, right);
    }
  }
  if (reaches.empty()) reaches = std::move(headings);
  for (const float one : reaches) printed_ = std::max(printed_, one);
  if (longest_ == 0) longest_ = printed_;
  as_long_ = static_cast<std::size_t>(
      std::count_if(reaches.begin(), reaches.end(), [&](float one) { return one > printed_ - kAsLong; }));
}

// How far the label reaches from its column's left edge. Of what characters of one pitch were in print their kinds
// tell.
float LabelRoom::reach(const FigurePart& part, const FigureLine& line) const {
  const FigureLine::Piece& label = line.pieces[0];
  if (!fixed_pitch_) return label.box.x1 - part.columns.left;
  const auto spaces = static_cast<float>(std::count(label.text.begin(), label.text.end(), ' '));
  return label.box.x0 - part.columns.left + (text_ems(label.text) + spaces * kSpaceEms) * line.size;
}

double LabelRoom::evidence(const FigurePart& above_part, const FigureLine& above, const FigurePart& part,
                           const FigureLine& line) const {
  const FigureColumns& columns = part.columns;
  // What runs over the columns is the heading of a group, and no label's line above its figures.
  const bool over = reaches_over(above_part, above);
  if (over && line.has_figures()) return kMuch;
  // Widths are compared within the page of the line above, whose columns may stand elsewhere. Where it has its figures
  // beside it, they may be what a label of one line ends with.
  const float right = above.narrative || over ? columns.right - columns.left : printed_;
  const float room = (right - reach(above_part, above)) / line.size - first_unit_ems(line.pieces[0].text);
  if (room > kMuchSlack) return kMuch;
  if (room > kClearSlack) return kRoomLeft;
  const bool short_labels = longest_ < kLabelsReach * (columns.spans[1].left - columns.left);
  const bool alone = fixed_pitch_ && as_long_ < 2;  // nothing but itself shows how far labels go
  return room < 0 && !short_labels && !alone ? kNoRoom : 0;
}

}  // namespace outturn::normalize
