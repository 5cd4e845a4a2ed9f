// The parser of language profiles.
#include "core/error.h"
#include "core/language_profile.h"
#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    static_cast<void>(outturn::LanguageProfile::parse(outturn::fuzz::as_text(data, size), "fuzz"));
  } catch (const outturn::Error&) {
    // A profile that breaks the format is no finding.
  }
  return 0;
}
