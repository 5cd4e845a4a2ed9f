// Exact decimal numbers as reports print them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn {

// mantissa × 10^-scale, held in canonical form (no trailing zeros after the point). Up to 18 digits.
class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t integer) : mantissa_(integer) {}

  // Reads "2091", "-3", "81.46": digits with at most one '.', no grouping. nullopt where it is anything
  // else or longer than 18 digits.
  static std::optional<Decimal> parse(std::string_view text);

  // "2091", "81.46": canonical, independent of locale.
  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] double to_double() const {
    return scale_ == 0 ? static_cast<double>(mantissa_) : static_cast<double>(mantissa_) / power(scale_);
  }
  [[nodiscard]] bool is_zero() const { return mantissa_ == 0; }

  // a / b rounded half away from zero to `digits` places; nullopt where b is zero or the result overflows.
  static std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int digits);

  // Exact; nullopt where the result has more than 18 digits.
  static std::optional<Decimal> add(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend bool operator<(const Decimal& a, const Decimal& b) {
    return a.scale_ == b.scale_ ? a.mantissa_ < b.mantissa_ : is_less(a, b);
  }

 private:
  Decimal(std::int64_t mantissa, int scale);
  static double power(int scale);  // of ten
  static bool is_less(const Decimal& a, const Decimal& b);

  std::int64_t mantissa_ = 0;
  int scale_ = 0;
};

}  // namespace outturn
