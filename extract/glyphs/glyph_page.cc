#include "extract/glyphs/glyph_page.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/utf8.h"
#include "extract/glyphs/right_to_left.h"

namespace outturn::extract {
namespace {

constexpr double kSamePlace = 0.12;     // share of the type size
constexpr double kOneLine = 0.5;        // points between the base lines of glyphs that one ActualText replaces
constexpr std::size_t kLastSeen = 256;  // characters whose last place is remembered

}  // namespace

bool same_direction(const TextStyle& a, const TextStyle& b) {
  constexpr double kSame = 0.01;  // difference of unit vectors
  return std::abs(a.along_x - b.along_x) < kSame && std::abs(a.along_y - b.along_y) < kSame;
}

void GlyphPage::begin_page(double page_width, double page_height, std::size_t max_glyphs) {
  width = page_width;
  height = page_height;
  upright = false;
  styles.clear();
  characters.clear();
  glyphs.clear();
  max_glyphs_ = max_glyphs;
  element_ = -1;
  block_ = -1;
  full_ = false;
  may_hold_duplicates_ = false;
  may_hold_right_to_left_ = false;
  any_unseen_ = false;
  in_actual_text_ = false;
  last_.assign(kLastSeen, {});
}

void GlyphPage::set_style(const TextStyle& style) {
  if (styles.empty() || styles.back() != style) styles.push_back(style);
}

void GlyphPage::set_element(std::int32_t element, std::int32_t block) {
  element_ = element;
  block_ = block;
}

void GlyphPage::add(double x, double y, double advance, const unsigned* text, int count, const Appearance& appearance) {
  if (glyphs.size() >= max_glyphs_ || styles.empty()) {
    full_ = full_ || !styles.empty();
    return;
  }
  const auto length = static_cast<std::uint16_t>(std::clamp(count, 0, int{UINT16_MAX}));
  const Glyph& glyph = glyphs.emplace_back(Glyph{.x = x,
                                                 .y = y,
                                                 .advance = advance,
                                                 .style = static_cast<std::uint32_t>(styles.size() - 1),
                                                 .text = static_cast<std::uint32_t>(characters.size()),
                                                 .painted = appearance.painted,
                                                 .length = length,
                                                 .sight = appearance.sight,
                                                 .certainty = appearance.certainty,
                                                 .pale = appearance.pale,
                                                 .space = length == 1 && utf8::is_space(*text),
                                                 .element = element_,
                                                 .block = block_});
  any_unseen_ = any_unseen_ || glyph.sight != Sight::seen;
  if (length == 1) {
    characters.push_back(*text);
  } else {
    characters.append(text, text + length);
  }
  if (!glyph.space && length > 0) {
    may_hold_right_to_left_ = may_hold_right_to_left_ || is_right_to_left(characters[glyph.text]);
    compare_with_last(glyph);
  }
}

void GlyphPage::compare_with_last(const Glyph& glyph) {
  const char32_t character = characters[glyph.text];
  Last& last = last_[character % kLastSeen];
  if (last.character != character) {
    last = {character, glyph.x, glyph.y, glyph.x, std::numeric_limits<double>::max()};
    return;
  }
  const double reach = kSamePlace * styles.back().size;
  const auto near = [&](double x, double y) {
    return std::abs(y - glyph.y) <= reach && std::abs(x - glyph.x) <= reach;
  };
  if (near(last.x, last.y) || near(last.x_before, last.y_before)) may_hold_duplicates_ = true;
  last = {character, glyph.x, glyph.y, last.x, last.y};
}

void GlyphPage::set_text(Glyph& glyph, std::u32string_view text) {
  glyph.text = static_cast<std::uint32_t>(characters.size());
  glyph.length = static_cast<std::uint16_t>(text.size());
  glyph.space = text.size() == 1 && utf8::is_space(text.front());
  characters.append(text);
}

GlyphPage::Point GlyphPage::middle(const Glyph& glyph, double up) const {
  const TextStyle& set = styles[glyph.style];
  const double half = glyph.advance / 2;
  const double above = up * set.size;
  return {glyph.x + half * set.along_x + above * set.up_x, glyph.y + half * set.along_y + above * set.up_y};
}

void GlyphPage::begin_actual_text(std::u32string text) {
  if (in_actual_text_) end_actual_text();
  in_actual_text_ = true;
  actual_text_ = std::move(text);
  actual_text_begin_ = glyphs.size();
}

void GlyphPage::end_actual_text() {
  if (!in_actual_text_) return;
  in_actual_text_ = false;
  if (actual_text_begin_ < glyphs.size()) replace_by_actual_text();
}

void GlyphPage::replace_by_actual_text() {
  actual_text_ = as_displayed(actual_text_);
  Glyph first = glyphs[actual_text_begin_];
  Glyph last = glyphs.back();
  if (position(styles[last.style], last.x, last.y).along < position(styles[first.style], first.x, first.y).along) {
    std::swap(first, last);  // drawn in the order in which it is read, from right to left
  }
  const TextStyle& set = styles[first.style];
  const Position begin = position(set, first.x, first.y);
  const Position end = position(set, last.x, last.y);
  const double length = end.along + last.advance - begin.along;
  const bool one_sight = std::all_of(glyphs.begin() + static_cast<std::ptrdiff_t>(actual_text_begin_), glyphs.end(),
                                     [&](const Glyph& glyph) { return glyph.sight == first.sight; });
  if (!one_sight || std::abs(begin.across - end.across) > kOneLine || length < 0 ||
      !same_direction(set, styles[last.style])) {
    return;
  }
  glyphs.resize(actual_text_begin_);
  may_hold_right_to_left_ =
      may_hold_right_to_left_ || std::any_of(actual_text_.begin(), actual_text_.end(), is_right_to_left);
  const double advance = length / static_cast<double>(std::max<std::size_t>(actual_text_.size(), 1));
  for (std::size_t i = 0; i < actual_text_.size() && glyphs.size() < max_glyphs_; ++i) {
    Glyph share = first;
    const double along = advance * static_cast<double>(i);
    share.x += along * set.along_x;
    share.y += along * set.along_y;
    share.advance = advance;
    share.certainty = 100;
    set_text(share, std::u32string_view(actual_text_).substr(i, 1));
    glyphs.push_back(share);
  }
}

}  // namespace outturn::extract
