#include "normalize/page/page_scale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/place.h"

namespace outturn::normalize {
namespace {

constexpr float kSameShape = 0.01F;      // by which width and height differ, in shares
constexpr float kSameType = 0.04F;       // by which type differs from its sheet, in shares
constexpr float kOtherSize = 0.05F;      // a sheet that differs by less is of the same size
constexpr std::size_t kFewestWords = 8;  // that show a page's type

float middle_type(const Page& page) {
  if (page.words.size() < kFewestWords) return 0;
  std::vector<float> sizes;
  sizes.reserve(page.words.size());
  for (const Word& word : page.words) sizes.push_back(word.font_size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

Box scaled(const Box& box, float by) {
  return {round_points(box.x0 * by), round_points(box.y0 * by), round_points(box.x1 * by), round_points(box.y1 * by)};
}

}  // namespace

void PageScale::adjust(Page& page) {
  if (type_ == 0) {
    width_ = page.width;
    height_ = page.height;
    type_ = middle_type(page);
    return;
  }
  if (page.width <= 0 || page.height <= 0) return;
  const float by = width_ / page.width;
  if (std::abs(by - 1) < kOtherSize || std::abs(height_ / page.height / by - 1) > kSameShape) return;
  const float type = middle_type(page);
  if (type <= 0 || std::abs(type_ / type / by - 1) > kSameType) return;
  factors_.emplace(page.number, by);
  page.width = width_;
  page.height = height_;
  for (Word& word : page.words) {
    word.box = scaled(word.box, by);
    word.baseline = round_points(word.baseline * by);
    word.font_size = round_points(word.font_size * by);
  }
  for (Rule& rule : page.rules) rule.box = scaled(rule.box, by);
}

Box PageScale::on_sheet(int page, const Box& box) const {
  const auto factor = factors_.find(page);
  return factor == factors_.end() ? box : scaled(box, 1 / factor->second);
}

}  // namespace outturn::normalize
