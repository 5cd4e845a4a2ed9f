#include "extract/glyphs/word_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/place.h"
#include "core/utf8.h"
#include "extract/glyphs/compatibility_ideographs.h"

namespace outturn::extract {
namespace {

// Shares of the type size, unless said otherwise.
constexpr double kWordGap = 0.1;         // white space wider than this ends a word
constexpr double kLargestSpacing = 0.5;  // letter spacing wider than this is white space
constexpr double kOverlap = 0.6;         // backward move that is still kerning (full-width punctuation closes up)
constexpr double kBaseLineShift = 0.5;   // points
constexpr double kRaisedMark = 0.7;      // base line shift of a raised or lowered mark on the same line
constexpr double kWordSizeChange = 0.02;
constexpr double kSameLineGap = 0.6;     // white space between words of a line, at most
constexpr double kLargestAscent = 1.05;  // fonts that promise more are not believed
constexpr double kLargestDescent = -0.4;
constexpr double kSlantingWord = 0.25;       // sine of the angle, 14 degrees: more than any scan is askew
constexpr double kSlantingOnUpright = 0.05;  // the same, 3 degrees, where the page's other text is not askew at all

// Certainty of a word.
constexpr float kUnknownCharacter = 0.2F;  // with a character that only its font knows
constexpr float kUndecoded = 0;            // with one that nobody knows
constexpr float kCutWord = 0.5F;           // whose end is cut off

constexpr std::string_view kSoftHyphen = "\xC2\xAD";
constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00…

bool is_control(unsigned c) {
  return (c < 0x20 && !utf8::is_space(c)) || (c >= 0x7F && c < 0xA0 && c != 0x85);
}
// Marks of the direction in which text runs are seen as little as spaces without a width.
bool is_zero_width(unsigned c) {
  return c == 0x200B || c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}
bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}
}  // namespace

WordBuilder::WordBuilder(const GlyphPage& glyphs, Page& page, std::int64_t max_words, GlyphFindings& findings)
    : glyphs_(glyphs), page_(page), max_words_(max_words), findings_(findings) {}

bool WordBuilder::outside(const Glyph& glyph) const {
  const double end_x = glyph.x + glyph.advance * style_.along_x;
  const double end_y = glyph.y + glyph.advance * style_.along_y;
  return std::max(glyph.x, end_x) < 0 || std::min(glyph.x, end_x) > page_.width || std::max(glyph.y, end_y) < 0 ||
         std::min(glyph.y, end_y) > page_.height || !std::isfinite(glyph.x + glyph.y + glyph.advance);
}

bool WordBuilder::slanting() const {
  const double askew = glyphs_.upright ? kSlantingOnUpright : kSlantingWord;
  return std::abs(style_.along_x) > askew && std::abs(style_.along_y) > askew;
}

void WordBuilder::use_style(const Glyph& glyph) {
  if (glyph.style == style_index_) return;
  style_index_ = glyph.style;
  style_ = glyphs_.styles[glyph.style];
  style_.ascent = std::clamp(style_.ascent, 0.0, kLargestAscent);
  style_.descent = std::clamp(style_.descent, kLargestDescent, 0.0);
}

void WordBuilder::add(const Glyph& glyph) {
  use_style(glyph);
  if (glyph.space) {
    if (is_zero_width(glyphs_.characters[glyph.text])) return;
    end_word();
    pending_space_ = true;
    return;
  }
  if (outside(glyph)) {
    lose(glyph);
    ++findings_.outside_page;
    return;
  }
  if (slanting()) {
    ++findings_.slanting;
    return;
  }
  const Position at = position(style_, glyph.x, glyph.y);
  const bool leaves_block = block_ >= 0 && glyph.block >= 0 && block_ != glyph.block;
  if (!text_.empty() && (leaves_block || !continues_word(at, glyph))) end_word();
  if (findings_.too_many_words) return;
  if (text_.empty()) start_word(at);
  if (element_ < 0) {
    element_ = glyph.element;
    block_ = glyph.block;
  }
  const std::size_t before = text_.size();
  append_text(glyph);
  if (text_.size() == before) return;
  certainty_ = std::min(certainty_, static_cast<float>(glyph.certainty) / 100);
  hidden_layer_ = hidden_layer_ || glyph.hidden_layer;
  place(at, glyph.advance);
}

// Where the page's edge or a clipping path cuts a line, neither the word before nor the one behind what is lost is all
// of it.
void WordBuilder::lose(const Glyph& glyph) {
  const Position at = position(style_, glyph.x, glyph.y);
  if (!text_.empty() && continues_word(at, glyph)) certainty_ = std::min(certainty_, kCutWord);
  if (text_.empty() && !page_.words.empty() && same_direction(style_, previous_style_) && goes_on(previous_end_, at)) {
    page_.words.back().certainty = std::min(page_.words.back().certainty, kCutWord);
  }
  outside_end_ = Position{at.along + glyph.advance, at.across};
}

// Whether what stands at `at` is the next of a line that was set up to `from`.
bool WordBuilder::goes_on(Position from, Position at) const {
  const double gap = at.along - from.along;
  return std::abs(at.across - from.across) <= kBaseLineShift && gap > -kOverlap * style_.size &&
         gap <= kSameLineGap * style_.size;
}

void WordBuilder::cut(const Glyph& glyph) {
  use_style(glyph);
  lose(glyph);
}

