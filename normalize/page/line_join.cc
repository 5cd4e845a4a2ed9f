#include "normalize/page/line_join.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/language_profile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr float kSpace = 0.25F;  // ems

// A set of characters; those of ASCII, which most text is made of, are looked up.
class Characters {
 public:
  constexpr explicit Characters(std::u32string_view all) : all_(all) {
    for (const char32_t c : all) {
      if (c < ascii_.size()) ascii_[c] = true;
    }
  }

  [[nodiscard]] constexpr bool contain(char32_t c) const {
    return c < ascii_.size() ? ascii_[c] : all_.find(c) != std::u32string_view::npos;
  }

 private:
  std::array<bool, 0x80> ascii_{};
  std::u32string_view all_;
};

// Characters that may not begin a line: they pull the one before them along.
bool is_closing(char32_t c) {
  static constexpr Characters kClosing(U"。，、；：！？）》」』】〕〉”’,.;:!?)]}%…");
  return kClosing.contain(c);
}

bool is_opening(char32_t c) {
  static constexpr Characters kOpening(U"（《「『【〔〈“‘([{");
  return kOpening.contain(c);
}

bool binds_words(char32_t c) {  // a word goes on behind it without a space
  return c == U'-' || c == U'/' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

bool ends_spaced_dash(std::string_view before) {  // " –": a dash between words, not inside one
  const std::size_t dash = utf8::previous(before, before.size());
  return dash > 0 && before[dash - 1] == ' ';
}

// Three digits and no fourth: a number's spaces are no-break ones.
bool groups_digits(std::string_view text, std::size_t at) {
  if (text.size() < at + 3) return false;
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  return digit(at) && digit(at + 1) && digit(at + 2) && (text.size() == at + 3 || !digit(at + 3));
}

// Whether the words end with one that makes an ordinal of the number behind it, in a language without spaces.
bool ends_with_ordinal(std::string_view words) {
  static const std::vector<std::string> kOrdinals = [] {
    std::vector<std::string> wide;
    for (const LanguageProfile& profile : language_profiles()) {
      std::ranges::copy_if(profile.words("align.ordinal_before"), std::back_inserter(wide), has_wide);
    }
    return wide;
  }();
  return std::ranges::any_of(kOrdinals, [&](const std::string& ordinal) { return words.ends_with(ordinal); });
}

// "1" and "250": whether a number's line break stands between its groups of thousands. "2" and "022" may be a year; a
// number that is a name, as a resolution's, is written without spaces: behind an ordinal sign, before a bracket.
bool parts_thousands(std::string_view before, std::string_view after) {
  constexpr std::size_t kGroup = 3;
  const std::size_t other = before.find_last_not_of("0123456789");
  const std::string_view leading = before.substr(other == std::string_view::npos ? 0 : other + 1);
  if (leading.size() > kGroup || leading.front() == '0' || !groups_digits(after, 0)) return false;
  if (after.size() > kGroup && (after[kGroup] == '(' || after[kGroup] == '/')) return false;
  const std::string_view words = utf8::trim(before.substr(0, before.size() - leading.size()));
  if (ends_with_ordinal(words)) return false;
  return !(leading == "1" && after.front() == '9') && !(leading == "2" && after.front() == '0');
}

float ems(char32_t c) {
  if (utf8::is_wide(c)) return 1.0F;
  if (is_capital(c)) return 0.7F;
  static constexpr Characters kNarrow(U"iljtfr.,;:'!|()[]/");
  return kNarrow.contain(c) ? 0.32F : 0.52F;
}

}  // namespace

bool has_wide(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (utf8::is_wide(utf8::next(text, at))) return true;
  }
  return false;
}

Join wrap_join(std::string_view before, std::string_view after, bool spaced_digits) {
  if (before.empty() || after.empty()) return Join::none;
  std::size_t at = utf8::previous(before, before.size());
  const char32_t last = utf8::next(before, at);
  at = 0;
  const char32_t first = utf8::next(after, at);
  if (binds_words(last)) return ends_spaced_dash(before) ? Join::space : Join::none;
  if (binds_words(first) && first != 0x2013) return Join::none;
  const bool wide_before = utf8::is_wide(last);
  const bool wide_after = utf8::is_wide(first);
  if (wide_before && wide_after) return Join::none;
  if (wide_before || wide_after) {
    const char32_t narrow = wide_before ? first : last;
    if (is_opening(narrow) || is_closing(narrow))
      return wide_after && is_closing(last) && last != U')' ? Join::space : Join::none;
    return spaced_digits ? Join::space : Join::none;
  }
  // Typesetters of Chinese may break inside a number; but its thousands are parted by spaces, years aside.
  if (utf8::is_digit(last) && utf8::is_digit(first) && (has_wide(before) || has_wide(after))) {
    return parts_thousands(before, after) ? Join::space : Join::none;
  }
  return is_opening(last) ? Join::none : Join::space;
}

float text_ems(std::string_view text) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    width += utf8::is_space(c) ? kSpace : ems(c);
  }
  return width;
}

float first_unit_ems(std::string_view text, bool breaks_at_slash) {
  float width = 0;
  char32_t before = 0;
  bool seen = false;  // something that ends a unit before the next breakable character
  bool opening = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_space(c)) {
      if (!utf8::is_digit(before) || !groups_digits(text, at)) break;
      width += kSpace;
      continue;
    }
    const bool wide = utf8::is_wide(c);
    if (seen && !opening && !is_closing(c) && wide) break;
    width += ems(c);
    opening = is_opening(c);
    if (!wide && binds_words(c) && (c != U'/' || (breaks_at_slash && utf8::is_letter(before)))) break;
    before = c;
    // After a Han character only closing punctuation belongs to the unit.
    if (wide && !opening) {
      while (at < text.size()) {
        std::size_t ahead = at;
        const char32_t follower = utf8::next(text, ahead);
        if (!is_closing(follower)) break;
        width += ems(follower);
        at = ahead;
      }
      break;
    }
    seen = true;
  }
  return width;
}

}  // namespace outturn::normalize
