#include "core/money_sign.h"

#include <cstddef>

#include "core/utf8.h"

namespace outturn {
namespace {

constexpr std::size_t kCountry = 3;  // letters in front of a dollar: "US", "NZ", "Can"

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

std::string_view without_money_sign(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < kCountry && is_letter(text[at])) ++at;
  if (at == text.size()) return text;
  const char32_t sign = utf8::next(text, at);
  if (sign != U'$' && sign != U'€' && sign != U'£' && sign != U'¥') return text;
  const std::string_view rest = utf8::trim(text.substr(at));
  return rest.empty() ? text : rest;
}

}  // namespace outturn
