// How much wording texts share, one by one and many at once.
#include "align/learnt/similarity.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/random.h"

using namespace outturn::align;

namespace {

Terms terms_of(std::string_view text) {
  Terms terms;
  append_terms(text, terms);
  return terms;
}

// The weights of the distinct terms that both have, added up in the text's order.
float shared_alone(const Terms& text, const Terms& cell, const TermWeights& weights) {
  float sum = 0;
  for (auto term = text.begin(); term != text.end(); ++term) {
    const bool first = std::find(text.begin(), term, *term) == term;
    if (first && std::find(cell.begin(), cell.end(), *term) != cell.end()) sum += weights.weight(*term);
  }
  return sum;
}

}  // namespace

TEST_CASE("terms are pairs of Han characters, also over white space, and stems of words; punctuation parts them") {
  CHECK(terms_of("编写报告").size() == 3);
  CHECK(terms_of("编写 51 份").size() == 1);  // 编写; a digit parts 写 from 份
  CHECK(terms_of("编写  报告") == terms_of("编写报告"));
  CHECK(terms_of("编写，报告").size() == 2);
  CHECK(terms_of("Reports") == terms_of("reports"));
  CHECK(terms_of("organized") == terms_of("organization"));  // six letters
  CHECK(terms_of("of a").empty());
  CHECK(terms_of("").empty());
}

TEST_CASE("a document's terms are found again by table, row and column") {
  CellTerms cells;
  cells.begin_table();
  cells.add(terms_of("编写报告"));
  cells.add(terms_of("维护了灯塔"));
  cells.begin_table();
  cells.add({});
  cells.add(terms_of("开办讲习班"));
  const auto same = [](TermSpan span, const Terms& terms) { return Terms(span.begin(), span.end()) == terms; };
  CHECK(same(cells.of(0, 0, 0), terms_of("编写报告")));
  CHECK(same(cells.of(0, 0, 1), terms_of("维护了灯塔")));
  CHECK(cells.of(1, 0, 0).empty());
  CHECK(same(cells.of(1, 0, 1), terms_of("开办讲习班")));
}

TEST_CASE("texts measured against a window of cells share with each what they share with it alone") {
  outturn::test::Random random(7);
  TermWeights weights;
  std::vector<Terms> cells(60);
  for (Terms& cell : cells) {
    for (std::size_t count = random.below(40); count > 0; --count) {
      cell.push_back(static_cast<std::uint16_t>(random.below(200)));
    }
    weights.add_cell(cell);
  }
  weights.finish();
  constexpr std::size_t kWide = 5;
  TermWindow window;
  TermWindow::Sums sums{};
  window.clear();
  for (std::size_t last = 0; last < cells.size(); ++last) {
    window.add(last, cells[last]);
    if (last >= kWide) window.remove(last - kWide, cells[last - kWide]);
    const Terms& text = cells[random.below(cells.size())];
    window.shared(text, weights, sums);
    for (std::size_t cell = last >= kWide ? last - kWide + 1 : 0; cell <= last; ++cell) {
      CHECK(sums[cell % TermWindow::kCells] == shared_alone(text, cells[cell], weights));
    }
  }
  window.clear();
  window.shared(cells[1], weights, sums);
  CHECK(sums == TermWindow::Sums{});
}
