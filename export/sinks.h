// The two forms of a line.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json_writer.h"
#include "export/field_sink.h"

namespace outturn::exporting {

// Appends a line of CSV (RFC 4180) to `line`. A field is quoted where it holds a comma or a quotation mark; it never
// holds a line break. Fields that begin with = + - @ stay as they are: a table is data, not a spreadsheet.
class CsvFields final : public FieldSink {
 public:
  explicit CsvFields(std::string& line) : line_(line) {}
  void text(std::string_view name, std::string_view text) override;
  void number(std::string_view name, std::string_view digits) override;
  void list(std::string_view name, const std::vector<std::string>& items) override;
  void end_line();

 private:
  void begin_field();
  std::string& line_;
  bool first_ = true;
};

// Members of the JSON object that is open in `json`.
class JsonFields final : public FieldSink {
 public:
  explicit JsonFields(JsonWriter& json) : json_(json) {}
  void text(std::string_view name, std::string_view text) override;
  void number(std::string_view name, std::string_view digits) override;
  void list(std::string_view name, const std::vector<std::string>& items) override;

 private:
  JsonWriter& json_;
};

// The names of the fields.
class FieldNames final : public FieldSink {
 public:
  void text(std::string_view name, std::string_view text) override;
  void number(std::string_view name, std::string_view digits) override;
  void list(std::string_view name, const std::vector<std::string>& items) override;
  [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

 private:
  std::vector<std::string> names_;
};

}  // namespace outturn::exporting
