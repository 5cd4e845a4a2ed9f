#include "export/schema/data_package.h"

#include <algorithm>
#include <array>

#include "export/schema/pretty_json.h"

namespace outturn::exporting {
namespace {

std::string_view type_of(const Field& field) {
  if (field.list) return "list";
  switch (field.type) {
    case FieldType::date:
      return "date";
    case FieldType::integer:
      return "integer";
    case FieldType::number:
      return "number";
    case FieldType::text:
    case FieldType::record:
    case FieldType::counts:
      break;
  }
  return "string";
}

class PackageWriter {
 public:
  std::string package(const std::vector<PackagedFile>& files) {
    json_.begin_object();
    json_.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    json_.member("name", "outturn");
    json_.member("title", "Budget performance reports as tables");
    json_.member("version", kSchemaVersion);
    json_.key("resources");
    json_.begin_array();
    for (const PackagedFile& file : files) resource(file, files);
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void resource(const PackagedFile& file, const std::vector<PackagedFile>& files) {
    json_.begin_object();
    json_.member("name", file.table.record.name);
    json_.member("type", "table");
    json_.member("path", std::string(file.table.record.name) + ".csv");
    json_.member("description", file.table.record.description);
    json_.member("scheme", "file");
    json_.member("format", "csv");
    json_.member("mediatype", "text/csv");
    json_.member("encoding", "utf-8");
    json_.member("bytes", file.bytes);
    json_.member("rows", file.rows);
    json_.member("hash", "sha256:" + file.sha256);
    dialect();
    schema(file.table, files);
    json_.end_object();
  }

  void dialect() {
    json_.key("dialect");
    json_.begin_object();
    json_.member("$schema", "https://datapackage.org/profiles/2.0/tabledialect.json");
    json_.member("delimiter", ",");
    json_.member("lineTerminator", "\n");
    json_.member("quoteChar", "\"");
    json_.key("doubleQuote");
    json_.boolean(true);
    json_.key("header");
    json_.boolean(true);
    json_.end_object();
  }

  void schema(const TableSchema& table, const std::vector<PackagedFile>& files) {
    json_.key("schema");
    json_.begin_object();
    json_.member("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    json_.key("fields");
    json_.begin_array();
    for (const Field& field : table.record.fields) this->field(field);
    json_.end_array();
    json_.strings("missingValues", std::array<std::string_view, 1>{""});
    if (!table.primary_key.empty()) json_.strings("primaryKey", table.primary_key);
    foreign_keys(table, files);
    json_.end_object();
  }

  void field(const Field& field) {
    json_.begin_object();
    json_.member("name", field.name.name());
    json_.member("type", type_of(field));
    if (field.list) {
      json_.member("delimiter", ";");
      json_.member("itemType", "string");
    }
    json_.member("description", field.description);
    if (!field.unit.empty()) json_.member("unit", field.unit);
    if (field.decimals > 0) json_.member("decimals", field.decimals);
    constraints(field);
    json_.end_object();
  }

  // An empty cell is a list without items: it is missing, whatever the list says of them.
  void constraints(const Field& field) {
    const bool said = field.words != nullptr || !field.pattern.empty() || field.minimum || field.maximum;
    if (field.list || (field.nullable && !said)) return;
    json_.key("constraints");
    json_.begin_object();
    if (!field.nullable) {
      json_.key("required");
      json_.boolean(true);
    }
    if (field.words != nullptr) json_.strings("enum", field.words());
    if (!field.pattern.empty()) json_.member("pattern", field.pattern);
    if (field.minimum) json_.member("minimum", *field.minimum);
    if (field.maximum) json_.member("maximum", *field.maximum);
    json_.end_object();
  }

  void foreign_keys(const TableSchema& table, const std::vector<PackagedFile>& files) {
    std::vector<const ForeignKey*> keys;
    for (const ForeignKey& key : table.foreign_keys) {
      const auto is_target = [&](const PackagedFile& file) { return file.table.record.name == key.table; };
      if (std::ranges::any_of(files, is_target)) keys.push_back(&key);
    }
    if (keys.empty()) return;
    json_.key("foreignKeys");
    json_.begin_array();
    for (const ForeignKey* key : keys) {
      json_.begin_object();
      json_.strings("fields", key->columns);
      json_.key("reference");
      json_.begin_object();
      json_.member("resource", key->table);
      json_.strings("fields", key->its_columns);
      json_.end_object();
      json_.end_object();
    }
    json_.end_array();
  }

  PrettyJson json_;
};

}  // namespace

std::string data_package(const std::vector<PackagedFile>& files) {
  return PackageWriter().package(files);
}

}  // namespace outturn::exporting
