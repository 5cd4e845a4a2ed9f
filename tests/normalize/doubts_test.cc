#include <string>

#include "normalize/normalized.h"
#include "support/catch.h"
#include "support/printed_page.h"

namespace {

using namespace outturn;
using test::count;
using test::normalized;

const Diagnostic& found(const RawReport& report, std::string_view code) {
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.code == code) return diagnostic;
  }
  FAIL("no such diagnostic");
  return report.diagnostics.front();
}

TEST_CASE("header words near each other are a sign, however they are spelled") {
  const std::string header = GENERATE(
      as<std::string>{}, "Planed outputs\tCompletad (number)\tRemarks", "PLANNED  OUTPUT\tCOMPLETED\tREMARKS OF",
      "P l a n n e d   o u t p u t s\nC o m p l e t e d\nR e m a r k s",
      "No.\tPlanned outputs a/\tCompleted b/\tStatus\tRemarks", "计划产山\t已完成数目\t说 明");
  CAPTURE(header);
  const RawReport report =
      normalized("A. Office\n\n" + header + "\n5 visits were foreseen\tfive\tall were made\tor so\tx\n");
  CHECK(report.tables.empty());
  CHECK(count(report, "possible_table_not_read") == 1);
  CHECK(found(report, "possible_table_not_read").place.line == 3);
  CHECK(is_doubt(found(report, "possible_table_not_read")));
}

TEST_CASE("an accomplishment with figures below it is a sign, one with indicators is none") {
  const std::string rows =
      "5 visits to schools\n5\nFive visits were made\n6 audits of stores\n6\nSix audits\n7 maps of the\n7\nSeven\n8 "
      "talks "
      "given\n8\nEight\n";
  const RawReport lost = normalized("Expected accomplishment 1.1: More work\n\n" + rows);
  CHECK(count(lost, "possible_table_not_read") == 1);
  const RawReport other = normalized("Expected accomplishment 1.1: More work\n\nIndicators of achievement\n\n" + rows);
  CHECK(count(other, "possible_table_not_read") == 0);
}

TEST_CASE("rows that go on below the end of a table are a sign") {
  const std::string table =
      "Expected accomplishment 1.1: More work\nPlanned outputs\tCompleted\tRemarks\n5 visits to schools\t5\tFive "
      "visits "
      "were made\n6 audits of stores\t6\tSix audits were made\n\nII. Financial resources\n\n";
  CHECK(count(normalized(table + "The office has moved.\n"), "table_cut_off") == 0);
  const RawReport cut = normalized(table + "The office has moved.\n7 plans of bridges\t7\tSeven plans were drawn\n");
  CHECK(found(cut, "table_cut_off").place.line == 9);
}

TEST_CASE("header words whose cells are stacked over lines are a sign") {
  const std::string header =
      GENERATE(as<std::string>{}, "Produits\nexécutés\n(nombre ou\nProduits prévus oui/non) Observations",
               "Запланированные      Выполнение (количество      Примечания\nмероприятия          или да/нет)");
  CAPTURE(header);
  CHECK(count(normalized("A. Office\n\n" + header + "\n5 visites aux écoles 5 Visites\n"), "possible_table_not_read") ==
        1);
}

TEST_CASE("header words whose cells ran into each other are a sign") {
  const RawReport report =
      normalized("A. Office\n\nCompleted\n(number or\nPlanned outputs yes/no) Remarks\n5 visits to schools 5 Visits\n");
  CHECK(count(report, "possible_table_not_read") == 1);
}

TEST_CASE("a long text in no language at all is doubted, one that names things is not") {
  std::string wrong;
  std::string names;
  for (int line = 0; line < 40; ++line) {
    wrong += "Tvqqpsu gps qsfgfduvsbm dpvodjmt uispvhi esbjobhf\n";
    names += "The Permanent Representative of Norway to the United Nations\n";
  }
  CHECK(count(normalized(wrong), "language_not_read") == 1);
  CHECK(count(normalized(names), "language_not_read") == 0);
}

TEST_CASE("lists of names and tables of figures have no language to be told, and are not doubted") {
  std::string people;
  std::string figures;
  for (int line = 0; line < 150; ++line) {
    people += "Kone, Fatima (Mali)\n王伟芳\t李国强\t张晓明\n";
    figures += "辽宁\t1204\t1220\nPanthera leo  14  17\n";
  }
  CHECK(count(normalized(people), "language_not_read") == 0);
  CHECK(count(normalized(figures), "language_not_read") == 0);
}

