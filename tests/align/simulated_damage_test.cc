#include <array>
#include <string>

#include "library/outturn.h"
#include "support/catch.h"
#include "support/damage.h"
#include "support/report_generator.h"
#include "support/truth_score.h"

// Whole made-up reports through all stages, as long as those that scripts/accuracy measures many more of. The bounds
// here are a point below what it says, so that they fail where something breaks and not for one output more or less.

namespace outturn {
namespace {

using test::DamageRates;

constexpr int kDamagedOutputs = 450;
constexpr std::uint64_t kSeeds = 5;

// Least share of outputs that must be right in every character: one point below what README documents.
struct Bounds {
  const char* language;
  double undamaged, damaged, damaged_twice;
};
constexpr std::array<Bounds, 6> kBounds = {{{"zh", 0.998, 0.986, 0.983},
                                            {"en", 0.998, 0.981, 0.973},
                                            {"fr", 0.998, 0.982, 0.972},
                                            {"es", 0.998, 0.98, 0.971},
                                            {"ru", 0.998, 0.975, 0.966},
                                            {"ar", 0.998, 0.97, 0.956}}};

struct Outcome {
  test::TruthScore score;
  std::int64_t unplaced = 0;
  std::int64_t in_cells = 0;
};

// Reports of some seeds, damaged and read again.
Outcome outcome_of(const std::string& language, const DamageRates& rates) {
  Outcome outcome;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const test::DamagedReport report = test::damage(test::make_report({seed, language, kDamagedOutputs}), rates, seed);
    const Report found = library::read(library::Bytes{report.text, "made-up.txt"});
    outcome.score.add(test::score(report.truth, found));
    outcome.unplaced += found.conservation.unplaced;
    outcome.in_cells += found.conservation.in_cells;
  }
  return outcome;
}

void check(const char* language, const DamageRates& rates, double bound) {
  const Outcome outcome = outcome_of(language, rates);
  INFO(language);
  for (const std::string& wrong : outcome.score.wrong) UNSCOPED_INFO(wrong);
  CHECK(outcome.score.share() >= bound);
  CHECK(outcome.in_cells > 0);
  CHECK(outcome.unplaced == 0);
}

}  // namespace

TEST_CASE("Made-up reports differ by seed and are the same for the same seed") {
  const test::ReportShape shape{7, "zh", 60};
  const std::string once = test::damage(test::make_report(shape), DamageRates(), 7).text;
  CHECK(once == test::damage(test::make_report(shape), DamageRates(), 7).text);
  CHECK(once != test::damage(test::make_report({8, "zh", 60}), DamageRates(), 8).text);
}

TEST_CASE("Without damage a made-up report holds every planned text in one piece") {
  const test::DamagedReport report = test::damage(test::make_report({3, "en", 60}), DamageRates::none(), 3);
  for (const test::TruthTable& table : report.truth.tables) {
    for (const test::TruthOutput& output : table.outputs) CHECK(report.text.find(output.planned) != std::string::npos);
  }
}

TEST_CASE("Undamaged reports come out whole") {
  for (const Bounds& bounds : kBounds) check(bounds.language, DamageRates::none(), bounds.undamaged);
}

TEST_CASE("Reports damaged as the provided one come out nearly whole, with every character placed") {
  for (const Bounds& bounds : kBounds) check(bounds.language, DamageRates(), bounds.damaged);
}

TEST_CASE("Reports with twice the damage lose few outputs and no character") {
  for (const Bounds& bounds : kBounds) check(bounds.language, DamageRates().scaled(2), bounds.damaged_twice);
}

}  // namespace outturn
