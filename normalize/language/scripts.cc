#include "normalize/language/scripts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/language_profile.h"
#include "core/utf8.h"

namespace outturn::normalize {

int script_of_letter(char32_t c) {
  if (c < 0x80) return utf8::is_letter(c) ? USCRIPT_LATIN : -1;
  if (c >= 0x4E00 && c < 0xA000) return USCRIPT_HAN;
  if (u_isalpha(static_cast<UChar32>(c)) == 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) && script != USCRIPT_COMMON && script != USCRIPT_INHERITED ? script : -1;
}

std::string script_name(int script) {
  return uscript_getName(static_cast<UScriptCode>(script));
}

const std::vector<int>& profile_scripts() {
  static const std::vector<int> scripts = [] {
    std::vector<int> all;
    for (const LanguageProfile& profile : language_profiles()) {
      std::size_t at = 0;
      all.push_back(script_of_letter(utf8::next(profile.words("language.common_words").front(), at)));
    }
    return all;
  }();
  return scripts;
}

}  // namespace outturn::normalize
