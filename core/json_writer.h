// Writes newline-delimited JSON: one record a line, keys in the order of the calls, numbers independent of locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/byte_buffer.h"

namespace outturn {

// Bytes that are copied for a member's name, whatever its length.
inline constexpr std::size_t kMemberBytes = 32;

namespace detail {
// The bytes that a member's name takes in a record; a class so that it can stand behind a literal.
template <std::size_t size>
struct MemberBytes {
  static_assert(size + 3 <= kMemberBytes, "a longer name needs more room");

  consteval MemberBytes(const char (&name)[size]) {
    bytes[0] = ',';
    bytes[1] = '"';
    for (std::size_t i = 0; i + 1 < size; ++i) {
      const char c = name[i];
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) throw std::invalid_argument("no name");
      bytes[i + 2] = c;
    }
    bytes[size + 1] = '"';
    bytes[size + 2] = ':';
  }
  char bytes[kMemberBytes + 1] = {};
};
}  // namespace detail

// A member's name that is known when the program is built: "page"_member. Small letters, digits, '_'.
class MemberName {
 public:
  [[nodiscard]] std::string_view name() const { return {bytes_ + 2, length_}; }
  // `"name":` or `,"name":`; kMemberBytes bytes can be read where it begins.
  [[nodiscard]] std::string_view bytes(bool comma) const {
    return {bytes_ + (comma ? 0 : 1), length_ + (comma ? 4U : 3U)};
  }

 private:
  template <detail::MemberBytes name>
  friend consteval MemberName operator""_member();
  consteval MemberName(const char* bytes, std::size_t length) : bytes_(bytes), length_(length) {}

  const char* bytes_;  // ,"name": and zeros
  std::size_t length_;
};

template <detail::MemberBytes name>
consteval MemberName operator""_member() {
  return {name.bytes, std::char_traits<char>::length(name.bytes) - 4};
}

// The calls must nest as JSON does. Strings that are no valid UTF-8 are written with U+FFFD for each invalid byte.
class JsonWriter {
 public:
  // A record is handed to the stream whole.
  explicit JsonWriter(std::ostream& out) : bytes_(own_), out_(&out) {}
  // Records are appended to the bytes, which outlive the writer.
  explicit JsonWriter(ByteBuffer& out) : bytes_(out) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() = default;

  void begin_record();  // "{"
  // "}" and a line end, handed to the stream. Throws Error(cannot_write) where the stream is bad after it.
  void end_record();

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);
  void member(MemberName name) {  // the same
    const std::string_view bytes = name.bytes(!first_);
    bytes_.append_padded<kMemberBytes>(bytes.data(), bytes.size());
    first_ = true;
  }

  void string(std::string_view text);
  // For text that is known to be valid, and to hold neither '"', '\\' nor control characters.
  void plain_string(std::string_view text) {
    separate();
    char* at = bytes_.room(text.size() + 2);
    *at = '"';
    text.copy(at + 1, text.size());
    at[text.size() + 1] = '"';
    bytes_.advance(text.size() + 2);
  }
  // For text that is known to be valid.
  void valid_string(std::string_view text);
  void integer(std::int64_t number) {
    separate();
    bytes_.append(number);
  }
  void boolean(bool truth);
  void null() {
    separate();
    bytes_.append_padded<4>("null", 4);
  }
  // Written as it is: "81.46", a decimal's canonical form.
  void number(std::string_view digits) {
    separate();
    bytes_.append(digits);
  }
  void real(double number);    // shortest form that reads back as the same double; 0 where it is not finite
  void points(double number);  // at most two decimals: 72, 72.5, 72.02 (see round_points)

  // A member each, left out where it says nothing: an empty string, zero, false.
  void text_member(MemberName name, std::string_view text) {
    if (text.empty()) return;
    member(name);
    string(text);
  }
  void integer_member(MemberName name, std::int64_t number) {
    if (number == 0) return;
    member(name);
    integer(number);
  }
  void flag_member(MemberName name, bool truth) {
    if (!truth) return;
    member(name);
    boolean(true);
  }

 private:
  // A comma, where something stands before a value that has no key.
  void separate() {
    if (!first_) bytes_.append(',');
    first_ = false;
  }
  void begin(char bracket) {
    separate();
    bytes_.append(bracket);
    first_ = true;
  }
  void end(char bracket) {
    bytes_.append(bracket);
    first_ = false;
  }

  ByteBuffer own_;
  ByteBuffer& bytes_;
  std::ostream* out_ = nullptr;
  bool first_ = true;  // in the object or array, or behind a key: what comes next takes no comma
};

}  // namespace outturn
