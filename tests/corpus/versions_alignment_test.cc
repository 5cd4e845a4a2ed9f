#include "corpus/versions/alignment.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "support/catch.h"
#include "support/random.h"

using namespace outturn::corpus;
using outturn::test::Random;

namespace {

using Anchors = std::vector<std::optional<std::size_t>>;

// Letters are paired for nothing with the same ones, for 3 with others; alone each costs 1.
AlignmentCosts costs_of(const std::string& first, const std::string& second) {
  return {[&](std::size_t i, std::size_t j) { return first[i] == second[j] ? 0.0 : 3.0; }, 1};
}

// "a-", "aa", "-b": the letters of each step, with '-' for none.
std::string shown(const std::vector<Step>& steps, const std::string& first, const std::string& second) {
  std::string text;
  for (const Step& step : steps) {
    if (!text.empty()) text += ' ';
    text += step.first ? first[*step.first] : '-';
    text += step.second ? second[*step.second] : '-';
  }
  return text;
}

std::string aligned(const std::string& first, const std::string& second) {
  return shown(align(Anchors(first.size()), second.size(), costs_of(first, second)), first, second);
}

// What the pairing costs; checks that every element comes once, in order.
double cost_of(const std::vector<Step>& steps, std::size_t first, std::size_t second, const AlignmentCosts& costs) {
  double sum = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Step& step : steps) {
    if (step.first) CHECK(*step.first == i++);
    if (step.second) CHECK(*step.second == j++);
    sum += step.first && step.second ? costs.pair(*step.first, *step.second) : costs.alone;
  }
  CHECK(i == first);
  CHECK(j == second);
  return sum;
}

// The least cost over all pairings, each tried.
double least_of_all(std::size_t i, std::size_t j, std::size_t first, std::size_t second, const AlignmentCosts& costs) {
  if (i == first) return static_cast<double>(second - j) * costs.alone;
  if (j == second) return static_cast<double>(first - i) * costs.alone;
  return std::min({costs.pair(i, j) + least_of_all(i + 1, j + 1, first, second, costs),
                   costs.alone + least_of_all(i + 1, j, first, second, costs),
                   costs.alone + least_of_all(i, j + 1, first, second, costs)});
}

}  // namespace

TEST_CASE("what is the same is paired, and what one lacks is alone") {
  CHECK(aligned("abc", "abc") == "aa bb cc");
  CHECK(aligned("abc", "ac") == "aa b- cc");
  CHECK(aligned("ac", "abc") == "aa -b cc");
  CHECK(aligned("", "ab") == "-a -b");
  CHECK(aligned("ab", "") == "a- b-");
  CHECK(aligned("", "").empty());
}

TEST_CASE("a pair that costs more than two that are alone is none") {
  CHECK(aligned("abc", "axc") == "aa b- -x cc");
}

TEST_CASE("of pairings that cost the same the one that pairs earlier is taken") {
  CHECK(aligned("a", "aa") == "aa -a");
  CHECK(aligned("aa", "a") == "aa a-");
}

TEST_CASE("no pairing of short sequences costs less, nor any in which an element is treated otherwise by its margin") {
  Random random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t first = random.below(6);
    const std::size_t second = random.below(6);
    std::vector<double> table(first * second);
    for (double& cost : table) cost = static_cast<double>(random.below(40)) / 16;
    const AlignmentCosts costs = {[&](std::size_t i, std::size_t j) { return table[i * second + j]; }, 0.75};
    const std::vector<Step> steps = align(Anchors(first), second, costs);
    const double least = least_of_all(0, 0, first, second, costs);
    CHECK(cost_of(steps, first, second, costs) == Approx(least));
    for (const Step& step : steps) {
      if (!step.first || !step.second || step.margin >= kCertain) continue;
      // With this pair forbidden, the best costs as much more as the margin says.
      const AlignmentCosts without = {[&](std::size_t i, std::size_t j) {
                                        return i == *step.first && j == *step.second ? 1000.0 : costs.pair(i, j);
                                      },
                                      costs.alone};
      CHECK(least_of_all(0, 0, first, second, without) - least == Approx(step.margin).margin(1e-9));
    }
  }
}

TEST_CASE("anchors lead over any distance, and those that cross others are not believed") {
  const std::string lost(400, 'x');
  const std::string first = lost + "abcdefgh";
  const std::string second = "abcdefgh";
  Anchors anchors(first.size());
  for (std::size_t i = 0; i < second.size(); ++i) anchors[lost.size() + i] = i;
  anchors[0] = 7;
  const std::vector<Step> steps = align(anchors, second.size(), costs_of(first, second));
  CHECK(steps.size() == first.size());
  for (std::size_t i = 0; i < second.size(); ++i) CHECK(steps[lost.size() + i].second == i);
  const std::vector<Step> turned = align(
      [&] {
        Anchors of_second(second.size());
        for (std::size_t i = 0; i < second.size(); ++i) of_second[i] = lost.size() + i;
        return of_second;
      }(),
      first.size(), costs_of(second, first));
  CHECK(std::ranges::count_if(turned, [](const Step& step) { return step.first && step.second; }) == 8);
}

TEST_CASE("twice the elements take twice the work") {
  const auto work = [](std::size_t size) {
    std::size_t asked = 0;
    const AlignmentCosts costs = {[&](std::size_t, std::size_t) {
                                    ++asked;
                                    return 0.5;
                                  },
                                  1};
    CHECK(align(Anchors(size), size, costs).size() == size);
    return asked;
  };
  const std::size_t once = work(2000);
  CHECK(once < 2000 * (2 * kReach + 2));
  CHECK(work(4000) < 2 * once + 4 * kReach * kReach);
}

TEST_CASE("an element without another way is certain, one that may as well be elsewhere is not") {
  const std::string first = "ab";
  const std::string second = "ab";
  for (const Step& step : align(Anchors(2), 2, costs_of(first, second))) CHECK(step.margin == Approx(2));
  const std::vector<Step> unsure = align(Anchors(1), 2, costs_of("a", "aa"));
  CHECK(unsure.front().margin == Approx(0));
}
