#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "core/names.h"
#include "export/schema/json_schema.h"
#include "export/schema/tables.h"
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
  const rapidjson::Document document = parsed(json_schema(to_string(table)));
  std::vector<std::string> all;
  for (const auto& word : document["properties"][property]["enum"].GetArray()) all.emplace_back(word.GetString());
  return all;
}

}  // namespace

TEST_CASE("every table's schema has its columns as properties, in order, and no others") {
  for (const Table table : kTables) {
    CAPTURE(to_string(table));
    const rapidjson::Document document = parsed(json_schema(to_string(table)));
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
  CHECK(words_in(Table::documents, "source_kind") == words(SourceKind::html));
}

TEST_CASE("the schemas that are shipped are those that the program prints") {
  const auto file = [](std::string_view name) {
    return test::source_dir() / "schemas" / (std::string(name) + ".schema.json");
  };
  std::size_t count = 0;
  for (const std::string_view name : json_schema_names()) {
    CAPTURE(name);
    CHECK(json_schema(name) == test::read_file(file(name)));
    ++count;
  }
  const std::filesystem::directory_iterator shipped(test::source_dir() / "schemas");
  CHECK(static_cast<std::ptrdiff_t>(count) == std::distance(begin(shipped), end(shipped)));
}

TEST_CASE("a schema says of a field what the list of fields says: type, words, limits, unit, list") {
  const auto property = [](const char* table, const char* name) {
    const rapidjson::Document document = parsed(json_schema(table));
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    rapidjson::Document copy;
    copy.CopyFrom(document["properties"][name], copy.GetAllocator());
    copy.EraseMember("description");
    copy.Accept(writer);
    return std::string(buffer.GetString());
  };
  CHECK(property("results", "result_key") == R"({"type":"string","minLength":1})");
  CHECK(property("results", "period_start") ==
        R"({"type":["string","null"],"format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})");
  CHECK(property("results", "planned_value") == R"({"type":["number","null"]})");
  CHECK(property("results", "confidence") == R"({"type":"number","minimum":0,"maximum":1})");
  CHECK(property("results", "checks") == R"({"type":"array","items":{"type":"string","pattern":"^[a-z][a-z0-9_]*$"}})");
  CHECK(property("provenance", "x0") == R"({"type":["number","null"],"unit":"points"})");
  CHECK(property("documents", "source_kind") == R"({"type":"string","enum":["text","pdf","word","html"]})");
  CHECK(property("tree", "debris") == R"({"type":"object","additionalProperties":{"type":"integer","minimum":0}})");
  CHECK(json_schema("result").empty());
}

TEST_CASE("keys of tables name columns that there are, and a primary key's are never empty") {
  for (const TableSchema& schema : table_schemas()) {
    CAPTURE(schema.record.name);
    const auto field = [](const TableSchema& of, std::string_view name) {
      const auto is_it = [&](const Field& one) { return one.name.name() == name; };
      const auto found = std::ranges::find_if(of.record.fields, is_it);
      REQUIRE(found != of.record.fields.end());
      return *found;
    };
    for (const std::string_view name : schema.primary_key) CHECK_FALSE(field(schema, name).nullable);
    for (const std::string_view name : schema.looked_up) field(schema, name);
    for (const ForeignKey& key : schema.foreign_keys) {
      const TableSchema* other = find_schema(key.table);
      REQUIRE(other != nullptr);
      CHECK(key.its_columns == other->primary_key);
      REQUIRE(key.columns.size() == key.its_columns.size());
      for (const std::string_view name : key.columns) field(schema, name);
    }
  }
}

TEST_CASE("tables and formats are known by their names") {
  for (const Table table : kTables) CHECK(table_from_string(to_string(table)) == table);
  CHECK(table_from_string("result") == std::nullopt);
  CHECK(format_from_string("csv") == Format::csv);
  CHECK(format_from_string("ndjson") == Format::ndjson);
  CHECK(format_from_string("") == std::nullopt);
}