TEST_CASE("a language or script without a profile is named") {
  const std::string german =
      "Der Bericht des Generalsekretärs über die Ausführung des Haushalts der Mission für die Zeit vom 1. Juli bis zum "
      "30. Juni ist der Versammlung vorgelegt worden. Die geplanten und die erbrachten Leistungen sind in der Tabelle "
      "aufgeführt, und die Unterschiede werden mit den Gründen erläutert, die sich aus der Lage in dem Land ergaben. "
      "Der Betrag der Ausgaben liegt unter dem der Mittel, und der Rest ist auf das Konto der Staaten zu zahlen, die "
      "ihn nach den Regeln und mit der Zustimmung der Versammlung für das nächste Jahr zu verwenden haben.\n";
  CHECK(found(normalized(german), "language_not_read").message.find("German") != std::string::npos);
  std::string greek;
  for (int i = 0; i < 60; ++i) greek += "εκθεση προϋπολογισμού ";
  CHECK(found(normalized(greek + "\n"), "language_not_read").message.find("Greek") != std::string::npos);
}

TEST_CASE("languages that are read are no doubt, names in others among them") {
  const std::string english =
      "The report of the Secretary-General on the performance of the budget was submitted to the Assembly by the "
      "Controller. It was noted that the Organisation internationale de la Francophonie and the Comité de la pêche had "
      "been consulted on the matter, and that the views of the members were to be found in the annex. For the period "
      "from 1 July to 30 June, expenditure was in line with the approved budget of the mission and of its offices.\n";
  CHECK(count(normalized(english), "language_not_read") == 0);
}

TEST_CASE("text of which most cannot be decoded is a doubt") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\uFFFD\uE012 ";
  CHECK(found(normalized("A report\n" + text + "\n"), "characters_not_decoded").place.line == 2);
  CHECK(count(normalized("Much text that can be read, and one \uFFFD that cannot, in a report of a hundred bytes or "
                         "a few more than that.\n"),
              "characters_not_decoded") == 0);
}

TEST_CASE("lines of an agenda in Chinese that name such words are no sign, a header with a year is") {
  CHECK(count(normalized("1. 2023年计划产出和已完成工作：讨论。\n2. 其他事项。\n3. 主席的说明。\n"),
              "possible_table_not_read") == 0);
  CHECK(count(normalized("2023年计划产出一览\t已完成情况如何\t说明事项\n5次访问\t五\t均已进行\t等\n"),
              "possible_table_not_read") == 1);
}

TEST_CASE("a sentence that names planned outputs and remarks is no sign") {
  const RawReport report = normalized(
      "The present addendum explains the planned outputs and the outputs completed, with remarks on the differences.\n"
      "本增编说明了与第二节有关的计划产出和实际产出, 以及已完成的数目。\n");
  CHECK(count(report, "possible_table_not_read") == 0);
}

RawReport printed(const test::PrintedPage& page) {
  normalize::Normalizer normalizer{normalize::Options()};
  DocumentInfo info;
  info.kind = SourceKind::pdf;
  normalizer.begin_document(info);
  normalizer.page(page.page());
  normalizer.end_document();
  return normalizer.take();
}

TEST_CASE("a PDF without a table of outputs that has the words of a header, or no language of ours, is doubtful") {
  test::PrintedPage numbered(1);
  numbered.text(72, 100, "1 Planned outputs")
      .text(262, 100, "2 Completed (number)")
      .text(400, 100, "3 Remarks")
      .text(72, 130, "4 The office met the missions in the field")
      .text(72, 142, "5 and wrote what they asked for in the year");
  CHECK(count(printed(numbered), "possible_table_not_read") == 1);

  test::PrintedPage german(1);
  for (int line = 0; line < 12; ++line) {
    german.text(72, 100 + 14 * static_cast<float>(line),
                "Der Bericht über die Leistungen der Mission ist mit dem Haushalt und den Zahlen für das Jahr");
  }
  CHECK(count(printed(german), "language_not_read") == 1);

  test::PrintedPage plain(1);
  plain.text(72, 100, "The office has moved to another building, and its staff with it.")
      .text(72, 114, "The costs of the move are explained in the report on the budget.");
  const RawReport nothing = printed(plain);
  CHECK(count(nothing, "possible_table_not_read") == 0);
  CHECK(count(nothing, "language_not_read") == 0);
}

}  // namespace
