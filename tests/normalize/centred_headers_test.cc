// Header cells in the middle over several columns, on rows of their own above them, without rules that show so.
#include <string>
#include <vector>

#include "normalize/printed_figures.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

constexpr std::array kFiveRights = {250.0F, 325.0F, 400.0F, 470.0F, 540.0F};

void centred(PrintedPage& page, float middle, float y, const std::string& text) {
  page.text(middle - static_cast<float>(text.size()) * kTypeSize / 4, y, text, kTypeSize, true);
}

// A header of two rows, its labels' cell halfway between them, over rows of five figures.
PrintedPage page_of(const std::string& over_three, const Texts& below, float upper = 100, float lower = 124) {
  PrintedPage page(1);
  page.text(kLeft, 70, "The use of funds in the year is set out in the table below, which shows all of them in full.");
  page.text(kLeft, 86, "(Thousands of dollars)");
  centred(page, 310, upper, over_three);
  for (std::size_t at = 0; at < below.size(); ++at) centred(page, kFiveRights[at] - 15, lower, below[at]);
  const float between = lower - upper < 20 ? lower : (upper + lower) / 2;
  centred(page, 120, between, "Category");
  centred(page, 455, between, "Expenditure");
  centred(page, 525, between, "Variance");
  for (const float y : {148.0F, 162.0F, 176.0F}) {
    page.text(kLeft, y, "Boats and bridges");
    for (const float right : kFiveRights) ending_at(page, right, y, "1 250.5");
  }
  return page;
}

TEST_CASE("a cell in the middle over others, further above them than a line, heads them all") {
  const PrintedDocument document = read({page_of("Allotment", {"First", "Moved", "Last"})});
  REQUIRE(document.figures.size() == 1);
  const auto& header = document.figures[0].header;
  REQUIRE(header.size() == 6);
  CHECK(header[0] == Texts{"Category"});
  CHECK(header[1] == Texts{"Allotment", "First"});
  CHECK(header[2] == Texts{"Allotment", "Moved"});
  CHECK(header[3] == Texts{"Allotment", "Last"});
  CHECK(header[4] == Texts{"Expenditure"});
  CHECK(document.figures[0].above.back() == "(Thousands of dollars)");
}

TEST_CASE("one close above another is the first line of that one") {
  const auto header = read({page_of("Allotted", {"First", "funds", "Last"}, 112, 124)}).figures.at(0).header;
  CHECK(header[1] == Texts{"First"});
  CHECK(header[2] == Texts{"Allotted funds"});
}

TEST_CASE("a cell that says what is actual heads none that say what is planned") {
  const auto header = read({page_of("Actual", {"Approved", "average", "Rate"})}).figures.at(0).header;
  CHECK(header[1] == Texts{"Approved"});
  CHECK(header[2] == Texts{"Actual average"});
}

constexpr std::array kSixRights = {240.0F, 300.0F, 360.0F, 420.0F, 480.0F, 540.0F};

// Two cells over three columns each, `step` above those, over rows that stand as far apart.
PrintedPage halves(const std::array<std::string, 2>& upper, const Texts& lower, float step, bool at_right = false) {
  PrintedPage page(1);
  page.text(kLeft, 86, "(Thousands of dollars)");
  for (std::size_t half = 0; half < 2; ++half) {
    const float right = kSixRights[3 * half + 2];
    if (at_right) {
      ending_at(page, right, 110, upper[half], true);
    } else {
      centred(page, right - 75, 110, upper[half]);
    }
  }
  page.text(kLeft, 110 + step, "Category");
  for (std::size_t at = 0; at < lower.size(); ++at) centred(page, kSixRights[at] - 15, 110 + step, lower[at]);
  for (std::size_t row = 2; row < 6; ++row) {
    const float y = 110 + static_cast<float>(row) * step;
    page.text(kLeft, y, "Boats");
    for (const float right : kSixRights) ending_at(page, right, y, "250.5");
  }
  return page;
}

TEST_CASE("two cells that share all columns head half of them each, whatever words they are of") {
  const std::string planned = GENERATE("Approved", "Planned expenditure");
  const float step = GENERATE(14.0F, 30.0F);
  CAPTURE(planned, step);
  const auto tables =
      read({halves({planned, "Actual expenditure"}, {"Men", "Women", "All", "Men", "Women", "All"}, step)});
  REQUIRE(tables.figures.size() == 1);
  const auto& header = tables.figures[0].header;
  REQUIRE(header.size() == 7);
  CHECK(header[0] == Texts{"Category"});
  CHECK(header[1] == Texts{planned, "Men"});
  CHECK(header[3] == Texts{planned, "All"});
  CHECK(header[4] == Texts{"Actual expenditure", "Men"});
  CHECK(header[6] == Texts{"Actual expenditure", "All"});
  CHECK(tables.figures[0].above.back() == "(Thousands of dollars)");
}

TEST_CASE("a cell far above others that may head any of them leaves the table's rows in doubt") {
  const auto doubts = [](float middle) {
    PrintedPage page = page_of("x", {"First", "Moved", "Last"});
    centred(page, middle, 100, "Allotment");
    return read({page}).figures.at(0).open_header;
  };
  CHECK(doubts(340));
}

TEST_CASE("a sentence right of the labels' column is none of the header's cells") {
  PrintedPage page = halves({"Approved", "Actual"}, {"Men", "Women", "All", "Men", "Women", "All"}, 30);
  page.text(230, 98, "All uses of funds are set out below for each of  the posts that were open.");
  CHECK(read({page}).figures.at(0).header[1] == Texts{"Approved", "Men"});
}

TEST_CASE("years that end where their columns end head them all") {
  const auto tables =
      read({halves({"2023/24", "2024/25"}, {"Approved", "Spent", "Change", "Approved", "Actual", "Rest"}, 30, true)});
  REQUIRE(tables.figures.size() == 1);
  const auto& header = tables.figures[0].header;
  CHECK(header[1] == Texts{"2023/24", "Approved"});
  CHECK(header[5] == Texts{"2024/25", "Actual"});
}

TEST_CASE("two cells over the labels stand beside those that share all columns") {
  PrintedPage page = halves({"2023/24", "2024/25"}, {"Approved", "Spent", "Change", "Approved", "Actual", "Rest"}, 14);
  page.text(kLeft, 110, "No.").text(kLeft + 50, 110, "Office");
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  const auto& header = document.figures[0].header;
  REQUIRE(header.size() == 7);
  CHECK(header[0].front().starts_with("No. Office"));
  CHECK(header[1] == Texts{"2023/24", "Approved"});
  CHECK(header[4] == Texts{"2024/25", "Approved"});
  CHECK(header[6] == Texts{"2024/25", "Rest"});
}

TEST_CASE("a year heads no column whose own words name another one") {
  PrintedPage page(1);
  page.text(300, 92, "2024").text(450, 92, "2025").text(525, 92, "2026");
  page.text(kLeft, 104, "Category").text(290, 104, "planned").text(350, 104, "2024 actual").text(440, 104, "planned");
  page.text(515, 104, "planned").across(110, kLeft, 560);
  for (const float y : {122.0F, 136.0F, 150.0F}) {
    page.text(kLeft, y, "Papers").text(310, y, "12").text(385, y, "14").text(460, y, "16").text(535, y, "18");
  }
  const PrintedDocument document = read({page});
  REQUIRE(document.figures.size() == 1);
  REQUIRE(document.figures[0].header.size() == 5);
  CHECK(document.figures[0].header[2] == Texts{"2024 actual"});
}

}  // namespace
}  // namespace outturn::normalize
