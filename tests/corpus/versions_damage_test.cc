// How well records are paired whose versions lost, gained and misread some: on made-up lists of results.
#include <string>
#include <utility>
#include <vector>

#include "corpus/versions/pairing.h"
#include "support/catch.h"
#include "support/random.h"

using namespace outturn::corpus;
using outturn::test::Random;

namespace {

struct Source {  // a result with the number by which the truth knows it
  Record record;
  std::size_t truth = 0;
};

// Results as reports have them: small numbers, that of the plan often the completed one, one in four without any.
std::vector<Source> made_up(Random& random) {
  std::vector<Source> results;
  for (int accomplishment = 1; accomplishment <= 8; ++accomplishment) {
    const int outputs = random.between(4, 20);
    for (int output = 0; output < outputs; ++output) {
      const int count = random.chance(0.2) ? 2 : 1;
      for (int result = 0; result < count; ++result) {
        Source made{{}, results.size()};
        made.record.scope = "A//1." + std::to_string(accomplishment);
        made.record.first = result == 0;
        const bool words = random.chance(0.25);
        const int planned = random.between(1, 60);
        const int completed = random.chance(0.4) ? planned : planned + random.between(-5, 20);
        made.record.traits = {{"planned_value", words ? "" : std::to_string(planned)},
                              {"planned_value_max", ""},
                              {"completed_kind", words ? "yes" : "number"},
                              {"completed_value", words ? "" : std::to_string(completed)}};
        if (!words) made.record.numbers = {static_cast<std::uint64_t>(planned)};
        if (random.chance(0.3)) made.record.numbers.push_back(static_cast<std::uint64_t>(random.between(61, 2022)));
        results.push_back(std::move(made));
      }
    }
  }
  return results;
}

// The same as another language's version has them.
std::vector<Source> damaged(std::vector<Source> results, double rate, Random& random) {
  std::vector<Source> kept;
  for (Source& one : results) {
    if (random.chance(rate)) continue;  // lost
    if (random.chance(rate)) one.record.traits[0].value = "";
    if (random.chance(rate)) one.record.traits[3].value += "0";
    if (random.chance(rate)) one.record.first = !one.record.first;
    if (random.chance(rate)) one.record.numbers.clear();
    kept.push_back(std::move(one));
  }
  return kept;
}

// Numbers them anew, as a reading does.
std::vector<Record> numbered(const std::vector<Source>& results) {
  std::vector<Record> records;
  std::string scope;
  int output = 0;
  int result = 0;
  for (const Source& one : results) {
    Record record = one.record;
    if (record.scope != scope) output = result = 0;
    record.first = record.first || output == 0;
    scope = record.scope;
    output += record.first ? 1 : 0;
    result = record.first ? 1 : result + 1;
    record.record_key = scope + "/" + std::to_string(output) + "/" + std::to_string(result);
    records.push_back(std::move(record));
  }
  return records;
}

struct Score {
  int pairs = 0;
  int right = 0;
  int sure = 0;  // pairs of a confidence of 0.9 and more
  int sure_and_right = 0;
  int both = 0;  // records that both versions have
};

void score(const std::vector<Source>& one, const std::vector<Source>& other, Score& sum) {
  const std::vector<Record> first = numbered(one);
  const std::vector<Record> second = numbered(other);
  for (const RecordGroup& group : pair_records({&first, &second})) {
    if (!group.members[0] || !group.members[1]) continue;
    const bool right = one[*group.members[0]].truth == other[*group.members[1]].truth;
    ++sum.pairs;
    sum.right += right ? 1 : 0;
    if (group.confidence < 0.9) continue;
    ++sum.sure;
    sum.sure_and_right += right ? 1 : 0;
  }
  sum.both += static_cast<int>(other.size());
}

Score score_of(double rate) {
  Score sum;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    const std::vector<Source> whole = made_up(random);
    score(whole, damaged(whole, rate, random), sum);
  }
  return sum;
}

double share(int part, int of) {
  return static_cast<double>(part) / of;
}

}  // namespace

TEST_CASE("records of versions that lost and misread one in thirty are paired rightly but for one in five hundred") {
  const Score found = score_of(1.0 / 30);
  INFO(found.right << " of " << found.both << " paired rightly, " << found.sure_and_right << " of " << found.sure
                   << " sure ones");
  CHECK(share(found.right, found.both) > 0.998);
  CHECK(share(found.sure_and_right, found.sure) > 0.999);
  CHECK(share(found.sure, found.pairs) > 0.9);
}

TEST_CASE("undamaged versions are paired without a mistake, and all pairs are sure") {
  const Score found = score_of(0);
  CHECK(found.right == found.both);
  CHECK(found.sure == found.both);
}

TEST_CASE("of versions that lost and misread one in ten, what is sure is still right") {
  const Score found = score_of(0.1);
  INFO(found.right << " of " << found.both << " paired rightly, " << found.sure_and_right << " of " << found.sure
                   << " sure ones");
  CHECK(share(found.right, found.both) > 0.99);
  CHECK(share(found.sure_and_right, found.sure) > 0.998);
}
