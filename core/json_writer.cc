#include "core/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "core/error.h"
#include "core/place.h"
#include "core/utf8.h"

namespace outturn {
namespace {

bool is_escaped(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// The letter behind the backslash; 'u' where the character has none of its own.
char escape_letter(char c) {
  switch (c) {
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    case '"':
    case '\\':
      return c;
    default:
      return 'u';
  }
}

void append_escape(ByteBuffer& bytes, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const char letter = escape_letter(c);
  bytes.append('\\');
  bytes.append(letter);
  if (letter != 'u') return;
  bytes.append("00");
  bytes.append(kHex[static_cast<unsigned char>(c) >> 4U]);
  bytes.append(kHex[static_cast<unsigned char>(c) & 15U]);
}

// Whether one of the eight bytes is_escaped(). Where a byte is below n, the subtraction sets its highest bit, which was
// not set before; a borrow only reaches bytes above one that is found.
bool any_escaped(std::uint64_t block) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  const auto below = [](std::uint64_t bytes, std::uint64_t n) { return (bytes - n * kEach) & ~bytes; };
  const std::uint64_t found = below(block, 0x20) | below(block ^ ('"' * kEach), 1) | below(block ^ ('\\' * kEach), 1);
  return (found & (0x80 * kEach)) != 0;
}

// The first byte from `at` on that is_escaped(); the text's size where none is left.
std::size_t next_escaped(std::string_view text, std::size_t at) {
  constexpr std::size_t kBlock = utf8::detail::kBlock;
  while (text.size() - at >= kBlock && !any_escaped(utf8::detail::block_at(text, at))) at += kBlock;
  while (at < text.size() && !is_escaped(text[at])) ++at;
  return at;
}

// In quotation marks; what stands between escapes is copied at once. `first`: the first byte that is escaped.
void append_string(ByteBuffer& bytes, std::string_view text, std::size_t first) {
  bytes.append('"');
  std::size_t begin = 0;
  for (std::size_t at = first; at < text.size(); at = next_escaped(text, begin)) {
    bytes.append(text.substr(begin, at - begin));
    append_escape(bytes, text[at]);
    begin = at + 1;
  }
  bytes.append(text.substr(begin));
  bytes.append('"');
}

}  // namespace

void JsonWriter::begin_record() {
  if (out_ != nullptr) bytes_.clear();
  first_ = true;
  begin_object();
}

void JsonWriter::end_record() {
  end_object();
  bytes_.append('\n');
  if (out_ == nullptr) return;
  out_->write(bytes_.view().data(), static_cast<std::streamsize>(bytes_.size()));
  bytes_.clear();
  if (!*out_) throw Error(ErrorCode::cannot_write, "", "cannot write");
}

void JsonWriter::key(std::string_view name) {
  string(name);
  bytes_.append(':');
  first_ = true;
}

void JsonWriter::string(std::string_view text) {
  if (utf8::is_valid(text)) {
    valid_string(text);
  } else {
    valid_string(utf8::to_valid(text));
  }
}

void JsonWriter::valid_string(std::string_view text) {
  const std::size_t first = next_escaped(text, 0);
  if (first == text.size()) {
    plain_string(text);
    return;
  }
  separate();
  append_string(bytes_, text, first);
}

void JsonWriter::boolean(bool truth) {
  separate();
  bytes_.append(truth ? "true" : "false");
}

void JsonWriter::real(double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::isfinite(number) ? number : 0).ptr;
  this->number({digits.data(), end});
}

void JsonWriter::points(double number) {
  std::array<char, 32> digits;
  const std::int64_t hundredths = std::llround(static_cast<double>(round_points(number)) * 100);
  char* at = digits.data();
  if (hundredths < 0) *at++ = '-';
  const std::int64_t magnitude = hundredths < 0 ? -hundredths : hundredths;
  at = std::to_chars(at, digits.data() + digits.size(), magnitude / 100).ptr;
  const auto rest = static_cast<int>(magnitude % 100);
  if (rest != 0) {
    *at++ = '.';
    *at++ = static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) *at++ = static_cast<char>('0' + rest % 10);
  }
  this->number({digits.data(), at});
}

}  // namespace outturn
