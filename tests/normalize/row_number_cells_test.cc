// The column of the rows' numbers in texts whose cells tabs, bars or separators part.
#include <string>
#include <vector>

#include "normalize/language/row_number.h"
#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::kEnglishHead;
using test::normalized;
using test::row_texts;

const std::vector<std::string> kNumberedRows = {"12 visits / 12 / Visits", " / 3 / Abroad", "A system / Yes / "};

TEST_CASE("figures in front of another kind of table's rows are its own, below a table of numbered rows") {
  const RawReport report = normalized(kEnglishHead + "No.\tPlanned outputs\tCompleted (number or yes/no)\tRemarks\n" +
                                      "1\t6 visits\t6\tIn May\n2\t5 papers\t4\tOne was put off\n\n" +
                                      "Grade\tApproved\tActual (average)\n3\t10\t9\n4\t20\t18\n");
  REQUIRE(report.tables.size() == 2);
  CHECK(row_texts(report) == std::vector<std::string>{"6 visits / 6 / In May", "5 papers / 4 / One was put off",
                                                      "3 / 10 / 9", "4 / 20 / 18"});
}

}  // namespace

TEST_CASE("numbers of rows are short and have figures") {
  CHECK(normalize::is_row_number(" 12. "));
  CHECK(normalize::is_row_number("(3)"));
  CHECK(normalize::is_row_number("١٢"));
  CHECK(normalize::is_row_number("A-4"));
  CHECK_FALSE(normalize::is_row_number("2 maps"));
  CHECK_FALSE(normalize::is_row_number("4次"));
  CHECK_FALSE(normalize::is_row_number("5th"));
  CHECK_FALSE(normalize::is_row_number("a."));
  CHECK_FALSE(normalize::is_row_number("2023"));
  CHECK_FALSE(normalize::is_row_number(""));
}

TEST_CASE("a numbered table gives the same rows, whatever parts its cells") {
  const std::string separator = GENERATE(as<std::string>{}, ",", ";", "\t", " | ");
  CAPTURE(separator);
  const auto line = [&](const std::string& number, const std::string& rest) {
    std::string text = number;
    for (const char c : "|" + rest) c == '|' ? text += separator : text += c;
    return text + "\n";
  };
  const RawReport report =
      normalized(kEnglishHead + line("No.", "Planned outputs|Completed (number or yes/no)|Remarks") +
                 line("1", "12 visits|12|Visits") + line("", "|3|Abroad") + line("2.", "A system|Yes|"));
  CHECK(row_texts(report) == kNumberedRows);
}

TEST_CASE("a numbered table of Markdown gives its rows") {
  const RawReport report =
      normalized(kEnglishHead + "| No. | Planned outputs | Completed | Remarks |\n|--:|---|:-:|---|\n" +
                 "| 1 | 12 visits | 12 | Visits |\n| | | 3 | Abroad |\n| 2 | A system | Yes | |\n");
  CHECK(row_texts(report) == kNumberedRows);
  CHECK(report.debris.at("row_number") == 5);
}

TEST_CASE("an empty column in front of a table is none of its cells, and headings that stand behind it are headings") {
  const RawReport report = normalized(
      "\tA. Office of Planning\t\t\n\tExpected accomplishment 1.1: Better work\t\t\n"
      "\tPlanned outputs\tCompleted\tRemarks\n\t12 visits\t12\tVisits\n\t\t3\tAbroad\n\tA system\tYes\t\n"
      "\tExpected accomplishment 1.2: More work\t\t\n\tPlanned outputs\tCompleted\tRemarks\n\t7 talks\t7\tTalks\n");
  REQUIRE(report.tables.size() == 2);
  CHECK(row_texts(report).size() == 4);
  CHECK(report.tables[1].context.accomplishment_number == "1.2");
}

TEST_CASE("what is no number in the first column of a numbered table stays") {
  const RawReport report = normalized(kEnglishHead + "No.\tPlanned outputs\tCompleted\tRemarks\n" +
                                      "1\t12 visits\t12\tVisits\n2 maps\t2\tMaps\n3\t7 talks\t7\tTalks\n");
  CHECK(row_texts(report) ==
        std::vector<std::string>{"12 visits / 12 / Visits", "2 maps / 2 / Maps", "7 talks / 7 / Talks"});
}

TEST_CASE("years in front of rows below a numbered table are not taken for its numbers") {
  const RawReport report = normalized(kEnglishHead +
                                      "No.\tPlanned outputs\tCompleted\tRemarks\n1\t12 visits\t12\tVisits\n\n"
                                      "2023\tA system\tYes\tOf that year\n");
  CHECK(report.debris.at("row_number") == 4);
  std::string text;
  for (const std::string& row : row_texts(report)) text += row + "\n";
  CHECK(text.find("2023") != std::string::npos);
}
