#include "normalize/table/row_gauge.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "core/quantile.h"
#include "core/utf8.h"
#include "normalize/language/line_ends.h"
#include "normalize/page/line_join.h"
#include "normalize/table/bands.h"
#include "normalize/table/cell_blocks.h"
#include "normalize/table/column_widths.h"
#include "normalize/table/line_step.h"
#include "normalize/table/tag_evidence.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kEnough = 3;      // rows from which a gap may be learnt
constexpr std::size_t kOneCloseIn = 5;  // rows, of which one at most may seem to stand close
constexpr float kClearlyApart = 1.3F;   // pitches: all others stand so far apart
constexpr float kSameWidth = 4;         // points: columns that differ by less are the same

// See share_beside_full_lines().
constexpr float kMostByChance = 0.5F;      // a word may be wider than its column
constexpr float kUnsaidPerRunning = 0.2F;  // labels that go on without a sign in their wording, for each with one
constexpr float kUsualShare = 0.2F;        // where nothing is seen
constexpr float kLeastShare = 0.02F;

// Base line distances within columns, in ems.
void collect_steps(const PrintedTable& table, std::vector<float>& steps) {
  for (const TablePart& part : table.parts) {
    for (const auto& column : part.columns) {
      for (std::size_t at = 1; at < column.size(); ++at) {
        const float step = (column[at].baseline - column[at - 1].baseline) / column[at].size;
        if (step > 0.8F && step < 3.0F) steps.push_back(step);
      }
    }
  }
}

float type_size(const PrintedTable& table) {
  std::vector<float> sizes;
  for (const TablePart& part : table.parts) {
    for (const auto& column : part.columns) {
      for (const TableLine& line : column) sizes.push_back(line.size);
    }
  }
  return sizes.empty() ? 10.0F : median(std::move(sizes));
}

// Whether a line ends behind a letter and a slash.
bool breaks_at_slash(std::span<const PrintedTable* const> tables) {
  for (const PrintedTable* table : tables) {
    for (const TablePart& part : table->parts) {
      for (const auto& column : part.columns) {
        for (const TableLine& line : column) {
          const std::string& text = line.text;
          if (text.size() < 2 || text.back() != '/') continue;
          std::size_t at = utf8::previous(text, text.size() - 1);
          if (utf8::is_letter(utf8::next(text, at))) return true;
        }
      }
    }
  }
  return false;
}

bool same_columns(const PrintedTable& a, const PrintedTable& b) {
  if (a.parts.empty() || b.parts.empty()) return false;
  const auto& one = a.parts.front().edges;
  const auto& two = b.parts.front().edges;
  if (one.form != two.form) return false;
  for (std::size_t column = 1; column < one.columns(); ++column) {
    if (std::abs((one.starts[column] - one.starts[0]) - (two.starts[column] - two.starts[0])) >= kSameWidth)
      return false;
  }
  return true;
}

// What the bands of the tables show of paragraphs and rows.
struct Sightings {
  std::vector<float> paragraph_gaps;
  std::vector<float> row_gaps;   // where nobody could doubt that a row begins
  std::size_t ruled = 0;         // of those rows
  std::size_t values = 0;        // that begin anew in the anchor's column
  std::size_t inside = 0;        // of those: beside lines that are merely wrapped
  std::size_t beside = 0;        // results that begin beside a label which runs on
  std::size_t labels = 0;        // that nobody could doubt to begin
  std::size_t small_labels = 0;  // of those: with a small letter
  // Values beside a label's line that follows the one above as closely as a wrapped one.
  float level = 0;
  float full = 0;       // of those: the line above is full, and no wording tells that it goes on
  float by_chance = 0;  // so many of all would stand below a full line that ends its label
  float running = 0;    // the line above is full, and wording tells that it goes on
};

bool restarts(const TablePart& part, const Band& band, std::size_t column, const RowGauge& gauge) {
  const auto line = band.lines[column];
  return !line || *line == 0 || line_step(part, column, *line, gauge).restarts(gauge);
}

// Whether the label runs on past this band at its ordinary pace.
bool label_runs_past(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const auto& lines = part.label_lines();
  const auto below = std::find_if(lines.begin(), lines.end(),
                                  [&](const TableLine& line) { return line.baseline > band.y + 0.1F * gauge.pitch; });
  if (below == lines.begin() || below == lines.end()) return false;
  return below->baseline - std::prev(below)->baseline < kWiderThanWrap * gauge.pitch &&
         !line_step(part, part.form().label(), static_cast<std::size_t>(below - lines.begin()), gauge).restarts(gauge);
}

