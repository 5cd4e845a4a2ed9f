#include "export/schema/json_schema.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <map>
#include <optional>

#include "export/rows/tree.h"
#include "export/schema/tables.h"

namespace outturn::exporting {
namespace {

constexpr std::string_view kDatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view kTree = "tree";

// Records by whose names the schema says them once.
using Definitions = std::map<std::string_view, const Record*>;

std::string_view json_type(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::date:
      return "string";
    case FieldType::integer:
      return "integer";
    case FieldType::number:
      return "number";
    case FieldType::record:
    case FieldType::counts:
      break;
  }
  return "object";
}

class SchemaWriter {
 public:
  explicit SchemaWriter(rapidjson::StringBuffer& buffer) : json_(buffer) { json_.SetIndent(' ', 2); }

  void schema(const Record& record) {
    json_.StartObject();
    member("$schema", "https://json-schema.org/draft/2020-12/schema");
    member("title", "outturn " + std::string(record.name));
    members(record);
    if (!definitions_.empty()) definitions();
    json_.EndObject();
  }

 private:
  void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view text) { json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void member(std::string_view name, std::int64_t number) {
    key(name);
    json_.Int64(number);
  }

  void members(const Record& record) {
    if (!record.description.empty()) member("description", record.description);
    member("type", "object");
    key("properties");
    json_.StartObject();
    for (const Field& field : record.fields) property(field);
    json_.EndObject();
    key("required");
    json_.StartArray();
    for (const Field& field : record.fields) string(field.name.name());
    json_.EndArray();
    key("additionalProperties");
    json_.Bool(false);
  }

  void property(const Field& field) {
    key(field.name.name());
    json_.StartObject();
    member("description", field.description);
    if (field.list) {
      member("type", "array");
      if (field.holds_one) member("minItems", 1);
      key("items");
      json_.StartObject();
      value(field);
      json_.EndObject();
    } else {
      value(field);
    }
    json_.EndObject();
  }

  void value(const Field& field) {
    if (field.type == FieldType::record) return object(field.record());
    key("type");
    const std::string_view type = json_type(field.type);
    if (field.nullable) {
      json_.StartArray();
      string(type);
      string("null");
      json_.EndArray();
    } else {
      string(type);
    }
    if (field.type == FieldType::counts) return any_counts();
    if (field.type == FieldType::date) member("format", "date");
    limits(field);
  }

  void object(const Record& record) {
    if (record.name.empty() || find_schema(record.name) != nullptr) return members(plain(record));
    definitions_.emplace(record.name, &record);
    member("$ref", "#/$defs/" + std::string(record.name));
  }

  // A field says what its object is.
  static const Record plain(const Record& record) { return {{}, {}, record.fields}; }

  void any_counts() {
    key("additionalProperties");
    json_.StartObject();
    member("type", "integer");
    member("minimum", 0);
    json_.EndObject();
  }

  void limits(const Field& field) {
    const bool text = field.type == FieldType::text;
    if (field.words != nullptr) {
      key("enum");
      json_.StartArray();
      for (const std::string_view word : field.words()) string(word);
      json_.EndArray();
    } else if (field.type == FieldType::date) {
      member("pattern", kDatePattern);
    } else if (!field.pattern.empty()) {
      member("pattern", field.pattern);
    } else if (text) {
      member("minLength", 1);
    }
    if (field.minimum) member("minimum", *field.minimum);
    if (field.maximum) member("maximum", *field.maximum);
    if (!field.unit.empty()) member("unit", field.unit);
  }

  // A definition may need others.
  void definitions() {
    key("$defs");
    json_.StartObject();
    for (Definitions written; written.size() < definitions_.size();) {
      const Definitions known = definitions_;
      for (const auto& [name, record] : known) {
        if (!written.emplace(name, record).second) continue;
        key(name);
        json_.StartObject();
        members(*record);
        json_.EndObject();
      }
    }
    json_.EndObject();
  }

  rapidjson::PrettyWriter<rapidjson::StringBuffer> json_;
  Definitions definitions_;
};

const Record* record_named(std::string_view table) {
  if (table == kTree) return &tree_record();
  const TableSchema* schema = find_schema(table);
  return schema == nullptr ? nullptr : &schema->record;
}

}  // namespace

std::string json_schema(std::string_view table) {
  const Record* record = record_named(table);
  if (record == nullptr) return {};
  rapidjson::StringBuffer buffer;
  SchemaWriter(buffer).schema(*record);
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::vector<std::string_view> json_schema_names() {
  std::vector<std::string_view> names = {kTree};
  for (const TableSchema& schema : table_schemas()) names.push_back(schema.record.name);
  return names;
}

}  // namespace outturn::exporting
