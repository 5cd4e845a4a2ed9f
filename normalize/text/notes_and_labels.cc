#include "normalize/text/notes_and_labels.h"

#include <re2/re2.h>

#include "core/raised_text.h"
#include "core/utf8.h"
#include "normalize/structure/front_matter.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestLabel = 80;  // bytes

bool is_sign(char32_t c) {
  return c == U'*' || c == U'†' || c == U'‡' || c == U'§' || c == U'¶';
}

bool is_small_letter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

bool is_label_token(std::string_view token) {
  static const RE2 figures(R"(\d{1,4}/\d{1,4}|\d{2}-\d{5}(?:\s*\([A-Z]\))?|\*\d{7}\*|\([A-Z]\))");
  return is_symbol(token) || RE2::FullMatch(re2::StringPiece(token.data(), token.size()), figures);
}

}  // namespace

namespace {

std::optional<MarkedText> markdown_note(std::string_view line) {
  line = utf8::trim(line);
  const std::size_t end = line.find("]:");
  if (!line.starts_with("[^") || end == std::string_view::npos || line.find(' ') < end) return std::nullopt;
  const std::string_view text = utf8::trim(line.substr(end + 2));
  if (text.empty()) return std::nullopt;
  return MarkedText{std::string(line.substr(2, end - 2)), text};
}

}  // namespace

std::optional<MarkedText> note_of(std::string_view line, const std::set<std::string, std::less<>>& marks) {
  if (auto note = markdown_note(line)) return note;
  auto note = leading_mark(line);
  return note && marks.contains(note->marker) ? note : std::nullopt;
}

std::optional<MarkedText> leading_mark(std::string_view line) {
  line = utf8::trim(line);
  std::size_t at = 0;
  std::size_t end = 0;
  char32_t first = 0;
  while (at < line.size()) {
    const char32_t c = utf8::next(line, at);
    if (end == 0) first = c;
    const bool goes_on = end == 0 ? is_sign(c) || is_raised(c) || is_small_letter(c)
                                  : (is_sign(first) && c == first) || (is_raised(first) && is_raised(c));
    if (!goes_on) break;
    end = at;
  }
  const std::string_view text = utf8::trim(line.substr(end));
  if (end == 0 || end > 9 || text.empty()) return std::nullopt;
  if (is_small_letter(first)) {  // stands alone
    std::size_t behind = end;
    if (!utf8::is_space(utf8::next(line, behind))) return std::nullopt;
  }
  return MarkedText{std::string(line.substr(0, end)), text};
}

std::string trailing_mark(std::string_view text) {
  std::size_t begin = text.size();
  char32_t kind = 0;
  while (begin > 0) {
    const std::size_t before = utf8::previous(text, begin);
    std::size_t at = before;
    const char32_t c = utf8::next(text, at);
    if (kind == 0 && is_small_letter(c) && before > 0) {
      at = utf8::previous(text, before);
      if (!utf8::is_han(utf8::next(text, at))) return {};
      return std::string(1, text[before]);
    }
    const bool goes_on =
        kind == 0 ? is_sign(c) || is_raised(c) : (is_sign(kind) && c == kind) || (is_raised(kind) && is_raised(c));
    if (!goes_on) break;
    kind = c;
    begin = before;
  }
  return std::string(text.substr(begin));
}

bool is_page_label(std::string_view line) {
  line = utf8::trim(line);
  if (line.empty() || line.size() > kLongestLabel) return false;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    if (!is_label_token(line.substr(0, end))) return false;
    line = utf8::trim(line.substr(end));
  }
  return true;
}

}  // namespace outturn::normalize
