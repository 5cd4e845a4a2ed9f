#include "support/page_style.h"

#include <sstream>
#include <vector>

#include "support/random.h"

namespace outturn::test {

PageStyle random_style(std::uint64_t seed, PageLook look) {
  Random random(seed * 0xA24BAED4963EE407ULL + 11);
  const std::vector<std::array<float, 3>> shares = {
      {45, 12, 43}, {38, 12, 50}, {42, 10, 48}, {40, 14, 46}, {34, 11, 55}};
  const std::vector<float> gaps = {0, 0, 0.5F, 1, 1, 2};
  PageStyle style;
  style.size = 8 + 0.5F * static_cast<float>(random.below(4));
  style.shares = random.pick(shares);
  style.row_gap = random.pick(gaps);
  style.paragraph_gap = random.chance(0.5) ? 0 : style.row_gap;
  style.tall_han = random.chance(0.5);
  style.repeat_header = random.chance(0.5);
  style.split_rows = random.chance(0.7);
  style.results = static_cast<FurtherResults>(random.below(3));
  if (look == PageLook::close) return style;
  style.grid = look == PageLook::grid;
  style.cell_padding = 2 + 0.5F * static_cast<float>(random.below(5));
  if (look == PageLook::grid) return style;
  style.size += 1;
  style.row_gap = 5 + static_cast<float>(random.below(5));
  style.paragraph_gap = random.chance(0.5) ? 0 : style.row_gap / 2;
  return style;
}

std::string describe(const PageStyle& style) {
  constexpr std::array<const char*, 3> kResults = {"stacked", "merged", "rows"};
  constexpr std::array<const char*, 3> kTags = {"no tags", "tagged paragraphs", "tagged cells"};
  std::ostringstream text;
  text << kResults[static_cast<std::size_t>(style.results)] << ", gap " << style.row_gap << ", paragraphs "
       << style.paragraph_gap << ", " << style.size << " pt, " << style.shares[0] << "/" << style.shares[1] << "/"
       << style.shares[2] << (style.grid ? ", grid" : "") << (style.tall_han ? ", tall Han" : "")
       << (style.split_rows ? "" : ", whole rows") << ", " << kTags[static_cast<std::size_t>(style.tags)];
  return text.str();
}

}  // namespace outturn::test
