// HTML documents as flows: paragraphs and grids.
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/error.h"
#include "extract/extract.h"
#include "extract/word_reading.h"
#include "support/catch.h"
#include "support/collecting_sink.h"

namespace {

using namespace outturn;
using namespace outturn::test;

struct HtmlReading {
  CollectingSink sink;
  std::vector<FlowBlock> blocks;

  explicit HtmlReading(std::string_view body) {
    extract::read_bytes("<!DOCTYPE html><html><body>" + std::string(body) + "</body></html>", "r.html", {}, sink);
    for (const Page& page : sink.pages) blocks.insert(blocks.end(), page.blocks.begin(), page.blocks.end());
  }

  [[nodiscard]] const FlowParagraph& paragraph(std::size_t at) const { return std::get<FlowParagraph>(blocks.at(at)); }
  [[nodiscard]] const FlowGrid& grid(std::size_t at) const { return std::get<FlowGrid>(blocks.at(at)); }
};

std::string row_of(const FlowGrid& grid, std::size_t row) {
  std::string text;
  for (const FlowCell& cell : grid.rows.at(row).cells) {
    text += (text.empty() ? "" : " / ") + (cell.continues_above ? std::string("^") : text_of(cell));
  }
  return text;
}

const std::string kRow = "<tr><td>5 visits</td><td>5</td><td>Visits</td></tr>";

}  // namespace

TEST_CASE("the weight of HTML's type is what the innermost style or tag says") {
  const HtmlReading html(
      "<p style='color: red; FONT-WEIGHT: Bold'>a</p><p><span style='font-weight:\n600'>b</span></p>"
      "<p style='font-weight: 400'>c</p><div style='font-weight: 900'><p>d</p><p><b style='font-weight: "
      "normal'>e</b></p>"
      "</div><p><span style='font-style: italic'><b>f</b></span></p><p style='font-weight: bold; font-weight: "
      "inherit'>g</p>"
      "<table>" +
      kRow + "</table>");
  std::string bold;
  for (std::size_t at = 0; at + 1 < html.blocks.size(); ++at) {
    if (html.paragraph(at).is_bold()) bold += html.paragraph(at).text;
  }
  CHECK(bold == "abdf");
}

TEST_CASE("an HTML document becomes paragraphs and grids, with its headings, bold type and merged cells") {
  const HtmlReading html(
      "<h2>A. Office of &Eacute;tudes</h2><p><b>Expected accomplishment</b></p><p>Not <b>all</b> of it</p>"
      "<table><thead><tr><th>Planned<br>outputs<th>Completed<th>Remarks</tr></thead>"
      "<tr><td rowspan=2>5 visits\n &amp; 2 maps<td>5<td><p>Visits</p><p>In May</p></tr>"
      "<tr><td>2<td>2 maps</tr><tr><td colspan=3>Roads</tr></table>End");
  CHECK(html.sink.info.kind == SourceKind::html);
  REQUIRE(html.blocks.size() == 5);
  CHECK(html.paragraph(0).text == "A. Office of \u00C9tudes");
  CHECK(html.paragraph(0).heading_level == 2);
  CHECK(html.paragraph(1).is_bold());
  CHECK_FALSE(html.paragraph(2).is_bold());
  const FlowGrid& grid = html.grid(3);
  REQUIRE(grid.rows.size() == 4);
  CHECK(grid.rows[0].header);
  CHECK_FALSE(grid.rows[1].header);
  CHECK(row_of(grid, 0) == "Planned|outputs / Completed / Remarks");
  CHECK(row_of(grid, 1) == "5 visits & 2 maps / 5 / Visits|In May");
  CHECK(row_of(grid, 2) == "^ / 2 / 2 maps");
  CHECK(grid.rows[3].cells.at(0).column_span == 3);
  CHECK(html.paragraph(4).text == "End");
}

TEST_CASE("text of an HTML table beside its cells stands in front of it, and cells too far right beside it") {
  std::string wide;
  for (int i = 0; i < 70; ++i) wide += "<td>" + std::to_string(i) + "</td>";
  const HtmlReading html("<table>Loose<tr>stray" + kRow.substr(4) + "<p>between</p><tr>" + wide + "</tr></table>");
  std::string text;
  std::size_t cells = 0;
  for (const FlowBlock& block : html.blocks) {
    if (const auto* paragraph = std::get_if<FlowParagraph>(&block)) text += paragraph->text + " ";
    if (const auto* grid = std::get_if<FlowGrid>(&block)) cells += grid->rows.at(1).cells.size();
  }
  CHECK(text == "Loose stray between 64 65 66 67 68 69 ");
  CHECK(cells == 64);
}

TEST_CASE("superscripts of HTML keep their places, and what is struck out or not displayed is left out") {
  const HtmlReading html(
      "<p>10<sup>a</sup> of 12</p><table><tr><td>5 maps<td><del>4</del><ins>5</ins>"
      "<span style='text-decoration: line-through'>6</span><td>Maps<span hidden>7</span></tr></table>");
  REQUIRE(html.blocks.size() == 2);
  CHECK(html.paragraph(0).text == "10a of 12");
  REQUIRE(html.paragraph(0).raised.size() == 1);
  CHECK(html.paragraph(0).raised[0] == TextRange{2, 3});
  CHECK(row_of(html.grid(1), 0) == "5 maps / 5 / Maps");
  REQUIRE(html.sink.count("hidden_text") == 1);
  CHECK(html.sink.diagnostics.front().message.starts_with("3 characters"));
}

TEST_CASE("conditions of Word's and no-break spaces that set a distance are no text of a paragraph") {
  const HtmlReading html(
      "<p><![if !supportLists]>A.<span>&nbsp;&nbsp;&nbsp;</span><![endif]>Roads, 1&nbsp;200 km</p><table>" + kRow +
      "</table>");
  CHECK(html.paragraph(0).text == "A. Roads, 1\u00A0200 km");
}

TEST_CASE("a table of HTML that holds tables is layout, and a line of its foot comes below it") {
  const HtmlReading html("<table><tr><td>Menu<td><p>Report</p><table>" + kRow +
                         "<tfoot><tr><td colspan=3>a Provisional.</tr></tfoot></table></tr></table>");
  REQUIRE(html.blocks.size() == 4);
  CHECK(html.paragraph(0).text == "Menu");
  CHECK(html.paragraph(1).text == "Report");
  CHECK(html.grid(2).rows.size() == 1);
  CHECK(html.paragraph(3).text == "a Provisional.");
}

TEST_CASE("a table inside a cell of a wider one stays its own") {
  const HtmlReading html("<table>" + kRow + "<tr><td>2 maps<td>2<td>Maps<table>" + kRow + "</table></tr></table>");
  REQUIRE(html.blocks.size() == 2);
  CHECK(row_of(html.grid(0), 1) == "2 maps / 2 / Maps");
  CHECK(row_of(html.grid(1), 0) == "5 visits / 5 / Visits");
}
