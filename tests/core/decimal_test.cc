#include "core/decimal.h"

#include <random>

#include "support/catch.h"

using namespace outturn;

namespace {

Decimal number(std::string_view text) {
  const std::optional<Decimal> parsed = Decimal::parse(text);
  if (!parsed) throw std::runtime_error("no number: " + std::string(text));
  return *parsed;
}

std::string ratio(std::string_view a, std::string_view b, int digits) {
  const std::optional<Decimal> result = Decimal::divide(number(a), number(b), digits);
  return result ? result->to_string() : "none";
}

}  // namespace

TEST_CASE("a decimal is written in one canonical form") {
  CHECK(number("2091").to_string() == "2091");
  CHECK(number("81.46").to_string() == "81.46");
  CHECK(number("81.460").to_string() == "81.46");
  CHECK(number("007").to_string() == "7");
  CHECK(number("0.05").to_string() == "0.05");
  CHECK(number("-0.5").to_string() == "-0.5");
  CHECK(number("-3").to_string() == "-3");
  CHECK(number("-0").to_string() == "0");
  CHECK(number("5.0") == Decimal(5));
  CHECK(number("0.000") == Decimal());
  CHECK(number(".5").to_string() == "0.5");
}

TEST_CASE("what is no plain decimal is refused") {
  for (const char* text :
       {"", "-", ".", "1.", "1.2.3", "+1", "--1", "1e3", "1 000", "1,000", "0x1", " 1", "1 ", "٣", "１"}) {
    INFO(text);
    CHECK(Decimal::parse(text) == std::nullopt);
  }
}

TEST_CASE("eighteen digits are held, nineteen are refused") {
  CHECK(number("999999999999999999").to_string() == "999999999999999999");
  CHECK(number("-0.99999999999999999").to_string() == "-0.99999999999999999");
  CHECK(Decimal::parse("1000000000000000000") == std::nullopt);
  CHECK(Decimal::parse("0.000000000000000001") == std::nullopt);
}

TEST_CASE("a quotient is rounded half away from zero") {
  CHECK(ratio("1", "3", 4) == "0.3333");
  CHECK(ratio("2", "3", 4) == "0.6667");
  CHECK(ratio("1", "8", 2) == "0.13");
  CHECK(ratio("-1", "8", 2) == "-0.13");
  CHECK(ratio("1", "-8", 2) == "-0.13");
  CHECK(ratio("-1", "-8", 2) == "0.13");
  CHECK(ratio("0", "7", 4) == "0");
  CHECK(ratio("2091", "2091", 4) == "1");
  CHECK(ratio("81.46", "0.5", 4) == "162.92");
  CHECK(ratio("5", "2", 0) == "3");
  CHECK(ratio("4", "10", 0) == "0");
}

TEST_CASE("division by zero and results that do not fit give nothing") {
  CHECK(ratio("1", "0", 4) == "none");
  CHECK(ratio("999999999999999999", "0.00000000000000001", 4) == "none");
  CHECK(ratio("999999999999999999", "1", 4) == "none");
  CHECK(ratio("999999999999999999", "1", 0) == "999999999999999999");
  CHECK(Decimal::divide(Decimal(1), Decimal(3), -1) == std::nullopt);
  CHECK(Decimal::divide(Decimal(1), Decimal(3), 19) == std::nullopt);
}

TEST_CASE("decimals are ordered by value, whatever their scale") {
  CHECK(number("9.5") < number("10"));
  CHECK(number("-10") < number("-9.5"));
  CHECK(number("0.09") < number("0.1"));
  CHECK_FALSE(number("1.0") < number("1"));
  CHECK(number("999999999999999998") < number("999999999999999999"));
}

TEST_CASE("sums and products are exact, and refused where they have too many digits") {
  CHECK(Decimal::add(number("2.5"), number("-0.75")) == number("1.75"));
  CHECK(Decimal::add(number("0.1"), number("0.2")) == number("0.3"));
  CHECK(Decimal::multiply(number("2.1"), Decimal(1'000'000)) == number("2100000"));
  CHECK(Decimal::multiply(number("0.5"), number("0.2")) == number("0.1"));
  CHECK(Decimal::multiply(number("0"), number("123.45")) == Decimal());
  CHECK(Decimal::add(number("999999999999999999"), Decimal(1)) == std::nullopt);
  CHECK(Decimal::multiply(number("999999999999999999"), Decimal(10)) == std::nullopt);
}

TEST_CASE("any decimal reads back from what it writes") {
  std::mt19937 engine(1);
  for (int i = 0; i < 2000; ++i) {
    const auto mantissa = static_cast<std::int64_t>(engine()) * (engine() % 2 == 0 ? 1 : -1);
    const std::optional<Decimal> value = Decimal::divide(
        Decimal(mantissa), Decimal(static_cast<std::int64_t>(1 + engine() % 1000)), static_cast<int>(engine() % 6));
    REQUIRE(value);
    REQUIRE(number(value->to_string()) == *value);
    REQUIRE(std::abs(value->to_double() - std::stod(value->to_string())) <= 1e-9 * std::abs(value->to_double()));
  }
}
