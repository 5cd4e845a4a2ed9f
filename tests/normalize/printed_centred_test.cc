// Rows whose cells are set in the middle or at the foot of their height, on hand-made pages.

#include <array>
#include <string>

#include "normalize/printed_reading.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

struct RowOfLines {
  int planned;  // lines
  int remark;   // lines
};

constexpr std::array<RowOfLines, 9> kRows = {{{3, 1}, {1, 4}, {2, 3}, {4, 2}, {1, 1}, {2, 5}, {3, 2}, {1, 3}, {5, 2}}};
constexpr float kLine = 12;

// `place`: 0 = cells stand at the top of their rows, 0.5 = in the middle, 1 = at the foot. Every line of a cell says
// which row it belongs to. Returns where the next row begins.
float set_rows(PrintedPage& page, float y, float place, float row_gap, bool ruled) {
  int number = 1;
  for (const RowOfLines& texts : kRows) {
    const int tallest = std::max(texts.planned, texts.remark);
    const auto cell = [&](float x, int lines, const std::string& text) {
      const float top = y + place * kLine * static_cast<float>(tallest - lines);
      for (int line = 0; line < lines; ++line) page.text(x, top + kLine * static_cast<float>(line), text);
    };
    const std::string row = std::to_string(number++);
    cell(kPlanned, texts.planned, "plans of row " + row);
    cell(kCompleted, 1, row);
    cell(kRemark, texts.remark, "remarks on row " + row);
    y += kLine * static_cast<float>(tallest - 1) + row_gap;
    if (ruled) page.across(y - row_gap / 2 - 3, 68, 540);
  }
  return y;
}

void check_rows(const std::vector<std::string>& rows) {
  REQUIRE(rows.size() == kRows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const std::string number = std::to_string(at + 1);
    CHECK(rows[at].find("| " + number + " |") != std::string::npos);
    for (std::size_t other = 1; other <= rows.size(); ++other) {
      if (other == at + 1) continue;
      CHECK(rows[at].find("row " + std::to_string(other)) == std::string::npos);
    }
  }
}

TEST_CASE("cells in the middle or at the foot of their rows stay together where wider gaps part rows", "[centred]") {
  const float place = GENERATE(0.5F, 1.0F);
  PrintedPage page(1);
  header(page, 90);
  set_rows(page, 120, place, 20, false);
  PrintedPage next(2);
  header(next, 90);
  set_rows(next, 120, place, 20, false);
  const auto document = read({page, next});
  const auto rows = rows_of(document);
  REQUIRE(rows.size() == 2 * kRows.size());
  check_rows({rows.begin(), rows.begin() + kRows.size()});
}

TEST_CASE("rules part rows whose cells stand in the middle, however close together these are", "[centred]") {
  PrintedPage page(1);
  header(page, 90);
  for (const float x : {68.0F, 256.0F, 326.0F, 540.0F}) page.down(x, 80, 600);
  page.across(108, 68, 540);
  set_rows(page, 120, 0.5F, 15, true);
  check_rows(rows_of(read({page})));
}

// Two rows without a gap between them, the first of which ends with a full line: nothing tells that they are two.
TEST_CASE("values in the middle of rows that nothing parts are not sure where a line may begin another row",
          "[centred]") {
  const bool capital = GENERATE(false, true);
  PrintedPage page(1);
  header(page, 90);
  const float y = spaced_rows(page, 120, 5);
  page.text(kPlanned, y, "26 legal opinions on the reform of")
      .text(kPlanned, y + 12, "pensions jointly with the officers")
      .text(kPlanned, y + 24, "of the customs authority in Ostrel")
      .text(kPlanned, y + 36, capital ? "Monitoring of the situation in the" : "monitoring of the situation in the")
      .text(kPlanned, y + 48, "districts")
      .text(kCompleted, y + 12, "24")
      .text(kCompleted, y + 42, "3")
      .text(kRemark, y, "Opinions, most of them in the north")
      .text(kRemark, y + 12, "and in two of the river valleys that")
      .text(kRemark, y + 24, "Visits for lack of other means to");
  const RawReport report = report_of({page});
  REQUIRE(report.tables.size() == 1);
  const std::vector<RawRow>& rows = report.tables[0].rows;
  const auto merged = std::find_if(rows.begin(), rows.end(), [&](const RawRow& row) {
    return show(row).find("Ostrel " + std::string(capital ? "M" : "m")) != std::string::npos;
  });
  REQUIRE(merged != rows.end());
  CHECK(merged->doubtful == capital);
}

}  // namespace
}  // namespace outturn::normalize
