#include "corpus/load/copy_lines.h"

#include <string>

#include "support/catch.h"

namespace outturn::corpus {
namespace {

exporting::SqlTable table(bool list, bool adds_key) {
  exporting::SqlTable made{exporting::sql_tables().front().schema, {}, {}, adds_key, true};
  made.columns.resize(2);
  made.columns[1].list = list;
  return made;
}

std::string copied(const exporting::SqlTable& of, const std::string& line) {
  std::string to;
  append_copy_line(to, of, line, "A/99/1/\"en\"");
  return to;
}

TEST_CASE("a line without lists is copied as it is, with its document's key where the table has it") {
  CHECK(copied(table(false, false), "a,\"b, c\"") == "a,\"b, c\"\n");
  CHECK(copied(table(false, true), "a,b") == "a,b,\"A/99/1/\"\"en\"\"\"\n");
}

TEST_CASE("lists are copied as arrays, whatever stands in their items") {
  CHECK(copied(table(true, false), "\"a \"\"b\"\"\",one;two") == "\"a \"\"b\"\"\",\"{\"\"one\"\",\"\"two\"\"}\"\n");
  CHECK(copied(table(true, false), "a,") == "a,\"{}\"\n");
  CHECK(copied(table(true, false), "a,\"x\\\"\"y\"") == "a,\"{\"\"x\\\\\\\"\"y\"\"}\"\n");
}

TEST_CASE("an error's context names line and column, or does not") {
  const CopyPlace place = copy_place("COPY results, line 3, column planned_value: \"many\"");
  CHECK(place.line == 3);
  CHECK(place.column == "planned_value");
  CHECK(copy_place("").line == 0);
  CHECK(copy_place("SQL statement").column.empty());
}

}  // namespace
}  // namespace outturn::corpus
