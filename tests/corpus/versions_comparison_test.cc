#include "corpus/versions/comparison.h"

#include <algorithm>
#include <string>

#include "core/error.h"
#include "export/export.h"
#include "export/sample_report.h"
#include "support/catch.h"

using namespace outturn;
using namespace outturn::corpus;

namespace {

Result counted(int number, std::int64_t planned, std::int64_t completed) {
  Result result;
  result.number = number;
  result.planned = Quantity{.value = Decimal(planned), .max = std::nullopt, .qualifier = "", .unit = ""};
  result.completed_text = std::to_string(completed);
  result.kind = CompletedKind::number;
  result.completed_value = Decimal(completed);
  return result;
}

AlignedTable outputs() {
  AlignedTable table;
  table.context = {"A", "", "a", "", "1.1", ""};
  table.columns.resize(kOutputColumns);
  table.outputs = {test::output(1, "85 visits", {counted(1, 85, 101)}),
                   test::output(2, "12 courses, 40 papers", {counted(1, 12, 12), counted(2, 40, 38)}),
                   test::output(3, "Advice", {test::yes_result(1)})};
  return table;
}

AlignedTable indicators() {
  AlignedTable table;
  table.kind = TableKind::indicators;
  table.context = outputs().context;
  Indicator& indicator = table.indicators.emplace_back();
  indicator.number = "1.1.1";
  indicator.planned = Quantity{.value = Decimal(84), .max = std::nullopt, .qualifier = "", .unit = ""};
  indicator.actual_value = Decimal(90);
  return table;
}

Figure figure(std::uint32_t column, std::int64_t value) {
  Figure made;
  made.column = column;
  made.text = std::to_string(value);
  made.value = Decimal(value);
  made.kind = FigureKind::number;
  return made;
}

AlignedTable figures() {
  AlignedTable table;
  table.kind = TableKind::resources;
  table.unit_scale = 1000;
  table.columns = {{ColumnRole::label, {}, {}, {}},
                   {ColumnRole::planned, {}, "2023/24", {}},
                   {ColumnRole::actual, {}, "2023/24", {}}};
  for (int number = 1; number <= 3; ++number) {
    FigureRow& row = table.rows.emplace_back();
    row.number = number;
    row.label = "Row";
    row.path = {"Row"};
    row.figures = {figure(1, 1000 * number), figure(2, 900 * number)};
  }
  return table;
}

Report in_language(const std::string& language) {
  Report report;
  report.front.symbol = "A/99/100";
  report.front.language = language;
  report.front.period_start = "2023-07-01";
  report.front.period_end = "2024-06-30";
  report.tables = {outputs(), indicators(), figures()};
  return report;
}

std::string csv(const Report& report, exporting::Table table) {
  return exporting::lines(report, table, exporting::Format::csv, {});
}

Version version_of(const Report& report) {
  const std::string documents = csv(report, exporting::Table::documents);
  const std::string results = csv(report, exporting::Table::results);
  const std::string indicators = csv(report, exporting::Table::indicators);
  const std::string figures = csv(report, exporting::Table::figures);
  return read_version({documents, results, indicators, figures});
}

std::string joined(const std::vector<exporting::Cleaned>& items) {
  std::string text;
  for (const exporting::Cleaned& item : items) text.append(text.empty() ? "" : ", ").append(item.view());
  return text;
}

// A line in words: what of it a test is about.
struct Told {
  std::string key;
  std::string kind;
  std::string status;
  std::string languages;
  std::string missing;
  std::string values;
  std::string odd;
  std::string paired_by;
  std::string keys;
  std::string checks;
  double confidence = 0;
};

std::vector<Told> compared(const std::vector<Report>& reports) {
  std::vector<Version> versions;
  for (const Report& report : reports) versions.push_back(version_of(report));
  std::vector<Told> told;
  compare_versions(versions, [&](const exporting::VersionRow& row) {
    told.push_back({row.version_key, std::string(row.kind), std::string(row.status), joined(row.languages),
                    joined(row.missing_in), joined(row.values_by_language), joined(row.differing_languages),
                    std::string(row.paired_by), joined(row.row_keys), joined(row.checks), row.confidence});
    CHECK(row.document_symbol == "A/99/100");
    CHECK(row.document_key == "A/99/100/" + reports.front().front.language);
    CHECK(row.period_start == "2023-07-01");
  });
  return told;
}

std::vector<Told> amiss(std::vector<Told> lines) {
  std::erase_if(lines, [](const Told& line) { return line.status == "same" && line.missing.empty(); });
  return lines;
}

}  // namespace

