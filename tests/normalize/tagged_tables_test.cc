// What a structure tree says of words and tables, and whether the page bears it out.
#include "normalize/tags/tagged_tables.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/printed_page.h"

namespace outturn::normalize {
namespace {

using test::PrintedPage;

struct Put {
  float x;
  float y;
  std::string text;
};

// A table of rows of cells on a page; each text in a paragraph of its own inside its cell.
class TaggedPage {
 public:
  explicit TaggedPage(int number = 1, std::int32_t first_id = 0) : page_(number), next_(first_id) {
    table_ = add(-1, ElementRole::table);
  }

  TaggedPage& row() {
    row_ = add(table_, ElementRole::table_row);
    return *this;
  }
  TaggedPage& cell(const std::vector<Put>& texts, std::int32_t column_span = 1, std::int32_t row_span = 1,
                   ElementRole role = ElementRole::cell) {
    const std::int32_t cell = add(row_, role, column_span, row_span);
    for (const Put& put : texts) {
      add(cell, ElementRole::paragraph);
      page_.text(put.x, put.y, put.text);
    }
    return *this;
  }
  TaggedPage& outside(const Put& put) {
    page_.within(-1).text(put.x, put.y, put.text);
    return *this;
  }

  [[nodiscard]] std::vector<TaggedTable> tables() const {
    const PageLayout layout(page_.page());
    return tagged_tables(layout, PageTags(layout.page()));
  }
  [[nodiscard]] TagTrust trust() const { return tables().at(0).trust; }

 private:
  std::int32_t add(std::int32_t parent, ElementRole role, std::int32_t column_span = 1, std::int32_t row_span = 1) {
    page_.element({next_, parent, role, column_span, row_span});
    return next_++;
  }

