// The tables as databases know them. Whether databases take what is made of it: tests/databases.
#include "export/schema/sql.h"

#include <algorithm>
#include <set>

#include "support/catch.h"

using namespace outturn::exporting;

TEST_CASE("a database has every table that has a CSV, behind those that its foreign keys name") {
  std::set<std::string_view> there;
  for (const SqlTable& table : sql_tables()) {
    CAPTURE(table.name());
    for (const ForeignKey& key : table.foreign_keys) CHECK(there.contains(key.table));
    CHECK_FALSE(table.schema.nests);
    there.insert(table.name());
  }
  const auto has_csv = [](const TableSchema& schema) { return !schema.nests; };
  CHECK(static_cast<std::ptrdiff_t>(there.size()) == std::ranges::count_if(table_schemas(), has_csv));
}

TEST_CASE("every row of a document names it in the database") {
  for (const SqlTable& table : sql_tables()) {
    CAPTURE(table.name());
    if (!table.of_documents) continue;
    const auto is_key = [](const SqlColumn& column) { return column.name == "document_key"; };
    const auto key = std::ranges::find_if(table.columns, is_key);
    REQUIRE(key != table.columns.end());
    CHECK_FALSE(key->nullable);
    CHECK(table.columns.size() == table.schema.record.fields.size() + (table.adds_document_key ? 1U : 0U));
  }
}

TEST_CASE("the document's key is a result's without its last five parts") {
  CHECK(document_of("A/99/1/Add.2/zh/A/a/1.1/2/3") == "A/99/1/Add.2/zh");
  CHECK(document_of("A/99/1/en///1.10/2/3~2") == "A/99/1/en");
  CHECK(document_of("report/en~2/////1/1").starts_with("report/en~2"));
  CHECK(document_of("a/b").empty());
}

TEST_CASE("names and texts in SQL have their quotation marks doubled") {
  CHECK(sql_name("status") == "\"status\"");
  CHECK(sql_name("of \"reports\"") == "\"of \"\"reports\"\"\"");
  CHECK(sql_text("the report's own") == "'the report''s own'");
  CHECK(sql_name("a", "b", Dialect::postgresql) == "\"a\".\"b\"");
  CHECK(sql_name("a", "b", Dialect::sqlite) == "\"b\"");
}
