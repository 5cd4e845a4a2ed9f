#include "normalize/language/unread_language.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/language_profile.h"
#include "core/utf8.h"
#include "normalize/language/common_words.h"
#include "normalize/language/scripts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLeastWords = 60;          // of a text whose language can be told
constexpr std::size_t kLeastLetters = 200;       // of one whose script can
constexpr std::size_t kLeastTellingWords = 200;  // of a text of which it is told that it is in no language at all
constexpr double kNoLanguage = 0.01;             // of running text in any language more words are common
constexpr std::size_t kLeastProse = 40;          // letters of a line of running text; of Han half as many
constexpr double kLeastShare = 0.12;             // of its words are among the commonest of its language
constexpr double kMargin = 1.6;                  // times the share of any language that is read
constexpr double kMostLetters = 0.6;             // are of the script

// The script of most letters, where no profile is written in it.
std::optional<std::string> unread_script(std::string_view text) {
  std::map<int, std::size_t> letters;
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    const int script = script_of_letter(utf8::next(text, at));
    if (script < 0) continue;
    ++letters[script];
    ++total;
  }
  if (total < kLeastLetters) return std::nullopt;
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (static_cast<double>(most->second) < kMostLetters * static_cast<double>(total)) return std::nullopt;
  const std::vector<int>& read = profile_scripts();
  if (std::find(read.begin(), read.end(), most->first) != read.end()) return std::nullopt;
  return "the " + script_name(most->first) + " script";
}

// Lists of names and tables of figures have short lines, and no common words in any language.
bool is_prose(std::string_view line) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size() && letters < kLeastProse;) {
    const char32_t c = utf8::next(line, at);
    letters += utf8::is_han(c) ? 2U : utf8::is_letter(c) ? 1U : 0U;
  }
  return letters >= kLeastProse;
}

}  // namespace

void UnreadLanguage::add(std::string_view line) {
  if (enough()) return;
  text_ += line.substr(0, utf8::floor(line, std::min(line.size(), kEnough)));
  text_ += '\n';
}

std::optional<std::string> UnreadLanguage::name() const {
  CommonWords words;
  words.add(text_);
  if (words.words() >= kLeastWords) {
    const std::size_t profiles = language_profiles().size();
    double read = 0;
    for (std::size_t language = 0; language < profiles; ++language) read = std::max(read, words.share(language));
    double best = 0;
    const LanguageProfile* found = nullptr;
    for (std::size_t at = 0; at < unread_languages().size(); ++at) {
      const double here = words.share(profiles + at);
      if (here > best) found = &unread_languages()[at];
      best = std::max(best, here);
    }
    if (found != nullptr && best >= kLeastShare && best > kMargin * read) return found->pattern("profile.name");
  }
  return unread_script(text_);
}

bool UnreadLanguage::is_none() const {
  CommonWords words;
  for (std::string_view rest = text_; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (is_prose(rest.substr(0, end))) words.add(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (words.words() < kLeastTellingWords) return false;
  double best = 0;
  for (std::size_t at = 0; at < words.languages(); ++at) best = std::max(best, words.share(at));
  return best < kNoLanguage;
}

}  // namespace outturn::normalize
