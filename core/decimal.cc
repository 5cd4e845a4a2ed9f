#include "core/decimal.h"

#include <cmath>

namespace outturn {
namespace {

constexpr int kMaxDigits = 18;

__extension__ using Wide = __int128;  // products of two mantissas

constexpr Wide power_of_ten(int exponent) {
  Wide p = 1;
  while (exponent-- > 0) p *= 10;
  return p;
}
constexpr Wide kBehind = power_of_ten(kMaxDigits);  // all mantissas

}  // namespace

Decimal::Decimal(std::int64_t mantissa, int scale) : mantissa_(mantissa), scale_(scale) {
  while (scale_ > 0 && mantissa_ % 10 == 0) {
    mantissa_ /= 10;
    --scale_;
  }
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  std::int64_t mantissa = 0;
  int digits = 0;
  int scale = -1;  // digits after the point; -1 before it
  for (const char c : text) {
    if (c == '.' && scale < 0) {
      scale = 0;
    } else if (c >= '0' && c <= '9' && digits < kMaxDigits) {
      mantissa = mantissa * 10 + (c - '0');
      ++digits;
      if (scale >= 0) ++scale;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || scale == 0) return std::nullopt;
  return Decimal(negative ? -mantissa : mantissa, scale < 0 ? 0 : scale);
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(mantissa_ < 0 ? -mantissa_ : mantissa_);
  if (scale_ > 0) {
    const auto places = static_cast<std::size_t>(scale_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return mantissa_ < 0 ? "-" + digits : digits;
}

double Decimal::power(int scale) {
  return std::pow(10.0, scale);
}

std::optional<Decimal> Decimal::divide(const Decimal& a, const Decimal& b, int digits) {
  if (b.mantissa_ == 0 || digits < 0 || digits > kMaxDigits) return std::nullopt;
  // a/b = (ma · 10^sb) / (mb · 10^sa); the quotient is wanted times 10^digits.
  constexpr Wide kMost = power_of_ten(36);  // that may be multiplied by ten
  Wide numerator = a.mantissa_;
  for (int i = 0; i < b.scale_ + digits; ++i) {
    if (numerator > kMost || numerator < -kMost) return std::nullopt;
    numerator *= 10;
  }
  const Wide denominator = Wide{b.mantissa_} * power_of_ten(a.scale_);
  Wide twice = (numerator / denominator) * 2;  // half away from zero, on the doubled quotient
  const Wide rest = numerator % denominator;
  const Wide magnitude = rest < 0 ? -rest : rest;
  const Wide half = denominator < 0 ? -denominator : denominator;
  if (magnitude * 2 >= half) twice += ((numerator < 0) != (denominator < 0)) ? -2 : 2;
  const Wide result = twice / 2;
  if (result >= kBehind || result <= -kBehind) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(result), digits);
}

namespace {

// Without trailing zeros behind the point, so that what fits is not refused.
bool shorten(Wide& mantissa, int& scale) {
  while (scale > 0 && mantissa % 10 == 0) {
    mantissa /= 10;
    --scale;
  }
  return mantissa < kBehind && mantissa > -kBehind && scale <= kMaxDigits;
}

}  // namespace

std::optional<Decimal> Decimal::add(const Decimal& a, const Decimal& b) {
  int scale = a.scale_ < b.scale_ ? b.scale_ : a.scale_;
  Wide sum = Wide{a.mantissa_} * power_of_ten(scale - a.scale_) + Wide{b.mantissa_} * power_of_ten(scale - b.scale_);
  if (!shorten(sum, scale)) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(sum), scale);
}

std::optional<Decimal> Decimal::multiply(const Decimal& a, const Decimal& b) {
  int scale = a.scale_ + b.scale_;
  Wide product = Wide{a.mantissa_} * b.mantissa_;
  if (!shorten(product, scale)) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(product), scale);
}

bool Decimal::is_less(const Decimal& a, const Decimal& b) {
  return Wide{a.mantissa_} * power_of_ten(b.scale_) < Wide{b.mantissa_} * power_of_ten(a.scale_);
}

}  // namespace outturn