TEST_CASE("versions that agree have one line for each output, result, indicator, table and figure") {
  const std::vector<Told> lines = compared({in_language("en"), in_language("zh")});
  CHECK(amiss(lines).empty());
  std::string keys;
  for (const Told& line : lines) keys += line.kind + " " + line.key + "\n";
  CHECK(keys ==
        "output A/99/100/A/a/1.1/1\nresult A/99/100/A/a/1.1/1/1\n"
        "output A/99/100/A/a/1.1/2\nresult A/99/100/A/a/1.1/2/1\nresult A/99/100/A/a/1.1/2/2\n"
        "output A/99/100/A/a/1.1/3\nresult A/99/100/A/a/1.1/3/1\n"
        "indicator A/99/100/A/a/1.1/indicator/1.1.1\n"
        "table A/99/100/table/1\n"
        "figure A/99/100/table/1/1/1\nfigure A/99/100/table/1/1/2\n"
        "figure A/99/100/table/1/2/1\nfigure A/99/100/table/1/2/2\n"
        "figure A/99/100/table/1/3/1\nfigure A/99/100/table/1/3/2\n");
  for (const Told& line : lines) {
    CHECK(line.languages == "en, zh");
    CHECK(line.paired_by == "numbering");
    CHECK(line.values.empty());
    CHECK(line.checks.empty());
    CHECK(line.confidence == 1);
  }
  CHECK(lines[3].keys == "A/99/100/en/A/a/1.1/2/1, A/99/100/zh/A/a/1.1/2/1");
}

TEST_CASE("a misprint is named with its column, the value of each language, and the language that is alone with its") {
  std::vector<Report> reports = {in_language("en"), in_language("fr"), in_language("zh")};
  reports[1].tables[0].outputs[0].results[0].completed_value = Decimal(110);
  reports[2].tables[1].indicators[0].planned->value = Decimal(48);
  reports[2].tables[2].rows[1].figures[1] = figure(2, 1008);
  const std::vector<Told> lines = amiss(compared(reports));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].key == "A/99/100/A/a/1.1/1/1/completed_value");
  CHECK(lines[0].values == "en: 101, fr: 110, zh: 101");
  CHECK(lines[0].odd == "fr");
  CHECK(lines[0].checks == "versions_differ");
  CHECK(lines[0].status == "differs");
  CHECK(lines[0].paired_by == "numbering");
  CHECK(lines[1].key == "A/99/100/A/a/1.1/indicator/1.1.1/planned_value");
  CHECK(lines[1].values == "en: 84, fr: 84, zh: 48");
  CHECK(lines[2].key == "A/99/100/table/1/2/2/value");
  CHECK(lines[2].odd == "zh");
}

TEST_CASE("a record that differs in several columns has a line for each, and of two versions neither is the odd one") {
  std::vector<Report> reports = {in_language("en"), in_language("zh")};
  Result& result = reports[1].tables[0].outputs[2].results[0];
  result.kind = CompletedKind::no;
  result.planned = Quantity{.value = Decimal(3), .max = Decimal(4), .qualifier = "", .unit = ""};
  const std::vector<Told> lines = amiss(compared(reports));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].key == "A/99/100/A/a/1.1/3/1/planned_value");
  CHECK(lines[0].values == "en:, zh: 3");
  CHECK(lines[1].key == "A/99/100/A/a/1.1/3/1/planned_value_max");
  CHECK(lines[2].values == "en: yes, zh: no");
  CHECK(lines[2].odd.empty());
}

TEST_CASE("a result that one language lacks is alone in the others, and the output's number of results differs") {
  std::vector<Report> reports = {in_language("en"), in_language("fr"), in_language("zh")};
  reports[2].tables[0].outputs[1].results.pop_back();
  const std::vector<Told> lines = amiss(compared(reports));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].key == "A/99/100/A/a/1.1/2/result_count");
  CHECK(lines[0].values == "en: 2, fr: 2, zh: 1");
  CHECK(lines[0].odd == "zh");
  CHECK(lines[1].key == "A/99/100/A/a/1.1/2/2");
  CHECK(lines[1].status == "same");
  CHECK(lines[1].languages == "en, fr");
  CHECK(lines[1].missing == "zh");
}

