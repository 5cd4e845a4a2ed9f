#include "support/csv.h"

#include <rapidjson/document.h>

#include <stdexcept>

namespace outturn::test {
namespace {

[[noreturn]] void refuse(const std::string& what, std::size_t line) {
  throw std::runtime_error("line " + std::to_string(line) + ": " + what);
}

// One field that begins at `at`, which is moved behind it.
std::string parse_field(std::string_view text, std::size_t& at, std::size_t line) {
  if (at >= text.size() || text[at] != '"') {
    const std::size_t end = std::min(text.find_first_of(",\n", at), text.size());
    const std::string_view field = text.substr(at, end - at);
    if (field.find_first_of("\"\r") != std::string_view::npos) refuse("a field wants quotes", line);
    at = end;
    return std::string(field);
  }
  std::string field;
  for (++at;; ++at) {
    if (at >= text.size()) refuse("an open quotation", line);
    if (text[at] != '"') {
      field += text[at];
    } else if (at + 1 < text.size() && text[at + 1] == '"') {
      field += text[++at];
    } else {
      ++at;
      return field;
    }
  }
}

std::string cell(const rapidjson::Value& value) {
  if (value.IsNull()) return {};
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};  // numbers too: kParseNumbersAsStrings
  if (!value.IsArray()) throw std::runtime_error("a member that is no cell");
  std::string joined;
  for (const auto& item : value.GetArray()) joined += (joined.empty() ? "" : ";") + cell(item);
  return joined;
}

}  // namespace

Rows parse_csv(std::string_view text) {
  Rows rows;
  for (std::size_t at = 0; at < text.size();) {
    std::vector<std::string>& row = rows.emplace_back();
    for (;;) {
      row.push_back(parse_field(text, at, rows.size()));
      if (at >= text.size()) refuse("no line feed at the end", rows.size());
      if (text[at++] == '\n') break;
      if (text[at - 1] != ',') refuse("a character behind a quotation", rows.size());
    }
    if (row.size() != rows.front().size()) refuse("another number of fields", rows.size());
  }
  return rows;
}

Rows rows_of_ndjson(std::string_view text, const std::vector<std::string>& columns) {
  Rows rows = {columns};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) refuse("no line feed at the end", rows.size());
    rapidjson::Document record;
    record.Parse<rapidjson::kParseNumbersAsStringsFlag>(text.data() + at, end - at);
    if (!record.IsObject()) refuse("no object", rows.size());
    std::vector<std::string>& row = rows.emplace_back();
    for (const auto& member : record.GetObject()) {
      if (row.size() >= columns.size() || columns[row.size()] != member.name.GetString()) {
        refuse(std::string("unexpected key ") + member.name.GetString(), rows.size() - 1);
      }
      row.push_back(cell(member.value));
    }
    if (row.size() != columns.size()) refuse("keys are missing", rows.size() - 1);
    at = end + 1;
  }
  return rows;
}

}  // namespace outturn::test
