#include "core/language_profile.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"

namespace outturn {

// Defined in the generated source embedded_profiles.cc.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_profiles();

// Defined in embedded_unread_languages.cc, alike.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_unread_languages();

namespace {

[[noreturn]] void refuse(std::string_view name, int line, const std::string& why) {
  throw Error(ErrorCode::internal, "language profile " + std::string(name), why,
              Place{.page = 0, .line = line, .box = {}});
}

// "key = pattern" with a key of lower-case letters, digits and underscores; anything else is a list entry.
std::size_t key_length(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() &&
         ((line[i] >= 'a' && line[i] <= 'z') || (line[i] >= '0' && line[i] <= '9') || line[i] == '_'))
    ++i;
  return i > 0 && line.substr(i).starts_with(" = ") ? i : 0;
}

void require_pattern(std::string_view pattern, std::string_view name, int line) {
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 compiled(re2::StringPiece(pattern.data(), pattern.size()), options);
  if (!compiled.ok()) refuse(name, line, "not a pattern: " + compiled.error());
}

}  // namespace

LanguageProfile LanguageProfile::parse(std::string_view text, std::string_view name, PatternCheck check) {
  LanguageProfile profile;
  std::string section;
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = utf8::trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty() || line.starts_with("# ") || line == "#") continue;
    if (line.front() == '[' && line.back() == ']') {
      section = std::string(line.substr(1, line.size() - 2));
      if (section.empty()) refuse(name, number, "a section without a name");
      profile.lists_.try_emplace(section);
      continue;
    }
    if (section.empty()) refuse(name, number, "an entry before the first section");
    const std::size_t key = key_length(line);
    if (key == 0) {
      profile.lists_[section].emplace_back(line);
      continue;
    }
    const std::string_view pattern = utf8::trim(line.substr(key + 3));
    if (check == PatternCheck::yes) require_pattern(pattern, name, number);
    const std::string full = section + "." + std::string(line.substr(0, key));
    if (!profile.patterns_.emplace(full, pattern).second) refuse(name, number, full + " is given twice");
  }
  if (!profile.has("profile.language")) refuse(name, number, "profile.language is missing");
  profile.language_ = profile.pattern("profile.language");
  const auto listed = [&](std::string_view list) {
    return profile.has(list) ? profile.words(list) : std::vector<std::string>();
  };
  profile.inflection_ = std::make_shared<const Inflection>(listed("inflection.endings"), listed("inflection.fleeting"));
  return profile;
}

const std::string& LanguageProfile::pattern(std::string_view key) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) refuse(language_, 0, std::string(key) + " is missing");
  return found->second;
}

const std::vector<std::string>& LanguageProfile::words(std::string_view section) const {
  const auto found = lists_.find(section);
  if (found == lists_.end()) refuse(language_, 0, "[" + std::string(section) + "] is missing");
  return found->second;
}

bool LanguageProfile::has(std::string_view key) const {
  return patterns_.contains(key) || lists_.contains(key);
}

const std::vector<LanguageProfile>& language_profiles() {
  static const std::vector<LanguageProfile> profiles = [] {
    std::vector<LanguageProfile> all;
    for (const auto& [name, text] : embedded_profiles()) {
      all.push_back(LanguageProfile::parse(text, name, PatternCheck::no));
    }
    return all;
  }();
  return profiles;
}

const std::vector<LanguageProfile>& unread_languages() {
  static const std::vector<LanguageProfile> languages = [] {
    std::vector<LanguageProfile> all;
    for (const auto& [name, text] : embedded_unread_languages()) {
      LanguageProfile language = LanguageProfile::parse(text, name, PatternCheck::no);
      const bool read = std::any_of(language_profiles().begin(), language_profiles().end(),
                                    [&](const auto& profile) { return profile.language() == language.language(); });
      if (!read) all.push_back(std::move(language));
    }
    return all;
  }();
  return languages;
}

const LanguageProfile& profile_for(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const LanguageProfile& profile : language_profiles()) {
    const std::string& own = profile.language();
    const bool same = std::equal(own.begin(), own.end(), primary.begin(), primary.end(),
                                 [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); });
    if (same) return profile;
  }
  return language_profiles().front();
}

}  // namespace outturn
