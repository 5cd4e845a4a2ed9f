#include "extract/glyphs/word_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

#include "core/place.h"
#include "core/utf8.h"

namespace outturn::extract {
namespace {

// Shares of the type size, unless said otherwise.
constexpr double kWordGap = 0.1;         // white space wider than this ends a word
constexpr double kLargestSpacing = 0.5;  // letter spacing wider than this is white space
constexpr double kOverlap = 0.6;         // backward move that is still kerning (full-width punctuation closes up)
constexpr double kBaseLineShift = 0.5;   // points
constexpr double kRaised = 0.7;          // base line shift of a raised or lowered mark on the same line
constexpr double kStruckAgain = 0.1;     // distance at which the same characters are one
constexpr double kSizeChange = 0.02;
constexpr double kLargestAscent = 1.05;  // fonts that promise more are not believed
constexpr double kLargestDescent = -0.4;
constexpr double kSlanting = 0.25;  // sine of the angle, 14 degrees: more than any scan is askew
constexpr std::size_t kBuckets = 8192;
constexpr int kMaxCandidates = 256;  // latest words of a bucket in which a duplicate is looked for

constexpr std::string_view kSoftHyphen = "\xC2\xAD";
constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00…

bool is_white_space(unsigned c) {
  return c == ' ' || (c > 0x7E && utf8::is_space(c)) || (c >= 0x09 && c <= 0x0D);
}
bool is_control(unsigned c) {
  return (c < 0x20 && !is_white_space(c)) || (c >= 0x7F && c < 0xA0 && c != 0x85);
}
bool is_zero_width(unsigned c) {
  return c == 0x200B || c == 0x2060 || c == 0xFEFF;
}
bool same_direction(const TextStyle& a, const TextStyle& b) {
  return std::abs(a.along_x - b.along_x) < 0.01 && std::abs(a.along_y - b.along_y) < 0.01;
}

}  // namespace

void WordBuilder::begin_page(Page& page, std::int64_t max_words) {
  page_ = &page;
  max_words_ = max_words;
  findings_ = {};
  text_.clear();
  any_before_ = false;
  pending_space_ = false;
  heads_.assign(kBuckets, 0);
  next_.clear();
  in_actual_text_ = false;
  buffered_.clear();
}

std::uint16_t WordBuilder::font_index(std::string_view name, bool bold, bool italic) {
  std::vector<Font>& fonts = page_->fonts;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    if (fonts[i].bold == bold && fonts[i].italic == italic && fonts[i].name == name) {
      return static_cast<std::uint16_t>(i);
    }
  }
  if (fonts.size() == UINT16_MAX) return UINT16_MAX - 1;
  fonts.push_back({std::string(name), bold, italic});
  return static_cast<std::uint16_t>(fonts.size() - 1);
}

void WordBuilder::set_style(const TextStyle& style) {
  style_ = style;
  style_.ascent = std::clamp(style.ascent, 0.0, kLargestAscent);
  style_.descent = std::clamp(style.descent, kLargestDescent, 0.0);
}

WordBuilder::Position WordBuilder::position(double x, double y) const {
  return {x * style_.along_x + y * style_.along_y, y * style_.along_x - x * style_.along_y};
}

bool WordBuilder::outside(double x, double y, double advance) const {
  const double end_x = x + advance * style_.along_x;
  const double end_y = y + advance * style_.along_y;
  return std::max(x, end_x) < 0 || std::min(x, end_x) > page_->width || std::max(y, end_y) < 0 ||
         std::min(y, end_y) > page_->height || !std::isfinite(x + y + advance);
}

bool WordBuilder::slanting() const {
  return std::abs(style_.along_x) > kSlanting && std::abs(style_.along_y) > kSlanting;
}

void WordBuilder::add(double x, double y, double advance, const unsigned* characters, int count) {
  if (in_actual_text_) {
    Buffered glyph{style_, x, y, advance, {}};
    for (int i = 0; i < count; ++i) glyph.text.push_back(characters[i]);
    buffered_.push_back(std::move(glyph));
    return;
  }
  add_characters(x, y, advance, characters, count);
}

void WordBuilder::add_characters(double x, double y, double advance, const unsigned* characters, int count) {
  if (count == 1 && is_white_space(*characters)) {
    if (utf8::is_space(*characters) && is_zero_width(*characters)) return;
    end_word();
    pending_space_ = true;
    return;
  }
  if (outside(x, y, advance)) {
    ++findings_.outside_page;
    return;
  }
  if (slanting()) {
    ++findings_.slanting;
    return;
  }
  const Position at = position(x, y);
  if (!text_.empty()) {
    if (struck_again(at, characters, count)) return;
    if (!continues_word(at)) end_word();
  }
  if (findings_.too_many_words) return;
  if (text_.empty()) start_word(at);
  const std::size_t before = text_.size();
  if (count == 0 || is_control(*characters)) {
    ++findings_.without_unicode;
    append(utf8::kReplacement);
  }
  for (int i = 0; i < count; ++i) {
    if (!is_control(characters[i]) && !is_white_space(characters[i])) append(characters[i]);
  }
  if (text_.size() == before) return;
  last_size_ = text_.size() - before;
  place(at, advance);
}

void WordBuilder::append(char32_t character) {
  if (character < 0x80) {
    text_.push_back(static_cast<char>(character));
  } else if (character >= 0xFB00 && character <= 0xFB06) {
    text_ += kLigatures[character - 0xFB00];
  } else if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
    utf8::append(text_, utf8::kReplacement);
  } else if (!is_zero_width(character)) {
    utf8::append(text_, character);
  }
}

