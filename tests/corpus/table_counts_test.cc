#include "corpus/store/table_counts.h"

#include "core/names.h"
#include "support/catch.h"

namespace outturn::corpus {
namespace {

TEST_CASE("counts of tables are told in words, without the kinds that there are none of") {
  CHECK(in_words({}) == "no tables");
  CHECK(in_words({1, 0, 0, 0, 0, 0, 0}) == "1 table of outputs");
  CHECK(in_words({0, 2, 0, 1, 0, 0, 3}) == "2 tables of indicators, 1 of staffing, 3 of another kind");
}

TEST_CASE("every kind of table has its name among the counts") {
  for (std::size_t kind = 0; kind < kTableKinds; ++kind)
    CHECK(kTableCountNames.at(kind) == "tables_" + std::string(to_string(static_cast<TableKind>(kind))));
}

}  // namespace
}  // namespace outturn::corpus
