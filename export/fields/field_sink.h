// Where the fields of a row go: a CSV line, a JSON object, or both. What fields a row has, column.h tells.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/json_writer.h"
#include "export/fields/clean_text.h"

namespace outturn::exporting {

class FieldSink {
 public:
  FieldSink() = default;
  FieldSink(const FieldSink&) = delete;
  FieldSink& operator=(const FieldSink&) = delete;
  virtual ~FieldSink() = default;

  // Around the fields of a row.
  virtual void begin_row() = 0;
  virtual void end_row() = 0;

  // What is empty (no characters, or nothing at all) is an empty cell or null.
  virtual void text(MemberName name, const CleanText& text) = 0;
  virtual void nothing(MemberName name) = 0;
  virtual void integer(MemberName name, std::int64_t value) = 0;
  virtual void number(MemberName name, std::string_view digits) = 0;
  // `;` between the items of a CSV cell, an array in JSON (never null).
  virtual void list(MemberName name, const std::vector<Cleaned>& items) = 0;

  // Fields that nest; in JSON only. Others throw std::logic_error.
  virtual void begin_object(MemberName name);
  virtual void begin_item();  // of a list of objects
  virtual void end_object();  // an item's, too
  virtual void begin_objects(MemberName name);
  virtual void end_objects();
  virtual void counts(MemberName name, const std::map<std::string, std::int64_t>& by_name);

  void word(MemberName name, std::string_view word) { text(name, CleanText::word(word)); }
  void known(MemberName name, std::int64_t value) {  // 0 stands for "not known": empty
    if (value == 0) {
      nothing(name);
    } else {
      integer(name, value);
    }
  }
  void decimal(MemberName name, const std::optional<Decimal>& value);
  void share(MemberName name, double value);                        // 0–1 and costs: at most four decimals
  void points(MemberName name, const std::optional<float>& value);  // at most two decimals
};

// Rounded half away from zero to at most `digits` decimals, without trailing zeros; 0 where it is not finite.
[[nodiscard]] std::string rounded(double value, int digits);

}  // namespace outturn::exporting
