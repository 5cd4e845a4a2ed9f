// Words of a profile in whatever form a text has them, and nouns behind their attributes: Russian.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/reading/figures.h"
#include "align/reading/reading_words.h"
#include "align/wording/phrases.h"
#include "align/wording/vocabulary.h"
#include "core/inflection.h"
#include "support/catch.h"

using outturn::Inflection;
using outturn::align::PhraseSet;
using outturn::align::reading_words_for;
using outturn::align::scan_figures;
using outturn::align::vocabulary_for;

namespace {

const auto& endings() {
  static const auto made = std::make_shared<const Inflection>(
      std::vector<std::string>{"а", "у", "ы", "ой", "ий", "ого"}, std::vector<std::string>{});
  return made;
}

// "value noun" of each number of the text that counts something.
std::vector<std::string> counted(std::string_view text) {
  std::vector<std::string> found;
  for (const auto& figure : scan_figures(text, reading_words_for("ru"))) {
    if (figure.role == outturn::align::FigureRole::name) continue;
    found.push_back(figure.value.to_string() + " " + std::string(figure.unit(text)));
  }
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a word with a tilde has any of the language's endings, and no other") {
  const PhraseSet set({"баз~ данных", "групп~"}, endings());
  CHECK(set.is("база данных"));
  CHECK(set.is("Базой данных"));
  CHECK(set.is("баз данных"));
  CHECK(set.is("группы"));
  CHECK_FALSE(set.is("группировка"));
  CHECK_FALSE(set.is("базис данных"));
}

TEST_CASE("an inflected phrase is found before a place of the text, too") {
  const PhraseSet set({"баз~ данных", "групп~"}, endings());
  const std::string_view text = "для этой базы данных";
  CHECK(set.match_before(text, text.size()) == std::string_view("базы данных").size());
  CHECK(set.match_before("из группировок", std::string_view("из группировок").size()) == 0);
}

TEST_CASE("without endings a tilde is a character like others") {
  const PhraseSet set(Strings{"~"});
  CHECK(set.match_at("~ 5", 0) == 1);
}

TEST_CASE("the noun that a number counts stands behind its attributes") {
  CHECK(counted("Проведение 16 060 мобильных патрулей в целях защиты") == Strings{"16060 патрулей"});
  CHECK(counted("12 учебных курсов для водителей") == Strings{"12 курсов"});
  CHECK(counted("Подготовка 4 докладов Генерального секретаря") == Strings{"4 докладов"});
  CHECK(counted("Создание 1 сводного реестра") == Strings{"1 реестра"});
  CHECK(counted("7 482 военнослужащих контингентов") == Strings{"7482 военнослужащих"});
  CHECK(counted("Ремонт 6 мастерских") == Strings{"6 мастерских"});
}

TEST_CASE("a number counts what its neighbour names") {
  CHECK(counted("Обслуживание 3 150 портативных и 640 автомобильных радиостанций") ==
        Strings{"3150 радиостанций", "640 радиостанций"});
}

TEST_CASE("Russian numbers have a comma before decimals and spaces of any kind between groups") {
  CHECK(counted("1 655,8 часа налета") == Strings{"1655.8 часа"});
  CHECK(counted("12\u00A0345 листовок") == Strings{"12345 листовок"});
  CHECK(counted("12\u202F345,5 тонны") == Strings{"12345.5 тонны"});
  CHECK(counted("2,4 млн литров") == Strings{"2400000 литров"});
  CHECK(counted("двадцати пяти практикумов") == Strings{"25 практикумов"});
}

TEST_CASE("years, dates, resolutions and numbered names count nothing") {
  CHECK(counted("в 2023/24 году по состоянию на 30 июня 2024 года").empty());
  CHECK(counted("во исполнение резолюции 2100 (2013)").empty());
  CHECK(counted("Сектор 4, этап 2, пункт 12").empty());
}

TEST_CASE("comparisons have a direction in whatever form they stand") {
  using outturn::VarianceDirection;
  const auto& words = vocabulary_for("ru");
  CHECK(words.direction_of("более высокого показателя") == VarianceDirection::above);
  CHECK(words.direction_of("увеличением числа") == VarianceDirection::above);
  CHECK(words.direction_of("более низким показателем") == VarianceDirection::below);
  CHECK(words.direction_of("сокращению потребностей") == VarianceDirection::below);
  CHECK(words.direction_of("меньшим числом") == VarianceDirection::below);
  CHECK(words.direction_of("разница") == VarianceDirection::none);
}
