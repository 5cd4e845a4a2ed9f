// Printed tables with a structure tree: what it adds to the layout, and when it is overruled.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "normalize/printed_reading.h"
#include "support/catch.h"
#include "support/random.h"

namespace outturn::normalize {
namespace {

using test::Random;

constexpr float kPitch = 12;
constexpr std::size_t kLabelWidth = 36;  // characters that fit into the column
constexpr std::size_t kTextWidth = 40;

struct Row {
  std::vector<std::string> label;  // paragraphs
  std::string value;
  std::vector<std::string> text;
};

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines = {""};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    at = end + 1;
  }
  return lines;
}

// How a table is tagged.
enum class Tree { none, paragraphs, cells };

// A line of a cell, about to be printed.
struct Line {
  float x;
  float y;
  std::string text;
  std::int32_t element;
};

// Prints rows without gaps between them, tagged as a word processor would.
class Printer {
 public:
  explicit Printer(Tree tree) : tree_(tree) { header(page_, 100); }

  // `changed` may spoil the elements before they are printed.
  std::vector<std::string> rows(
      const std::vector<Row>& rows,
      const std::function<void(std::vector<StructureElement>&, std::vector<Line>&)>& changed = {}) {
    if (tree_ == Tree::cells) table_ = add(-1, ElementRole::table);
    for (const Row& row : rows) {
      if (tree_ == Tree::cells) row_ = add(table_, ElementRole::table_row);
      const float y = y_;
      float bottom = cell(kPlanned, y, row.label, kLabelWidth);
      bottom = std::max(bottom, cell(kCompleted, y, {row.value}, kLabelWidth));
      y_ = std::max(bottom, cell(kRemark, y, row.text, kTextWidth));
    }
    if (changed) changed(elements_, lines_);
    for (const StructureElement& element : elements_) page_.element(element);
    for (const Line& line : lines_) page_.within(line.element).text(line.x, line.y, line.text);
    document_ = read({page_});
    return rows_of(document_);
  }

  [[nodiscard]] std::string doubt() const { return gauge_tables(document_.tables).at(0).tags.doubt; }
  [[nodiscard]] bool used() const { return gauge_tables(document_.tables).at(0).tags.used; }

 private:
  std::int32_t add(std::int32_t parent, ElementRole role) {
    elements_.push_back({static_cast<std::int32_t>(elements_.size()), parent, role, 1, 1});
    return elements_.back().id;
  }

  float cell(float x, float y, const std::vector<std::string>& paragraphs, std::size_t width) {
    const std::int32_t parent = tree_ == Tree::cells ? add(row_, ElementRole::cell) : -1;
    for (const std::string& paragraph : paragraphs) {
      const std::int32_t element = tree_ == Tree::none ? -1 : add(parent, ElementRole::paragraph);
      for (const std::string& line : wrapped(paragraph, width)) {
        lines_.push_back({x, y, line, element});
        y += kPitch;
      }
    }
    return y;
  }

  Tree tree_;
  PrintedPage page_{1};
  float y_ = 130;
  std::vector<StructureElement> elements_;
  std::vector<Line> lines_;
  std::int32_t table_ = -1;
  std::int32_t row_ = -1;
  PrintedDocument document_;
};

// Rows whose lines are full to the column's edge, so that nothing but the tree parts them.
std::vector<Row> full_rows() {
  const std::string label = "reports to the Council on all eleven";  // one line, full
  return {{{label}, "4", {"reports were submitted to the committees"}},
          {{label, "missions and offices in the two areas"}, "5", {"reports were submitted to the committees"}},
          {{"visits to missions in the whole year"}, "6", {"visits were made by the experts this year and by others"}},
          {{"courses"}, "7", {"courses were held"}}};
}

std::string random_text(Random& random, int words) {
  static const std::vector<std::string> kWords = {"reports", "to",  "the",     "Council",  "missions", "in",
                                                  "area",    "and", "experts", "training", "courses",  "for",
                                                  "of",      "12",  "visits",  "offices"};
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += (i == 0 ? "" : " ") + random.pick(kWords);
  }
  return text;
}