void WordBuilder::append_text(const Glyph& glyph) {
  const std::u32string_view text = std::u32string_view(glyphs_.characters).substr(glyph.text, glyph.length);
  if (text.empty() || is_control(text.front())) {
    ++findings_.without_unicode;
    certainty_ = kUndecoded;
    append(utf8::kReplacement);
  }
  for (const char32_t character : text) {
    if (is_control(character) || utf8::is_space(character)) continue;
    if (is_private(character)) {
      ++findings_.private_use;
      certainty_ = std::min(certainty_, kUnknownCharacter);
    } else if (character == utf8::kReplacement) {  // the PDF itself says that it does not know
      ++findings_.without_unicode;
      certainty_ = kUndecoded;
    }
    append(character);
  }
}

void WordBuilder::append(char32_t character) {
  if (character < 0x80) {
    text_.push_back(static_cast<char>(character));
  } else if (character >= 0xFB00 && character <= 0xFB06) {
    text_ += kLigatures[character - 0xFB00];
  } else if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
    utf8::append(text_, utf8::kReplacement);
  } else if (!is_zero_width(character)) {
    const char32_t meant = unified_ideograph(character);
    if (meant != character) ++findings_.unified;
    utf8::append(text_, meant);
  }
}

void WordBuilder::place(Position at, double advance) {
  const double end = at.along + advance;
  if (count_ == 0) {
    reach_ = std::max(at.along, end);
  } else {
    last_gap_ = at.along - reach_;
    reach_ = std::max(reach_, end);
  }
  start_.along = std::min(start_.along, at.along);
  ++count_;
}

bool WordBuilder::continues_word(Position at, const Glyph& glyph) const {
  if (style_.font != word_style_.font || std::abs(style_.size - word_style_.size) > kWordSizeChange * style_.size ||
      std::abs(at.across - start_.across) > kBaseLineShift || !same_direction(style_, word_style_)) {
    return false;
  }
  const double gap = at.along - reach_;
  if (gap < -kOverlap * style_.size) return false;
  if (glyph.spacing > 0) return gap <= kWordGap * style_.size + static_cast<double>(glyph.spacing);
  const double expected = std::clamp(count_ > 1 ? last_gap_ : style_.spacing, 0.0, kLargestSpacing * style_.size);
  return gap <= kWordGap * style_.size + expected;
}

void WordBuilder::start_word(Position at) {
  settle_soft_hyphen(at);
  space_before_ = space_before(at);
  pending_space_ = false;
  word_style_ = style_;
  start_ = at;
  last_gap_ = 0;
  count_ = 0;
  certainty_ = outside_end_ && goes_on(*outside_end_, at) ? kCutWord : 1;
  outside_end_.reset();
  element_ = -1;
  block_ = -1;
  hidden_layer_ = false;
}

bool WordBuilder::space_before(Position at) const {
  if (pending_space_ || !any_before_ || !same_direction(style_, previous_style_)) return true;
  const double size = std::max(style_.size, previous_style_.size);
  const double gap = at.along - previous_end_.along;
  return gap > kWordGap * size || gap < -kOverlap * size ||
         std::abs(at.across - previous_end_.across) > kRaisedMark * size;
}

// A soft hyphen that more text of its line follows is printed as a hyphen.
void WordBuilder::settle_soft_hyphen(Position at) {
  if (page_.words.empty() || !page_.words.back().text.ends_with(kSoftHyphen)) return;
  if (!same_direction(style_, previous_style_) || at.along < previous_end_.along - kOverlap * style_.size ||
      std::abs(at.across - previous_end_.across) > kBaseLineShift) {
    return;
  }
  std::string& text = page_.words.back().text;
  text.replace(text.size() - kSoftHyphen.size(), kSoftHyphen.size(), "-");
}

void WordBuilder::end_word() {
  if (text_.empty()) return;
  if (static_cast<std::int64_t>(page_.words.size()) >= max_words_) {
    findings_.too_many_words = true;
    text_.clear();
    return;
  }
  const std::size_t inside = text_.size() - std::min(text_.size(), kSoftHyphen.size());
  for (std::size_t at = text_.find(kSoftHyphen); at < inside; at = text_.find(kSoftHyphen, at)) {
    text_.replace(at, kSoftHyphen.size(), "-");
  }
  const TextStyle& style = word_style_;
  Word word;
  word.text = text_;
  word.font = style.font;
  word.space_before = space_before_;
  word.certainty = certainty_;
  word.hidden_layer = hidden_layer_;
  const auto corner = [&](double along, double up) {
    const double x = along * style.along_x - start_.across * style.along_y + up * style.size * style.up_x;
    const double y = along * style.along_y + start_.across * style.along_x + up * style.size * style.up_y;
    return std::pair(x, y);
  };
  const auto [ax, ay] = corner(start_.along, style.descent);
  const auto [bx, by] = corner(reach_, style.ascent);
  word.box = {round_points(std::min(ax, bx)), round_points(std::min(ay, by)), round_points(std::max(ax, bx)),
              round_points(std::max(ay, by))};
  word.baseline = round_points(corner(start_.along, 0).second);
  word.font_size = round_points(style.size);
  word.element = element_;
  any_before_ = true;
  previous_style_ = style;
  previous_end_ = {reach_, start_.across};
  page_.words.push_back(std::move(word));
  text_.clear();
}

void WordBuilder::end_page() {
  end_word();
}

}  // namespace outturn::extract
