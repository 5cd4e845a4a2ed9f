#include "normalize/language/value_wording.h"

#include <array>
#include <initializer_list>
#include <string_view>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

// A list's word as a pattern: a space is any white space, "*" and "~" what the word may go on with.
std::string word_pattern(std::string_view word) {
  std::string pattern;
  for (const char c : word) {
    if (c == ' ') {
      pattern += R"(\s+)";
    } else if (c == '*' || c == '~') {
      pattern += R"([^\s\d[:punct:]]*)";
    } else {
      const bool special = std::string_view(R"(.$^+?()[]{}|\)").find(c) != std::string_view::npos;
      if (special) pattern += '\\';
      pattern += c;
    }
  }
  return pattern;
}

// Any word of the lists; of entries with a value ("million 1000000") what stands before it.
std::string any_word(const LanguageProfile& profile, std::initializer_list<std::string_view> lists, bool with_values) {
  std::string pattern;
  for (const std::string_view list : lists) {
    for (std::string_view word : profile.words(list)) {
      if (with_values) word = utf8::trim(word.substr(0, word.rfind(' ')));
      pattern += (pattern.empty() ? "(?:" : "|") + word_pattern(word);
    }
  }
  return pattern.empty() ? "(?:)" : pattern + ')';
}

}  // namespace

std::string value_pattern(const LanguageProfile& profile) {
  const std::string words = any_word(
      profile,
      {"align.yes", "align.no", "align.all", "align.none", "align.percent_words", "reading.nil", "reading.partial"},
      false);
  const std::string magnitude = any_word(profile, {"reading.magnitudes"}, true);
  const std::string money = any_word(profile, {"reading.currencies"}, true);
  const std::string& mark = profile.pattern("cell.value");
  return "(?i)(?:" + mark + '|' + words + ")+|(?:" + money + R"(\s*)?(?:)" + mark + R"()*\d(?:)" + mark + '|' +
         magnitude + '|' + money + ")*";
}

}  // namespace outturn::normalize