void WordBuilder::place(Position at, double advance) {
  const double end = at.along + advance;
  if (glyphs_ == 0) {
    reach_ = std::max(at.along, end);
  } else {
    last_gap_ = at.along - reach_;
    reach_ = std::max(reach_, end);
  }
  start_.along = std::min(start_.along, at.along);
  last_at_ = at;
  ++glyphs_;
}

bool WordBuilder::continues_word(Position at) const {
  if (style_.font != word_style_.font || std::abs(style_.size - word_style_.size) > kSizeChange * style_.size ||
      std::abs(at.across - start_.across) > kBaseLineShift || !same_direction(style_, word_style_)) {
    return false;
  }
  const double gap = at.along - reach_;
  if (gap < -kOverlap * style_.size) return false;
  const double expected = std::clamp(glyphs_ > 1 ? last_gap_ : style_.spacing, 0.0, kLargestSpacing * style_.size);
  return gap <= kWordGap * style_.size + expected;
}

// Fake bold that strikes each glyph twice.
bool WordBuilder::struck_again(Position at, const unsigned* characters, int count) {
  const double reach = kStruckAgain * style_.size;
  if (count != 1 || std::abs(at.along - last_at_.along) > reach || std::abs(at.across - last_at_.across) > reach ||
      !same_direction(style_, word_style_)) {
    return false;
  }
  std::string again;
  utf8::append(again, *characters);
  if (last_size_ != again.size() || !text_.ends_with(again)) return false;
  ++findings_.duplicates;
  return true;
}

void WordBuilder::start_word(Position at) {
  settle_soft_hyphen(at);
  space_before_ = space_before(at);
  pending_space_ = false;
  word_style_ = style_;
  start_ = at;
  last_gap_ = 0;
  glyphs_ = 0;
}

bool WordBuilder::space_before(Position at) const {
  if (pending_space_ || !any_before_ || !same_direction(style_, previous_style_)) return true;
  const double size = std::max(style_.size, previous_style_.size);
  const double gap = at.along - previous_end_.along;
  return gap > kWordGap * size || gap < -kOverlap * size || std::abs(at.across - previous_end_.across) > kRaised * size;
}

// A soft hyphen that more text of its line follows is printed as a hyphen.
void WordBuilder::settle_soft_hyphen(Position at) {
  if (page_->words.empty() || !page_->words.back().text.ends_with(kSoftHyphen)) return;
  if (!same_direction(style_, previous_style_) || at.along < previous_end_.along - kOverlap * style_.size ||
      std::abs(at.across - previous_end_.across) > kBaseLineShift) {
    return;
  }
  std::string& text = page_->words.back().text;
  text.replace(text.size() - kSoftHyphen.size(), kSoftHyphen.size(), "-");
}

void WordBuilder::end_word() {
  if (text_.empty()) return;
  if (static_cast<std::int64_t>(page_->words.size()) >= max_words_) {
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
  any_before_ = true;
  previous_style_ = style;
  previous_end_ = {reach_, start_.across};
  if (!duplicate_word(word)) page_->words.push_back(std::move(word));
  text_.clear();
}

// Text that is shown a second time in the same place: shadows, and fake bold by whole strings.
bool WordBuilder::duplicate_word(const Word& word) {
  std::uint32_t& head = heads_[std::hash<std::string>{}(word.text) % kBuckets];
  const auto reach = static_cast<float>(kStruckAgain * word_style_.size);
  int looked_at = 0;
  for (std::uint32_t i = head; i != 0 && looked_at < kMaxCandidates; i = next_[i - 1], ++looked_at) {
    const Word& other = page_->words[i - 1];
    if (other.text == word.text && std::abs(other.box.x0 - word.box.x0) <= reach &&
        std::abs(other.box.y0 - word.box.y0) <= reach && std::abs(other.box.x1 - word.box.x1) <= reach) {
      findings_.duplicates += static_cast<std::int64_t>(utf8::count(word.text));
      return true;
    }
  }
  next_.push_back(head);
  head = static_cast<std::uint32_t>(page_->words.size() + 1);
  return false;
}

void WordBuilder::begin_actual_text(std::u32string text) {
  if (in_actual_text_) end_actual_text();
  in_actual_text_ = true;
  actual_text_ = std::move(text);
}

void WordBuilder::end_actual_text() {
  if (!in_actual_text_) return;
  in_actual_text_ = false;
  if (!buffered_.empty()) show_actual_text();
  buffered_.clear();
}

void WordBuilder::show_actual_text() {
  const TextStyle after = style_;
  style_ = buffered_.front().style;
  const Position first = position(buffered_.front().x, buffered_.front().y);
  const Position last = position(buffered_.back().x, buffered_.back().y);
  const double length = last.along + buffered_.back().advance - first.along;
  const bool one_line = std::abs(first.across - last.across) <= kBaseLineShift && length >= 0 &&
                        same_direction(style_, buffered_.back().style);
  if (!one_line) {
    for (const Buffered& glyph : buffered_) {
      style_ = glyph.style;
      const std::vector<unsigned> characters(glyph.text.begin(), glyph.text.end());
      add_characters(glyph.x, glyph.y, glyph.advance, characters.data(), static_cast<int>(characters.size()));
    }
  } else {
    // No glyph is any particular character's: each gets an equal share of the width.
    const double advance = length / static_cast<double>(std::max<std::size_t>(actual_text_.size(), 1));
    for (std::size_t i = 0; i < actual_text_.size(); ++i) {
      const double along = advance * static_cast<double>(i);
      const unsigned character = actual_text_[i];
      add_characters(buffered_.front().x + along * style_.along_x, buffered_.front().y + along * style_.along_y,
                     advance, &character, 1);
    }
  }
  style_ = after;
}

GlyphFindings WordBuilder::end_page() {
  end_actual_text();
  end_word();
  page_ = nullptr;
  return findings_;
}

}  // namespace outturn::extract
