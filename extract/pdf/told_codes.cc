#include "extract/pdf/told_codes.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace outturn::extract {
namespace {

// The next "<41>" of the section, as a number; behind it then.
std::optional<std::size_t> next_code(std::string_view section, std::size_t& at) {
  const std::size_t open = section.find('<', at);
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t close = section.find('>', open);
  if (close == std::string_view::npos) return std::nullopt;
  at = close + 1;
  std::size_t code = 0;
  const char* const last = section.data() + close;
  const auto [stop, error] = std::from_chars(section.data() + open + 1, last, code, 16);
  return stop == last && error == std::errc() ? code : kSimpleCodes;  // none of a simple font's
}

// Calls for each section that opens with the word. No search goes beyond it: there may be any number of them.
template <typename Read>
void each_section(std::string_view map, std::string_view open, std::string_view close, const Read& read) {
  for (std::size_t at = 0; (at = map.find(open, at)) != std::string_view::npos;) {
    at += open.size();
    const std::size_t end = std::min(map.find(close, at), map.size());
    read(map.substr(at, end - at));
    at = end;
  }
}

}  // namespace

ToldCodes told_codes(std::string_view map) {
  ToldCodes codes;
  each_section(map, "beginbfchar", "endbfchar", [&](std::string_view section) {
    std::size_t at = 0;
    while (const auto code = next_code(section, at)) {
      const auto character = next_code(section, at);
      if (*code >= kSimpleCodes || !character) continue;
      codes.told.set(*code);
      codes.own += *character == *code ? 1U : 0U;
    }
  });
  each_section(map, "beginbfrange", "endbfrange", [&](std::string_view section) {
    std::size_t at = 0;
    while (const auto first = next_code(section, at)) {
      const auto last = next_code(section, at);
      if (!last) break;
      const std::size_t open = section.find_first_of("[<", at);
      if (open == std::string_view::npos) break;
      const std::size_t close = section.find(section[open] == '[' ? ']' : '>', open);
      if (close == std::string_view::npos) break;
      std::size_t begin = open;
      const bool own = section[open] == '<' && next_code(section, begin) == first;
      for (std::size_t code = *first; code <= *last && code < kSimpleCodes; ++code) {
        codes.told.set(code);
        codes.own += own ? 1U : 0U;
      }
      at = close + 1;
    }
  });
  return codes;
}

}  // namespace outturn::extract
