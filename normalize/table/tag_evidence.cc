// A tree may be wrong in ways that geometry shows: a converter that makes a paragraph of each line or of each table,
// tags in another order, rows that were merged. Single contradictions come from geometry's own slips, so they are
// counted.

#include "normalize/table/tag_evidence.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "normalize/table/line_step.h"
#include "normalize/table/row_evidence.h"

namespace outturn::normalize {
namespace {

constexpr float kFarBelow = 2.2F;         // pitches: lines of one paragraph never stand so far apart
constexpr std::size_t kOverColumns = 10;  // lines: one in so many may be put into the wrong column
constexpr std::size_t kOverRows = 20;     // steps inside paragraphs: one in so many may be a stray rule's
constexpr std::size_t kOfLines = 4;       // wrapped steps between paragraphs, from which on they count
constexpr std::size_t kFullByChance = 3;  // steps between paragraphs: so few of them are full without being wrapped
constexpr std::size_t kDisorder = 5;      // steps: one in so many may be against the order
constexpr double kSureRow = 8;            // evidence of the layout alone for a row that no tree outweighs

// What the lines of one page's part show.
struct Fit {
  bool known = false;            // a row or paragraph is
  std::size_t lines = 0;         // of which a paragraph is known
  std::size_t over_columns = 0;  // of those: in another column than the paragraph's first line
  std::size_t held = 0;          // wrapped steps inside a paragraph
  std::size_t parted = 0;        // wrapped steps between paragraphs
  std::size_t between = 0;       // steps between paragraphs
  std::size_t over_rows = 0;     // steps inside a paragraph that only rows have
  std::size_t steps = 0;         // between paragraphs, down a column or from label to text
  std::size_t disorder = 0;      // of those: backwards in the tree
};

void count_columns(const TablePart& part, Fit& fit) {
  std::unordered_map<std::int32_t, std::size_t> columns;
  for (std::size_t column = 0; column < part.columns.size(); ++column) {
    for (const TableLine& line : part.columns[column]) {
      fit.known = fit.known || line.begins.row >= 0 || line.begins.paragraph >= 0;
      if (line.begins.paragraph < 0) continue;
      ++fit.lines;
      if (columns.try_emplace(line.begins.paragraph, column).first->second != column) ++fit.over_columns;
    }
  }
}

void count_step(std::int32_t before, std::int32_t behind, Fit& fit) {
  if (before < 0 || behind < 0 || before == behind) return;
  ++fit.steps;
  if (behind < before) ++fit.disorder;
}

// `gauge` without tags: what the layout alone says.
void count_steps(const TablePart& part, const Band& band, const RowGauge& gauge, Fit& fit) {
  const bool ruled = ruled_above(part, band, part.form().label());
  std::int32_t left = -1;
  for (std::size_t column = 0; column < band.lines.size(); ++column) {
    if (!band.lines[column]) continue;
    const std::size_t at = *band.lines[column];
    const TableLine& here = part.columns[column][at];
    const bool first = at == 0 || here.begins.paragraph != part.columns[column][at - 1].ends.paragraph;
    if (first) {
      count_step(left, here.begins.paragraph, fit);
      left = here.begins.paragraph;
    }
    if (at == 0) continue;
    const TableLine& above = part.columns[column][at - 1];
    count_step(above.ends.paragraph, here.begins.paragraph, fit);
    const SameTag same = same_paragraph(above.ends, here.begins);
    const LineStep step = line_step(part, column, at, gauge);
    const bool wrapped = !step.restarts(gauge) && column != part.form().anchor();
    if (same == SameTag::yes && (ruled || step.gap > kFarBelow)) ++fit.over_rows;
    if (same == SameTag::yes && wrapped) ++fit.held;
    if (same == SameTag::no && column != part.form().anchor()) ++fit.between;
    if (same == SameTag::no && wrapped) ++fit.parted;
  }
}

std::string_view doubt_of(const Fit& fit) {
  if (fit.over_columns * kOverColumns > fit.lines) return "paragraphs_over_columns";
  if (fit.over_rows * kOverRows > fit.held) return "paragraphs_over_rows";
  if (fit.parted >= kOfLines && fit.parted * 2 > fit.held && fit.parted * kFullByChance > fit.between)
    return "paragraphs_of_lines";
  if (fit.disorder * kDisorder > fit.steps) return "reading_order";
  return {};
}

RowGauge without_tags(const RowGauge& gauge) {
  RowGauge plain = gauge;
  plain.tags = {};
  return plain;
}

}  // namespace

TagJudgement judge_paragraphs(const PrintedTable& table, const RowGauge& gauge) {
  const RowGauge plain = without_tags(gauge);
  TagJudgement judgement;
  for (const TablePart& part : table.parts) {
    if (part.tags != TagTrust::trusted) return {false, std::string(to_string(part.tags)), part.page};
    Fit fit;
    count_columns(part, fit);
    if (!fit.known) continue;
    judgement.used = true;
    for (const Band& band : bands_of(part, gauge.pitch)) count_steps(part, band, plain, fit);
    if (const std::string_view doubt = doubt_of(fit); !doubt.empty()) return {false, std::string(doubt), part.page};
  }
  return judgement;
}

TagJudgement judge_rows(const PrintedTable& table, const RowGauge& gauge) {
  const RowGauge plain = without_tags(gauge);
  for (const TablePart& part : table.parts) {
    std::int32_t above = -1;
    for (const Band& band : bands_of(part, gauge.pitch)) {
      const std::int32_t row = tagged_row(part, band);
      const std::int32_t before = std::exchange(above, row);
      if (row < 0 || row != before) continue;
      const bool value = !part.form().anchor() || band.has(part.form().anchor());
      const bool layout_row = value && band.has(part.form().label()) && !gauge.block_gap &&
                              weigh_row_start(part, band, plain).total() > kSureRow;
      if (layout_row || ruled_above(part, band, part.form().label())) return {false, "rows_merged", part.page};
    }
  }
  return gauge.tags;
}

std::int32_t tagged_row(const TablePart& part, const Band& band) {
  std::int32_t row = -1;
  for (std::size_t column = 0; column < band.lines.size(); ++column) {
    if (!band.lines[column]) continue;
    const std::int32_t found = part.columns[column][*band.lines[column]].begins.row;
    if (found < 0) continue;
    if (row >= 0 && row != found) return -1;
    row = found;
  }
  return row;
}

LabelOrder label_in_order(const TablePart& part, const Band& band) {
  const std::size_t label = part.form().label();
  if (!band.has(label) || *band.lines[label] == 0) return LabelOrder::unknown;
  const std::int32_t here = part.columns[label][*band.lines[label]].begins.paragraph;
  const std::int32_t above = part.columns[label][*band.lines[label] - 1].ends.paragraph;
  if (here < 0 || above < 0 || here == above) return LabelOrder::unknown;
  bool closed = false;
  for (std::size_t column = 0; column < part.columns.size(); ++column) {
    if (column == label || band.lines_above[column] == 0) continue;
    const std::int32_t text = part.columns[column][band.lines_above[column] - 1].ends.paragraph;
    if (text > here) return LabelOrder::cell_goes_on;
    closed = closed || text > above;
  }
  return closed ? LabelOrder::row_closed : LabelOrder::unknown;
}

}  // namespace outturn::normalize
