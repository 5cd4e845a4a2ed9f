#include "export/fields/clean_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

#include "core/utf8.h"

namespace outturn::exporting {
namespace {

// What one look at a text tells.
struct Look {
  bool clean = true;  // the others are complete only where it is
  bool escapes = false;
  bool quotes = false;
};

// A byte eight times.
constexpr std::uint64_t every(unsigned char byte) {
  return byte * std::uint64_t{0x0101010101010101};
}

// The high bit of each byte that equals `byte`. All bytes are ASCII: no carry from one to the next.
std::uint64_t equal(std::uint64_t block, unsigned char byte) {
  return ~((block ^ every(byte)) + every(0x7F)) & every(0x80);
}

// Whether the first six bytes are two characters of three bytes that begin with 0xE4 to 0xE9, as the common Han
// ideographs do: well-formed whatever follows, and no white space.
bool begins_with_two_han(std::uint64_t block) {
  if constexpr (std::endian::native != std::endian::little) return false;  // they are taken one by one
  const std::uint64_t leads = block & 0x0F00000F;
  const bool formed = (block & 0xC0C0F0C0C0F0) == 0x8080E08080E0;
  return formed && ((leads + 0x0C00000C) & ~(leads + 0x06000006) & 0x10000010) == 0x10000010;
}

// Whether the three bytes are a well-formed character that is no white space; false as well for those whose first byte
// may begin one that is not. The two first bytes of Chinese punctuation begin a space too.
bool is_han_or_mark(unsigned first, unsigned second, unsigned third) {
  const bool formed = ((second ^ 0x80U) | (third ^ 0x80U)) < 0x40;
  const bool may_be_space = (first == 0xE3 && (second | third) == 0x80) || (first == 0xEF && second == 0xBB);
  return formed && first >= 0xE3 && first <= 0xEF && first != 0xED && !may_be_space;
}

class Looker {
 public:
  explicit Looker(std::string_view text) : text_(text) {}

  Look look() {
    if (text_.empty()) return look_;
    look_.clean = text_.front() != ' ' && text_.back() != ' ';
    while (look_.clean && at_ < text_.size()) {
      if (byte(at_) < 0x80) {
        skip_ascii_blocks();
        ascii();
      } else if (!skip_han()) {
        other();
      }
    }
    return look_;
  }

 private:
  [[nodiscard]] unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
  [[nodiscard]] std::size_t left() const { return text_.size() - at_; }

  // As long as there are eight ASCII characters without anything that would have to be looked at one by one.
  void skip_ascii_blocks() {
    while (left() >= utf8::detail::kBlock) {
      const std::uint64_t block = utf8::detail::block_at(text_, at_);
      if (!utf8::detail::is_ascii(block)) return;
      const std::uint64_t spaces = equal(block, ' ');
      const std::uint64_t printable = (block + every(0x60)) & every(0x80);  // 0x20 and above
      if ((spaces & (spaces << 8U)) != 0 || printable != every(0x80)) return;
      const std::size_t next = at_ + utf8::detail::kBlock;
      // The text does not end in a space, so something stands behind one.
      if (text_[next - 1] == ' ' && text_[next] == ' ') return;
      const std::uint64_t quotes = equal(block, '"');
      look_.escapes = look_.escapes || (quotes | equal(block, '\\')) != 0;
      look_.quotes = look_.quotes || (quotes | equal(block, ',')) != 0;
      at_ = next;
    }
  }

  // Up to the next character that is none, or that makes the text unclean.
  void ascii() {
    std::size_t at = at_;
    for (const std::size_t end = text_.size(); at < end && byte(at) < 0x80; ++at) {
      const Kind kind = kKinds[byte(at)];
      if (kind == Kind::plain) continue;
      if (kind == Kind::blank || (kind == Kind::space && text_[at + 1] == ' ')) {
        look_.clean = false;
        return;
      }
      look_.escapes = look_.escapes || kind == Kind::escape || kind == Kind::quote;
      look_.quotes = look_.quotes || kind == Kind::comma || kind == Kind::quote;
    }
    at_ = at;
  }

  bool skip_han() {
    const std::size_t begin = at_;
    std::size_t at = begin;
    for (const std::size_t end = text_.size(); end - at >= 3;) {
      if (end - at >= utf8::detail::kBlock && begins_with_two_han(utf8::detail::block_at(text_, at))) {
        at += 6;
      } else if (is_han_or_mark(byte(at), byte(at + 1), byte(at + 2))) {
        at += 3;
      } else {
        break;
      }
    }
    at_ = at;
    return at != begin;
  }

  void other() {
    const std::size_t begin = at_;
    const char32_t c = utf8::next(text_, at_);
    // A replacement character that stands there itself takes three bytes, an invalid byte one.
    look_.clean = !utf8::is_space(c) && (c != utf8::kReplacement || at_ - begin == 3);
  }

  enum class Kind : std::uint8_t { plain, space, blank, escape, quote, comma };
  static constexpr std::array<Kind, 0x80> kKinds = [] {
    std::array<Kind, 0x80> kinds{};
    for (std::size_t c = 0; c < 0x20; ++c) kinds[c] = c >= 0x09 && c <= 0x0D ? Kind::blank : Kind::escape;
    kinds[' '] = Kind::space;
    kinds['\\'] = Kind::escape;
    kinds['"'] = Kind::quote;
    kinds[','] = Kind::comma;
    return kinds;
  }();

  std::string_view text_;
  std::size_t at_ = 0;
  Look look_;
};

std::string changed(std::string_view text) {
  return utf8::is_valid(text) ? utf8::collapse_spaces(text) : utf8::collapse_spaces(utf8::to_valid(text));
}

}  // namespace

CleanText CleanText::of_clean(std::string_view text) {
  const Look look = Looker(text).look();
  if (!look.clean) throw std::logic_error("text that is not clean");
  return {text, look.escapes, look.quotes};
}

CleanText CleanText::verbatim(std::string_view text) {
  const auto is_escaped = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
  return {text, std::ranges::any_of(text, is_escaped), text.find_first_of(",\"\r\n") != std::string_view::npos};
}

Cleaned::Cleaned(std::string_view text) : same_(text) {
  Look look = Looker(text).look();
  if (!look.clean) {
    changed_ = changed(text);
    same_ = {};
    look = Looker(changed_).look();
  }
  escapes_ = look.escapes;
  quotes_ = look.quotes;
}

std::string clean_text(std::string_view text) {
  return std::string(Cleaned(text).view());
}

}  // namespace outturn::exporting
