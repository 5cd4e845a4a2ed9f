#include "export/fields/sinks.h"

#include <algorithm>
#include <string_view>

namespace outturn::exporting {
namespace {

void append_quoted(ByteBuffer& line, std::string_view text) {
  line.append('"');
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t quote = std::min(text.find('"', begin), text.size());
    line.append(text.substr(begin, quote - begin));
    if (quote < text.size()) line.append("\"\"");
    begin = quote + 1;
  }
  line.append('"');
}

}  // namespace

void CsvFields::begin_field() {
  if (!first_) lines_.append(',');
  first_ = false;
}

void CsvFields::text(MemberName /*name*/, const CleanText& text) {
  begin_field();
  if (text.has_quotes()) {
    append_quoted(lines_, text.view());
  } else {
    lines_.append(text.view());
  }
}

void CsvFields::nothing(MemberName /*name*/) {
  begin_field();
}

void CsvFields::integer(MemberName /*name*/, std::int64_t value) {
  begin_field();
  lines_.append(value);
}

void CsvFields::number(MemberName /*name*/, std::string_view digits) {
  begin_field();
  lines_.append(digits);
}

void CsvFields::list(MemberName name, const std::vector<Cleaned>& items) {
  std::string joined;
  for (const Cleaned& item : items) {
    if (!joined.empty()) joined += ';';
    joined += item.view();
  }
  text(name, Cleaned(joined));
}

void JsonFields::string(const CleanText& text) {
  if (text.has_escapes()) {
    json_.valid_string(text.view());
  } else {
    json_.plain_string(text.view());
  }
}

void JsonFields::text(MemberName name, const CleanText& text) {
  json_.member(name);
  if (text.empty()) {
    json_.null();
  } else {
    string(text);
  }
}

void JsonFields::nothing(MemberName name) {
  json_.member(name);
  json_.null();
}

void JsonFields::integer(MemberName name, std::int64_t value) {
  json_.member(name);
  json_.integer(value);
}

void JsonFields::number(MemberName name, std::string_view digits) {
  json_.member(name);
  json_.number(digits);
}

void JsonFields::list(MemberName name, const std::vector<Cleaned>& items) {
  json_.member(name);
  json_.begin_array();
  for (const Cleaned& item : items) string(item.text());
  json_.end_array();
}

void JsonFields::begin_object(MemberName name) {
  json_.member(name);
  json_.begin_object();
}

void JsonFields::begin_objects(MemberName name) {
  json_.member(name);
  json_.begin_array();
}

void JsonFields::counts(MemberName name, const std::map<std::string, std::int64_t>& by_name) {
  begin_object(name);
  for (const auto& [key, count] : by_name) {
    json_.key(Cleaned(key).view());
    json_.integer(count);
  }
  json_.end_object();
}

}  // namespace outturn::exporting
