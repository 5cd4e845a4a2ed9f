#include "core/members.h"

#include <sstream>
#include <string>

#include "support/catch.h"

namespace outturn {
namespace {

struct Inner {
  std::string word;
  double share = 0;
};

struct Outer {
  int count = 0;
  Inner inner;
  bool flag = false;
  std::string last;
};

template <typename Struct>
std::string text_of(const Struct& all) {
  std::ostringstream text;
  each_member(all, [&](const auto& member) { text << member << ';'; });
  return text.str();
}

TEST_CASE("every member is visited in order, those of a struct inside among them") {
  CHECK(text_of(Outer{3, {"x", 0.5}, true, "end"}) == "3;x;0.5;1;end;");
  CHECK(text_of(Inner{"y", 2}) == "y;2;");
}

struct Eight {
  int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
};
struct One {
  std::string only = "one";
};

TEST_CASE("one member and eight are visited alike") {
  CHECK(text_of(One{}) == "one;");
  CHECK(text_of(Eight{}) == "1;2;3;4;5;6;7;8;");
}

}  // namespace
}  // namespace outturn
