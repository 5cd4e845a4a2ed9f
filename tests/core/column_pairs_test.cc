#include "core/column_pairs.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using namespace outturn;

using Levels = std::vector<std::string>;

TableColumn planned(Levels header, std::string period = {}) {
  return {ColumnRole::planned, std::move(header), std::move(period), {}};
}

TableColumn actual(Levels header, std::string period = {}) {
  return {ColumnRole::actual, std::move(header), std::move(period), {}};
}

TableColumn other(Levels header) {
  return {ColumnRole::other, std::move(header), {}, {}};
}

using Pairs = std::vector<ColumnPair>;

TEST_CASE("columns that share a level of their headers answer each other") {
  CHECK(column_pairs({other({}), planned({"Approved", "International"}), planned({"Approved", "National"}),
                      actual({"Actual", "International"}), actual({"Actual", "National"})}) ==
        Pairs{{1, 3, true}, {2, 4, true}});
  CHECK(column_pairs({planned({"International", "Approved"}), actual({"International", "Actual"}),
                      planned({"National", "Approved"}), actual({"National", "Actual"})}) ==
        Pairs{{0, 1, true}, {2, 3, true}});
  CHECK(column_pairs({planned({"Approved", "Men"}), planned({"Approved", "Women"}), actual({"Actual", "Women"}),
                      actual({"Actual", "Men"})}) == Pairs{{0, 3, true}, {1, 2, true}});
}

TEST_CASE("columns that are paired by their period leave the others to each other") {
  CHECK(column_pairs({planned({"Approved"}), planned({"Approved 2023"}, "2023"), actual({"Actual"}),
                      actual({"Actual 2023"}, "2023")}) == Pairs{{0, 2, true}, {1, 3, true}});
}

TEST_CASE("what stands over all columns tells nothing") {
  CHECK(column_pairs({planned({"Posts", "Approved"}), actual({"Posts", "Actual"}), planned({"Posts", "Budget"}),
                      actual({"Posts", "Encumbered"})}) == Pairs{{0, 1, true}, {2, 3, true}});
}

TEST_CASE("a single actual column answers the planned one with which it shares most") {
  CHECK(column_pairs({planned({"North", "Planned"}), planned({"South", "Planned"}), actual({"North", "Actual"})}) ==
        Pairs{{0, 2, true}});
  CHECK(column_pairs({planned({"Planned", "North"}), planned({"Planned", "South"}), actual({"Actual", "North"})}) ==
        Pairs{{0, 2, true}});
}

TEST_CASE("columns of one period answer each other, wherever they stand") {
  CHECK(column_pairs({actual({"2024 actual"}, "2024"), planned({"2025 planned"}, "2025"),
                      planned({"2024 planned"}, "2024"), actual({"2025 actual"}, "2025")}) ==
        Pairs{{1, 3, true}, {2, 0, true}});
  CHECK(column_pairs({planned({"2024/25", "Approved"}, "2024/25"), planned({"2024/25", "Revised"}, "2024/25"),
                      actual({"2024/25", "Actual"}, "2024/25")}) == Pairs{{0, 2, true}, {1, 2, true}});
  CHECK(column_pairs({planned({"2024 planned"}, "2024"), actual({"2025 actual"}, "2025")}).empty());
}

TEST_CASE("the parts of one period keep to each other") {
  const std::string year = "2024/25";
  CHECK(column_pairs({planned({"Approved 2024/25", "Posts"}, year), planned({"Approved 2024/25", "Cost"}, year),
                      actual({"Actual 2024/25", "Posts"}, year), actual({"Actual 2024/25", "Cost"}, year)}) ==
        Pairs{{0, 2, true}, {1, 3, true}});
}

TEST_CASE("a version of the plan is answered by the next actual column before another plan") {
  CHECK(column_pairs({planned({"Original"}), planned({"Revised"}), actual({"Expenditure"}), planned({"Next"})}) ==
        Pairs{{1, 2, true}});
  CHECK(column_pairs({planned({"Approved"}), other({"Share"}), actual({"Actual"}), actual({"Average"})}) ==
        Pairs{{0, 2, true}});
}

TEST_CASE("pairs that the headers leave open are not sure") {
  // As many of each, in the same order, with different words.
  CHECK(column_pairs({planned({"Approved intl."}), planned({"Approved natl."}), actual({"Actual international"}),
                      actual({"Actual national"})}) == Pairs{{0, 2, false}, {1, 3, false}});
  // Parts of what was planned, of which the actual column answers the sum, or any.
  CHECK(column_pairs({planned({"Planned", "Programmed"}), planned({"Planned", "Carried over"}),
                      actual({"Done", "Implemented"})}) == Pairs{{1, 2, false}});
  CHECK(column_pairs({planned({"A"}), planned({"B"}), actual({"C"}), actual({"D"}), actual({"E"})}) ==
        Pairs{{1, 2, false}});
  CHECK(column_pairs({planned({"Budget"}), actual({"Expenditure", "Commitments"}),
                      actual({"Expenditure", "Disbursements"})}) == Pairs{{0, 1, false}});
  const std::string year = "2024";
  CHECK(column_pairs({planned({"A 2024"}, year), planned({"B 2024"}, year), actual({"C 2024"}, year),
                      actual({"D 2024"}, year)}) == Pairs{{0, 2, false}, {1, 3, false}});
}

}  // namespace