// A value beside a label's line: whether that goes on with the line above.
void look_at_label(const TablePart& part, const Band& band, const RowGauge& gauge, Sightings& seen) {
  const std::size_t column = part.form().label();
  const std::size_t line = *band.lines[column];
  const TableLine& here = part.columns[column][line];
  const LineStep step = line_step(part, column, line, gauge);
  if (line == 0 || step.gap > kWiderThanWrap || step.restarts(gauge)) {
    ++seen.labels;
    if (starts_small(here.text)) ++seen.small_labels;
  }
  if (line == 0 || step.gap > kWiderThanWrap) return;
  if (step.pace != Pace::unknown || step.paragraph != SameTag::unknown || gauge.widths[column] <= 0) return;
  const bool running = ends_open(part.columns[column][line - 1].text) || starts_small(here.text);
  const bool full = !step.restarts(gauge);
  if (running) {
    seen.running += full ? 1.0F : 0.0F;
    return;
  }
  seen.level += 1;
  seen.full += full ? 1.0F : 0.0F;
  const float filled = here.em * first_unit_ems(here.text, gauge.breaks_at_slash) + kClearSlack * here.size;
  seen.by_chance += std::min(kMostByChance, filled / gauge.widths[column]);
}

void look_at(const PrintedTable& table, const RowGauge& gauge, Sightings& seen) {
  for (const TablePart& part : table.parts) {
    const TableForm& form = part.form();
    const std::size_t label_column = form.label();
    const std::size_t text_column = form.text();
    for (const Band& band : bands_of(part, gauge.pitch)) {
      if (band.gap <= 0) continue;
      const bool value = band.has(form.anchor());
      const bool label = band.has(label_column);
      const bool text = band.has(text_column);
      if (!value && !label && text && band.gap > 1.12F && restarts(part, band, text_column, gauge)) {
        seen.paragraph_gaps.push_back(line_step(part, text_column, *band.lines[text_column], gauge).gap);
      }
      // Without values to begin rows, a row is where all columns begin.
      if ((value || !form.anchor()) && label && text && band.gap > 0.85F && restarts(part, band, label_column, gauge) &&
          restarts(part, band, text_column, gauge)) {
        seen.row_gaps.push_back(band.gap);
        if (ruled_above(part, band, label_column)) ++seen.ruled;
      }
      if (value && restarts(part, band, *form.anchor(), gauge)) {
        ++seen.values;
        const bool wrapped = !(label && restarts(part, band, label_column, gauge)) &&
                             !(text && restarts(part, band, text_column, gauge));
        if (band.gap < 0.82F || (wrapped && band.gap < kWiderThanWrap)) ++seen.inside;
      }
      if (value && label) look_at_label(part, band, gauge, seen);
      if (value && text && !label && band.result_gap > 0.85F && label_runs_past(part, band, gauge)) ++seen.beside;
    }
  }
}

// What nearly all rows have. In a document that sets rows clearly apart, a few values that stand no further below the
// line above than wrapped lines do are further results beside labels whose line above seems to have room: they say
// nothing of rows.
float least_row_gap(std::vector<float> gaps) {
  const auto apart = std::stable_partition(gaps.begin(), gaps.end(), [](float gap) { return gap < kWiderThanWrap; });
  const auto close = static_cast<std::size_t>(apart - gaps.begin());
  if (close > 0 && close * kOneCloseIn <= gaps.size() && *std::min_element(apart, gaps.end()) >= kClearlyApart) {
    gaps.erase(gaps.begin(), apart);
  }
  return quantile(std::move(gaps), 0.1);
}

void learn_gaps(const Sightings& seen, RowGauge& gauge) {
  if (seen.paragraph_gaps.size() >= kEnough) gauge.paragraph_gap = quantile(seen.paragraph_gaps, 0.9);
  if (seen.row_gaps.size() >= kEnough) gauge.row_gap = least_row_gap(seen.row_gaps);
  gauge.ruled = seen.ruled >= 2 && seen.ruled * 5 >= seen.row_gaps.size() * 4;
}

// Of the labels that end, a share fills its last line by chance; what is full beyond it are labels that go on. Some of
// those show by their wording, and most do where letters are large and small. Chance is given its usual play.
float share_beside_full_lines(const Sightings& seen) {
  const float chance = seen.level > 0 ? seen.by_chance / seen.level : 0;
  const float beyond = (seen.full - seen.by_chance - std::sqrt(seen.by_chance)) / (1 - chance);
  const float running = std::min(seen.full, kUnsaidPerRunning * seen.running);
  const float share = (std::max({beyond, running, 0.0F}) + kUsualShare) / (seen.full + 1);
  return std::clamp(share, kLeastShare, 1 - kLeastShare);
}

