#include "export/export.h"

#include <sstream>

#include "core/error.h"
#include "core/names.h"
#include "export/sample_report.h"
#include "support/catch.h"
#include "support/csv.h"
#include "support/random_model.h"

using namespace outturn;
using namespace outturn::exporting;

namespace {

std::string table_of(const Report& report, Table table, Format format) {
  std::ostringstream out;
  write_table(report, table, format, out, Options());
  return out.str();
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("pairs of one period in one row are told apart by what heads their columns, and one left open is not sure") {
  Report report;
  report.info.name = "r.txt";
  AlignedTable& table = report.tables.emplace_back();
  table.kind = TableKind::staffing;
  table.columns = {{ColumnRole::label, {}, {}, {}},
                   {ColumnRole::planned, {"Approved", "Men"}, {}, {}},
                   {ColumnRole::planned, {"Approved", "Women"}, {}, {}},
                   {ColumnRole::actual, {"Actual", "Men"}, {}, {}},
                   {ColumnRole::actual, {"Actual", "Women"}, {}, {}}};
  FigureRow& row = table.rows.emplace_back();
  row.number = 1;
  row.label = "Posts";
  row.path = {"Posts"};
  for (std::uint32_t column = 1; column < 5; ++column) {
    Figure& figure = row.figures.emplace_back();
    figure.column = column;
    figure.text = std::to_string(column);
    figure.value = Decimal(column);
  }
  const auto pairs_of = [&] {
    std::string pairs;
    std::istringstream lines(table_of(report, Table::comparisons, Format::csv));
    std::string line;
    std::getline(lines, line);  // the header
    while (std::getline(lines, line)) {
      const std::vector<std::string> cells = test::parse_csv(line + "\n").front();
      pairs += cells.at(14) + ": " + cells.at(16) + "-" + cells.at(18) + " " + cells.at(27) + "; ";
    }
    return pairs;
  };
  CHECK(pairs_of() == "Posts / Men: 1-3 1; Posts / Women: 2-4 1; ");
  for (std::size_t column = 3; column < 5; ++column)
    table.columns[column].header = {"Actual " + std::to_string(column)};
  CHECK(pairs_of() == "Posts / Approved / Men: 1-3 0.5; Posts / Approved / Women: 2-4 0.5; ");
  for (TableColumn& column : table.columns) column.header.insert(column.header.begin(), "All");
  table.columns[3].role = ColumnRole::other;
  for (std::size_t column = 1; column < 5; ++column) table.columns[column].period = "2024";
  CHECK(pairs_of() == "Posts / All / Approved / Men: 1-4 1; Posts / All / Approved / Women: 2-4 1; ");
}

TEST_CASE("results have the columns that users are promised, in order") {
  CHECK(header_line(Table::results, Format::csv, Options()) ==
        "result_key,document_symbol,language,period_start,period_end,section_code,section_title,office_code,"
        "office_title,accomplishment_number,accomplishment_title,group_title,output_number,result_number,"
        "planned_text,planned_value,planned_value_max,planned_qualifier,planned_unit,completed_text,"
        "completed_kind,completed_value,remark,variance_text,variance_direction,status,achievement_ratio,"
        "checks,confidence,page_first,page_last,completed_unit,planned_shared_by,achieved_value,variance_cause,"
        "reading_confidence,record_key\n");
  CHECK(header_line(Table::results, Format::ndjson, Options()).empty());
}

TEST_CASE("a result is one line with canonical numbers, quoted only where CSV needs it") {
  const std::vector<std::string> expected = {"A/72/701/Add.1/zh/A/a/1.1/1/1",
                                             "A/72/701/Add.1",
                                             "zh",
                                             "2016-07-01",
                                             "2017-06-30",
                                             "A",
                                             "维持和平行动部",
                                             "a",
                                             "副秘书长办公室",
                                             "1.1",
                                             "Better reporting",
                                             "",
                                             "1",
                                             "1",
                                             "Publish about 1 000 posts, and 6 to 8 more",
                                             "1000",
                                             "",
                                             "约",
                                             "条",
                                             "2 091",
                                             "number",
                                             "2091",
                                             "Published 2,091 posts about \"peacekeeping\"",
                                             "The output was higher",
                                             "above",
                                             "exceeded",
                                             "2.091",
                                             "",
                                             "1",
                                             "5",
                                             "6",
                                             "posts",
                                             "1",
                                             "2091",
                                             "more platforms",
                                             "0.97",
                                             "A/72/701/Add.1/A/a/1.1/1/1"};
  const std::string csv = table_of(test::sample_report(), Table::results, Format::csv);
  CHECK(test::parse_csv(csv)[1] == expected);
  const std::string line = csv.substr(csv.find('\n') + 1, csv.find('\n', csv.find('\n') + 1) - csv.find('\n') - 1);
  CHECK(line.find(",\"Publish about 1 000 posts, and 6 to 8 more\",1000,,约,条,2 091,number,2091,"
                  "\"Published 2,091 posts about \"\"peacekeeping\"\"\",The output was higher,") != std::string::npos);
}

TEST_CASE("NDJSON has null where a CSV cell is empty, numbers as numbers and checks as an array") {
  const std::string ndjson = table_of(test::sample_report(), Table::results, Format::ndjson);
  CHECK(ndjson.find("\"group_title\":null,\"output_number\":1,") != std::string::npos);
  CHECK(ndjson.find("\"planned_value\":6,\"planned_value_max\":8,\"planned_qualifier\":null,\"planned_unit\":\"%\","
                    "\"completed_text\":\"81.46%\",\"completed_kind\":\"percent\",\"completed_value\":81.46,"
                    "\"remark\":\"=1+1\",\"variance_text\":null,\"variance_direction\":\"none\",\"status\":\"short\","
                    "\"achievement_ratio\":null,\"checks\":[\"parts_do_not_sum\",\"remark_number_differs\"],"
                    "\"confidence\":0.62,\"page_first\":6,\"page_last\":6,\"completed_unit\":null,"
                    "\"planned_shared_by\":null,\"achieved_value\":null,\"variance_cause\":null,"
                    "\"reading_confidence\":1,\"record_key\":\"A/72/701/Add.1/A/a/1.1/1/2\"}\n") != std::string::npos);
  CHECK(table_of(test::sample_report(), Table::results, Format::csv)
            .find(",parts_do_not_sum;remark_number_differs,0.62,6,6,,,,,1,A/72/701/Add.1/A/a/1.1/1/2\n") !=
        std::string::npos);
}

TEST_CASE("a field that begins like a formula is left as it is") {
  const std::string csv = table_of(test::sample_report(), Table::results, Format::csv);
  CHECK(csv.find(",=1+1,") != std::string::npos);
  CHECK(csv.find(",+ A guide,") != std::string::npos);
  CHECK(csv.find(",@ advice,") != std::string::npos);
}

TEST_CASE("every word of an enum reaches the table") {
  Report report = test::sample_report();
  Result& result = report.tables[2].outputs[0].results[0];
  for (int i = 0; i <= static_cast<int>(CompletedKind::other); ++i) {
    result.kind = static_cast<CompletedKind>(i);
    result.status = static_cast<Status>(i % (static_cast<int>(Status::unknown) + 1));
    result.direction = static_cast<VarianceDirection>(i % 3);
    const std::string line = lines(report, Table::results, Format::ndjson, Options());
    CHECK(line.find("\"completed_kind\":\"" + std::string(to_string(result.kind)) + '"') != std::string::npos);
    CHECK(line.find("\"status\":\"" + std::string(to_string(result.status)) + '"') != std::string::npos);
    CHECK(line.find("\"variance_direction\":\"" + std::string(to_string(result.direction)) + '"') != std::string::npos);
  }
}

TEST_CASE("every piece of the source stands in the provenance once, with its move") {
  Report report = test::sample_report();
  const std::vector<std::vector<std::string>> before =
      test::parse_csv(table_of(report, Table::provenance, Format::csv));
  // planned 3, completed 1 + 1, remark 2 + 1, one group heading, one duplicate; and the header
  CHECK(before.size() == 11);
  CHECK(before[3] == std::vector<std::string>{"A/72/701/Add.1/zh",
                                              "A/72/701/Add.1/zh/A/a/1.1/1/1",
                                              "remark",
                                              "1",
                                              "5",
                                              "5",
                                              "",
                                              "72",
                                              "100",
                                              "210.25",
                                              "110.02",
                                              "stayed",
                                              "1",
                                              "remark",
                                              "1",
                                              "0",
                                              "12",
                                              "1",
                                              "",
                                              "",
                                              ""});
  for (int i = 0; i <= static_cast<int>(Move::dropped_duplicate); ++i) {
    const auto move = static_cast<Move>(i);
    report.tables[0].group_headings[0].move = move;
    CHECK(lines(report, Table::provenance, Format::csv, Options())
              .find("A/72/701/Add.1/zh,,group_title,1,5,5,,72,90,210.25,100.02," + std::string(to_string(move)) +
                    ",1,planned,4,0,12,1,,,\n") != std::string::npos);
  }
}

TEST_CASE("doubtful results are listed with their reasons, the least sure first, and the alternatives") {
  const std::string review = lines(test::sample_report(), Table::review, Format::ndjson, Options());
  CHECK(line_count(review) == 1);
  CHECK(review.find("\"reasons\":[{\"field\":\"remark\",\"move\":\"to_result_above\",\"score\":0.62,\"page\":6,"
                    "\"line\":null},{\"field\":\"completed\",\"move\":\"value_in_remark\",\"score\":0.7,\"page\":6,"
                    "\"line\":null}],\"alternatives\":[{\"completed_text\":\"8\",\"remark\":\"1.46%=1+1\","
                    "\"extra_cost\":0.7512},{\"completed_text\":null,\"remark\":null,\"extra_cost\":3}]}") !=
        std::string::npos);
  CHECK(totals(test::sample_report(), Options()).doubtful == 1);
  CHECK(lines(test::sample_report(), Table::review, Format::ndjson, Options{.review_below = 0.5}).empty());
}

TEST_CASE("review nests and has no CSV form") {
  CHECK_FALSE(has_format(Table::review, Format::csv));
  std::ostringstream out;
  CHECK_THROWS_AS(TableWriter(Table::review, Format::csv, out, Options()), Error);
  CHECK_THROWS_AS(lines(Report(), Table::review, Format::csv, Options()), Error);
}

TEST_CASE("an empty report gives headers, one document and no rows") {
  const Report empty;
  for (const Table table : kTables) {
    CAPTURE(to_string(table));
    const std::string ndjson = table_of(empty, table, Format::ndjson);
    CHECK(line_count(ndjson) == (table == Table::documents ? 1 : 0));
    if (has_format(table, Format::csv)) {
      CHECK(line_count(table_of(empty, table, Format::csv)) == (table == Table::documents ? 2 : 1));
    }
  }
  std::ostringstream tree;
  write_tree(empty, tree, Options());
  CHECK(tree.str().find("\"sections\":[],\"diagnostics\":[]}\n") != std::string::npos);
}

TEST_CASE("sections and offices come from headings and tables, each once, with their totals") {
  const auto sections = test::parse_csv(table_of(test::sample_report(), Table::sections, Format::csv));
  REQUIRE(sections.size() == 3);
  CHECK(sections[1] == std::vector<std::string>{"A/72/701/Add.1/zh", "A/72/701/Add.1", "zh", "1", "A", "维持和平行动部",
                                                "5", "", "5", "2", "1", "2", "2", "3"});
  CHECK(sections[2] == std::vector<std::string>{"A/72/701/Add.1/zh", "A/72/701/Add.1", "zh", "2", "B",
                                                "Office, with \"quotes\"", "8", "", "19", "0", "1", "1", "1", "1"});
  const auto offices = test::parse_csv(table_of(test::sample_report(), Table::offices, Format::csv));
  REQUIRE(offices.size() == 3);
  CHECK(offices[2] == std::vector<std::string>{"A/72/701/Add.1/zh", "A/72/701/Add.1", "zh", "2", "A", "维持和平行动部",
                                               "b", "行动厅", "7", "", "0", "0", "0", "0"});
}

TEST_CASE("headings that are printed again are the same, however many stand beside them") {
  Report report;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 40; ++i) {
      report.headings.push_back({HeadingKind::section, std::to_string(i), " Title\n", test::at(i + 1, 40)});
      report.headings.push_back({HeadingKind::office, "a", "Office", test::at(i + 1, 50)});
    }
  }
  AlignedTable table;
  for (const int i : {39, 3, 4}) {
    table.context.section_code = std::to_string(i);
    table.context.section_title = "Title";
    report.tables.push_back(table);
  }
  const auto sections = test::parse_csv(table_of(report, Table::sections, Format::csv));
  REQUIRE(sections.size() == 41);
  for (std::size_t i = 0; i < 40; ++i) {
    CHECK(sections[i + 1][4] == std::to_string(i));
    CHECK(sections[i + 1][5] == "Title");
    CHECK(sections[i + 1][6] == std::to_string(i + 1));
    CHECK(sections[i + 1][11] == (i == 39 || i == 3 || i == 4 ? "1" : "0"));
  }
  CHECK(line_count(table_of(report, Table::offices, Format::csv)) == 41);
}

