#include "support/truth.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace outturn::test {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void member(Writer& json, const char* key, const std::string& value) {
  json.Key(key);
  json.String(value.c_str(), static_cast<rapidjson::SizeType>(value.size()));
}

void member_or_null(Writer& json, const char* key, const std::string& value) {
  if (!value.empty()) return member(json, key, value);
  json.Key(key);
  json.Null();
}

void flag(Writer& json, const char* key, bool value) {
  json.Key(key);
  json.Bool(value);
}

void write_result(Writer& json, const TruthResult& result) {
  json.StartObject();
  member(json, "completed", result.completed);
  member(json, "remark", result.remark);
  member_or_null(json, "variance", result.variance);
  json.Key("planned");
  json.StartObject();
  member_or_null(json, "value", result.planned.value);
  member_or_null(json, "qualifier", result.planned.qualifier);
  member_or_null(json, "unit", result.planned.unit);
  json.EndObject();
  flag(json, "variance_optional", result.variance_optional);
  flag(json, "planned_scored", result.planned_scored);
  json.EndObject();
}

}  // namespace

std::size_t TruthReport::output_count() const {
  std::size_t count = 0;
  for (const TruthTable& table : tables) count += table.outputs.size();
  return count;
}

std::string to_reference_json(const TruthReport& report) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.SetIndent(' ', 1);
  json.StartArray();
  int id = 0;
  for (const TruthTable& table : report.tables) {
    for (const TruthOutput& output : table.outputs) {
      json.StartObject();
      json.Key("id");
      json.Int(++id);
      member(json, "section", table.section_code);
      member(json, "section_name", table.section_title);
      member(json, "office", table.office_code.empty() ? "" : "(" + table.office_code + ")");
      member(json, "office_name", table.office_title);
      member(json, "accomplishment", table.accomplishment);
      member(json, "accomplishment_name", table.accomplishment_title);
      member(json, "planned", output.planned);
      json.Key("results");
      json.StartArray();
      for (const TruthResult& result : output.results) write_result(json, result);
      json.EndArray();
      json.EndObject();
    }
  }
  json.EndArray();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace outturn::test
