#include "core/number_path.h"

#include "support/catch.h"

namespace outturn {
namespace {

TEST_CASE("an indicator's number has several parts, in whatever digits") {
  CHECK(leading_number_path("1.1.2 Increased number of courts") == "1.1.2");
  CHECK(leading_number_path("1-2-3 x") == "1.2.3");
  CHECK(leading_number_path("١-٢-٣ x") == "1.2.3");
  CHECK(leading_number_path("1.1. Title") == "1.1");
  CHECK(leading_number_path("84 per cent") == "");
  CHECK(leading_number_path("(a) Courts") == "");
  CHECK(leading_number_path("") == "");
}

}  // namespace
}  // namespace outturn
