// What reads as a value, made of the words that alignment reads values by.
#pragma once

#include <string>

#include "core/language_profile.h"

namespace outturn::normalize {

// The pattern of texts that are nothing but values: figures, alone or with a percentage, a magnitude or money, and the
// words that stand instead of one ("yes", "none", "partly"). What figures are made of is the profile's "cell.value",
// the words are those of its lists by which alignment reads values. Numbers in words are no part of it, though
// alignment reads them: too many lines of running text end with one.
[[nodiscard]] std::string value_pattern(const LanguageProfile& profile);

}  // namespace outturn::normalize
