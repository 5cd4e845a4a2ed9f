#include "align/wording/prefixes.h"

#include <cstddef>

#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr const char* kPrefixes = "language.prefixes";

}  // namespace

std::vector<std::string> with_prefixes(const LanguageProfile& profile, std::vector<std::string> words) {
  if (!profile.has(kPrefixes)) return words;
  const std::vector<std::string>& prefixes = profile.words(kPrefixes);
  const std::size_t count = words.size();
  words.reserve(count * (prefixes.size() + 1));
  for (std::size_t at = 0; at < count; ++at) {
    std::size_t first = 0;
    const bool letter = utf8::is_letter(utf8::next(words[at], first));
    std::size_t second = first;
    if (!letter || first == words[at].size() || !utf8::is_letter(utf8::next(words[at], second))) continue;
    for (const std::string& prefix : prefixes) words.push_back(prefix + words[at]);
  }
  return words;
}

PhraseSet prefixes_of(const LanguageProfile& profile) {
  return profile.has(kPrefixes) ? PhraseSet(profile.words(kPrefixes)) : PhraseSet();
}

}  // namespace outturn::align
