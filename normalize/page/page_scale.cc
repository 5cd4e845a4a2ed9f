#include "normalize/page/page_scale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/place.h"
#include "core/quantile.h"

namespace outturn::normalize {
namespace {

constexpr float kSameShape = 0.01F;      // by which width and height differ, in shares
constexpr float kSameType = 0.04F;       // by which type differs from its sheet, in shares
constexpr float kOtherSize = 0.05F;      // a sheet that differs by less is of the same size
constexpr std::size_t kFewestWords = 8;  // that show a page's type
constexpr float kEdgeZone = 0.12F;       // of the page's height, at the top and at the foot
constexpr std::size_t kMostLabels = 8;   // of a page

float middle_type(const Page& page) {
  if (page.words.size() < kFewestWords) return 0;
  std::vector<float> sizes;
  sizes.reserve(page.words.size());
  for (const Word& word : page.words) sizes.push_back(word.font_size);
  return median(std::move(sizes));
}

// A symbol or a job's number: "A/77/749", "23-01815".
bool is_symbol_or_job(const std::string& text) {
  return text.find_first_of("0123456789") != std::string::npos && text.find_first_of("/-") != std::string::npos;
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
    remember_labels(page);
    return;
  }
  if (page.width <= 0 || page.height <= 0) return;
  const float type = middle_type(page);
  if (type <= 0) return;
  const float sheet = width_ / page.width;
  const bool other_sheet =
      std::abs(sheet - 1) >= kOtherSize && std::abs(height_ / page.height / sheet - 1) <= kSameShape;
  const float by = other_sheet ? sheet : type_ / type;
  if (other_sheet ? std::abs(type_ / type / by - 1) > kSameType
                  : std::abs(by - 1) < kOtherSize || !labels_are_scaled(page, by)) {
    return;
  }
  factors_.emplace(page.number, by);
  page.width *= by;
  page.height *= by;
  for (Word& word : page.words) {
    word.box = scaled(word.box, by);
    word.baseline = round_points(word.baseline * by);
    word.font_size = round_points(word.font_size * by);
  }
  for (Rule& rule : page.rules) rule.box = scaled(rule.box, by);
}

void PageScale::remember_labels(const Page& page) {
  for (const Word& word : page.words) {
    const bool margin = word.baseline < kEdgeZone * page.height || word.baseline > (1 - kEdgeZone) * page.height;
    if (margin && labels_.size() < kMostLabels && is_symbol_or_job(word.text))
      labels_.emplace(word.text, word.font_size);
  }
}

bool PageScale::labels_are_scaled(const Page& page, float by) const {
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    if (!is_symbol_or_job(word.text)) return false;
    const auto label = labels_.find(word.text);
    return label != labels_.end() && std::abs(word.font_size * by / label->second - 1) < kSameType;
  });
}

Box PageScale::on_sheet(int page, const Box& box) const {
  const auto factor = factors_.find(page);
  return factor == factors_.end() ? box : scaled(box, 1 / factor->second);
}

}  // namespace outturn::normalize
