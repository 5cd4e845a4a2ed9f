#include "core/plain_digits.h"

#include "support/catch.h"

namespace outturn {
namespace {

TEST_CASE("digits of any script and the marks between them are those of ASCII") {
  CHECK(plain_digits("٢ ٨٠٥٫٠") == "2 805.0");
  CHECK(plain_digits("(١٬٢٠٤٫٥)") == "(1,204.5)");
  CHECK(plain_digits("２０２４年") == "2024年");
  CHECK(plain_digits("2024/25") == "2024/25");
}

}  // namespace
}  // namespace outturn
