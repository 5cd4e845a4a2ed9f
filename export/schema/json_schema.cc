#include "export/schema/json_schema.h"

#include <map>

#include "export/rows/tree.h"
#include "export/schema/pretty_json.h"
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
  std::string schema(const Record& record) {
    json_.begin_object();
    json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    json_.member("title", "outturn " + std::string(record.name));
    members(record);
    if (!definitions_.empty()) definitions();
    json_.end_object();
    return json_.take();
  }

 private:
  void members(const Record& record) {
    if (!record.description.empty()) json_.member("description", record.description);
    json_.member("type", "object");
    json_.key("properties");
    json_.begin_object();
    for (const Field& field : record.fields) property(field);
    json_.end_object();
    json_.key("required");
    json_.begin_array();
    for (const Field& field : record.fields) json_.string(field.name.name());
    json_.end_array();
    json_.key("additionalProperties");
    json_.boolean(false);
  }

  void property(const Field& field) {
    json_.key(field.name.name());
    json_.begin_object();
    json_.member("description", field.description);
    if (field.list) {
      json_.member("type", "array");
      if (field.holds_one) json_.member("minItems", 1);
      json_.key("items");
      json_.begin_object();
      value(field);
      json_.end_object();
    } else {
      value(field);
    }
    json_.end_object();
  }

  void value(const Field& field) {
    if (field.type == FieldType::record) return object(field.record());
    json_.key("type");
    const std::string_view type = json_type(field.type);
    if (field.nullable) {
      json_.begin_array();
      json_.string(type);
      json_.string("null");
      json_.end_array();
    } else {
      json_.string(type);
    }
    if (field.type == FieldType::counts) return any_counts();
    if (field.type == FieldType::date) json_.member("format", "date");
    limits(field);
  }

  void object(const Record& record) {
    if (record.name.empty() || find_schema(record.name) != nullptr) return members(plain(record));
    definitions_.emplace(record.name, &record);
    json_.member("$ref", "#/$defs/" + std::string(record.name));
  }

  // A field says what its object is.
  static const Record plain(const Record& record) { return {{}, {}, record.fields}; }

  void any_counts() {
    json_.key("additionalProperties");
    json_.begin_object();
    json_.member("type", "integer");
    json_.member("minimum", 0);
    json_.end_object();
  }

  void limits(const Field& field) {
    const bool text = field.type == FieldType::text;
    if (field.words != nullptr) {
      json_.key("enum");
      json_.begin_array();
      for (const std::string_view word : field.words()) json_.string(word);
      json_.end_array();
    } else if (field.type == FieldType::date) {
      json_.member("pattern", kDatePattern);
    } else if (!field.pattern.empty()) {
      json_.member("pattern", field.pattern);
    } else if (text) {
      json_.member("minLength", 1);
    }
    if (field.minimum) json_.member("minimum", *field.minimum);
    if (field.maximum) json_.member("maximum", *field.maximum);
    if (!field.unit.empty()) json_.member("unit", field.unit);
  }

  // A definition may need others.
  void definitions() {
    json_.key("$defs");
    json_.begin_object();
    for (Definitions written; written.size() < definitions_.size();) {
      const Definitions known = definitions_;
      for (const auto& [name, record] : known) {
        if (!written.emplace(name, record).second) continue;
        json_.key(name);
        json_.begin_object();
        members(*record);
        json_.end_object();
      }
    }
    json_.end_object();
  }

  PrettyJson json_;
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
  return SchemaWriter().schema(*record);
}

std::vector<std::string_view> json_schema_names() {
  std::vector<std::string_view> names = {kTree};
  for (const TableSchema& schema : table_schemas()) names.push_back(schema.record.name);
  return names;
}

}  // namespace outturn::exporting
