#include "core/money_sign.h"

#include "support/catch.h"

namespace outturn {
namespace {

TEST_CASE("a sign of money with its country's letters leaves the figure behind it") {
  CHECK(without_money_sign("$749.4") == "749.4");
  CHECK(without_money_sign("US$ 1,250") == "1,250");
  CHECK(without_money_sign("€2") == "2");
}

TEST_CASE("a text that begins with no sign of money, or holds nothing else, stays as it is") {
  for (const char* text : {"749.4", "USA", "$", "", "Dollars$5", "P-5"}) CHECK(without_money_sign(text) == text);
}

}  // namespace
}  // namespace outturn
