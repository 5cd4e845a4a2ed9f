// What the program knows of a language: the words and patterns in which reports of the genre are written.
// A profile is a data file (core/profiles/LANG.profile), compiled into the program. Adding a language needs
// a data file and tests only. No profile knows a particular report.
//
// Format: UTF-8 lines. "# …" is a comment; "[section]" opens a section; "key = pattern" gives one RE2
// pattern; inside a list section every other line is one entry ("a | b" entries keep their '|'). Who compiles a pattern
// takes its accents out (core/folding.h), as out of the texts that it sees; a range of characters in it must not need
// them. \b and \w know the letters of ASCII alone: enough where accents are folded, not for other scripts.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/inflection.h"

namespace outturn {

// Whether each pattern is compiled to see that it is one: tests do that for the profiles compiled in, not every start.
enum class PatternCheck : std::uint8_t { no, yes };

class LanguageProfile {
 public:
  // Parses a profile. Throws Error(internal) with the line number where the text breaks the format, a
  // required key is missing, or a pattern that is checked is no RE2.
  static LanguageProfile parse(std::string_view text, std::string_view name, PatternCheck check = PatternCheck::yes);

  [[nodiscard]] const std::string& language() const { return language_; }  // BCP 47

  // The RE2 pattern "section.key"; throws Error(internal) where the profile lacks it.
  [[nodiscard]] const std::string& pattern(std::string_view key) const;
  // The entries of a list section, in the file's order; throws Error(internal) where the profile lacks it.
  [[nodiscard]] const std::vector<std::string>& words(std::string_view section) const;
  [[nodiscard]] bool has(std::string_view key) const;
  // Of the lists [inflection.endings] and [inflection.fleeting], which a language without endings lacks.
  [[nodiscard]] const std::shared_ptr<const Inflection>& inflection() const { return inflection_; }

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> patterns_;
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
  std::shared_ptr<const Inflection> inflection_;
};

// The profiles compiled in, in a fixed order (zh, en, …), parsed once at first use.
const std::vector<LanguageProfile>& language_profiles();

// Languages without a profile of their own, of which only the commonest words are known ("language.common_words") and
// the name in English ("profile.name"), so that a document in one of them can be told (core/profiles/unread/).
const std::vector<LanguageProfile>& unread_languages();

// The profile for a BCP 47 tag; the first one where there is none for it.
const LanguageProfile& profile_for(std::string_view language);

}  // namespace outturn
