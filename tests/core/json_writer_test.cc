#include "core/json_writer.h"

#include <clocale>
#include <cmath>
#include <limits>
#include <locale>
#include <sstream>

#include "core/error.h"
#include "support/catch.h"

using namespace outturn;

namespace {

// The record that `write` makes, without its line end.
template <typename Write>
std::string record(Write write) {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_record();
  write(json);
  json.end_record();
  std::string text = out.str();
  CHECK(text.back() == '\n');
  text.pop_back();
  return text;
}

std::string points(double number) {
  return record([&](JsonWriter& json) {
    json.key("p");
    json.points(number);
  });
}

std::string real(double number) {
  return record([&](JsonWriter& json) {
    json.key("r");
    json.real(number);
  });
}

}  // namespace

TEST_CASE("members that say nothing are left out") {
  CHECK(record([](JsonWriter& json) {
          json.text_member("a"_member, "");
          json.integer_member("b"_member, 0);
          json.flag_member("c"_member, false);
        }) == "{}");
  CHECK(record([](JsonWriter& json) {
          json.text_member("a"_member, "x");
          json.integer_member("b"_member, -1);
          json.flag_member("c"_member, true);
        }) == R"({"a":"x","b":-1,"c":true})");
}

TEST_CASE("points have at most two decimals") {
  CHECK(points(72) == R"({"p":72})");
  CHECK(points(72.5) == R"({"p":72.5})");
  CHECK(points(72.02) == R"({"p":72.02})");
  CHECK(points(0.01) == R"({"p":0.01})");
  CHECK(points(-0.5) == R"({"p":-0.5})");
  CHECK(points(-0.001) == R"({"p":0})");
  CHECK(points(99.999) == R"({"p":100})");
  CHECK(points(std::nan("")) == R"({"p":0})");
  CHECK(points(1e300) == R"({"p":100000000})");
}

TEST_CASE("real numbers take their shortest form") {
  CHECK(real(1) == R"({"r":1})");
  CHECK(real(0.1) == R"({"r":0.1})");
  CHECK(real(1.0 / 3) == R"({"r":0.3333333333333333})");
  CHECK(real(1e-9) == R"({"r":1e-09})");
  CHECK(real(std::numeric_limits<double>::infinity()) == R"({"r":0})");
}

TEST_CASE("numbers do not depend on the locale") {
  struct German : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
  };
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new German));
  const std::string text = record([](JsonWriter& json) {
    json.integer_member("i"_member, 1234567);
    json.key("p");
    json.points(1234.5);
    json.key("r");
    json.real(1234.5);
  });
  std::locale::global(before);
  CHECK(text == R"({"i":1234567,"p":1234.5,"r":1234.5})");
}

TEST_CASE("strings are escaped as JSON wants them, and Chinese stays readable") {
  CHECK(record([](JsonWriter& json) { json.text_member("t"_member, std::string("产\"\\/\n\t\0\x1F", 10)); }) ==
        R"({"t":"产\"\\/\n\t\u0000\u001F"})");
}

TEST_CASE("commas stand between members and items, and only there") {
  CHECK(record([](JsonWriter& json) {
          json.member("a"_member);
          json.begin_array();
          json.integer(1);
          json.null();
          json.begin_array();
          json.end_array();
          json.begin_object();
          json.end_object();
          json.string("");
          json.end_array();
          json.key("b");
          json.begin_object();
          json.key("c");
          json.boolean(false);
          json.member("d_1"_member);
          json.number("81.46");
          json.end_object();
          json.member("e"_member);
          json.plain_string("x");
        }) == R"({"a":[1,null,[],{},""],"b":{"c":false,"d_1":81.46},"e":"x"})");
}

TEST_CASE("a name that is known when the program is built is written like any other") {
  constexpr MemberName kLongest = "a_name_of_twenty_eight_bytes"_member;
  CHECK(kLongest.name() == "a_name_of_twenty_eight_bytes");
  CHECK(record([&](JsonWriter& json) {
          json.member(kLongest);
          json.integer(std::numeric_limits<std::int64_t>::min());
          json.member(kLongest);
          json.valid_string("\"");
        }) == R"({"a_name_of_twenty_eight_bytes":-9223372036854775808,"a_name_of_twenty_eight_bytes":"\""})");
}

TEST_CASE("strings and names that are no UTF-8 never get out") {
  CHECK(record([](JsonWriter& json) {
          json.key("a\xFF");
          json.string("b\xE4\"");
        }) == "{\"a\uFFFD\":\"b\uFFFD\\\"\"}");
}

TEST_CASE("records can be gathered in memory") {
  ByteBuffer bytes;
  JsonWriter json(bytes);
  for (const int number : {1, 2}) {
    json.begin_record();
    json.integer_member("n"_member, number);
    json.end_record();
  }
  CHECK(bytes.view() == "{\"n\":1}\n{\"n\":2}\n");
}

TEST_CASE("a bad stream is an error at the record's end") {
  std::ostringstream out;
  JsonWriter json(out);
  out.setstate(std::ios::badbit);
  json.begin_record();
  CHECK_THROWS_AS(json.end_record(), Error);
}
