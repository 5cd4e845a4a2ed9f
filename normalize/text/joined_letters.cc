#include "normalize/text/joined_letters.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/language_profile.h"
#include "core/utf8.h"
#include "normalize/text/code_points.h"

namespace outturn::normalize {
namespace {

constexpr char32_t kAlef = 0x627;
constexpr char32_t kLam = 0x644;
constexpr char32_t kWaw = 0x648;
constexpr char32_t kFeh = 0x641;
constexpr char32_t kTatweel = 0x640;
constexpr unsigned kFirstForm = 0xAD;  // second byte of the first presentation form, and of the last
constexpr unsigned kLastForm = 0xBB;

bool is_alef(char32_t c) {
  return c == kAlef || c == 0x622 || c == 0x623 || c == 0x625;
}

bool is_letter(char32_t c) {
  return c >= 0x620 && c <= 0x6FF && !(c >= 0x660 && c <= 0x66D) && c != 0x6D4 && !(c >= 0x6F0 && c <= 0x6F9);
}

bool is_presentation_form(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c <= 0xFEFC);
}

std::string encoded(std::u32string_view text) {
  std::string line;
  for (const char32_t c : text) utf8::append(line, c);
  return line;
}

// The letters that a presentation form shows.
std::u32string letters_of(char32_t form) {
  std::array<UChar, 32> units{};
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const compatibility = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status) != 0) return {form};
  const std::int32_t length = unorm2_getRawDecomposition(compatibility, static_cast<UChar32>(form), units.data(),
                                                         static_cast<std::int32_t>(units.size()), &status);
  if (length <= 0 || U_FAILURE(status) != 0) return {form};
  // None of these letters takes two units.
  std::u32string letters(units.begin(), units.begin() + length);
  if (letters.size() > 1 && letters.size() < 4) {
    std::erase(letters, U' ');
    if (letters.size() > 1) std::erase(letters, kTatweel);
  }
  return letters;
}

// Where "and" or "so" that stands before the word ends.
std::size_t behind_conjunction(std::u32string_view word) {
  return word.size() > 1 && (word[0] == kWaw || word[0] == kFeh) ? 1 : 0;
}

// A ligature's letters as they came: alef before lam.
bool is_turned(std::u32string_view word, std::size_t at) {
  return at + 1 < word.size() && is_alef(word[at]) && word[at + 1] == kLam;
}

// How words begin with the article and an alef behind it, as they should and as none can.
struct Beginnings {
  std::size_t right = 0;
  std::size_t turned = 0;

  void look_at(std::u32string_view word) {
    word.remove_prefix(behind_conjunction(word));
    if (word.size() < 3 || word[0] != kAlef) return;
    right += word[1] == kLam && is_alef(word[2]) ? 1U : 0U;
    turned += is_turned(word, 1) ? 1U : 0U;
  }
};

class LigatureWords {
 public:
  LigatureWords() {
    for (const LanguageProfile& profile : language_profiles()) {
      if (!profile.has("ligatures.joined")) continue;
      for (const std::string& word : profile.words("ligatures.joined")) joined_.push_back(pair_of(code_points(word)));
      for (const std::string& word : profile.words("ligatures.apart")) apart_.push_back(code_points(word));
    }
    std::stable_sort(joined_.begin(), joined_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }

  std::size_t put_back(std::u32string& word) const {
    const std::size_t found = by_place(word);
    return found + by_list(word);
  }

 private:
  using Turned = std::pair<std::u32string, std::u32string>;  // as it came, as it is written

  static Turned pair_of(std::u32string word) {
    std::u32string turned = word;
    for (std::size_t at = 0; at + 1 < turned.size(); ++at) {
      if (turned[at] == kLam && is_alef(turned[at + 1])) {
        std::swap(turned[at], turned[at + 1]);
        ++at;
      }
    }
    return {std::move(turned), std::move(word)};
  }

  // Alef and lam that cannot stand where they do: behind another alef, or behind a lam that is no ligature's; alone, as
  // the article never is; or a word's beginning with hamza, as few words' is.
  std::size_t by_place(std::u32string& word) const {
    std::size_t found = 0;
    const std::size_t first = behind_conjunction(word);
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      if (!is_turned(word, at)) continue;
      const bool alone = word.size() == first + 2;
      const bool behind = at > 0 && (is_alef(word[at - 1]) || word[at - 1] == kLam);
      const bool begins = at == first && word[at] != kAlef && !is_apart(std::u32string_view(word).substr(first));
      if (!behind && !begins && !(alone && at == first)) continue;
      std::swap(word[at], word[at + 1]);
      ++found;
      ++at;
    }
    return found;
  }

  std::size_t by_list(std::u32string& word) const {
    for (const auto& [turned, written] : joined_) {
      const std::size_t at = word.find(turned);
      if (at == std::u32string::npos) continue;
      word.replace(at, turned.size(), written);
      return 1;
    }
    return 0;
  }

  [[nodiscard]] bool is_apart(std::u32string_view word) const {
    return std::any_of(apart_.begin(), apart_.end(), [&](const auto& begin) { return word.starts_with(begin); });
  }

  std::vector<Turned> joined_;
  std::vector<std::u32string> apart_;
};

// Calls act(begin, end) for each run of letters.
template <typename Act>
void for_each_word(std::u32string_view line, Act act) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    while (at < line.size() && is_letter(line[at])) ++at;
    if (at > begin) act(begin, at);
    at = std::max(at, begin + 1);
  }
}

bool may_have_letters(std::string_view line) {
  return line.find('\xD8') != std::string_view::npos;
}

// Their first byte is one, and the second none that full-width forms have.
bool may_have_forms(std::string_view line) {
  for (std::size_t at = line.find('\xEF'); at != std::string_view::npos; at = line.find('\xEF', at + 1)) {
    const unsigned second = at + 1 < line.size() ? static_cast<unsigned char>(line[at + 1]) : 0U;
    if (second >= kFirstForm && second <= kLastForm) return true;
  }
  return false;
}

bool has_turned(const TextLines& text) {
  Beginnings beginnings;
  for (const TextLine& line : text.lines) {
    if (!may_have_letters(line.text)) continue;
    const std::u32string letters = code_points(line.text);
    for_each_word(letters, [&](std::size_t begin, std::size_t end) {
      beginnings.look_at(std::u32string_view(letters).substr(begin, end - begin));
    });
  }
  return beginnings.turned > beginnings.right;
}

}  // namespace

void unfold_presentation_forms(TextLines& text) {
  for (TextLine& line : text.lines) {
    if (!may_have_forms(line.text)) continue;
    const std::u32string shapes = code_points(line.text);
    if (std::none_of(shapes.begin(), shapes.end(), is_presentation_form)) continue;
    std::u32string letters;
    for (const char32_t c : shapes) letters += is_presentation_form(c) ? letters_of(c) : std::u32string(1, c);
    line.text = encoded(letters);
  }
}

std::size_t turn_ligatures_back(TextLines& text) {
  if (!has_turned(text)) return 0;
  const LigatureWords words;
  std::size_t found = 0;
  for (TextLine& line : text.lines) {
    if (!may_have_letters(line.text)) continue;
    const std::u32string printed = code_points(line.text);
    std::u32string read;
    std::size_t copied = 0;
    for_each_word(printed, [&](std::size_t begin, std::size_t end) {
      std::u32string word = printed.substr(begin, end - begin);
      read.append(printed, copied, begin - copied);
      found += words.put_back(word);
      read += word;
      copied = end;
    });
    read.append(printed, copied);
    line.text = encoded(read);
  }
  return found;
}

}  // namespace outturn::normalize
