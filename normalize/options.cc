#include "normalize/options.h"

#include "core/error.h"
#include "core/language_profile.h"

namespace outturn::normalize {

void Options::validate() const {
  if (!language.empty() && profile_for(language).language() != language) {
    throw Error(ErrorCode::usage, "", "no profile for the language '" + language + "'");
  }
}

}  // namespace outturn::normalize
