#include "core/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace outturn {
namespace {

constexpr char32_t kBehindTable = 0x3001;  // what lies above is its own folded form
constexpr char32_t kTatweel = 0x640;       // lengthens Arabic letters, and means nothing

bool is_mark(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || (type == U_FORMAT_CHAR && !utf8::is_space(c)) ||
         c == kTatweel;
}

// Letters that writers of Arabic put for one another, or for which another language has one of its own.
char32_t written_alike(char32_t c) {
  switch (c) {
    case 0x629:  // teh marbuta, which loses its dots at words' ends
      return 0x647;
    case 0x649:  // alef maksura, yeh without dots
    case 0x6CC:
      return 0x64A;
    case 0x671:  // alef with a sign
      return 0x627;
    case 0x6A9:
      return 0x643;
    default:
      return c;
  }
}

// The letter under the marks of a letter that Unicode puts together from both; else the character itself.
char32_t base_of(char32_t c, const icu::Normalizer2& nfd) {
  icu::UnicodeString parts;
  if (u_isalpha(static_cast<UChar32>(c)) == 0 || !nfd.getDecomposition(static_cast<UChar32>(c), parts)) return c;
  for (std::int32_t at = parts.moveIndex32(0, 1); at < parts.length(); at = parts.moveIndex32(at, 1)) {
    if (!is_mark(static_cast<char32_t>(parts.char32At(at)))) return c;
  }
  return static_cast<char32_t>(parts.char32At(0));
}

char32_t fold_one(char32_t c, const icu::Normalizer2& nfd) {
  if (utf8::is_space(c)) return U' ';
  if (is_mark(c)) return 0;
  if (const int digit = utf8::digit_value(c); digit >= 0) return U'0' + static_cast<char32_t>(digit);
  if (c >= 0x2010 && c <= 0x2012) return U'-';
  if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2BC || c == 0xB4) return U'\'';
  return written_alike(base_of(c, nfd));
}

struct Tables {
  std::array<char16_t, kBehindTable> cased{};  // without marks
  std::array<char16_t, kBehindTable> small{};  // and in small letters

  Tables() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);  // ICU owns it; its data are built in
    for (char32_t c = 0; c < kBehindTable; ++c) {
      const char32_t folded = c < 0x80 || nfd == nullptr ? c : fold_one(c, *nfd);
      cased[c] = static_cast<char16_t>(folded);
      small[c] = static_cast<char16_t>(u_tolower(static_cast<UChar32>(folded)));
    }
  }
};

const Tables& tables() {
  static const Tables made;
  return made;
}

char32_t without_marks(char32_t c) {
  if (c < kBehindTable) return tables().cased[c];
  return c == 0xFEFF ? U' ' : c;
}

// Characters of three bytes with these lead bytes are Han, and stay as they are.
bool is_plain(unsigned char byte) {
  return byte < 0xC0 || (byte >= 0xE4 && byte <= 0xED);
}

template <typename Fold>
std::string folded(std::string_view text, Fold fold) {
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // begin of what is not in `out` yet and stays as it is
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    const char32_t other = fold(c);
    if (other == c) continue;
    out.append(text, run, start - run);
    if (other != 0) utf8::append(out, other);
    run = at;
  }
  out.append(text, run);
  return out;
}

}  // namespace

char32_t detail::fold_rare_letter(char32_t c) {
  if (c < kBehindTable) return tables().small[c];
  return c == 0xFEFF ? U' ' : c;
}

bool is_capital(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_small(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c)) != 0;
}

bool begins_capital(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_capital(utf8::next(text, at));
}

bool begins_small(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_small(utf8::next(text, at));
}

std::string without_accents(std::string_view text) {
  return folded(text, without_marks);
}

// Without branches: every line is looked at.
bool may_have_accents(std::string_view text) {
  unsigned odd = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    odd |= static_cast<unsigned>((byte >= 0xC0) & (byte < 0xE3));
  }
  return odd != 0;
}

std::string fold_text(std::string_view text) {
  return folded(text, [](char32_t c) { return without_marks(utf8::fold_width(c)); });
}

FoldedText fold_with_origins(std::string_view text) {
  FoldedText found;
  found.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto start = static_cast<std::uint32_t>(at);
    const char32_t c = without_marks(utf8::next(text, at));
    if (c != 0) utf8::append(found.text, c);
    found.origins.resize(found.text.size(), start);
  }
  found.origins.push_back(static_cast<std::uint32_t>(text.size()));
  return found;
}

std::string_view folded_tail(std::string_view text, std::size_t rest) {
  std::size_t at = text.size();
  while (rest > 0 && at > 0) {
    if (static_cast<unsigned char>(text[at - 1]) < 0x80) {  // itself
      --at;
      --rest;
      continue;
    }
    at = utf8::previous(text, at);
    std::size_t next = at;
    if (without_marks(utf8::next(text, next)) != 0) --rest;
  }
  return text.substr(at);
}

}  // namespace outturn
