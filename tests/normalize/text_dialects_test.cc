#include <string>

#include "normalize/normalized.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using test::count;
using test::kEnglishHead;
using test::normalized;
using test::row_texts;

TEST_CASE("records of a spreadsheet give rows, whatever parts and quotes their cells") {
  const std::string separator = GENERATE(as<std::string>{}, ",", ";", "\t");
  CAPTURE(separator);
  const auto record = [&](const std::string& a, const std::string& b, const std::string& c) {
    return a + separator + b + separator + c + "\n";
  };
  const RawReport report =
      normalized("A. Office of Planning\n\nExpected accomplishment 1.1: Better work\n" +
                 record("Planned outputs", "\"Completed (number or yes/no)\"", "Remarks") +
                 record("\"5 visits, 2 of them abroad; and a \"\"final\"\" one\"", "\"1,250\"",
                        "\"5 visits were made to the centre and three were made to the districts\nOne was put off\"") +
                 record("", "2", "\"Of which\nabroad\"") + record("A new system", "Yes", ""));
  CHECK(row_texts(report) ==
        std::vector<std::string>{"5 visits, 2 of them abroad; and a \"final\" one / 1,250 / 5 visits were made to the "
                                 "centre and three were made to the districts ¶ One was put off",
                                 " / 2 / Of which abroad", "A new system / Yes / "});
  CHECK(report.tables.front().rows.front().cells[0].fragments.front().place.line == 5);
  CHECK(report.tables.front().rows.at(1).cells[1].fragments.front().place.line == 7);
}

TEST_CASE("a row whose text holds separators without quotation marks is put together around its value") {
  const RawReport report = normalized(kEnglishHead + "Planned outputs;Completed;Remarks\n" +
                                      "3 maps;of the north;and two plans;3;3 maps;drawn by hand\n7 talks;7;7 talks\n");
  CHECK(row_texts(report) == std::vector<std::string>{"3 maps;of the north;and two plans / 3 / 3 maps;drawn by hand",
                                                      "7 talks / 7 / 7 talks"});
}

TEST_CASE("a heading in a record of its own needs no empty line before it") {
  const RawReport report = normalized(
      "تقرير الأمين العام;;\nألف - مكتب الاتصال;;\nالإنجاز المتوقع 1-1: تعزيز الحوار;;\n"
      "النواتج المقررة;المنجز (العدد أو نعم/لا);الملاحظات\n12 تقريرا;12;تقارير\n3 خرائط;3;خرائط\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].context.section_title == "مكتب الاتصال");
}

TEST_CASE("records whose header begins with other columns are said to be a table that was not read") {
  for (const std::string separator : {",", ";", "\t"}) {
    CAPTURE(separator);
    std::string text =
        "Section|Planned outputs|Completed (number or yes/no)|Remarks\nRoads|12 visits|12|Visits\n"
        "Roads|3 maps|3|Maps\nRoads|4 talks|4|Talks\n";
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos;) text.replace(at, 1, separator);
    const RawReport report = normalized(text);
    CHECK(count(report, "possible_table_not_read") == 1);
  }
}

TEST_CASE("cells between tabs that all stand in quotation marks lose them") {
  const RawReport report = normalized(kEnglishHead +
                                      "\"Planned outputs\"\t\"Completed\"\t\"Remarks\"\n\"12 visits\"\t\"12\"\t\"\"\n"
                                      "\"A \"\"new\"\" map\"\t\"Yes\"\t\"Map\"\n\"4 talks\"\t\"4\"\t\"Talks\"\n");
  CHECK(row_texts(report) ==
        std::vector<std::string>{"12 visits / 12 / ", "A \"new\" map / Yes / Map", "4 talks / 4 / Talks"});
}

TEST_CASE("commas of sentences part no cells") {
  const std::string title = GENERATE(as<std::string>{}, "B. Office of Roads, Rails, and Rivers",
                                     "II. Management of Roads, Rails, and Rivers");
  const std::string comma = GENERATE(",", ", ");
  const RawReport report = normalized("Peace, security, development\n\n" + kEnglishHead + "Planned outputs" + comma +
                                      "Completed" + comma + "Remarks\n7 talks" + comma + "7" + comma + "7 talks\n" +
                                      title + "\nExpected accomplishment 1.1: More\n");
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().rows.size() == 1);
  CHECK(report.headings.at(2).title == title.substr(title.find(' ') + 1));
}

TEST_CASE("text with tabs is left alone, quotation marks and all") {
  const RawReport report =
      normalized(kEnglishHead + "Planned outputs\tCompleted\tRemarks\n\"A\" list\t1\t\"One\" list\n" +
                 "3 maps\t3\t\"3 maps\"\n4 plans\t4\t4 plans\n");
  CHECK(row_texts(report) ==
        std::vector<std::string>{"\"A\" list / 1 / \"One\" list", "3 maps / 3 / \"3 maps\"", "4 plans / 4 / 4 plans"});
}

