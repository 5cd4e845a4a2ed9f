// Where the fields of a row go: a CSV line, a JSON object, a list of column names. A row is written by one function
// that names each field once, so that CSV columns, JSON keys and their order cannot drift apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/json_writer.h"
#include "core/place.h"
#include "export/clean_text.h"

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

  void word(MemberName name, std::string_view word) { text(name, CleanText::word(word)); }
  void known(MemberName name, std::int64_t value) {  // 0 stands for "not known": empty
    if (value == 0) {
      nothing(name);
    } else {
      integer(name, value);
    }
  }
  void decimal(MemberName name, const std::optional<Decimal>& value);
  void share(MemberName name, double value);  // 0–1 and costs: at most four decimals
  void place(const Place& place);             // page, line
  void box(const std::optional<Box>& box);    // x0, y0, x1, y1 in points with at most two decimals
};

// Rounded half away from zero to at most `digits` decimals, without trailing zeros; 0 where it is not finite.
[[nodiscard]] std::string rounded(double value, int digits);

}  // namespace outturn::exporting
