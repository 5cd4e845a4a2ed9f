#include "export/sinks.h"

#include <algorithm>

namespace outturn::exporting {

namespace {

bool wants_quotes(char c) {
  return c == ',' || c == '"' || c == '\n' || c == '\r';
}

}  // namespace

void CsvFields::begin_field() {
  if (!first_) line_ += ',';
  first_ = false;
}

void CsvFields::text(std::string_view /*name*/, std::string_view text) {
  begin_field();
  if (std::ranges::none_of(text, wants_quotes)) {
    line_ += text;
    return;
  }
  line_ += '"';
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t quote = std::min(text.find('"', begin), text.size());
    line_ += text.substr(begin, quote - begin);
    if (quote < text.size()) line_ += "\"\"";
    begin = quote + 1;
  }
  line_ += '"';
}

void CsvFields::number(std::string_view /*name*/, std::string_view digits) {
  begin_field();
  line_ += digits;
}

void CsvFields::list(std::string_view name, const std::vector<std::string>& items) {
  std::string joined;
  for (const std::string& item : items) {
    if (!joined.empty()) joined += ';';
    joined += item;
  }
  text(name, joined);
}

void CsvFields::end_line() {
  line_ += '\n';
  first_ = true;
}

void JsonFields::text(std::string_view name, std::string_view text) {
  json_.key(name);
  if (text.empty()) {
    json_.null();
  } else {
    json_.string(text);
  }
}

void JsonFields::number(std::string_view name, std::string_view digits) {
  json_.key(name);
  if (digits.empty()) {
    json_.null();
  } else {
    json_.number(digits);
  }
}

void JsonFields::list(std::string_view name, const std::vector<std::string>& items) {
  json_.key(name);
  json_.begin_array();
  for (const std::string& item : items) json_.string(item);
  json_.end_array();
}

void FieldNames::text(std::string_view name, std::string_view /*text*/) {
  names_.emplace_back(name);
}

void FieldNames::number(std::string_view name, std::string_view /*digits*/) {
  names_.emplace_back(name);
}

void FieldNames::list(std::string_view name, const std::vector<std::string>& /*items*/) {
  names_.emplace_back(name);
}

}  // namespace outturn::exporting