std::vector<Row> random_rows(Random& random) {
  std::vector<Row> rows;
  for (int i = 0; i < 10; ++i) {
    Row row{{random_text(random, random.between(3, 14))}, std::to_string(random.between(2, 91)), {}};
    for (int paragraph = random.between(0, 2); paragraph >= 0; --paragraph) {
      row.text.push_back(random_text(random, random.between(3, 17)));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string expected(const Row& row) {
  const auto joined = [](const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const std::string& paragraph : paragraphs) text += (text.empty() ? "" : "/") + paragraph;
    return text;
  };
  return joined(row.label) + " | " + row.value + " | " + joined(row.text);
}

int right(const std::vector<std::string>& found, const std::vector<Row>& rows) {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
    return std::find(found.begin(), found.end(), expected(row)) != found.end();
  }));
}

}  // namespace

TEST_CASE("on made-up tables a right tree makes rows better and never worse", "[printed_tags]") {
  int plain_sum = 0;
  int paragraphs_sum = 0;
  int cells_sum = 0;
  int all = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const std::vector<Row> rows = random_rows(random);
    const int plain = right(Printer(Tree::none).rows(rows), rows);
    const int paragraphs = right(Printer(Tree::paragraphs).rows(rows), rows);
    const int cells = right(Printer(Tree::cells).rows(rows), rows);
    INFO("seed " << seed);
    CHECK(paragraphs >= plain);
    CHECK(cells >= plain);
    plain_sum += plain;
    paragraphs_sum += paragraphs;
    cells_sum += cells;
    all += static_cast<int>(rows.size());
  }
  INFO(plain_sum << " " << paragraphs_sum << " " << cells_sum << " of " << all);
  CHECK(paragraphs_sum > plain_sum);
  CHECK(paragraphs_sum * 100 >= all * 97);
  CHECK(cells_sum == all);
}

TEST_CASE("where all lines are full the tree tells rows and paragraphs", "[printed_tags]") {
  const std::vector<Row> rows = full_rows();
  for (const Tree tree : {Tree::paragraphs, Tree::cells}) {
    Printer printer(tree);
    const auto found = printer.rows(rows);
    REQUIRE(found.size() == 4);
    for (std::size_t at = 0; at < rows.size(); ++at) CHECK(found[at] == expected(rows[at]));
    CHECK(printer.used());
    CHECK(printer.doubt().empty());
  }
}

TEST_CASE("a paragraph goes on behind a line that nothing filled, unless a sentence ends there", "[printed_tags]") {
  std::vector<Row> rows = full_rows();
  rows.push_back({{"pages"}, "8", {"see the page@"}});
  const auto broken = [](std::vector<StructureElement>& /*elements*/, std::vector<Line>& lines) {
    Line below = lines.back();
    lines.back().text = "see the page";
    below.y += kPitch;
    below.text = "of the committee";
    lines.push_back(below);
  };
  CHECK(Printer(Tree::paragraphs).rows(rows, broken).back() == "pages | 8 | see the page of the committee");
  const auto sentence = [&](std::vector<StructureElement>& elements, std::vector<Line>& lines) {
    broken(elements, lines);
    lines[lines.size() - 2].text = "See page 4.";
  };
  CHECK(Printer(Tree::paragraphs).rows(rows, sentence).back() == "pages | 8 | See page 4./of the committee");
}

