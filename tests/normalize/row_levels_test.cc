#include "normalize/figures/row_levels.h"

#include "support/catch.h"

namespace outturn::normalize {
namespace {

struct Set {
  RowKind kind;
  float indent;
  bool bold;
};

std::vector<int> levels(const std::vector<Set>& rows) {
  RowLevels reader;
  std::vector<int> found;
  for (const Set& set : rows) {
    GridRow row;
    row.indent = set.indent;
    row.bold = set.bold;
    found.push_back(reader.next(row, set.kind));
  }
  return found;
}

TEST_CASE("a row stands under what begins further left, or is bold at the same place", "[figures]") {
  CHECK(levels({{RowKind::group, 0, false}, {RowKind::item, 9, false}, {RowKind::item, 9, false}}) ==
        std::vector<int>{0, 1, 1});
  CHECK(levels({{RowKind::group, 0, true}, {RowKind::item, 0, false}, {RowKind::group, 0, true}}) ==
        std::vector<int>{0, 1, 0});
}

TEST_CASE("a row at the place of a group in bold whose rows begin further right stands beside it", "[figures]") {
  CHECK(levels({{RowKind::group, 0, true},
                {RowKind::item, 9, false},
                {RowKind::item, 9, false},
                {RowKind::item, 0, false},
                {RowKind::item, 0, false}}) == std::vector<int>{0, 1, 1, 0, 0});
  CHECK(levels({{RowKind::group, 0, true},
                {RowKind::item, 0, false},
                {RowKind::item, 9, false},
                {RowKind::item, 0, false}}) == std::vector<int>{0, 1, 2, 1});
}

TEST_CASE("a sum stands beside the items that it sums, however it is indented", "[figures]") {
  for (const float indent : {0.0F, 9.0F, 18.0F}) {
    CHECK(levels({{RowKind::group, 0, true},
                  {RowKind::item, 9, false},
                  {RowKind::item, 9, false},
                  {RowKind::subtotal, indent, false},
                  {RowKind::item, 9, false}}) == std::vector<int>{0, 1, 1, 1, 1});
    CHECK(levels({{RowKind::item, 0, false}, {RowKind::subtotal, indent, false}}) == std::vector<int>{0, 0});
  }
}

TEST_CASE("a sum right below its group's heading stands under it, a total under nothing", "[figures]") {
  CHECK(levels({{RowKind::group, 0, true}, {RowKind::subtotal, 0, false}}) == std::vector<int>{0, 1});
  CHECK(levels({{RowKind::group, 0, true}, {RowKind::item, 9, false}, {RowKind::total, 9, true}}) ==
        std::vector<int>{0, 1, 0});
}

}  // namespace
}  // namespace outturn::normalize
