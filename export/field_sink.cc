#include "export/field_sink.h"

#include <array>
#include <charconv>
#include <cmath>

namespace outturn::exporting {

std::string rounded(double value, int digits) {
  std::int64_t unit = 1;
  for (int i = 0; i < digits; ++i) unit *= 10;
  constexpr double kLimit = 1e15;  // below it doubles have all integers
  const double scaled = value * static_cast<double>(unit);
  if (!(std::abs(scaled) < kLimit)) return "0";
  const std::int64_t units = std::llround(std::abs(scaled));
  std::string text = std::to_string(units / unit);
  std::int64_t rest = units % unit;
  if (rest != 0) text += '.';
  for (std::int64_t place = unit / 10; rest != 0; place /= 10) {
    text += static_cast<char>('0' + rest / place);
    rest %= place;
  }
  return value < 0 && units != 0 ? "-" + text : text;
}

void FieldSink::integer(std::string_view name, std::int64_t value) {
  std::array<char, 24> digits;
  const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  number(name, {digits.data(), end});
}

void FieldSink::known(std::string_view name, std::int64_t value) {
  if (value == 0) {
    number(name, {});
  } else {
    integer(name, value);
  }
}

void FieldSink::decimal(std::string_view name, const std::optional<Decimal>& value) {
  number(name, value ? value->to_string() : std::string());
}

void FieldSink::share(std::string_view name, double value) {
  constexpr int kDigits = 4;
  number(name, rounded(value, kDigits));
}

void FieldSink::place(const Place& place) {
  known("page", place.page);
  known("line", place.line);
}

void FieldSink::box(const std::optional<Box>& box) {
  const auto side = [&](std::string_view name, float Box::*at) {
    number(name, box ? rounded(static_cast<double>((*box).*at), 2) : std::string());
  };
  side("x0", &Box::x0);
  side("y0", &Box::y0);
  side("x1", &Box::x1);
  side("y1", &Box::y1);
}

}  // namespace outturn::exporting
