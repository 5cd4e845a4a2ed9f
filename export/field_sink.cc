#include "export/field_sink.h"

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

void FieldSink::decimal(MemberName name, const std::optional<Decimal>& value) {
  if (value) {
    number(name, value->to_string());
  } else {
    nothing(name);
  }
}

void FieldSink::share(MemberName name, double value) {
  constexpr int kDigits = 4;
  if (value == 1) {  // as most are
    integer(name, 1);
  } else {
    number(name, rounded(value, kDigits));
  }
}

void FieldSink::place(const Place& place) {
  known("page"_member, place.page);
  known("line"_member, place.line);
}

void FieldSink::box(const std::optional<Box>& box) {
  const auto side = [&](MemberName name, float Box::*at) {
    if (box) {
      number(name, rounded(static_cast<double>((*box).*at), 2));
    } else {
      nothing(name);
    }
  };
  side("x0"_member, &Box::x0);
  side("y0"_member, &Box::y0);
  side("x1"_member, &Box::x1);
  side("y1"_member, &Box::y1);
}

}  // namespace outturn::exporting
