#include "extract/word_reading.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using namespace outturn::test;
using Texts = std::vector<std::string>;

Texts texts_of(const FlowRow& row) {
  Texts texts;
  for (const FlowCell& cell : row.cells) texts.push_back(outturn::test::text_of(cell));
  return texts;
}

}  // namespace

TEST_CASE("a table comes as a grid with its rows, cells, widths and places") {
  const WordReading word(word_paragraph("Above") +
                         word_table("<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"500\"/></w:tblGrid>" +
                                    word_row(word_cell("Planned") + word_cell("Done"), "<w:tblHeader/>") +
                                    word_row(word_cell("12 posts") + word_cell("12\n13"))));
  const FlowGrid grid = word.all<FlowGrid>().at(0);
  CHECK(grid.place.block == 2);
  CHECK(grid.column_widths == std::vector<float>{50, 25});
  REQUIRE(grid.rows.size() == 2);
  CHECK(grid.rows[0].header);
  CHECK(!grid.rows[1].header);
  CHECK(texts_of(grid.rows[1]) == Texts{"12 posts", "12|13"});
  const Place place = grid.rows[1].cells[1].paragraphs[1].place;
  CHECK(place.block == 2);
  CHECK(place.row == 2);
  CHECK(place.cell == 2);
}

TEST_CASE("merged cells keep the columns of those beside and below them") {
  const std::string restart = "<w:vMerge w:val=\"restart\"/>";
  const WordReading word(word_table(word_row(word_cell("Variance", "<w:gridSpan w:val=\"2\"/>") + word_cell("x")) +
                                    word_row(word_cell("a", restart) + word_cell("1") + word_cell("2")) +
                                    word_row(word_cell("unseen", "<w:vMerge/>") + word_cell("3") + word_cell("4")) +
                                    word_row(word_cell("late") + word_cell("5"), "<w:gridBefore w:val=\"1\"/>")));
  const FlowGrid grid = word.all<FlowGrid>().at(0);
  CHECK(grid.rows[0].cells[0].column_span == 2);
  CHECK(grid.rows[0].cells[1].column == 2);
  CHECK(!grid.rows[1].cells[0].continues_above);
  CHECK(grid.rows[2].cells[0].continues_above);
  CHECK(grid.rows[2].cells[0].paragraphs.empty());
  CHECK(grid.rows[3].cells[0].column == 1);
  CHECK(word.sink.count("hidden_text") == 1);  // what stands behind the merged cell
}

TEST_CASE("cells that are merged sideways in the old way are one cell") {
  const WordReading word(word_table(
      word_row(word_cell("a", "<w:hMerge w:val=\"restart\"/>") + word_cell("b", "<w:hMerge/>") + word_cell("c"))));
  const FlowGrid grid = word.all<FlowGrid>().at(0);
  CHECK(texts_of(grid.rows[0]) == Texts{"a|b", "c"});
  CHECK(grid.rows[0].cells[0].column_span == 2);
}

TEST_CASE("a box around a table and text is undone") {
  const std::string inner = word_table(word_row(word_cell("a") + word_cell("b")));
  const WordReading word(
      word_table(word_row("<w:tc>" + word_paragraph("Summary") + inner + word_paragraph("End") + "</w:tc>")));
  CHECK(word.texts() == Texts{"Summary", "End"});
  REQUIRE(word.blocks.size() == 3);
  CHECK(std::get<FlowGrid>(word.blocks[1]).place.block == 2);
}

TEST_CASE("a table inside a larger table's cell follows that table as a block of its own") {
  const std::string inner = word_table(word_row(word_cell("x") + word_cell("y")));
  const WordReading word(
      word_table(word_row("<w:tc>" + word_paragraph("left") + inner + "</w:tc>" + word_cell("right"))) +
      word_paragraph("after"));
  const auto grids = word.all<FlowGrid>();
  REQUIRE(grids.size() == 2);
  CHECK(texts_of(grids[0].rows[0]) == Texts{"left", "right"});
  CHECK(texts_of(grids[1].rows[0]) == Texts{"x", "y"});
  CHECK(word.all<FlowParagraph>()[0].place.block == 3);
}

TEST_CASE("a row that is deleted as a tracked change is left out, one that is inserted is taken") {
  const WordReading word(word_table(word_row(word_cell("a") + word_cell("1")) +
                                    word_row(word_cell("b") + word_cell("2"), "<w:del w:id=\"1\"/>") +
                                    word_row(word_cell("c") + word_cell("3"), "<w:ins w:id=\"2\"/>")));
  const FlowGrid grid = word.all<FlowGrid>().at(0);
  REQUIRE(grid.rows.size() == 2);
  CHECK(texts_of(grid.rows[1]) == Texts{"c", "3"});
}

TEST_CASE("a table whose columns run from right to left says so") {
  const WordReading word(word_table(word_row(word_cell("مخطط") + word_cell("منجز")), "<w:bidiVisual/>"));
  const FlowGrid grid = word.all<FlowGrid>().at(0);
  CHECK(grid.right_to_left);
  CHECK(texts_of(grid.rows[0]) == Texts{"مخطط", "منجز"});
}

TEST_CASE("bold Arabic is told by its own property") {
  const WordReading word("<w:p>" + word_run("نص", "<w:bCs/><w:rtl/>") + "</w:p><w:p>" +
                         word_run("نص", "<w:b/><w:rtl/>") + "</w:p>");
  CHECK(word.all<FlowParagraph>()[0].is_bold());
  CHECK(!word.all<FlowParagraph>()[1].is_bold());
}

TEST_CASE("cells, rows and tables where none belong do no harm") {
  const WordReading word("<w:tc>" + word_paragraph("a") + "</w:tc><w:tr>" + word_paragraph("b") +
                         "</w:tr><w:tbl><w:tc>" + word_paragraph("c") + "</w:tc></w:tbl>" + word_paragraph("d"));
  CHECK(word.texts().back() == "d");
}