TEST_CASE("cells on lines of their own give rows, by their values") {
  const std::string header = "Planned outputs\nCompleted (number or yes/no)\nRemarks\n";
  const std::string end = "\n(b) Section of Roads\n\nExpected accomplishment 2.1: More\n";
  const RawReport report =
      normalized(kEnglishHead + header +
                 "6 joint patrols in the central district\n5\n5 joint patrols were made\nOne was put off\n" +
                 "A new register of roads\nYes\nKept since May\n12 audits of vehicles in the north\n12\n12 audits\n" +
                 end + header + "3 maps of the coast\n3\n3 maps were drawn\n");
  CHECK(row_texts(report) ==
        std::vector<std::string>{
            "6 joint patrols in the central district / 5 / 5 joint patrols were made ¶ One was put off",
            "A new register of roads / Yes / Kept since May", "12 audits of vehicles in the north / 12 / 12 audits",
            "3 maps of the coast / 3 / 3 maps were drawn"});
  CHECK(report.tables.at(1).context.office_title == "Section of Roads");
  CHECK(report.tables.front().rows.at(1).cells[1].fragments.front().place.line > 0);
}

TEST_CASE("cells that a browser parts by lines with a tab alone give rows") {
  const auto row = [](const std::string& a, const std::string& b, const std::string& c) {
    return a + "\n\n\t\n" + b + "\n\n\t\n" + c + "\n\n";
  };
  const RawReport report = normalized(kEnglishHead + row("Planned outputs", "Completed", "Remarks") +
                                      row("6 joint patrols in the district", "5", "5 patrols were made\n\n7") +
                                      row("A new register of roads", "Yes", "Kept since May"));
  CHECK(row_texts(report) == std::vector<std::string>{"6 joint patrols in the district / 5 / 5 patrols were made ¶ 7",
                                                      "A new register of roads / Yes / Kept since May"});
}

TEST_CASE("cells on lines of their own give rows below a header that tabs part, too") {
  const std::string header = GENERATE(as<std::string>{}, "Planned outputs\tCompleted (number or yes/no)\tRemarks\n",
                                      "Planned outputs\tCompleted\n(number or yes/no)\tRemarks\n");
  const RawReport report = normalized(kEnglishHead + header +
                                      "6 joint patrols in the district \t\n5 \t\n5 patrols were made\n\nOne was not\n" +
                                      "A new register of roads \t\nYes \t\nKept since May\n");
  CHECK(row_texts(report) ==
        std::vector<std::string>{"6 joint patrols in the district / 5 / 5 patrols were made ¶ One was not",
                                 "A new register of roads / Yes / Kept since May"});
}

TEST_CASE("a single line between two values goes where it belongs, or is said to be doubtful") {
  const std::string header = "Planned outputs\nCompleted\nRemarks\n";
  SECTION("the remark repeats its value") {
    const RawReport report =
        normalized(kEnglishHead + header + "Patrols and audits\n15\nA total of 15 patrols\n4\n4 audits\n");
    CHECK(row_texts(report) ==
          std::vector<std::string>{"Patrols and audits / 15 / A total of 15 patrols", " / 4 / 4 audits"});
    CHECK(count(report, "possible_table_not_read") == 0);
  }
  SECTION("nothing tells") {
    const RawReport report = normalized(kEnglishHead + header + "Patrols\n15\nAudits of vehicles\n4\nDone in May\n");
    CHECK(count(report, "possible_table_not_read") == 1);
  }
}

TEST_CASE("lines of wrapped text are no cells") {
  const RawReport report = normalized(
      kEnglishHead +
      "Planned outputs\nCompleted\nRemarks\nConduct of 169 field visits to the\neastern coast and issuance of\n" +
      "4\ntravel authorizations and of\n169\n169 visits to the eastern coast\nwere made and reported upon\n");
  for (const RawRow& row : report.tables.front().rows) CHECK(row.kind == RowKind::narrative);
  CHECK(count(report, "possible_table_not_read") == 1);
}

TEST_CASE("characters that are not seen change nothing, and are counted") {
  const std::string text =
      kEnglishHead + "Planned outputs\tCompleted (number or yes/no)\tRemarks\n5 visits\t5\t5 visits made\n";
  const std::string unseen =
      GENERATE(as<std::string>{}, "\u200B", "\u200E", "\uFEFF", "\u202A", "\u2069", "\u00AD", "\x02", "\x7F", "\u200D");
  std::string marked;
  for (const char c : text) {
    if (c == 'o' || c == 'n') marked += unseen;
    marked += c;
  }
  const RawReport report = normalized(marked);
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables.front().rows == normalized(text).tables.front().rows);
  CHECK(report.debris.at("unseen_character") > 10);
}

TEST_CASE("overstruck type and a terminal's colours leave their letters") {
  const RawReport report =
      normalized(kEnglishHead + "Planned outputs\tCompleted\tRemarks\n_\b5 v\bvisits\t\x1b[1;31m5\x1b[0m\t5\n");
  CHECK(row_texts(report) == std::vector<std::string>{"5 visits / 5 / 5"});
}

}  // namespace