TEST_CASE("a tree that contradicts the page is overruled: rows come as from the layout alone", "[printed_tags]") {
  Random random(7);
  const std::vector<Row> rows = random_rows(random);
  const auto plain = Printer(Tree::none).rows(rows);

  SECTION("a paragraph for each line") {
    Printer printer(Tree::paragraphs);
    CHECK(printer.rows(rows, [](auto& elements, auto& lines) {
      elements.clear();
      for (Line& line : lines) {
        line.element = static_cast<std::int32_t>(elements.size());
        elements.push_back({line.element, -1, ElementRole::paragraph, 1, 1});
      }
    }) == plain);
    CHECK(printer.doubt() == "paragraphs_of_lines");
  }
  SECTION("one paragraph for everything") {
    Printer printer(Tree::paragraphs);
    CHECK(printer.rows(rows, [](auto& elements, auto& lines) {
      elements = {{0, -1, ElementRole::paragraph, 1, 1}};
      for (Line& line : lines) line.element = 0;
    }) == plain);
    CHECK(printer.doubt() == "paragraphs_over_columns");
  }
  SECTION("the order of the tree reversed") {
    Printer printer(Tree::paragraphs);
    CHECK(printer.rows(rows, [](auto& elements, auto& lines) {
      for (Line& line : lines) line.element = static_cast<std::int32_t>(elements.size()) - 1 - line.element;
    }) == plain);
    CHECK(printer.doubt() == "reading_order");
  }
  SECTION("cells that hold each other's paragraphs") {
    Printer printer(Tree::cells);
    CHECK(printer.rows(rows, [](auto& elements, auto& lines) {
      std::vector<std::int32_t> paragraphs;
      for (const StructureElement& element : elements) {
        if (element.role == ElementRole::paragraph) paragraphs.push_back(element.id);
      }
      for (Line& line : lines) {
        const auto at = std::find(paragraphs.begin(), paragraphs.end(), line.element) - paragraphs.begin();
        line.element = paragraphs[paragraphs.size() - 1 - static_cast<std::size_t>(at)];
      }
    }) == plain);
    CHECK(printer.doubt() == "rows_overlap");
  }
  SECTION("values in no cell") {
    Printer printer(Tree::cells);
    CHECK(printer.rows(rows, [](auto& /*elements*/, auto& lines) {
      for (Line& line : lines) {
        if (line.x == kCompleted) line.element = -1;
      }
    }) == plain);
    CHECK(printer.doubt() == "words_outside");
  }
}

TEST_CASE("a tree that merges rows which a rule parts is overruled", "[printed_tags]") {
  PrintedPage page(1);
  header(page, 100);
  page.element({0, -1, ElementRole::table, 1, 1}).element({1, 0, ElementRole::table_row, 1, 1});
  float y = 130;
  for (int row = 0; row < 4; ++row, y += 2 * kPitch) {
    page.across(y - 12, 68, 540)
        .within(2)
        .text(kPlanned, y, "A plan")
        .within(3)
        .text(kCompleted, y, "4")
        .within(4)
        .text(kRemark, y, "A remark of the row");
  }
  for (const std::int32_t cell : {2, 3, 4}) page.element({cell, 1, ElementRole::cell, 1, 1});
  const PrintedDocument document = read({page});
  CHECK(rows_of(document).size() == 4);
  CHECK(gauge_tables(document.tables).at(0).tags.doubt == "rows_merged");
}

TEST_CASE("a tree that merges rows which gaps part is overruled", "[printed_tags]") {
  PrintedPage page(1);
  header(page, 100);
  page.element({0, -1, ElementRole::table, 1, 1}).element({1, 0, ElementRole::table_row, 1, 1});
  for (const std::int32_t cell : {2, 3, 4}) page.element({cell, 1, ElementRole::cell, 1, 1});
  page.within(2);
  spaced_rows(page, 130, 6);
  Page spoilt = page.page();
  for (Word& word : spoilt.words) {
    if (word.element >= 0 && word.box.x0 >= kCompleted) word.element = word.box.x0 < kRemark ? 3 : 4;
  }
  PageReader reader({&phrases_for("en")});
  reader.add(std::move(spoilt));
  const PrintedDocument document = reader.finish();
  CHECK(rows_of(document).size() == 6);
  CHECK(gauge_tables(document.tables).at(0).tags.doubt == "rows_merged");
}

}  // namespace outturn::normalize
