#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "align/align.h"
#include "normalize/normalize.h"
#include "support/catch.h"
#include "support/page_setter.h"
#include "support/report_generator.h"
#include "support/truth_score.h"

// Made-up reports set on pages with hardly any space between rows. scripts/accuracy measures many more of them; the
// bounds here are a few points below what it says.

namespace outturn {
namespace {

using test::FurtherResults;
using test::PageTags;

constexpr int kOutputs = 100;
constexpr double kOftenSaidOnce = 0.5;  // remarks that only say what the value counts

Report read_pages(std::vector<Page> pages) {
  normalize::Normalizer normalizer({});
  DocumentInfo info;
  info.name = "made-up";
  info.kind = SourceKind::pdf;
  info.page_count = static_cast<int>(pages.size());
  normalizer.begin_document(info);
  for (Page& page : pages) normalizer.page(std::move(page));
  normalizer.end_document();
  return align::align_report(normalizer.take(), {});
}

// The share of outputs that come out right in every character.
double share_of(const std::string& language, FurtherResults results, float gap, PageTags tags) {
  test::TruthScore all;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const test::TruthReport truth = test::make_report({seed, language, kOutputs, kOftenSaidOnce});
    test::PageStyle style = test::random_style(seed);
    style.results = results;
    style.row_gap = gap;
    style.paragraph_gap = seed % 2 == 0 ? gap : 0;
    style.tags = tags;
    const test::TruthScore score = test::score(truth, read_pages(test::set_pages(truth, style)));
    for (const std::string& wrong : score.wrong) UNSCOPED_INFO(wrong);
    all.add(score);
  }
  return all.share();
}

// The same of reports set in a look's own styles.
double share_of_look(const std::string& language, test::PageLook look) {
  test::TruthScore all;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const test::TruthReport truth = test::make_report({seed, language, kOutputs, kOftenSaidOnce});
    const test::TruthScore score = test::score(truth, read_pages(test::set_pages(truth, random_style(seed, look))));
    for (const std::string& wrong : score.wrong) UNSCOPED_INFO(wrong);
    all.add(score);
  }
  return all.share();
}

}  // namespace

TEST_CASE("rows come out whole in every language, close ones, between rules or well apart") {
  for (const std::string language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    for (const test::PageLook look : {test::PageLook::close, test::PageLook::grid, test::PageLook::spaced}) {
      INFO(language << " " << static_cast<int>(look));
      CHECK(share_of_look(language, look) >= (look == test::PageLook::close ? 0.95 : 0.97));
    }
  }
}

TEST_CASE("rows that stand a point apart come out whole, whatever their results do") {
  for (const std::string language : {"en", "zh"}) {
    for (const FurtherResults results : {FurtherResults::stacked, FurtherResults::merged, FurtherResults::rows}) {
      INFO(language << " " << static_cast<int>(results));
      CHECK(share_of(language, results, 1, PageTags::none) >= 0.98);
    }
  }
}

TEST_CASE("rows without any space between them come out nearly whole, with tags whole") {
  for (const std::string language : {"en", "zh"}) {
    for (const FurtherResults results : {FurtherResults::stacked, FurtherResults::merged, FurtherResults::rows}) {
      INFO(language << " " << static_cast<int>(results));
      CHECK(share_of(language, results, 0, PageTags::none) >= 0.93);
      CHECK(share_of(language, results, 0, PageTags::cells) >= 0.98);
    }
  }
}

}  // namespace outturn
