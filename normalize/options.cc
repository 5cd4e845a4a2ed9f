#include "normalize/options.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/language_profile.h"

namespace outturn::normalize {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Subtags of one to eight letters and digits, parted by hyphens.
bool is_tag(std::string_view tag) {
  constexpr std::size_t kLongestSubtag = 8;
  std::size_t length = 0;
  for (const char c : tag) {
    if (c == '-' ? length == 0 : !is_alphanumeric(c) || length == kLongestSubtag) return false;
    length = c == '-' ? 0 : length + 1;
  }
  return length > 0;
}

bool has_profile(std::string_view tag) {
  std::string primary(tag.substr(0, tag.find('-')));
  std::transform(primary.begin(), primary.end(), primary.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return profile_for(primary).language() == primary;
}

}  // namespace

void Options::validate() const {
  if (!language.empty() && !(is_tag(language) && has_profile(language))) {
    throw Error(ErrorCode::usage, "", "no profile for the language '" + language + "'");
  }
}

}  // namespace outturn::normalize
