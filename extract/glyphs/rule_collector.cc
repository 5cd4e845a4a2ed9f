#include "extract/glyphs/rule_collector.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace outturn::extract {
namespace {

// Points.
constexpr float kThickest = 4;
constexpr float kShortest = 3;
constexpr float kLengthToThickness = 3;
constexpr float kTouch = 1.5F;    // gap between pieces of one line
constexpr float kAligned = 0.2F;  // difference between their edges
constexpr std::size_t kLookBack = 32;

bool near(float a, float b, float reach) {
  return std::abs(a - b) <= reach;
}

// Pieces side by side with the same top and bottom, or one below the other with the same left and right.
bool joins(const Box& a, const Box& b) {
  const bool row = a.height() <= kThickest && near(a.y0, b.y0, kAligned) && near(a.y1, b.y1, kAligned) &&
                   b.x0 <= a.x1 + kTouch && a.x0 <= b.x1 + kTouch;
  const bool column = a.width() <= kThickest && near(a.x0, b.x0, kAligned) && near(a.x1, b.x1, kAligned) &&
                      b.y0 <= a.y1 + kTouch && a.y0 <= b.y1 + kTouch;
  return row || column;
}

bool is_rule(const Box& box) {
  const float length = std::max(box.width(), box.height());
  const float thickness = std::min(box.width(), box.height());
  return thickness <= kThickest && length >= kShortest && length >= kLengthToThickness * thickness;
}

}  // namespace

void RuleCollector::add(double x0, double y0, double x1, double y1) {
  if (x1 < x0) std::swap(x0, x1);
  if (y1 < y0) std::swap(y0, y1);
  x0 = std::max(x0, 0.0);
  y0 = std::max(y0, 0.0);
  x1 = std::min(x1, static_cast<double>(page_->width));
  y1 = std::min(y1, static_cast<double>(page_->height));
  if (!(x0 <= x1 && y0 <= y1) || (x1 - x0 > kThickest && y1 - y0 > kThickest) || ++seen_ > kMaxShapes) return;
  const Box box{round_points(x0), round_points(y0), round_points(x1), round_points(y1)};
  std::vector<Rule>& rules = page_->rules;
  const std::size_t oldest = rules.size() - std::min(rules.size(), kLookBack);
  for (std::size_t i = rules.size(); i > oldest; --i) {
    if (joins(rules[i - 1].box, box)) {
      rules[i - 1].box.include(box);
      return;
    }
  }
  rules.push_back({box});
}

bool RuleCollector::end_page() {
  std::erase_if(page_->rules, [](const Rule& rule) { return !is_rule(rule.box); });
  page_ = nullptr;
  return seen_ <= kMaxShapes;
}

}  // namespace outturn::extract
