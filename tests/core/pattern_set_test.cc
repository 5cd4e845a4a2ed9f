// Patterns held against a text together.
#include "core/pattern_set.h"

#include <string>
#include <vector>

#include "core/error.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using Places = std::vector<std::size_t>;

struct Set {
  explicit Set(std::vector<std::string> texts, PatternSet::Reads reads) : patterns(texts.begin(), texts.end()) {
    std::vector<const Pattern*> all;
    for (const Pattern& pattern : patterns) all.push_back(&pattern);
    set.emplace_back(all, reads);
  }
  std::vector<Pattern> patterns;
  std::vector<PatternSet> set;
};

}  // namespace

TEST_CASE("A set says as which of its patterns a whole text reads, in their order") {
  const Set of({"ports?", "(?i)PORT", "harbou?r", "p.*"}, PatternSet::Reads::whole);
  CHECK(of.set.front().all("port") == Places{0, 1, 3});
  CHECK(of.set.front().all("ports") == Places{0, 3});
  CHECK(of.set.front().all("two ports").empty());
  CHECK(of.set.front().any("harbor"));
  CHECK_FALSE(of.set.front().any("a harbor"));
}

TEST_CASE("A set says which of its patterns stand anywhere in a text") {
  const Set of({"^tide", "tide", "tide$", "\\bide"}, PatternSet::Reads::part);
  CHECK(of.set.front().all("the tides") == Places{1});
  CHECK(of.set.front().all("tide") == Places{0, 1, 2});
  CHECK(of.set.front().any("an idea"));
  CHECK_FALSE(of.set.front().any("ebb"));
}

TEST_CASE("Nothing reads as a set of no patterns") {
  const PatternSet none({}, PatternSet::Reads::part);
  CHECK_FALSE(none.any("tide"));
  CHECK(none.all("").empty());
}

TEST_CASE("What is no pattern is refused when a text is held against its set, with its own text") {
  const Set of({"tide", "(ebb"}, PatternSet::Reads::part);
  try {
    static_cast<void>(of.set.front().any("ebb"));
    FAIL("it is none");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("(ebb") != std::string::npos);
  }
}
