// What a part of the program makes of a language profile, made once for each language at its first use and kept.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/language_profile.h"

namespace outturn {

// The Made is constructed from the profile for the BCP 47 tag, or from the first profile where there is none
// for it. The reference stays valid; threads may ask at the same time.
template <typename Made>
const Made& made_for(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, Made, std::less<>> made;
  const LanguageProfile& profile = profile_for(language);
  const std::scoped_lock lock(mutex);
  const auto found = made.find(profile.language());
  if (found != made.end()) return found->second;
  return made.emplace(profile.language(), Made(profile)).first->second;
}

// The same for what sees a text in several languages at once: constructed from their tags, in their order.
template <typename Made>
const Made& made_for_all(const std::vector<std::string>& languages) {
  static std::mutex mutex;
  static std::map<std::vector<std::string>, Made> made;
  const std::scoped_lock lock(mutex);
  const auto found = made.find(languages);
  return found != made.end() ? found->second : made.emplace(languages, Made(languages)).first->second;
}

}  // namespace outturn
