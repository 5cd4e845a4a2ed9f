#include <rapidjson/document.h>

#include "core/names.h"
#include "export/tables.h"
#include "support/catch.h"
#include "support/paths.h"

using namespace outturn;
using namespace outturn::exporting;

namespace {

rapidjson::Document parsed(std::string_view text) {
  rapidjson::Document document;
  document.Parse(text.data(), text.size());
  REQUIRE(document.IsObject());
  return document;
}

// The words of an enum, last enumerator included.
template <typename Enum>
std::vector<std::string> words(Enum last) {
  std::vector<std::string> all;
  for (int i = 0; i <= static_cast<int>(last); ++i) all.emplace_back(to_string(static_cast<Enum>(i)));
  return all;
}

std::vector<std::string> words_in(Table table, const char* property) {
  const rapidjson::Document document = parsed(schema(table));
  std::vector<std::string> all;
  for (const auto& word : document["properties"][property]["enum"].GetArray()) all.emplace_back(word.GetString());
  return all;
}

}  // namespace

TEST_CASE("every table's schema has its columns as properties, in order, and no others") {
  for (const Table table : kTables) {
    CAPTURE(to_string(table));
    const rapidjson::Document document = parsed(schema(table));
    CHECK(document["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    std::vector<std::string> properties;
    for (const auto& member : document["properties"].GetObject()) properties.emplace_back(member.name.GetString());
    CHECK(properties == columns(table));
    CHECK(document["additionalProperties"].IsFalse());
  }
}

TEST_CASE("the schemas name every word of the enums") {
  CHECK(words_in(Table::results, "completed_kind") == words(CompletedKind::other));
  CHECK(words_in(Table::results, "status") == words(Status::unknown));
  CHECK(words_in(Table::results, "variance_direction") == words(VarianceDirection::below));
  CHECK(words_in(Table::provenance, "move") == words(Move::dropped_duplicate));
  CHECK(words_in(Table::provenance, "printed_column") == words(OutputColumn::remark));
  CHECK(words_in(Table::diagnostics, "severity") == words(Severity::error));
  CHECK(words_in(Table::documents, "source_kind") == words(SourceKind::pdf));
}

TEST_CASE("the schemas that are compiled in are the files that are shipped") {
  const auto file = [](std::string_view name) {
    return test::read_file(test::source_dir() / "schemas" / (std::string(name) + ".schema.json"));
  };
  for (const Table table : kTables) CHECK(schema(table) == file(to_string(table)));
  CHECK(tree_schema() == file("tree"));
}

TEST_CASE("tables and formats are known by their names") {
  for (const Table table : kTables) CHECK(table_from_string(to_string(table)) == table);
  CHECK(table_from_string("result") == std::nullopt);
  CHECK(format_from_string("csv") == Format::csv);
  CHECK(format_from_string("ndjson") == Format::ndjson);
  CHECK(format_from_string("") == std::nullopt);
}
