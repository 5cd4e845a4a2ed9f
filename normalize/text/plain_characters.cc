#include "normalize/text/plain_characters.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr char32_t kCellEnd = 0x07;
constexpr char32_t kBackspace = 0x08;
constexpr char32_t kEscape = 0x1B;
constexpr char32_t kHardHyphen = 0x1E;
constexpr std::size_t kLongestCode = 16;  // bytes of a terminal's code: ESC [ 1 ; 31 m

// Whether the text has control characters besides tabs. Without branches: every line is looked at.
bool has_controls(std::string_view text) {
  unsigned odd = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    odd |= static_cast<unsigned>((byte < 0x20) & (byte != 0x09)) | static_cast<unsigned>(byte == 0x7F);
  }
  return odd != 0;
}

// Whether the text may have any of the characters that change. Nearly all that do begin with one of four bytes.
bool may_change(std::string_view text) {
  const auto has = [&](auto part) { return text.find(part) != std::string_view::npos; };
  return has('\xC2') || has('\xE1') || has('\xE2') || has("\xEF\xBB\xBF") || has("\xD8\x9C") || has_controls(text);
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view text) : text_(text) { plain_.reserve(text.size()); }

  std::int64_t run(std::string& answer) {
    for (std::size_t at = 0; at < text_.size();) at = character(at);
    answer = std::move(plain_);
    return removed_;
  }

 private:
  // Reads the character at `at` and what belongs to it; answers where the next one begins.
  std::size_t character(std::size_t at) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text_, at);
    if (c == kBackspace) return overstruck(at);
    if (c == kEscape) return escape(at);
    if (c == kCellEnd || c == kHardHyphen) {
      plain_ += c == kCellEnd ? '\t' : '-';
      return at;
    }
    switch (plain(c)) {
      case Plain::as_is:
        plain_.append(text_, begin, at - begin);
        break;
      case Plain::space:
        plain_ += ' ';
        break;
      case Plain::nothing:
        ++removed_;
        break;
    }
    return at;
  }

  // Type struck over type: a letter twice is bold, a letter over "_" underlined.
  std::size_t overstruck(std::size_t at) {
    ++removed_;
    if (plain_.empty() || at >= text_.size()) return at;
    if (text_[at] == '_' && plain_.back() != '_') return at + 1;
    plain_.resize(utf8::previous(plain_, plain_.size()));
    return at;
  }

  // "\x1b[1;31m": a terminal's code.
  std::size_t escape(std::size_t at) {
    ++removed_;
    if (at >= text_.size() || text_[at] != '[') return at;
    const std::size_t last = text_.substr(0, at + kLongestCode).find_first_not_of("0123456789;", at + 1);
    if (last == std::string_view::npos) return at;
    removed_ += static_cast<std::int64_t>(last + 1 - at);
    return last + 1;
  }

  std::string_view text_;
  std::string plain_;
  std::int64_t removed_ = 0;
};

}  // namespace

Plain plain(char32_t c) {
  if (c < 0x20) return c == 0x09 ? Plain::as_is : c >= 0x0A && c <= 0x0D ? Plain::space : Plain::nothing;
  if (c < 0x7F) return Plain::as_is;
  if (c < 0xA0 || c == 0xAD) return Plain::nothing;
  if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F) return Plain::space;
  const bool unseen = c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                      (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
  return unseen ? Plain::nothing : Plain::as_is;
}

std::int64_t make_plain(std::string& text) {
  if (!may_change(text)) return 0;
  std::string plain_text;
  const std::int64_t removed = Cleaner(text).run(plain_text);
  text = std::move(plain_text);
  return removed;
}

}  // namespace outturn::normalize
