// Which language a document is taken to be in.
#include "normalize/language/language_choice.h"

#include <string>
#include <string_view>

#include "core/error.h"
#include "normalize/normalized.h"
#include "normalize/options.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using normalize::LanguageChoice;
using test::normalized;

std::string language_of(std::string_view text) {
  LanguageChoice choice;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    choice.add(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return choice.best().language();
}

const std::string kEnglish =
    "The report of the harbour master on the work of the tide office in the ports was sent to all of the councils, and "
    "it was read by most of them in the course of the year with an interest that was not to be expected from the "
    "past. ";
const std::string kFrench =
    "Le rapport du capitaine sur les travaux du bureau des marées dans les ports a été envoyé à tous les conseils, qui "
    "l'ont lu au cours de l'année avec un intérêt que les années passées ne laissaient pas prévoir pour la plupart. ";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text + "\n";
  return all;
}

std::size_t mixtures(const RawReport& report) {
  std::size_t count = 0;
  for (const Diagnostic& diagnostic : report.diagnostics) count += diagnostic.code == "languages_mixed" ? 1U : 0U;
  return count;
}

TEST_CASE("the commonest words tell languages of one script apart") {
  CHECK(language_of("The report of the Secretary-General on the work of the Organization") == "en");
  CHECK(language_of("秘书长关于本组织工作的报告 (A report on the work)，以及在各地的活动和维持的行动") == "zh");
  CHECK(language_of("Le rapport du capitaine sur la marée et les ports de la côte") == "fr");
  CHECK(language_of("El informe del capitán sobre las mareas y los puertos de la costa") == "es");
  CHECK(language_of("LES MAREES ET LES PORTS DE LA COTE") == "fr");
}

TEST_CASE("header cells and headings tell the language of a table without common words") {
  CHECK(language_of("Planned outputs\tCompleted\tRemarks\n3 workshops\t3\tWorkshops") == "en");
  CHECK(language_of("Produits prévus\tExécution\tObservations\n3 ateliers\t3\tAteliers") == "fr");
  CHECK(language_of("Productos previstos\tTerminados\tObservaciones\n3 talleres\t3\tTalleres") == "es");
  CHECK(language_of("Réalisation escomptée 1.1\u00A0: marées") == "fr");
}

TEST_CASE("a script that one profile is written in tells the language without any word") {
  CHECK(language_of("3 workshops\t3\tWorkshops") == "en");
  CHECK(language_of("3 次讲习班\t3\t讲习班") == "zh");
}

TEST_CASE("header rows that were found outweigh what the text is in") {
  LanguageChoice choice;
  choice.add(kEnglish);
  choice.header("fr");
  CHECK(choice.best().language() == "fr");
}

TEST_CASE("a document with a part in another language says so, one with foreign names does not") {
  CHECK(mixtures(normalized(repeated(kEnglish, 60))) == 0);
  CHECK(mixtures(normalized(repeated(kEnglish + "Comité de la pêche et des marées, Bureau des ports. ", 60))) == 0);
  const RawReport mixed = normalized(repeated(kEnglish, 20) + repeated(kFrench, 20));
  CHECK(mixtures(mixed) == 1);
  CHECK(mixed.front.language == "en");
}

TEST_CASE("a language is asked for by any tag that begins with the profile's") {
  const std::string report =
      "Produits prévus\tExécution\tObservations\n3 levés de marées\t3\tLevés\n4 visites de ports\t4\tVisites\n";
  for (const char* tag : {"fr", "fr-CA", "FR", "fr-Latn-CA"}) {
    normalize::Options options;
    options.language = tag;
    options.validate();
    CHECK(normalized(report, options).front.language == "fr");
  }
  for (const char* tag : {"zh-Hans", "es-419", "en-GB"}) CHECK_NOTHROW(normalize::Options{tag}.validate());
  for (const char* tag : {"tlh", "french", "fr_CA", "fr-", "-fr", "fr--CA", "fr-abcdefghi"}) {
    CHECK_THROWS_AS(normalize::Options{tag}.validate(), Error);
  }
}

}  // namespace