  PrintedPage page_;
  std::int32_t next_;
  std::int32_t table_ = -1;
  std::int32_t row_ = -1;
};

TaggedPage sound_page() {
  TaggedPage page;
  page.row().cell({{72, 100, "Category"}}).cell({{200, 100, "Approved"}}).cell({{300, 100, "Actual"}});
  page.row().cell({{72, 120, "Military"}, {72, 132, "observers"}}).cell({{200, 120, "12"}}).cell({{300, 120, "11"}});
  page.row().cell({{72, 150, "Police"}}).cell({}).cell({{300, 150, "7"}});
  return page;
}

// "column:words" of each cell, rows parted by bars.
std::string shape(const TaggedTable& table) {
  std::string text;
  for (const TaggedRow& row : table.rows) {
    if (!text.empty()) text += " |";
    for (const TaggedCell& cell : row.cells) {
      std::size_t words = 0;
      for (const TaggedPiece& piece : cell.pieces) words += piece.words.size();
      text += " " + std::to_string(cell.column) + ":" + std::to_string(words);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a word's cell, row and table are the nearest that hold it", "[tags]") {
  PrintedPage page(1);
  page.element({3, -1, ElementRole::table, 1, 1})
      .element({4, 3, ElementRole::table_row, 1, 1})
      .element({5, 4, ElementRole::cell, 1, 1})
      .element({6, 5, ElementRole::paragraph, 1, 1})
      .element({7, 6, ElementRole::other, 1, 1})
      .text(72, 100, "outer")
      .element({8, 5, ElementRole::table, 1, 1})
      .element({9, 8, ElementRole::table_row, 1, 1})
      .element({10, 9, ElementRole::header_cell, 1, 1})
      .text(72, 112, "inner")
      .within(-1)
      .text(72, 124, "none");
  const PageTags tags(page.page());
  REQUIRE(tags.known());
  CHECK(tags.of(0) == WordTags{6, 5, 4, 3});
  CHECK(tags.of(1) == WordTags{-1, 10, 9, 8});
  CHECK(tags.of(2) == WordTags{});
  CHECK(tags.of(99) == WordTags{});
}

TEST_CASE("two words are of one paragraph, of two, or nobody knows", "[tags]") {
  PrintedPage page(1);
  page.element({0, -1, ElementRole::paragraph, 1, 1})
      .text(72, 100, "one one")
      .element({1, -1, ElementRole::paragraph, 1, 1})
      .text(72, 112, "two")
      .within(-1)
      .text(72, 124, "none");
  const PageTags tags(page.page());
  CHECK(tags.same_paragraph(0, 1) == SameTag::yes);
  CHECK(tags.same_paragraph(1, 2) == SameTag::no);
  CHECK(tags.same_paragraph(2, 3) == SameTag::unknown);
  CHECK(tags.same_cell(0, 1) == SameTag::unknown);
  const WordTags left{4, 3, 2, 1};
  const WordTags right{4, 5, 2, 1};
  CHECK(same_paragraph(left, right) == SameTag::no);  // whatever paragraph holds both cells
  CHECK(same_row(left, right) == SameTag::yes);
}

TEST_CASE("elements out of order, or of parents that are not there, say nothing", "[tags]") {
  PrintedPage page(1);
  page.element({5, 77, ElementRole::paragraph, 1, 1}).text(72, 100, "one");
  CHECK(PageTags(page.page()).of(0) == WordTags{5, -1, -1, -1});
  page.element({5, -1, ElementRole::cell, 1, 1}).text(72, 112, "two");
  CHECK_FALSE(PageTags(page.page()).known());
}

TEST_CASE("words are handed to the tree's rows and cells, empty ones counted", "[tags]") {
  const auto tables = sound_page().tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].trust == TagTrust::trusted);
  CHECK(tables[0].columns == 3);
  CHECK(shape(tables[0]) == " 0:1 1:1 2:1 | 0:2 1:1 2:1 | 0:1 1:0 2:1");
  const TaggedPiece& piece = tables[0].rows[1].cells[0].pieces.at(0);
  CHECK(piece.page == 1);
  CHECK(piece.box.x0 == 72);
  CHECK(piece.box.y0 == Approx(112));
  CHECK(piece.box.y1 == Approx(134));
}

TEST_CASE("columns are counted over spans, of rows above too", "[tags]") {
  TaggedPage page;
  page.row().cell({{72, 106, "Category"}}, 1, 2).cell({{200, 100, "Variance"}}, 2);
  page.row().cell({{200, 112, "Amount"}}).cell({{300, 112, "Percentage"}});
  page.row().cell({{72, 130, "Fuel"}}).cell({{200, 130, "4"}}).cell({{300, 130, "5"}});
  const auto tables = page.tables();
  CHECK(shape(tables.at(0)) == " 0:1 1:1 | 1:1 2:1 | 0:1 1:1 2:1");
  CHECK(tables[0].trust == TagTrust::trusted);
}

TEST_CASE("a table goes on over pages by the ids of its parts", "[tags]") {
  TaggedDocument document;
  document.add(sound_page().tables());
  PrintedPage next(2);
  next.element({0, -1, ElementRole::table, 1, 1})
      .element({10, 0, ElementRole::table_row, 1, 1})
      .element({11, 10, ElementRole::cell, 1, 1})
      .element({12, 11, ElementRole::paragraph, 1, 1})
      .text(72, 80, "and more")
      .element({90, 0, ElementRole::table_row, 1, 1})
      .element({91, 90, ElementRole::cell, 1, 1})
      .text(72, 100, "Civilian");
  const PageLayout layout(next.page());
  const PageTags tags(layout.page());
  REQUIRE(tags.known());
  auto tables = tagged_tables(layout, tags);
  REQUIRE(tables.size() == 1);
  document.add(std::move(tables));
  const auto whole = document.finish();
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].rows.size() == 5);
  CHECK(whole[0].trust == TagTrust::trusted);
  CHECK(document.finish().empty());
}

TEST_CASE("a cell cut by a page has a piece on both", "[tags]") {
  TaggedDocument document;
  TaggedPage first;
  first.row().cell({{72, 700, "begins here"}}).cell({{200, 700, "1"}});
  TaggedPage second(2);
  second.row().cell({{72, 80, "and ends"}}).cell({});
  document.add(first.tables());
  document.add(second.tables());
  const auto whole = document.finish();
  REQUIRE(whole.size() == 1);
  REQUIRE(whole[0].rows.size() == 1);
  const auto& pieces = whole[0].rows[0].cells.at(0).pieces;
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].page == 1);
  CHECK(pieces[1].page == 2);
}

TEST_CASE("pages that contradict each other in what is a row lose nothing but that", "[tags]") {
  TaggedDocument document;
  document.add(sound_page().tables());
  TaggedPage other(2, 1);  // the first page's row is this page's table
  other.row().cell({{72, 100, "x"}});
  document.add(other.tables());
  CHECK(document.finish().size() == 2);
}

