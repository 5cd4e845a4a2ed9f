#include "normalize/language/unread_language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/language_profile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLeastWords = 60;     // of a text whose language can be told
constexpr std::size_t kLeastLetters = 200;  // of one whose script can
constexpr double kLeastShare = 0.12;        // of its words are among the commonest of its language
constexpr double kMargin = 1.6;             // times the share of any language that is read
constexpr double kMostLetters = 0.6;        // are of the script

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

UScriptCode script_of(const LanguageProfile& profile) {
  std::size_t at = 0;
  return script_of(utf8::next(profile.words("language.common_words").front(), at));
}

// The words of a text in small letters. Where words are not parted, as in Chinese, characters are.
std::map<std::string, std::size_t> count_words(std::string_view text, std::size_t& total) {
  std::map<std::string, std::size_t> counts;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++counts[word];
    ++total;
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_han(c)) {
      end_word();
      utf8::append(word, c);
      end_word();
    } else if (u_isalpha(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) {
      utf8::append(word, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    } else {
      end_word();
    }
  }
  end_word();
  return counts;
}

double share(const LanguageProfile& profile, const std::map<std::string, std::size_t>& counts, std::size_t total) {
  std::size_t common = 0;
  for (const std::string& word : profile.words("language.common_words")) {
    const auto found = counts.find(word);
    if (found != counts.end()) common += found->second;
  }
  return static_cast<double>(common) / static_cast<double>(total);
}

// The script of most letters, where no profile is written in it.
std::optional<std::string> unread_script(std::string_view text) {
  std::map<UScriptCode, std::size_t> letters;
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (u_isalpha(static_cast<UChar32>(c)) == 0) continue;
    ++letters[script_of(c)];
    ++total;
  }
  if (total < kLeastLetters) return std::nullopt;
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (static_cast<double>(most->second) < kMostLetters * static_cast<double>(total)) return std::nullopt;
  for (const LanguageProfile& profile : language_profiles()) {
    if (script_of(profile) == most->first) return std::nullopt;
  }
  return "the " + std::string(uscript_getName(most->first)) + " script";
}

}  // namespace

void UnreadLanguage::add(std::string_view line) {
  if (enough()) return;
  text_ += line.substr(0, utf8::floor(line, std::min(line.size(), kEnough)));
  text_ += '\n';
}

std::optional<std::string> UnreadLanguage::name() const {
  std::size_t total = 0;
  const auto counts = count_words(text_, total);
  if (total >= kLeastWords) {
    double read = 0;
    for (const LanguageProfile& profile : language_profiles()) read = std::max(read, share(profile, counts, total));
    double best = 0;
    const LanguageProfile* found = nullptr;
    for (const LanguageProfile& profile : unread_languages()) {
      const double here = share(profile, counts, total);
      if (here > best) found = &profile;
      best = std::max(best, here);
    }
    if (found != nullptr && best >= kLeastShare && best > kMargin * read) return found->pattern("profile.name");
  }
  return unread_script(text_);
}

}  // namespace outturn::normalize
