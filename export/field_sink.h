// Where the fields of a row go: a CSV line, a JSON object, a list of column names. A row is written by one function
// that names each field once, so that CSV columns, JSON keys and their order cannot drift apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/place.h"

namespace outturn::exporting {

class FieldSink {
 public:
  FieldSink() = default;
  FieldSink(const FieldSink&) = delete;
  FieldSink& operator=(const FieldSink&) = delete;
  virtual ~FieldSink() = default;

  // What is empty (no characters, no digits) is an empty cell or null. `text` is clean_text() already.
  virtual void text(std::string_view name, std::string_view text) = 0;
  virtual void number(std::string_view name, std::string_view digits) = 0;
  // `;` between the items of a CSV cell, an array in JSON (never null).
  virtual void list(std::string_view name, const std::vector<std::string>& items) = 0;

  void integer(std::string_view name, std::int64_t value);
  void known(std::string_view name, std::int64_t value);  // 0 stands for "not known": empty
  void decimal(std::string_view name, const std::optional<Decimal>& value);
  void share(std::string_view name, double value);  // 0–1 and costs: at most four decimals
  void place(const Place& place);                   // page, line
  void box(const std::optional<Box>& box);          // x0, y0, x1, y1 in points with at most two decimals
};

// Rounded half away from zero to at most `digits` decimals, without trailing zeros; 0 where it is not finite.
[[nodiscard]] std::string rounded(double value, int digits);

}  // namespace outturn::exporting