TEST_CASE("a table that the page bears out is trusted, one whose cells stand from right to left is not", "[tags]") {
  CHECK(sound_page().trust() == TagTrust::trusted);
  TaggedPage turned;  // pages that are read from the right are mirrored before anybody asks
  turned.row().cell({{400, 100, "الفئة"}}).cell({{200, 100, "12"}});
  turned.row().cell({{400, 120, "الشرطة"}}).cell({{200, 120, "7"}});
  CHECK(turned.trust() == TagTrust::cells_out_of_order);
}

TEST_CASE("a raised mark, a tall cell and a stray sign do not cost a table its trust", "[tags]") {
  TaggedPage page;
  page.row().cell({{72, 100, "One"}, {92, 96.5F, "a"}}).cell({{200, 106, "12"}});
  page.row().cell({{72, 124, "Two"}, {72, 136, "lines"}}).cell({{200, 130, "7"}}).outside({150, 130, "*"});
  CHECK(page.trust() == TagTrust::trusted);
}

TEST_CASE("rows at one height contradict the page", "[tags]") {
  TaggedPage page;
  page.row().cell({{72, 100, "One"}});
  page.row().cell({{200, 100, "12"}});
  CHECK(page.trust() == TagTrust::rows_overlap);
}

TEST_CASE("header cells at the foot of two rows do not cost a table its trust", "[tags]") {
  TaggedPage page;
  constexpr ElementRole kHeader = ElementRole::header_cell;
  page.row().cell({{72, 112, "Category"}}, 1, 1, kHeader).cell({{200, 100, "Variance"}}, 2, 1, kHeader);
  page.row()
      .cell({}, 1, 1, kHeader)
      .cell({{200, 112, "Amount"}}, 1, 1, kHeader)
      .cell({{300, 112, "Share"}}, 1, 1, kHeader);
  page.row().cell({{72, 130, "Fuel"}}).cell({{200, 130, "4"}}).cell({{300, 130, "5"}});
  CHECK(page.trust() == TagTrust::trusted);
}

TEST_CASE("rows in another order contradict the page", "[tags]") {
  TaggedPage page;
  page.row().cell({{72, 120, "Two"}}).cell({{200, 120, "2"}});
  page.row().cell({{72, 100, "One"}}).cell({{200, 100, "1"}});
  CHECK(page.trust() == TagTrust::rows_out_of_order);
}

TEST_CASE("cells in another order contradict the page", "[tags]") {
  TaggedPage page;
  page.row().cell({{200, 100, "2"}}).cell({{72, 100, "Two"}});
  CHECK(page.trust() == TagTrust::cells_out_of_order);
}

TEST_CASE("cells that hold several rows of figures contradict the page", "[tags]") {
  TaggedPage page;
  page.row()
      .cell({{72, 100, "One"}, {72, 112, "Two"}})
      .cell({{200, 100, "1 000"}, {200, 112, "20"}})
      .cell({{300, 100, "3"}, {300, 112, "(4)"}});
  CHECK(page.trust() == TagTrust::rows_merged);
}

TEST_CASE("columns that stand in each other contradict the page", "[tags]") {
  TaggedPage page;
  page.row().cell({{72, 100, "One"}}).cell({{200, 100, "1"}}).cell({{300, 100, "2"}});
  page.row().cell({{72, 112, "Two"}}).cell({{200, 112, "3"}}).cell({{300, 112, "4"}});
  page.row().cell({{72, 124, "Three"}}).cell({{300, 124, "5"}}).cell({{400, 124, "6"}});
  CHECK(page.trust() == TagTrust::columns_interleave);
}

TEST_CASE("words inside a table that are in no cell contradict it", "[tags]") {
  TaggedPage page;
  page.row().cell({{72, 100, "One"}}).cell({}).cell({{300, 100, "x"}});
  page.outside({200, 100, "12"});
  page.row().cell({{72, 112, "Two"}}).cell({}).cell({{300, 112, "x"}});
  page.outside({200, 112, "7"});
  page.row().cell({{72, 124, "Three"}}).cell({}).cell({{300, 124, "x"}});
  page.outside({200, 124, "9"});
  CHECK(page.trust() == TagTrust::words_outside);
}

TEST_CASE("a table without cells says nothing", "[tags]") {
  PrintedPage page(1);
  page.element({0, -1, ElementRole::table, 1, 1}).element({1, 0, ElementRole::paragraph, 1, 1}).text(72, 100, "text");
  const PageLayout layout(page.page());
  CHECK(tagged_tables(layout, PageTags(layout.page())).at(0).trust == TagTrust::no_cells);
}

}  // namespace outturn::normalize
