#include "extract/word/xml_entities.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>
#include <utility>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

// Allowed in XML, but for what a parser would change: a carriage return.
bool is_plain_code(std::uint32_t code) {
  return code == '\t' || code == '\n' || (code >= 0x20 && code < 0xD800) || (code >= 0xE000 && code < 0xFFFE) ||
         (code >= 0x10000 && code <= 0x10FFFF);
}

// The character that "amp", "#34" or "#x22" stands for.
std::optional<char32_t> entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 5> kNamed = {
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
  for (const auto& [known, character] : kNamed)
    if (name == known) return character;
  if (!name.starts_with('#')) return std::nullopt;
  const bool hexadecimal = name.starts_with("#x");
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
  if (error != std::errc() || rest != end || !is_plain_code(code)) return std::nullopt;
  return static_cast<char32_t>(code);
}

}  // namespace

std::optional<std::string> without_entities(std::string_view text) {
  std::string plain;
  std::size_t at = 0;
  for (std::size_t mark = text.find('&'); mark != std::string_view::npos; mark = text.find('&', at)) {
    constexpr std::size_t kLongestEntity = 10;
    const std::size_t end = text.substr(0, mark + kLongestEntity).find(';', mark);
    if (end == std::string_view::npos) return std::nullopt;
    const auto character = entity(text.substr(mark + 1, end - mark - 1));
    if (!character) return std::nullopt;
    plain += text.substr(at, mark - at);
    utf8::append(plain, *character);
    at = end + 1;
  }
  return plain.append(text.substr(at));
}

}  // namespace outturn::extract
