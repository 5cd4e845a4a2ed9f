#include "extract/glyphs/accents.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace outturn::extract {
namespace {

constexpr double kOffMiddle = 0.35;           // of an accent from its letter's middle, as a share of the letter's width
constexpr double kRaised = 0.7;               // of their base lines, as a share of the type size
constexpr std::size_t kFarthestLetter = 200;  // glyphs drawn between a letter and its accent
constexpr double kBehind = 0.3;               // gap before a combining character without a width of its own, the same

struct Diacritic {
  char32_t spacing;
  char32_t combining;
};

constexpr std::array kDiacritics = {
    Diacritic{0x60, 0x300},  Diacritic{0xB4, 0x301},  Diacritic{0x5E, 0x302},  Diacritic{0x7E, 0x303},
    Diacritic{0xAF, 0x304},  Diacritic{0xA8, 0x308},  Diacritic{0xB8, 0x327},  Diacritic{0x2C6, 0x302},
    Diacritic{0x2C7, 0x30C}, Diacritic{0x2C9, 0x304}, Diacritic{0x2CA, 0x301}, Diacritic{0x2CB, 0x300},
    Diacritic{0x2D8, 0x306}, Diacritic{0x2D9, 0x307}, Diacritic{0x2DA, 0x30A}, Diacritic{0x2DB, 0x328},
    Diacritic{0x2DC, 0x303}, Diacritic{0x2DD, 0x30B},
};

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

char32_t combining_of(char32_t c) {
  if (c < 0x5E || (c >= 0x61 && c <= 0x7D) || c > 0x36F) return U'\0';
  if (is_combining(c)) return c;
  const auto* const found =
      std::find_if(kDiacritics.begin(), kDiacritics.end(), [&](const Diacritic& known) { return known.spacing == c; });
  return found == kDiacritics.end() ? U'\0' : found->combining;
}

char32_t composed(char32_t letter, char32_t accent) {
  const bool below = accent == 0x327 || accent == 0x328;
  if (letter == 0x131 && !below) letter = U'i';  // dotless, so that there is room for the accent
  if (letter == 0x237 && !below) letter = U'j';
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const form = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return U'\0';
  const UChar32 pair = unorm2_composePair(form, static_cast<UChar32>(letter), static_cast<UChar32>(accent));
  return pair < 0 ? U'\0' : static_cast<char32_t>(pair);
}

class Accents {
 public:
  explicit Accents(GlyphPage& page) : page_(page) {}

  std::int64_t run() {
    std::int64_t joined = 0;
    for (std::size_t i = 0; i < page_.glyphs.size(); ++i) {
      Glyph& glyph = page_.glyphs[i];
      if (glyph.length != 1 || glyph.sight != Sight::seen) continue;
      const char32_t accent = combining_of(page_.characters[glyph.text]);
      if (accent != U'\0' && join(i, accent)) {
        glyph.sight = Sight::merged;
        ++joined;
      }
    }
    return joined;
  }

 private:
  bool join(std::size_t i, char32_t accent) {
    Glyph* letter = nullptr;
    if (i > 0 && bears(page_.glyphs[i - 1], page_.glyphs[i])) letter = &page_.glyphs[i - 1];
    if (i + 1 < page_.glyphs.size() && bears(page_.glyphs[i + 1], page_.glyphs[i]) &&
        (letter == nullptr ||
         off_middle(page_.glyphs[i + 1], page_.glyphs[i]) < off_middle(*letter, page_.glyphs[i]))) {
      letter = &page_.glyphs[i + 1];
    }
    if (letter == nullptr) letter = find_before(i);
    if (letter == nullptr) return false;
    const char32_t whole = composed(page_.characters[letter->text], accent);
    if (whole == U'\0') return false;
    page_.set_text(*letter, {&whole, 1});
    widen(*letter, page_.glyphs[i]);
    return true;
  }

  // Some draw a line's letters first, and its accents behind them.
  [[nodiscard]] Glyph* find_before(std::size_t i) {
    for (std::size_t back = 2; back <= std::min(i, kFarthestLetter); ++back) {
      if (bears(page_.glyphs[i - back], page_.glyphs[i])) return &page_.glyphs[i - back];
    }
    return nullptr;
  }

  // A letter with its accent takes up what both do.
  void widen(Glyph& letter, const Glyph& accent) const {
    const TextStyle& style = page_.style(letter);
    const Position step = position(style, accent.x - letter.x, accent.y - letter.y);
    const double end = std::max(letter.advance, step.along + accent.advance);
    const double begin = std::min(step.along, 0.0);
    letter.x += begin * style.along_x;
    letter.y += begin * style.along_y;
    letter.advance = end - begin;
  }

  [[nodiscard]] double off_middle(const Glyph& letter, const Glyph& accent) const {
    const TextStyle& style = page_.style(letter);
    return std::abs(position(style, accent.x, accent.y).along + accent.advance / 2 -
                    position(style, letter.x, letter.y).along - letter.advance / 2);
  }

  [[nodiscard]] bool bears(const Glyph& letter, const Glyph& accent) const {
    if (letter.sight != Sight::seen || letter.length != 1 || !(letter.advance > 0)) return false;
    const char32_t character = page_.characters[letter.text];
    if (character > 0x24F || u_isalpha(static_cast<UChar32>(character)) == 0) return false;
    const TextStyle& style = page_.style(letter);
    const Position base = position(style, letter.x, letter.y);
    const Position mark = position(style, accent.x, accent.y);
    if (std::abs(mark.across - base.across) > kRaised * style.size) return false;
    if (off_middle(letter, accent) <= kOffMiddle * letter.advance) return true;
    return is_combining(page_.characters[accent.text]) && &letter < &accent && mark.along >= base.along &&
           mark.along - base.along - letter.advance <= kBehind * style.size;
  }

  GlyphPage& page_;
};

}  // namespace

std::u32string composed(std::u32string_view text) {
  std::u32string whole;
  for (const char32_t c : text) {
    const char32_t pair = whole.empty() || !is_combining(c) ? U'\0' : composed(whole.back(), c);
    if (pair != U'\0') {
      whole.back() = pair;
    } else {
      whole += c;
    }
  }
  return whole;
}

std::int64_t compose_accents(GlyphPage& page) {
  return Accents(page).run();
}

}  // namespace outturn::extract