TEST_CASE("a table over several documents is the header and each document's lines") {
  Report other = test::sample_report();
  other.front.symbol.clear();
  for (const Table table : kTables) {
    for (const Format format : {Format::csv, Format::ndjson}) {
      if (!has_format(table, format)) continue;
      std::ostringstream out;
      TableWriter writer(table, format, out, Options());
      writer.append(test::sample_report());
      writer.append(other);
      CHECK(out.str() == header_line(table, format, Options()) +
                             lines(test::sample_report(), table, format, Options()) +
                             lines(other, table, format, Options()));
    }
  }
}

TEST_CASE("a stream that fails is an error that says so") {
  std::ostringstream out;
  TableWriter writer(Table::results, Format::csv, out, Options());
  out.setstate(std::ios::badbit);
  CHECK_THROWS_AS(writer.append(test::sample_report()), Error);
  CHECK_THROWS_AS(write_tree(test::sample_report(), out, Options()), Error);
}

TEST_CASE("CSV cells and NDJSON members say the same for any report") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    test::RandomModel model(seed);
    const Report report = model.report();
    for (const Table table : kTables) {
      if (!has_format(table, Format::csv)) continue;
      CAPTURE(seed, to_string(table));
      const std::string csv = table_of(report, table, Format::csv);
      const auto rows = test::parse_csv(csv);
      CHECK(rows == test::rows_of_ndjson(lines(report, table, Format::ndjson, Options()), columns(table)));
      CHECK(line_count(csv) == rows.size());  // no cell holds a line break
    }
  }
}
