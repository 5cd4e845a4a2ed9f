// Words of languages that write conjunctions, prepositions and articles together with the word behind them.
#pragma once

#include <string>
#include <vector>

#include "align/wording/phrases.h"
#include "core/language_profile.h"

namespace outturn::align {

// The words or phrases ("phrase value" too), and each of them with each of the profile's [language.prefixes] in front.
// What is a single character stays alone. The list itself where the profile names no prefixes.
[[nodiscard]] std::vector<std::string> with_prefixes(const LanguageProfile& profile, std::vector<std::string> words);

// Those prefixes themselves, which stand before figures, too: "و13".
[[nodiscard]] PhraseSet prefixes_of(const LanguageProfile& profile);

}  // namespace outturn::align