// What the document does in all its tables: one table has too few rows to tell.
void learn_habits(const Sightings& seen, RowGauge& gauge) {
  gauge.values_begin_rows = seen.values >= 20 && seen.inside * 16 < seen.values;
  gauge.label_beside_results = seen.beside >= 2;
  gauge.labels_begin_large = seen.labels >= kEnough && seen.small_labels * 16 < seen.labels;
  gauge.results_beside_full_lines = share_beside_full_lines(seen);
}

// What rows and paragraphs have, and what the document does in all its tables.
void learn(std::span<const PrintedTable* const> tables, std::vector<RowGauge>& gauges) {
  Sightings all;
  for (std::size_t at = 0; at < tables.size(); ++at) look_at(*tables[at], gauges[at], all);
  for (std::size_t at = 0; at < tables.size(); ++at) {
    gauges[at].paragraph_gap = 1;
    gauges[at].row_gap.reset();
    learn_gaps(all, gauges[at]);
    learn_habits(all, gauges[at]);
    Sightings own;
    look_at(*tables[at], gauges[at], own);
    if (own.row_gaps.size() > 2 * kEnough) learn_gaps(own, gauges[at]);
  }
  const bool row_rules = draws_row_rules(tables, gauges);
  const std::optional<float> block_gap = gap_between_blocks(tables, gauges);
  for (RowGauge& gauge : gauges) {
    gauge.ruled = gauge.ruled || row_rules;
    if (!gauge.fixed_pitch) gauge.block_gap = block_gap;
  }
}

// The gauges of tables of one form.
std::vector<RowGauge> gauge_alike(std::span<const PrintedTable* const> tables, bool fixed_pitch) {
  std::vector<float> steps;
  for (const PrintedTable* table : tables) collect_steps(*table, steps);
  // Most steps are wraps; where cells are short, the row gaps among them lie above.
  const float ems = steps.empty() ? 1.2F : quantile(std::move(steps), 0.3);
  const bool at_slash = breaks_at_slash(tables);
  std::vector<RowGauge> gauges(tables.size());
  const std::vector<float> usual = fixed_pitch ? usual_lines(tables) : std::vector<float>();
  for (std::size_t at = 0; at < tables.size(); ++at) {
    gauges[at].pitch = ems * type_size(*tables[at]);
    gauges[at].widths = fixed_pitch ? usual : longest_lines(*tables[at]);
    gauges[at].breaks_at_slash = at_slash;
    gauges[at].fixed_pitch = fixed_pitch;
  }
  const auto widths = gauges;
  for (std::size_t at = 0; at < tables.size(); ++at) {
    for (std::size_t other = 0; other < tables.size(); ++other) {
      if (!same_columns(*tables[at], *tables[other])) continue;
      for (std::size_t column = 0; column < gauges[at].widths.size(); ++column) {
        gauges[at].widths[column] = std::max(gauges[at].widths[column], widths[other].widths[column]);
      }
    }
  }
  for (std::size_t at = 0; at < tables.size(); ++at) gauges[at].tags = judge_paragraphs(*tables[at], gauges[at]);
  learn_paces(tables, gauges);
  learn(tables, gauges);
  bool overruled = false;
  for (std::size_t at = 0; at < tables.size(); ++at) {
    if (!gauges[at].tags.used) continue;
    gauges[at].tags = judge_rows(*tables[at], gauges[at]);
    overruled = overruled || !gauges[at].tags.used;
  }
  if (overruled) learn(tables, gauges);
  return gauges;
}

}  // namespace

std::vector<RowGauge> gauge_tables(std::span<const PrintedTable> tables, bool fixed_pitch) {
  std::map<TableKind, std::vector<std::size_t>> by_kind;
  std::vector<RowGauge> gauges(tables.size());
  for (std::size_t at = 0; at < tables.size(); ++at) {
    if (!tables[at].parts.empty()) by_kind[tables[at].parts.front().form().kind()].push_back(at);
  }
  for (const auto& [kind, members] : by_kind) {
    std::vector<const PrintedTable*> alike;
    for (const std::size_t at : members) alike.push_back(&tables[at]);
    std::vector<RowGauge> found = gauge_alike(alike, fixed_pitch);
    for (std::size_t at = 0; at < members.size(); ++at) gauges[members[at]] = std::move(found[at]);
  }
  return gauges;
}

}  // namespace outturn::normalize
