// Which lines of a printed table of texts make a row.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/figures/figure_rows.h"
#include "normalize/figures/text_rows.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

using Texts = std::vector<std::string>;

constexpr float kSetSize = 10;
constexpr float kWrapStep = 12;  // base line to base line, of wrapped lines

// A table of texts in three columns; of each line, what stands in each.
class LinesOfTexts {
 public:
  LinesOfTexts() {
    columns_.spans = {{72, 200}, {212, 340}, {352, 480}};
    columns_.between = {206, 346};
    columns_.has_label = false;
    columns_.left = 72;
    columns_.right = 480;
    table_.parts.push_back({1, columns_, {}});
  }

  // `paragraphs`: of the cells' words in the structure tree; none by default.
  LinesOfTexts& line(float step, const Texts& cells, const std::vector<std::int32_t>& paragraphs = {-1, -1, -1}) {
    y_ += step;
    FigureLine line;
    line.pieces.resize(3);
    line.baseline = y_;
    line.size = kSetSize;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (cells[column].empty()) continue;
      const float left = columns_.spans[column].left;
      line.pieces[column] = {
          cells[column], {left, y_ - 8, left + 100, y_ + 2}, {paragraphs[column], paragraphs[column]}};
    }
    table_.parts.back().lines.push_back(line);
    return *this;
  }

  LinesOfTexts& overleaf() {
    table_.parts.push_back({2, columns_, {}});
    y_ = 100;
    return *this;
  }

  [[nodiscard]] std::size_t rows() const {
    std::int64_t hyphens = 0;
    const auto none = [](std::string_view, std::string_view) { return std::size_t{0}; };
    return segment_figures(table_, none, hyphens, cell_paragraph_gap({table_})).rows.size();
  }
  // How many rows are not sure.
  [[nodiscard]] std::ptrdiff_t doubts() const {
    std::int64_t hyphens = 0;
    const auto none = [](std::string_view, std::string_view) { return std::size_t{0}; };
    const Grid grid = segment_figures(table_, none, hyphens, cell_paragraph_gap({table_}));
    return std::count_if(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) { return row.doubtful; });
  }

 private:
  FigureColumns columns_;
  PrintedFigures table_;
  float y_ = 100;
};

constexpr float kParagraph = 18;

TEST_CASE("paragraphs of cells are no rows, though they stand at one height") {
  LinesOfTexts table;
  table.line(kWrapStep, {"The first site was", "Two sites were", "Four sites were"})
      .line(kWrapStep, {"opened", "opened", "opened"});
  table.line(kParagraph, {"Its staff were trained", "Their staff were", ""}).line(kWrapStep, {"", "trained", ""});
  CHECK(table.rows() == 1);
}

TEST_CASE("a cell of a table of texts that begins far below its last line begins a row") {
  LinesOfTexts table;
  table.line(kWrapStep, {"One site", "Two sites were", "Four sites were"})
      .line(kWrapStep, {"", "opened in the", "opened"});
  table.line(kWrapStep, {"", "north", ""});
  table.line(kParagraph, {"One bridge", "Two bridges", ""}).line(kWrapStep, {"was built", "", ""});
  CHECK(table.rows() == 2);
}

// A row of three cells of which the last is the longest, and a text alone below it.
LinesOfTexts text_below_longest(float gap) {
  LinesOfTexts table;
  table.line(kWrapStep, {"None", "None", "People have access to a"}).line(kWrapStep, {"", "", "register of all sites"});
  table.line(gap, {"", "", "Its first month saw 300"}).line(kWrapStep, {"", "", "visits"});
  return table;
}

TEST_CASE(
    "a text alone below a row's longest cell begins a row further below than paragraphs stand, which is not sure") {
  CHECK(text_below_longest(20).rows() == 2);
  CHECK(text_below_longest(20).doubts() == 2);
  CHECK(text_below_longest(kParagraph).rows() == 1);
  CHECK(text_below_longest(24).rows() == 2);
  CHECK(text_below_longest(24).doubts() == 0);
}

TEST_CASE("where a table shows how far apart its paragraphs stand, a text alone below a row is surely one or none") {
  const auto shown = [](float paragraph) {
    LinesOfTexts table = text_below_longest(20);
    table.line(30, {"One", "Two sites were", "Four sites"}).line(kWrapStep, {"", "opened in the", ""});
    table.line(paragraph - kWrapStep, {"Staff", "", "Staff"}).line(2 * kWrapStep - paragraph, {"", "north of the", ""});
    table.line(kWrapStep, {"", "country", ""});
    return table;
  };
  CHECK(shown(kParagraph).rows() == 3);
  CHECK(shown(kParagraph).doubts() == 0);
  CHECK(shown(20).rows() == 2);
  CHECK(shown(20).doubts() == 0);
}

TEST_CASE("cells that all begin anew at a paragraph's distance are not sure to be one row") {
  LinesOfTexts table;
  table.line(kWrapStep, {"The first site was", "Two sites were", "Four sites were"})
      .line(kWrapStep, {"opened", "opened", "opened"});
  table.line(kParagraph, {"Its staff were", "Their staff were", "All staff were"})
      .line(kWrapStep, {"trained", "trained", ""});
  CHECK(table.doubts() == static_cast<std::ptrdiff_t>(table.rows()));
}

TEST_CASE("cells of texts that all begin anew below lines that some left empty are a row, however close") {
  const auto rows = [](const Texts& below) {
    LinesOfTexts table;
    table.line(kWrapStep, {"One site", "Two sites were", "Four sites were"})
        .line(kWrapStep, {"", "opened in the", "opened"});
    table.line(kWrapStep, {"", "north", ""}).line(kWrapStep, below);
    return table.rows();
  };
  CHECK(rows({"One bridge", "Two bridges", "Four bridges"}) == 2);
  CHECK(rows({"One bridge", "of the country", "Four bridges"}) == 1);
  CHECK(rows({"", "Two bridges", "Four bridges"}) == 1);
}

TEST_CASE("a tree's empty paragraphs between two of a column's tell a row from a paragraph") {
  const auto rows = [](std::int32_t last) {
    LinesOfTexts table;
    table.line(kWrapStep, {"None", "None", "People have access to a"}, {10, 11, 12})
        .line(kWrapStep, {"", "", "register"}, {-1, -1, 12});
    table.line(kParagraph, {"", "", "Its first month saw 300"}, {-1, -1, last})
        .line(kWrapStep, {"", "", "visits"}, {-1, -1, last});
    return table.rows();
  };
  CHECK(rows(13) == 1);  // the next paragraph of the tree
  CHECK(rows(15) == 2);  // those of two empty cells lie between
}

TEST_CASE("a row of texts goes on overleaf in small letters, and a new one begins in large ones") {
  const auto rows = [](const Texts& overleaf) {
    LinesOfTexts table;
    table.line(kWrapStep, {"A register of the", "Registers of two", "Registers of all"})
        .overleaf()
        .line(kWrapStep, overleaf);
    return table.rows();
  };
  CHECK(rows({"north was opened", "Regions were opened", "regions were opened"}) == 1);
  CHECK(rows({"North", "", ""}) == 1);  // a name may be cut off as well
  CHECK(rows({"One bridge was built", "Two bridges were built", "Four bridges"}) == 2);
}

}  // namespace
}  // namespace outturn::normalize
