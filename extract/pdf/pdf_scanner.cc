#include "extract/pdf/pdf_scanner.h"

#include <charconv>

namespace outturn::extract {
namespace {

constexpr std::string_view kSpace{"\0\t\n\f\r ", 6};
constexpr std::string_view kDelimiters{"\0\t\n\f\r ()<>[]{}/%", 16};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hexadecimal_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded_name(std::string_view raw) {
  std::string name;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '#' && at + 2 < raw.size() && hexadecimal_digit(raw[at + 1]) >= 0 &&
        hexadecimal_digit(raw[at + 2]) >= 0) {
      name.push_back(static_cast<char>(hexadecimal_digit(raw[at + 1]) * 16 + hexadecimal_digit(raw[at + 2])));
      at += 2;
    } else {
      name.push_back(raw[at]);
    }
  }
  return name;
}

// An integer at the text's beginning; its length, 0 where there is none.
std::size_t integer_at(std::string_view text, std::int64_t& value) {
  const std::size_t sign = !text.empty() && text[0] == '+' ? 1 : 0;
  const auto [end, error] = std::from_chars(text.data() + sign, text.data() + text.size(), value);
  if (error != std::errc()) return 0;
  const auto length = static_cast<std::size_t>(end - text.data());
  return length < text.size() && kDelimiters.find(text[length]) == std::string_view::npos ? 0 : length;
}

std::size_t spaces_at(std::string_view text) {
  const std::size_t end = text.find_first_not_of(kSpace);
  return end == std::string_view::npos ? text.size() : end;
}

// "12 0 R" at the text's beginning; its length, 0 where there is none.
std::size_t reference_at(std::string_view text, std::int64_t& number) {
  std::int64_t generation = 0;
  std::size_t at = integer_at(text, number);
  if (at == 0 || number < 0) return 0;
  const std::size_t space = spaces_at(text.substr(at));
  const std::size_t second = integer_at(text.substr(at + space), generation);
  if (space == 0 || second == 0) return 0;
  at += space + second;
  at += spaces_at(text.substr(at));
  if (at >= text.size() || text[at] != 'R') return 0;
  return at + 1 < text.size() && kDelimiters.find(text[at + 1]) == std::string_view::npos ? 0 : at + 1;
}

}  // namespace

void PdfScanner::skip_space() {
  for (;;) {
    at_ += spaces_at(text_.substr(at_));
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
  std::int64_t value = 0;
  if (is_digit(c) && reference_at(text_.substr(at_), value) > 0) return Kind::reference;
  return integer_at(text_.substr(at_), value) > 0 ? Kind::integer : Kind::other;
}

bool PdfScanner::enter_dictionary() {
  return take("<<");
}

bool PdfScanner::next_key(std::string& key) {
  if (take(">>")) return false;
  std::optional<std::string> found = name();
  if (!found) return false;
  key = std::move(*found);
  return peek() != Kind::end;
}

bool PdfScanner::enter_array() {
  return take("[");
}

bool PdfScanner::next_item() {
  if (take("]")) return false;
  return peek() != Kind::end;
}

std::optional<std::string> PdfScanner::name() {
  if (peek() != Kind::name) return std::nullopt;
  const std::size_t begin = ++at_;
  skip_regular();
  return decoded_name(text_.substr(begin, at_ - begin));
}

std::optional<std::int64_t> PdfScanner::integer() {
  std::int64_t value = 0;
  if (peek() != Kind::integer) return std::nullopt;
  at_ += integer_at(text_.substr(at_), value);
  return value;
}

std::optional<std::int64_t> PdfScanner::reference() {
  std::int64_t number = 0;
  if (peek() != Kind::reference) return std::nullopt;
  at_ += reference_at(text_.substr(at_), number);
  return number;
}

void PdfScanner::skip_regular() {
  const std::size_t end = text_.find_first_of(kDelimiters, at_);
  at_ = end == std::string_view::npos ? text_.size() : end;
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
    std::int64_t number = 0;
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
    } else if (const std::size_t length = depth == 0 && is_digit(c) ? reference_at(text_.substr(at_), number) : 0) {
      at_ += length;
    } else {
      ++at_;  // a name's slash, or a stray bracket
      if (kDelimiters.find(c) == std::string_view::npos || c == '/') skip_regular();
    }
  } while (depth > 0);
  return text_.substr(begin, at_ - begin);
}

}  // namespace outturn::extract
