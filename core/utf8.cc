#include "core/utf8.h"

#include <unicode/uchar.h>

#include <array>
#include <bit>

namespace outturn::utf8 {
namespace {

// Length by the lead byte; 0 for bytes that cannot lead.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

}  // namespace

char32_t detail::next_of_any_length(std::string_view text, std::size_t& at) {
  const unsigned char lead = byte_at(text, at);
  const std::size_t length = length_of(lead);
  if (length == 1) {
    ++at;
    return lead;
  }
  if (length == 0 || at + length > text.size()) {
    ++at;
    return kReplacement;
  }
  char32_t c = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char b = byte_at(text, at + i);
    if ((b & 0xC0U) != 0x80U) {
      ++at;
      return kReplacement;
    }
    c = (c << 6U) | (b & 0x3FU);
  }
  // Overlong forms of three and four bytes, surrogates, and what lies above Unicode.
  if ((length == 3 && (c < 0x800 || within(c, 0xD800, 0xDFFF))) || (length == 4 && (c < 0x10000 || c > 0x10FFFF))) {
    ++at;
    return kReplacement;
  }
  at += length;
  return c;
}

std::size_t floor(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

void append(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

namespace {

// Eight bytes in the order of the text, whatever order the machine has.
constexpr std::uint64_t as_block(std::array<unsigned char, detail::kBlock> bytes) {
  return std::bit_cast<std::uint64_t>(bytes);
}

// Whether the byte leads three, and any continuation may follow it.
bool leads_plain_three(unsigned char lead) {
  return lead > 0xE0 && lead < 0xF0 && lead != 0xED;
}

// Two well-formed sequences of three bytes, which is what most Chinese text is made of. The lead bytes whose second
// byte has a narrower range are left to next().
bool are_plain_six_bytes(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kFixed = as_block({0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
  constexpr std::uint64_t kWanted = as_block({0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
  if (text.size() - at < detail::kBlock || (detail::block_at(text, at) & kFixed) != kWanted) return false;
  return leads_plain_three(byte_at(text, at)) && leads_plain_three(byte_at(text, at + 3));
}

}  // namespace

bool is_valid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (byte_at(text, at) < 0x80) {
      at += text.size() - at >= detail::kBlock && detail::is_ascii(detail::block_at(text, at)) ? detail::kBlock : 1;
      continue;
    }
    if (are_plain_six_bytes(text, at)) {
      at += 6;
      continue;
    }
    const std::size_t start = at;
    // A replacement character that stands there itself takes three bytes, an invalid byte one.
    if (next(text, at) == kReplacement && at - start != 3) return false;
  }
  return true;
}

std::string to_valid(std::string_view text) {
  if (is_valid(text)) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) append(out, next(text, at));
  return out;
}

std::size_t count(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) next(text, at);
  return n;
}

namespace {

// Whether white space, or what fold_width() changes, may begin with this byte. Most text is neither and is passed over
// without being decoded.
constexpr unsigned char kMaySpace = 1;
constexpr unsigned char kMayFold = 2;
constexpr unsigned char kMayBoth = 3;

constexpr std::array<unsigned char, 256> kByteKinds = [] {
  std::array<unsigned char, 256> kinds{};
  for (const unsigned space : {0x09U, 0x0AU, 0x0BU, 0x0CU, 0x0DU, 0x20U, 0xC2U, 0xE1U, 0xE2U}) kinds[space] = kMaySpace;
  for (const unsigned both : {0xE3U, 0xEFU}) kinds[both] = kMayBoth;
  return kinds;
}();

// The first byte from `at` on where one of the kinds may begin; of well-formed text, or of invalid bytes that stand
// for themselves.
std::size_t skip_plain(std::string_view text, std::size_t at, unsigned char kinds) {
  while (at < text.size() && (kByteKinds[byte_at(text, at)] & kinds) == 0) ++at;
  return at;
}

// Whether there is no white space beyond ASCII for sure: false also where a byte only looks like the first of one.
bool has_no_wide_space(std::string_view text) {
  const auto none = [&](auto what) { return text.find(what) == std::string_view::npos; };
  constexpr std::string_view kNoBreakEnd =
      "\xBB\xBF";  // of U+FEFF, whose first byte begins every full-width comma, too
  return none('\xC2') && none('\xE1') && none('\xE2') && none("\u3000") && none(kNoBreakEnd);
}

}  // namespace

std::int64_t count_non_space(std::string_view text) {
  std::int64_t n = 0;
  if (has_no_wide_space(text)) {  // by first bytes; blocks are so short that their sums fit a byte
    constexpr std::size_t kBlock = 240;
    for (std::size_t from = 0; from < text.size(); from += kBlock) {
      unsigned char counted = 0;
      for (const char c : text.substr(from, kBlock)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool lead = (byte & 0xC0U) != 0x80U;
        const bool space = (byte == 0x20) | (static_cast<unsigned char>(byte - 0x09U) < 5);
        counted = static_cast<unsigned char>(counted + (lead & !space));
      }
      n += counted;
    }
    return n;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_space(next(text, at))) ++n;
  }
  return n;
}

bool detail::is_rare_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool detail::is_rare_han(char32_t c) {
  return within(c, 0x3400, 0x4DBF) || within(c, 0xF900, 0xFAFF) || within(c, 0x20000, 0x323AF) || c == 0x3005 ||
         c == 0x3007;
}

bool is_wide(char32_t c) {
  return is_han(c) || within(c, 0x3000, 0x30FF) || within(c, 0xFF00, 0xFF60) || within(c, 0xFFE0, 0xFFE6);
}

bool detail::is_rare_letter(char32_t c) {
  return (within(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) || within(c, 0x370, 0x52F) || within(c, 0x620, 0x64A) ||
         within(c, 0x66E, 0x6D3);
}

std::string_view detail::trim_rare(std::string_view text) {
  const auto may_begin_space = [&](std::size_t at) { return (kByteKinds[byte_at(text, at)] & kMaySpace) != 0; };
  std::size_t begin = 0;
  while (begin < text.size() && may_begin_space(begin)) {
    std::size_t at = begin;
    if (!is_space(next(text, at))) break;
    begin = at;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t at = previous(text, end);
    if (!may_begin_space(at)) break;
    const std::size_t start = at;
    if (!is_space(next(text, at))) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // begin of what is not in `out` yet, without white space
  const auto end_run = [&](std::size_t end) {
    if (end == run) return;
    if (!out.empty()) out.push_back(' ');
    out.append(text, run, end - run);
  };
  for (std::size_t at = skip_plain(text, 0, kMaySpace); at < text.size(); at = skip_plain(text, at, kMaySpace)) {
    const std::size_t start = at;
    if (!is_space(next(text, at))) continue;
    end_run(start);
    run = at;
  }
  end_run(text.size());
  return out;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t behind = at;
    if (!is_space(next(text, behind))) break;
    at = behind;
  }
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end) {
  while (end > 0) {
    const std::size_t start = previous(text, end);
    std::size_t at = start;
    if (!is_space(next(text, at))) break;
    end = start;
  }
  return end;
}

namespace {

// Whether collapse_spaces() leaves the text as it is for sure.
bool is_collapsed(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ' || !has_no_wide_space(text)) return false;
  if (text.find("  ") != std::string_view::npos) return false;
  unsigned char other = 0;  // no branch: many bytes are looked at at once
  for (const char c : text) other |= static_cast<unsigned char>(static_cast<unsigned char>(c - 0x09) < 5);
  return other == 0;
}

}  // namespace

void collapse_spaces_of(std::string& text) {
  if (!is_collapsed(text)) text = collapse_spaces(text);
}

char32_t fold_width(char32_t c) {
  if (within(c, 0xFF01, 0xFF5E)) return c - 0xFEE0;
  if (c == 0x3000) return ' ';
  if (c == 0x3002) return '.';
  return c == 0x3001 ? U',' : c;
}

std::string fold_width(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;  // begin of what is not in `out` yet and stays as it is
  for (std::size_t at = skip_plain(text, 0, kMayFold); at < text.size(); at = skip_plain(text, at, kMayFold)) {
    const std::size_t start = at;
    const char32_t c = next(text, at);
    const char32_t folded = fold_width(c);
    if (folded == c) continue;
    out.append(text, run, start - run);
    out.push_back(static_cast<char>(folded));
    run = at;
  }
  out.append(text, run);
  return out;
}

int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return u_charDigitValue(static_cast<UChar32>(c));
}

}  // namespace outturn::utf8
