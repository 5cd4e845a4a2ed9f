#include "core/language_profile.h"

#include <filesystem>
#include <set>

#include "core/error.h"
#include "support/catch.h"
#include "support/paths.h"

using namespace outturn;

namespace {

// The message with which a profile's text is refused; empty where it is taken.
std::string refusal_of_profile(std::string_view text) {
  try {
    LanguageProfile::parse(text, "xx");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::internal);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a profile gives its patterns by section and key and its lists in order") {
  const LanguageProfile profile = LanguageProfile::parse(
      "# a comment\n"
      "[profile]\n"
      "language = fr\n"
      "\n"
      "[header]\n"
      "planned = Produits? prévus\n"
      "[units]\n"
      "fois\n"
      "  pour cent  \n"
      "a | b\n"
      "[nothing]\n",
      "fr");
  CHECK(profile.language() == "fr");
  CHECK(profile.pattern("header.planned") == "Produits? prévus");
  CHECK(profile.words("units") == std::vector<std::string>{"fois", "pour cent", "a | b"});
  CHECK(profile.words("nothing").empty());
  CHECK(profile.has("header.planned"));
  CHECK(profile.has("units"));
  CHECK_FALSE(profile.has("header.remark"));
}

TEST_CASE("a profile with a mistake is refused with its line") {
  CHECK(refusal_of_profile("[profile]\nlanguage = fr\n").empty());
  CHECK(refusal_of_profile("[profile]\nlanguage = fr\n[a]\nb = (\n") ==
        "language profile xx: line 4: not a pattern: missing ): (");
  CHECK(refusal_of_profile("key = x\n") == "language profile xx: line 1: an entry before the first section");
  CHECK(refusal_of_profile("[]\n") == "language profile xx: line 1: a section without a name");
  CHECK(refusal_of_profile("[profile]\nlanguage = fr\nlanguage = en\n") ==
        "language profile xx: line 3: profile.language is given twice");
  CHECK(refusal_of_profile("[a]\nb = c\n") == "language profile xx: line 2: profile.language is missing");
  CHECK_FALSE(refusal_of_profile("").empty());
}

TEST_CASE("asking a profile for what it lacks is a defect that is named") {
  const LanguageProfile profile = LanguageProfile::parse("[profile]\nlanguage = fr\n", "fr");
  CHECK_THROWS_WITH(profile.pattern("header.planned"), "language profile fr: header.planned is missing");
  CHECK_THROWS_WITH(profile.words("units"), "language profile fr: [units] is missing");
}

TEST_CASE("the profiles that are compiled in are well formed and differ in language") {
  std::set<std::string> languages;
  for (const LanguageProfile& profile : language_profiles()) {
    CHECK_FALSE(profile.language().empty());
    CHECK(languages.insert(profile.language()).second);
  }
  CHECK(languages.contains("zh"));
  CHECK(languages.contains("en"));
  CHECK(language_profiles().front().language() == "zh");
}

TEST_CASE("a language without a profile gets the first one") {
  CHECK(profile_for("en").language() == "en");
  CHECK(profile_for("zh").language() == "zh");
  CHECK(profile_for("tlh").language() == language_profiles().front().language());
}

TEST_CASE("all patterns of the profiles that are compiled in are patterns") {
  std::size_t count = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(test::source_dir() / "core" / "profiles")) {
    if (file.path().extension() != ".profile") continue;
    CAPTURE(file.path().string());
    CHECK_NOTHROW(LanguageProfile::parse(test::read_file(file.path()), file.path().stem().string()));
    ++count;
  }
  CHECK(count == language_profiles().size() + unread_languages().size());
}
