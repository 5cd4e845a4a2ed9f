#include "export/fields/field_sink.h"

#include <cmath>
#include <stdexcept>

namespace outturn::exporting {
namespace {

[[noreturn]] void refuse_nesting(std::string_view what) {
  throw std::logic_error("nests: " + std::string(what));
}

}  // namespace

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

void FieldSink::points(MemberName name, const std::optional<float>& value) {
  if (value) {
    number(name, rounded(static_cast<double>(*value), 2));
  } else {
    nothing(name);
  }
}

void FieldSink::begin_object(MemberName name) {
  refuse_nesting(name.name());
}
void FieldSink::begin_item() {
  refuse_nesting("an item");
}
void FieldSink::end_object() {
  refuse_nesting("an object");
}
void FieldSink::begin_objects(MemberName name) {
  refuse_nesting(name.name());
}
void FieldSink::end_objects() {
  refuse_nesting("a list of objects");
}
void FieldSink::counts(MemberName name, const std::map<std::string, std::int64_t>& /*by_name*/) {
  refuse_nesting(name.name());
}

}  // namespace outturn::exporting
