#include "extract/pdf/told_codes.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace outturn::extract {
namespace {

// The next "<41>" before `end`, as a number; behind it then.
std::optional<std::size_t> next_code(std::string_view map, std::size_t& at, std::size_t end) {
  const std::size_t open = map.find('<', at);
  const std::size_t close = map.find('>', open);
  if (open >= end || close >= end) return std::nullopt;
  at = close + 1;
  std::size_t code = 0;
  const char* const last = map.data() + close;
  const auto [stop, error] = std::from_chars(map.data() + open + 1, last, code, 16);
  return stop == last && error == std::errc() ? code : kSimpleCodes;  // none of a simple font's
}

// Calls for the begin and end of each section that opens with the word.
template <typename Read>
void each_section(std::string_view map, std::string_view open, std::string_view close, const Read& read) {
  for (std::size_t at = 0; (at = map.find(open, at)) != std::string_view::npos;) {
    at += open.size();
    const std::size_t end = std::min(map.find(close, at), map.size());
    read(at, end);
    at = end;
  }
}

}  // namespace

ToldCodes told_codes(std::string_view map) {
  ToldCodes codes;
  each_section(map, "beginbfchar", "endbfchar", [&](std::size_t at, std::size_t end) {
    while (const auto code = next_code(map, at, end)) {
      const auto character = next_code(map, at, end);
      if (*code >= kSimpleCodes || !character) continue;
      codes.told.set(*code);
      codes.own += *character == *code ? 1U : 0U;
    }
  });
  each_section(map, "beginbfrange", "endbfrange", [&](std::size_t at, std::size_t end) {
    while (const auto first = next_code(map, at, end)) {
      const auto last = next_code(map, at, end);
      if (!last) break;
      const std::size_t open = map.find_first_of("[<", at);
      if (open >= end) break;
      const std::size_t close = map.find(map[open] == '[' ? ']' : '>', open);
      if (close >= end) break;
      std::size_t begin = open;
      const bool own = map[open] == '<' && next_code(map, begin, end) == first;
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
