#include "extract/glyphs/right_to_left.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace outturn::extract {
namespace {

// Shares of the type size.
constexpr double kSignOneLine = 0.7;  // of base lines: signs are raised and lowered from that of their letters
constexpr double kSignReach = 0.15;   // by which a sign may stand beside its letter
constexpr double kSignBefore = 0.3;   // by which one that is drawn before its letter may begin to its left
constexpr double kTogether = 0.1;     // less than a letter's width

constexpr char32_t kLam = 0x644;
constexpr std::array<char32_t, 4> kAlefs = {0x622, 0x623, 0x625, 0x627};

bool is_sign(char32_t c) {
  return is_right_to_left(c) && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool is_presentation_form(char32_t c) {
  return c >= 0xFB1D && c <= 0xFEFC;
}

// The letters that a presentation form shows, in the order of reading. Signs on a space of their own lose it.
std::u32string letters_of(char32_t form) {
  std::array<UChar, 32> units{};
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const compatibility = unorm2_getNFKCInstance(&status);
  const std::int32_t length = U_FAILURE(status) != 0
                                  ? -1
                                  : unorm2_getRawDecomposition(compatibility, static_cast<UChar32>(form), units.data(),
                                                               static_cast<std::int32_t>(units.size()), &status);
  if (length <= 0 || U_FAILURE(status) != 0) return {form};
  // None of these letters takes two units.
  std::u32string letters(units.begin(), units.begin() + length);
  if (letters.size() > 1) std::erase(letters, U' ');
  return letters;
}

// Fonts tell the characters of a ligature as they are read; some producers note them as they stand. Of a single glyph
// for two letters only the first is possible: lam and alef join, alef and lam do not.
bool stands_as_displayed(std::u32string_view text) {
  return text.size() == 2 && text[1] == kLam && std::find(kAlefs.begin(), kAlefs.end(), text[0]) != kAlefs.end();
}

class Lines {
 public:
  explicit Lines(GlyphPage& page) : page_(page) {}

  void run() {
    turn_over();
    for (Glyph& glyph : page_.glyphs) settle_characters(glyph);
    for (std::size_t first = 0; first < page_.glyphs.size();) {
      std::size_t end = first + 1;
      while (end < page_.glyphs.size() && one_line(page_.glyphs[end - 1], page_.glyphs[end])) ++end;
      order(first, end);
      first = end;
    }
  }

 private:
  // A style whose letters are mirrored runs against its own direction.
  void turn_over() {
    std::vector<bool> turned(page_.styles.size());
    for (std::size_t at = 0; at < page_.styles.size(); ++at) {
      TextStyle& style = page_.styles[at];
      turned[at] = style.along_x * style.up_y - style.along_y * style.up_x > 0;
      if (!turned[at]) continue;
      style.along_x = -style.along_x;
      style.along_y = -style.along_y;
    }
    for (Glyph& glyph : page_.glyphs) {
      if (!turned[glyph.style]) continue;
      const TextStyle& style = page_.style(glyph);
      glyph.x -= glyph.advance * style.along_x;
      glyph.y -= glyph.advance * style.along_y;
    }
  }

  void settle_characters(Glyph& glyph) {
    const std::u32string_view text = std::u32string_view(page_.characters).substr(glyph.text, glyph.length);
    if (text.empty() || std::none_of(text.begin(), text.end(), is_right_to_left)) return;
    const bool forms = std::any_of(text.begin(), text.end(), is_presentation_form);
    if (!forms && text.size() == 1) return;
    std::u32string letters;
    for (const char32_t c : text) letters += is_presentation_form(c) ? letters_of(c) : std::u32string(1, c);
    if (!stands_as_displayed(letters)) std::reverse(letters.begin(), letters.end());
    page_.set_text(glyph, letters);
  }

  [[nodiscard]] Position place(const Glyph& glyph) const { return position(page_.style(glyph), glyph.x, glyph.y); }

  [[nodiscard]] bool one_line(const Glyph& before, const Glyph& glyph) const {
    const TextStyle& a = page_.style(before);
    const TextStyle& b = page_.style(glyph);
    return a.along_x == b.along_x && a.along_y == b.along_y &&
           std::abs(place(glyph).across - place(before).across) <= kSignOneLine * std::max(a.size, b.size);
  }

  [[nodiscard]] bool shows_script(const Glyph& glyph) const {
    return glyph.length > 0 && is_right_to_left(page_.first_character(glyph));
  }

  // Puts glyphs first … end - 1, which are one line, in order.
  void order(std::size_t first, std::size_t end) {
    const auto begin = page_.glyphs.begin() + static_cast<std::ptrdiff_t>(first);
    const auto behind = page_.glyphs.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::none_of(begin, behind, [this](const Glyph& glyph) { return shows_script(glyph); })) return;
    // Shaped text is drawn from left to right, signs before their letters; unshaped text as it is read, the letter
    // first.
    std::size_t letter = end;
    for (std::size_t at = end; at > first; --at) letter = give_sign(at - 1, letter, end, kSignBefore);
    letter = end;
    for (std::size_t at = first; at < end; ++at) letter = give_sign(at, letter, end, kSignReach);
    if (drawn_from_right(first, end)) std::reverse(begin, behind);
    sort(first, end);
  }

  [[nodiscard]] bool drawn_from_right(std::size_t first, std::size_t end) const {
    int from_right = 0;
    for (std::size_t at = first + 1; at < end; ++at) {
      const Glyph& before = page_.glyphs[at - 1];
      const Glyph& glyph = page_.glyphs[at];
      if (shows_script(before) && shows_script(glyph)) from_right += place(glyph).along < place(before).along ? 1 : -1;
    }
    return from_right > 0;
  }

  // By place. What begins nearly together keeps its order: the parts of a ligature, of which one has no width.
  void sort(std::size_t first, std::size_t end) {
    std::vector<std::pair<double, Glyph>> line;
    line.reserve(end - first);
    for (std::size_t at = first; at < end; ++at) {
      const Glyph& glyph = page_.glyphs[at];
      const double own = place(glyph).along;
      const double before = line.empty() ? own : line.back().first;
      const bool together = own < before && before - own <= kTogether * page_.style(glyph).size;
      line.emplace_back(together ? before : own, glyph);
    }
    std::stable_sort(line.begin(), line.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(line.begin(), line.end(), page_.glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                   [](const auto& entry) { return entry.second; });
  }

  // Puts a sign in front of the letter that was met last, if it stands there, at most `left` to its left. Answers which
  // letter is the last one now.
  std::size_t give_sign(std::size_t at, std::size_t letter, std::size_t none, double left) {
    Glyph& glyph = page_.glyphs[at];
    if (glyph.sight != Sight::seen || glyph.length == 0) return letter;
    if (!is_sign(page_.characters[glyph.text + glyph.length - 1])) return at;  // a letter comes behind its signs
    if (letter == none || !bears(page_.glyphs[letter], place(glyph).along, left)) return letter;
    Glyph& bearer = page_.glyphs[letter];
    std::u32string text = page_.characters.substr(glyph.text, glyph.length);
    text += page_.characters.substr(bearer.text, bearer.length);
    page_.set_text(bearer, text);
    glyph.sight = Sight::merged;
    return letter;
  }

  [[nodiscard]] bool bears(const Glyph& letter, double sign, double left) const {
    if (!shows_script(letter)) return false;
    const double begin = place(letter).along;
    const double size = page_.style(letter).size;
    return sign >= begin - left * size && sign <= begin + letter.advance + kSignReach * size;
  }

  GlyphPage& page_;
};

}  // namespace

void order_right_to_left(GlyphPage& page) {
  if (page.may_hold_right_to_left()) Lines(page).run();
}

std::u32string as_displayed(std::u32string_view text) {
  if (std::none_of(text.begin(), text.end(), is_right_to_left)) return std::u32string(text);
  std::u16string units;
  for (const char32_t c : text) {
    if (c > 0xFFFF) return std::u32string(text);  // rarer scripts stay as they come
    units.push_back(static_cast<char16_t>(c));
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> line(ubidi_open(), ubidi_close);
  const auto length = static_cast<std::int32_t>(units.size());
  ubidi_setPara(line.get(), units.data(), length, UBIDI_DEFAULT_RTL, nullptr, &status);
  std::vector<std::int32_t> places(units.size());
  ubidi_getVisualMap(line.get(), places.data(), &status);
  if (U_FAILURE(status) != 0) return std::u32string(text);
  std::u32string shown;
  for (const std::int32_t place : places) shown.push_back(text[static_cast<std::size_t>(place)]);
  return shown;
}

}  // namespace outturn::extract
