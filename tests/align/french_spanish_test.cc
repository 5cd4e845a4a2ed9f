// Figures and explanations in French and Spanish: marks inside numbers, nouns in front of their attributes, articles
// that are spelled like numbers.
#include <string>
#include <string_view>
#include <vector>

#include "align/align_reading.h"
#include "support/catch.h"

using outturn::Result;
using outturn::test::explanation;
using outturn::test::first_result;

namespace {

// "qualifier value unit" of the plan that the first result answers, and the achieved value; "-" for no number.
std::string read(std::string_view row, std::string_view language) {
  const Result result = first_result(row, language);
  std::string text = "-";
  if (result.planned) {
    text = result.planned->qualifier + (result.planned->qualifier.empty() ? "" : " ") +
           result.planned->value.to_string() + " " + result.planned->unit;
  }
  return text + " | " + (result.achieved_value ? result.achieved_value->to_string() : "-");
}

}  // namespace

TEST_CASE("numbers have the marks of their language") {
  CHECK(read("2\u00A0500 relevés de marée | 2\u202F612,5 | Relevés", "fr") == "2500 relevés | 2612.5");
  CHECK(read("2.500 mediciones de mareas | 2.612,5 | Mediciones", "es") == "2500 mediciones | 2612.5");
  CHECK(read("2 500 mediciones de mareas | 2 612 | Mediciones", "es") == "2500 mediciones | 2612");
}

TEST_CASE("the noun stands before its attributes, and some attributes before the noun") {
  CHECK(read("Au moins 14 visites trimestrielles de ports | 12 | Visites", "fr") == "Au moins 14 visites | 12");
  CHECK(read("6 nouvelles jetées flottantes | 5 | Jetées", "fr") == "6 jetées | 5");
  CHECK(read("Un máximo de 8 grandes boyas luminosas | 8 | Boyas", "es") == "Un máximo de 8 boyas | 8");
}

TEST_CASE("an article is no number, a numeral is one") {
  CHECK(read("Fourniture d’une assistance aux ports | Oui | Une assistance a été fournie", "fr") == "- | -");
  CHECK(read("Prestación de una asistencia a los puertos | Sí | Se prestó", "es") == "- | -");
  CHECK(read("Remise en état de quatre phares | 3 | Phares", "fr") == "4 phares | 3");
  CHECK(read("Rehabilitación de veinticinco faros | 21 | Faros", "es") == "25 faros | 21");
}

TEST_CASE("hours that are flown are counted, hours of opening are not") {
  CHECK(read("1 200 heures de vol | 1 100 | Heures de vol", "fr") == "1200 heures | 1100");
  CHECK(read("Veille des phares 24 heures sur 24 | Oui | ", "fr") == "- | -");
  CHECK(read("Vigilancia de los faros las 24 horas del día | Sí | ", "es") == "- | -");
}

TEST_CASE("magnitudes are read in the plan and at the remark's beginning") {
  CHECK(read("Distribution de 2,5 millions de litres d’eau | 2,1 | Millions de litres", "fr") ==
        "2500000 litres | 2100000");
  CHECK(read("Distribución de 2,5 millones de litros de agua | 2,1 | Millones de litros", "es") ==
        "2500000 litros | 2100000");
}

TEST_CASE("explanations are found with their direction and cause") {
  CHECK(explanation("30 jetées | 22 | Jetées. Le nombre moins élevé que prévu s’explique par les marées", "fr") ==
        "below: Le nombre moins élevé que prévu s’explique par les marées <les marées>");
  CHECK(explanation("30 jetées | 41 | Jetées\nLe nombre plus eleve que prevu tient a la demande", "fr") ==
        "above: Le nombre plus eleve que prevu tient a la demande <la demande>");
  CHECK(explanation("30 muelles | 22 | Muelles. El menor número se debió a las mareas", "es") ==
        "below: El menor número se debió a las mareas <las mareas>");
  CHECK(explanation("30 muelles | 41 | Muelles\nEl mayor número obedeció a la demanda de los puertos", "es") ==
        "above: El mayor número obedeció a la demanda de los puertos <la demanda de los puertos>");
}

TEST_CASE("what was not done is explained by what stands in its way") {
  CHECK(explanation("Ouverture de 1 écluse | Non | L’écluse n’a pas été ouverte, faute d’eau", "fr") ==
        "below: L’écluse n’a pas été ouverte, faute d’eau <eau>");
  CHECK(explanation("Apertura de 1 esclusa | No | La esclusa no se abrió debido a la sequía", "es") ==
        "below: La esclusa no se abrió debido a la sequía <la sequía>");
}
