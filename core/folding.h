// How letters are compared, in all languages: without what extraction loses and adds, and what writers leave out.
//
// Accents and other marks go (é is e, й is и, أ is ا; Arabic vowel signs are nothing), ة is ه and ى is ي, apostrophes,
// hyphens and spaces of any kind are each one character, digits of all scripts those of ASCII. For matching only, never
// for output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn {

namespace detail {
char32_t fold_rare_letter(char32_t c);
}

// The character in small letters and without marks; 0 where it is nothing but a mark, which no comparison sees. Han
// characters and whatever else has no case are themselves.
inline char32_t fold_letter(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return c > 0x3000 && c < 0xFE00 ? c : detail::fold_rare_letter(c);
}

// A letter of a script that has capital and small ones.
bool is_capital(char32_t c);
bool is_small(char32_t c);
// Whether the text begins with one.
bool begins_capital(std::string_view text);
bool begins_small(std::string_view text);

// The text without marks, in the letters' own case: of what patterns are made.
std::string without_accents(std::string_view text);

// Whether without_accents() may change the text: false for plain ASCII and for Chinese.
bool may_have_accents(std::string_view text);

// The same as without_accents(), and no copy of a text that has none. The text must outlive it.
class Unaccented {
 public:
  explicit Unaccented(std::string_view text)
      : text_(may_have_accents(text) ? std::string_view(own_ = without_accents(text)) : text) {}
  Unaccented(const Unaccented&) = delete;
  Unaccented& operator=(const Unaccented&) = delete;
  ~Unaccented() = default;

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string own_;
  std::string_view text_;
};

// The text that such patterns see: also its width is folded (utf8::fold_width). A code point stays one code point, or
// goes.
std::string fold_text(std::string_view text);

// without_accents() with the way back: `origins` has the byte of `text` that each byte of the folded text comes from,
// and that behind the last one.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> origins;
};
FoldedText fold_with_origins(std::string_view text);

// The end of `text` from which `rest` code points of fold_text(text) come.
std::string_view folded_tail(std::string_view text, std::size_t rest);

}  // namespace outturn
