#include "normalize/language/scripts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <cstddef>

#include "core/language_profile.h"
#include "core/utf8.h"

namespace outturn::normalize {

namespace {

constexpr char32_t kFirstHan = 0x4E00;  // of the common ones
constexpr char32_t kBehindHan = 0xA000;
constexpr char32_t kBehindCommon = 0x800;  // letters before it take one or two bytes

int look_up(char32_t c) {
  if (u_isalpha(static_cast<UChar32>(c)) == 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) && script != USCRIPT_COMMON && script != USCRIPT_INHERITED ? script : -1;
}

std::uint64_t languages_in(int script) {
  const std::vector<int>& scripts = profile_scripts();
  std::uint64_t languages = 0;
  for (std::size_t at = 0; at < scripts.size(); ++at) {
    if (scripts[at] == script) languages |= std::uint64_t{1} << at;
  }
  return languages;
}

// Of each character before kBehindCommon, and of Han characters: the languages that are written with it.
struct LettersOfLanguages {
  std::array<std::uint64_t, kBehindCommon> common{};
  std::uint64_t han = languages_in(USCRIPT_HAN);

  LettersOfLanguages() {
    for (char32_t c = 0; c < kBehindCommon; ++c) {
      if (const int script = script_of_letter(c); script >= 0) common[c] = languages_in(script);
    }
  }

  [[nodiscard]] std::uint64_t of(char32_t c) const {
    if (c < kBehindCommon) return common[c];
    if (c >= kFirstHan && c < kBehindHan) return han;
    const int script = look_up(c);
    return script < 0 ? 0 : languages_in(script);
  }
};

}  // namespace

int script_of_letter(char32_t c) {
  if (c < 0x80) return utf8::is_letter(c) ? USCRIPT_LATIN : -1;
  return c >= kFirstHan && c < kBehindHan ? USCRIPT_HAN : look_up(c);
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

std::uint64_t written_in(std::string_view text) {
  static const LettersOfLanguages letters;
  const std::uint64_t latin = letters.of(U'a');
  std::uint64_t languages = 0;
  for (std::size_t at = 0; at < text.size();) {
    constexpr std::size_t kBlock = utf8::detail::kBlock;
    const bool has_latin = (languages & latin) == latin;
    if (has_latin && text.size() - at >= kBlock && utf8::detail::is_ascii(utf8::detail::block_at(text, at))) {
      at += kBlock;  // shows nothing new
    } else {
      languages |= letters.of(utf8::next(text, at));
    }
  }
  return languages;
}

std::uint64_t languages_beside(std::string_view language) {
  const std::vector<LanguageProfile>& profiles = language_profiles();
  for (std::size_t at = 0; at < profiles.size(); ++at) {
    if (profiles[at].language() == language) return languages_in(profile_scripts()[at]);
  }
  return 0;
}

}  // namespace outturn::normalize