TEST_CASE("an output that one language lacks leaves its records alone, and those behind it are aligned") {
  std::vector<Report> reports = {in_language("en"), in_language("zh")};
  std::vector<Output>& outputs = reports[1].tables[0].outputs;
  outputs.erase(outputs.begin());
  outputs[0].number = 1;
  outputs[1].number = 2;
  const std::vector<Told> lines = compared(reports);
  const std::vector<Told> told = amiss(lines);
  REQUIRE(told.size() == 2);
  CHECK(told[0].key == "A/99/100/A/a/1.1/1");
  CHECK(told[0].kind == "output");
  CHECK(told[0].status == "alone");
  CHECK(told[0].languages == "en");
  CHECK(told[0].missing == "zh");
  CHECK(told[0].paired_by.empty());
  CHECK(told[1].kind == "result");
  CHECK(told[1].keys == "A/99/100/en/A/a/1.1/1/1");
  CHECK(lines[2].keys == "A/99/100/en/A/a/1.1/2/1, A/99/100/zh/A/a/1.1/1/1");
  CHECK(lines[2].paired_by == "aligned");
  CHECK(lines[2].confidence > 0.5);
}

TEST_CASE("periods of figures are held against each other in one form, scales and rows once for a table") {
  std::vector<Report> reports = {in_language("en"), in_language("zh")};
  reports[1].tables[2].columns[1].period = "2023-2024";
  reports[1].tables[2].columns[2].period = "2022/23";
  reports[1].tables[2].unit_scale = 1;
  reports[1].tables[2].rows.pop_back();
  std::vector<Told> lines = amiss(compared(reports));
  std::erase_if(lines, [](const Told& line) { return line.kind == "figure" && line.status == "alone"; });
  std::string keys;
  for (const Told& line : lines) keys += line.key + " " + line.values + "\n";
  CHECK(keys ==
        "A/99/100/table/1/unit_scale en: 1000, zh: 1\n"
        "A/99/100/table/1/row_count en: 3, zh: 2\n"
        "A/99/100/table/1/1/2/period en: 2023/24, zh: 2022/23\n"
        "A/99/100/table/1/2/2/period en: 2023/24, zh: 2022/23\n");
}

TEST_CASE("a line is as sure as the least sure of its rows") {
  std::vector<Report> reports = {in_language("en"), in_language("zh")};
  reports[1].tables[0].outputs[0].results[0].confidence = 0.8;
  reports[0].tables[0].outputs[0].results[0].reading_confidence = 0.6;
  const std::vector<Told> lines = compared(reports);
  CHECK(lines[0].confidence == Approx(0.6));
  CHECK(lines[1].confidence == Approx(0.6));
  CHECK(lines[2].confidence == 1);
}

TEST_CASE("sections that other letters name are the same") {
  std::vector<Report> reports = {in_language("en"), in_language("zh")};
  reports[0].tables[0].context.section_code = "III";
  reports[1].tables[0].context.section_code = "三";
  reports[1].tables[0].context.accomplishment_number = "1-1";
  const std::vector<Told> lines = compared(reports);
  CHECK(lines[0].paired_by == "numbering");
  CHECK(lines[0].key == "A/99/100/III/a/1.1/1");
}

TEST_CASE("keys that repeat give lines with keys of their own") {
  std::vector<Report> reports = {in_language("en"), in_language("zh")};
  for (Report& report : reports) report.tables.push_back(report.tables[0]);
  const std::vector<Told> lines = compared(reports);
  std::vector<std::string> keys;
  for (const Told& line : lines) keys.push_back(line.key);
  std::ranges::sort(keys);
  CHECK(std::ranges::adjacent_find(keys) == keys.end());
  CHECK(std::ranges::count(keys, "A/99/100/A/a/1.1/1~2") == 1);
}

TEST_CASE("lines that are no rows of their table are refused") {
  const Report report = in_language("en");
  const std::string documents = csv(report, exporting::Table::documents);
  CHECK_THROWS_AS(read_version({documents, "a,b\n", "", ""}), Error);
  CHECK_THROWS_AS(read_version({"A/99/100/en\n", "", "", ""}), Error);
  CHECK(read_heading("").document_key.empty());
}
