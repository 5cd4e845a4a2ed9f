#include "core/raised_text.h"

#include "support/catch.h"

namespace outturn {
namespace {

TEST_CASE("marks of notes become raised characters, and other raised text stays") {
  CHECK(raised_text("1") == "¹");
  CHECK(raised_text("120") == "¹²⁰");
  CHECK(raised_text("a") == "ᵃ");
  CHECK(raised_text("z") == "ᶻ");
  CHECK(raised_text(" b ") == " ᵇ ");
  for (const char* text : {"", "th", "1234", "A", "*", "a,b", "é"}) CHECK(raised_text(text) == text);
}

TEST_CASE("raised digits and letters are known as such") {
  for (const char32_t c : U"⁰¹²⁹ᵃᶜⁱⁿᶻ") CHECK((is_raised(c) || c == 0));
  for (const char32_t c : U"0q1a*é字") CHECK_FALSE(is_raised(c));
}

}  // namespace
}  // namespace outturn
