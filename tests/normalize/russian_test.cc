// Russian reports as texts: headings, header rows and front matter in their forms.
#include <string>
#include <vector>

#include "normalize/language/code_order.h"
#include "normalize/language/phrases.h"
#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using normalize::CodeOrder;
using normalize::Phrases;
using normalize::phrases_for;
using normalize::Wording;
using test::normalized;
using test::row_text;

const std::string kRow = "Проведение 2 совещаний\t2\tСовещания проведены в марте\n";
const std::string kFront =
    "Исполнение бюджета Миссии в Тессе за период с 1 июля 2023 года по 30 июня 2024 года\n"
    "Доклад Генерального секретаря\n\n";

TEST_CASE("Russian header rows are known by many wordings") {
  const std::string header = GENERATE(as<std::string>{},  //
                                      "Запланированные мероприятия\tВыполнено (число или да/нет)\tПримечания",
                                      "Запланированные мероприятия\tВыполнение (количество или да/нет)\tЗамечания",
                                      "Планируемые мероприятия\tОсуществлено: число или да/нет\tКомментарии",
                                      "Запланированные результаты\tЗавершено (да/нет или число)\tПримечания",
                                      "Запланированные мероприятия\tФактически проведенные мероприятия "
                                      "(количество или да/нет)\tПояснения",
                                      "Запланированные мероприятия\tЧисло или факт осуществления (да/нет)\tЗамечания",
                                      "ЗАПЛАНИРОВАННЫЕ МЕРОПРИЯТИЯ\tВЫПОЛНЕНО\tПРИМЕЧАНИЯ");
  INFO(header);
  const RawReport report =
      normalized(kFront + "Ожидаемое достижение 1.1: Порядок в городах\n\n" + header + "\n" + kRow);
  REQUIRE(report.tables.size() == 1);
  REQUIRE(report.tables[0].rows.size() == 1);
  CHECK(row_text(report.tables[0].rows[0]) == "Проведение 2 совещаний / 2 / Совещания проведены в марте");
  CHECK(report.front.language == "ru");
}

TEST_CASE("Russian accomplishments, components and sections are headings, in look-alike letters too") {
  const RawReport report = normalized(kFront +
                                      "Компонент 1. Защита\n\nОжидаемое достижение 1.1: Порядок\n\n"
                                      "Запланированные мероприятия\tВыполнено (число или да/нет)\tПримечания\n" +
                                      kRow + "\nКомпонент 2: поддержка\n\nОжидаемое достижение 2.1 Обслуживание\n\n" +
                                      "Запланированные мероприятия\tВыполнено (число или да/нет)\tПримечания\n" + kRow);
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].context.section_code == "1");
  CHECK(report.tables[0].context.accomplishment_number == "1.1");
  CHECK(report.tables[1].context.section_code == "2");
  CHECK(report.tables[1].context.accomplishment_title == "Обслуживание");
}

TEST_CASE("a Russian period has its months in the genitive") {
  const auto period = phrases_for("ru").period("бюджета за период с 1 июля 2023 года по 30 июня 2024 года");
  REQUIRE(period);
  CHECK(period->start == "2023-07-01");
  CHECK(period->end == "2024-06-30");
}

TEST_CASE("Russian values are values, and words of a sentence are none") {
  const Phrases& phrases = phrases_for("ru");
  for (const char* value : {"17 216", "987,5", "Да", "Нет", "не применимо", "н/п", "84 процента", "2,4 млн", "–"}) {
    INFO(value);
    CHECK(phrases.matches(Wording::cell_value, value));
  }
  CHECK_FALSE(phrases.matches(Wording::cell_value, "Дальний патруль"));
  CHECK_FALSE(phrases.matches(Wording::cell_value, "Нетто"));
}

TEST_CASE(
    "codes follow each other in Latin letters, in those that look like them, and in the language's own alphabet") {
  const CodeOrder& sections = phrases_for("ru").sections();
  CHECK(sections.follows("A", ""));
  CHECK(sections.follows("B", "A"));
  CHECK(sections.follows("В", "А"));  // Cyrillic letters that look like B and A
  CHECK(sections.follows("Б", "А"));
  CHECK_FALSE(sections.follows("Г", "А"));
  const CodeOrder& offices = phrases_for("ru").offices();
  CHECK(offices.follows("а", ""));
  CHECK(offices.follows("б", "а"));
  CHECK_FALSE(offices.follows("в", ""));
  CHECK_FALSE(phrases_for("en").sections().follows("Б", "А"));
}

}  // namespace
