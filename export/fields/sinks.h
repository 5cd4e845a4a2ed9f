// The two forms of a line.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_buffer.h"
#include "core/json_writer.h"
#include "export/fields/field_sink.h"

namespace outturn::exporting {

// Appends lines of CSV (RFC 4180) to `lines`. A field is quoted where it holds a comma or a quotation mark; it never
// holds a line break. Fields that begin with = + - @ stay as they are: a table is data, not a spreadsheet.
class CsvFields final : public FieldSink {
 public:
  explicit CsvFields(ByteBuffer& lines) : lines_(lines) {}
  void begin_row() override { first_ = true; }
  void end_row() override { lines_.append('\n'); }
  void text(MemberName name, const CleanText& text) override;
  void nothing(MemberName name) override;
  void integer(MemberName name, std::int64_t value) override;
  void number(MemberName name, std::string_view digits) override;
  void list(MemberName name, const std::vector<Cleaned>& items) override;

 private:
  void begin_field();
  ByteBuffer& lines_;
  bool first_ = true;
};

// Members of the JSON object that is open in `json`; a row is a record.
class JsonFields final : public FieldSink {
 public:
  explicit JsonFields(JsonWriter& json) : json_(json) {}
  void begin_row() override { json_.begin_record(); }
  void end_row() override { json_.end_record(); }
  void text(MemberName name, const CleanText& text) override;
  void nothing(MemberName name) override;
  void integer(MemberName name, std::int64_t value) override;
  void number(MemberName name, std::string_view digits) override;
  void list(MemberName name, const std::vector<Cleaned>& items) override;
  void begin_object(MemberName name) override;
  void begin_item() override { json_.begin_object(); }
  void end_object() override { json_.end_object(); }
  void begin_objects(MemberName name) override;
  void end_objects() override { json_.end_array(); }
  void counts(MemberName name, const std::map<std::string, std::int64_t>& by_name) override;

 private:
  void string(const CleanText& text);
  JsonWriter& json_;
};

// Each field to both.
class BothFields final : public FieldSink {
 public:
  BothFields(CsvFields& csv, JsonFields& json) : csv_(csv), json_(json) {}
  void begin_row() override {
    csv_.begin_row();
    json_.begin_row();
  }
  void end_row() override {
    csv_.end_row();
    json_.end_row();
  }
  void text(MemberName name, const CleanText& text) override {
    csv_.text(name, text);
    json_.text(name, text);
  }
  void nothing(MemberName name) override {
    csv_.nothing(name);
    json_.nothing(name);
  }
  void integer(MemberName name, std::int64_t value) override {
    csv_.integer(name, value);
    json_.integer(name, value);
  }
  void number(MemberName name, std::string_view digits) override {
    csv_.number(name, digits);
    json_.number(name, digits);
  }
  void list(MemberName name, const std::vector<Cleaned>& items) override {
    csv_.list(name, items);
    json_.list(name, items);
  }

 private:
  CsvFields& csv_;
  JsonFields& json_;
};

}  // namespace outturn::exporting
