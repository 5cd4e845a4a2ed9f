#include "extract/pdf/pdf_scanner.h"

#include <array>

namespace outturn::extract {
namespace {

enum class Class : unsigned char { regular, space, delimiter };

// ISO 32000-1, 7.2.2. A table, as every byte of a tree is looked up.
constexpr std::array<Class, 256> kClasses = [] {
  std::array<Class, 256> classes{};
  for (const char c : std::string_view("\0\t\n\f\r ", 6)) classes[static_cast<unsigned char>(c)] = Class::space;
  for (const char c : std::string_view("()<>[]{}/%")) classes[static_cast<unsigned char>(c)] = Class::delimiter;
  return classes;
}();

constexpr std::size_t kMaxDigits = 18;  // no number of an object, and no id, has as many

Class class_of(char c) {
  return kClasses[static_cast<unsigned char>(c)];
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hexadecimal_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// An integer at the text's beginning; its length, 0 where there is none.
std::size_t integer_at(std::string_view text, std::int64_t& value) {
  const bool negative = !text.empty() && text[0] == '-';
  const std::size_t first = negative || (!text.empty() && text[0] == '+') ? 1 : 0;
  std::size_t at = first;
  std::int64_t magnitude = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    if (at - first == kMaxDigits) return 0;
    magnitude = magnitude * 10 + (text[at] - '0');
  }
  if (at == first || (at < text.size() && class_of(text[at]) == Class::regular)) return 0;
  value = negative ? -magnitude : magnitude;
  return at;
}

std::size_t spaces_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && class_of(text[at]) == Class::space) ++at;
  return at;
}

// What makes a reference of the object's number, " 0 R"; its length, 0 where it does not stand there.
std::size_t reference_rest_at(std::string_view text) {
  std::int64_t generation = 0;
  const std::size_t space = spaces_at(text);
  if (space == 0) return 0;
  const std::size_t second = integer_at(text.substr(space), generation);
  if (second == 0) return 0;
  const std::size_t at = space + second + spaces_at(text.substr(space + second));
  if (at >= text.size() || text[at] != 'R') return 0;
  return at + 1 < text.size() && class_of(text[at + 1]) == Class::regular ? 0 : at + 1;
}

}  // namespace

std::string PdfName::text() const {
  if (!escaped_) return std::string(written_);
  std::string text;
  for (std::size_t at = 0; at < written_.size(); ++at) {
    const bool code = written_[at] == '#' && at + 2 < written_.size() && hexadecimal_digit(written_[at + 1]) >= 0 &&
                      hexadecimal_digit(written_[at + 2]) >= 0;
    if (code) {
      text.push_back(static_cast<char>(hexadecimal_digit(written_[at + 1]) * 16 + hexadecimal_digit(written_[at + 2])));
      at += 2;
    } else {
      text.push_back(written_[at]);
    }
  }
  return text;
}

void PdfScanner::skip_space() {
  for (;;) {
    while (at_ < text_.size() && class_of(text_[at_]) == Class::space) ++at_;
    if (at_ >= text_.size() || text_[at_] != '%') return;
    const std::size_t line_end = text_.find_first_of("\r\n", at_);
    at_ = line_end == std::string_view::npos ? text_.size() : line_end;
  }
}

bool PdfScanner::take(std::string_view token) {
  skip_space();
  if (!starts_with(token)) return false;
  at_ += token.size();
  return true;
}

PdfScanner::Kind PdfScanner::peek() {
  skip_space();
  if (at_ >= text_.size()) return Kind::end;
  const char c = text_[at_];
  if (c == '/') return Kind::name;
  if (c == '[') return Kind::array;
  if (c == '<') return starts_with("<<") ? Kind::dictionary : Kind::other;
  if (c == ']' || c == '>' || c == '}' || c == ')') return Kind::end;
  if (number_.begin == at_) return number_.kind;
  std::int64_t value = 0;
  const std::size_t length = integer_at(text_.substr(at_), value);
  if (length == 0) return Kind::other;
  const std::size_t rest = is_digit(c) ? reference_rest_at(text_.substr(at_ + length)) : 0;
  number_ = {at_, at_ + length + rest, value, rest > 0 ? Kind::reference : Kind::integer};
  return number_.kind;
}

bool PdfScanner::enter_dictionary() {
  return take("<<");
}

bool PdfScanner::next_key(PdfName& key) {
  if (take(">>")) return false;
  const std::optional<PdfName> found = name();
  if (!found) return false;
  key = *found;
  return peek() != Kind::end;
}

bool PdfScanner::enter_array() {
  return take("[");
}

bool PdfScanner::next_item() {
  if (take("]")) return false;
  return peek() != Kind::end;
}

std::optional<PdfName> PdfScanner::name() {
  if (peek() != Kind::name) return std::nullopt;
  const std::size_t begin = ++at_;
  skip_regular();
  return PdfName(text_.substr(begin, at_ - begin));
}

std::optional<std::int64_t> PdfScanner::take_number(Kind wanted) {
  if (peek() != wanted) return std::nullopt;
  at_ = number_.end;
  return number_.value;
}

std::optional<std::int64_t> PdfScanner::integer() {
  return take_number(Kind::integer);
}

std::optional<std::int64_t> PdfScanner::reference() {
  return take_number(Kind::reference);
}

void PdfScanner::skip_regular() {
  while (at_ < text_.size() && class_of(text_[at_]) == Class::regular) ++at_;
}

void PdfScanner::skip_string() {
  int open = 0;
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\\') {
      ++at_;
    } else if (c == '(') {
      ++open;
    } else if (c == ')' && --open == 0) {
      ++at_;
      return;
    }
  }
  at_ = text_.size();
}

void PdfScanner::skip_hexadecimal() {
  const std::size_t end = text_.find('>', at_);
  at_ = end == std::string_view::npos ? text_.size() : end + 1;
}

// Nested brackets are counted, not followed: depth costs nothing.
std::string_view PdfScanner::skip() {
  skip_space();
  const std::size_t begin = at_;
  std::size_t depth = 0;
  do {
    skip_space();
    if (at_ >= text_.size()) break;
    const char c = text_[at_];
    if (starts_with("<<")) {
      ++depth;
      at_ += 2;
    } else if (c == '[') {
      ++depth;
      ++at_;
    } else if (starts_with(">>") || c == ']') {
      if (depth == 0) break;
      --depth;
      at_ += c == ']' ? 1 : 2;
    } else if (c == '(') {
      skip_string();
    } else if (c == '<') {
      skip_hexadecimal();
    } else if (depth == 0 && is_digit(c) && peek() == Kind::reference) {
      at_ = number_.end;
    } else {
      ++at_;  // a name's slash, or a stray bracket
      if (class_of(c) == Class::regular || c == '/') skip_regular();
    }
  } while (depth > 0);
  return text_.substr(begin, at_ - begin);
}

}  // namespace outturn::extract
