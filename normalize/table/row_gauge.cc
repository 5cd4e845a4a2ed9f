#include "normalize/table/row_gauge.h"

#include <algorithm>
#include <cmath>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/table/cell_blocks.h"

namespace outturn::normalize {
namespace {

constexpr float kSameBand = 0.45F;      // pitches
constexpr float kClearSlack = 0.7F;     // ems
constexpr float kWiderThanWrap = 1.2F;  // pitches: lines of mixed type differ by less
constexpr float kWholeRule = 0.85F;     // of the columns' width
constexpr std::size_t kEnough = 3;      // rows from which a gap may be learnt

float quantile(std::vector<float> values, float share) {
  const auto at = static_cast<std::size_t>(share * static_cast<float>(values.size() - 1) + 0.5F);
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

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
  return sizes.empty() ? 10.0F : quantile(std::move(sizes), 0.5F);
}

std::array<float, kColumns> longest_lines(const PrintedTable& table) {
  std::array<float, kColumns> widths{};
  for (const TablePart& part : table.parts) {
    for (std::size_t column = 0; column < kColumns; ++column) {
      for (const TableLine& line : part.columns[column]) {
        widths[column] = std::max(widths[column], line.box.x1 - part.edges.starts[column]);
      }
    }
  }
  return widths;
}

// Whether a line ends behind a letter and a slash.
bool breaks_at_slash(std::span<const PrintedTable> tables) {
  for (const PrintedTable& table : tables) {
    for (const TablePart& part : table.parts) {
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
  const auto& one = a.parts.front().edges.starts;
  const auto& two = b.parts.front().edges.starts;
  return std::abs((one[1] - one[0]) - (two[1] - two[0])) < 4 && std::abs((one[2] - one[0]) - (two[2] - two[0])) < 4;
}

// What the bands of the tables show of paragraphs and rows.
struct Sightings {
  std::vector<float> paragraph_gaps;
  std::vector<float> row_gaps;  // where nobody could doubt that a row begins
  std::size_t ruled = 0;        // of those rows
  std::size_t values = 0;       // that begin anew in the completed column
  std::size_t inside = 0;       // of those: beside lines that are merely wrapped
  std::size_t beside = 0;       // results that begin beside a planned cell which runs on
};

bool restarts(const TablePart& part, const Band& band, Column column, const RowGauge& gauge) {
  const auto line = band.line(column);
  return !line || *line == 0 || line_step(part, column, *line, gauge).restarts(gauge);
}

// Whether the planned column runs on past this band at its ordinary pace.
bool planned_runs_past(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const auto& lines = part.lines(Column::planned);
  const auto below = std::find_if(lines.begin(), lines.end(),
                                  [&](const TableLine& line) { return line.baseline > band.y + 0.1F * gauge.pitch; });
  if (below == lines.begin() || below == lines.end()) return false;
  return below->baseline - std::prev(below)->baseline < kWiderThanWrap * gauge.pitch &&
         !line_step(part, Column::planned, static_cast<std::size_t>(below - lines.begin()), gauge).restarts(gauge);
}

void look_at(const PrintedTable& table, const RowGauge& gauge, Sightings& seen) {
  for (const TablePart& part : table.parts) {
    for (const Band& band : bands_of(part, gauge.pitch)) {
      if (band.gap <= 0) continue;
      const bool value = band.has(Column::completed);
      const bool planned = band.has(Column::planned);
      const bool remark = band.has(Column::remark);
      if (!value && !planned && remark && band.gap > 1.12F && restarts(part, band, Column::remark, gauge)) {
        seen.paragraph_gaps.push_back(line_step(part, Column::remark, *band.line(Column::remark), gauge).gap);
      }
      if (value && planned && remark && band.gap > 0.85F && restarts(part, band, Column::planned, gauge) &&
          restarts(part, band, Column::remark, gauge)) {
        seen.row_gaps.push_back(band.gap);
        if (ruled_above(part, band, Column::planned)) ++seen.ruled;
      }
      if (value && restarts(part, band, Column::completed, gauge)) {
        ++seen.values;
        const bool wrapped = !(planned && restarts(part, band, Column::planned, gauge)) &&
                             !(remark && restarts(part, band, Column::remark, gauge));
        if (band.gap < 0.82F || (wrapped && band.gap < kWiderThanWrap)) ++seen.inside;
      }
      if (value && remark && !planned && band.result_gap > 0.85F && planned_runs_past(part, band, gauge)) ++seen.beside;
    }
  }
}

void learn_gaps(const Sightings& seen, RowGauge& gauge) {
  if (seen.paragraph_gaps.size() >= kEnough) gauge.paragraph_gap = quantile(seen.paragraph_gaps, 0.9F);
  if (seen.row_gaps.size() >= kEnough) gauge.row_gap = quantile(seen.row_gaps, 0.1F);
  gauge.ruled = seen.ruled >= 2 && seen.ruled * 5 >= seen.row_gaps.size() * 4;
}

// What the document does in all its tables: one table has too few rows to tell.
void learn_habits(const Sightings& seen, RowGauge& gauge) {
  gauge.values_begin_rows = seen.values >= 20 && seen.inside * 16 < seen.values;
  gauge.planned_beside_results = seen.beside >= 2;
}

}  // namespace

bool LineStep::restarts(const RowGauge& gauge) const {
  const float wrap = std::max(kWiderThanWrap, 1 + 0.4F * (gauge.paragraph_gap - 1));
  return gap > wrap || slack > kClearSlack;
}

LineStep line_step(const TablePart& part, Column column, std::size_t line, const RowGauge& gauge) {
  const auto& lines = part.lines(column);
  if (line == 0) return {};
  const TableLine& above = lines[line - 1];
  const TableLine& here = lines[line];
  const auto index = static_cast<std::size_t>(column);
  // A column of short values does not show its width; the next column's start does.
  const float right =
      column == Column::completed ? part.edges.between[1] : part.edges.starts[index] + gauge.widths[index];
  const float needed = here.em * first_unit_ems(here.text, gauge.breaks_at_slash);
  return {(here.baseline - above.baseline) / gauge.pitch, (right - above.box.x1 - needed) / here.size};
}

bool continues_value(const TableLine& line) {
  return line.text[0] >= 'a' && line.text[0] <= 'z';
}

std::vector<Band> bands_of(const TablePart& part, float pitch) {
  std::array<std::size_t, kColumns> next{};
  std::array<float, kColumns> lowest{};
  std::vector<Band> bands;
  const auto upcoming = [&](std::size_t column) {
    return next[column] < part.columns[column].size() ? part.columns[column][next[column]].baseline : 1e9F;
  };
  for (;;) {
    float first = 1e9F;
    for (std::size_t column = 0; column < kColumns; ++column) first = std::min(first, upcoming(column));
    if (first >= 1e9F) return bands;
    Band band;
    const auto above = lowest;
    for (std::size_t column = 0; column < kColumns; ++column) {
      if (upcoming(column) > first + kSameBand * pitch) continue;
      lowest[column] = upcoming(column);
      band.lines[column] = next[column]++;
    }
    for (const Column column : {Column::completed, Column::remark, Column::planned}) {
      if (band.has(column)) band.y = lowest[static_cast<std::size_t>(column)];
    }
    band.above = *std::max_element(above.begin(), above.end());
    if (band.above > 0) band.gap = (band.y - band.above) / pitch;
    band.result_above = std::max(above[1], above[2]);
    if (band.result_above > 0) {
      const float y = band.has(Column::remark) ? lowest[2] : band.y;
      band.result_gap = (y - band.result_above) / pitch;
    }
    bands.push_back(band);
  }
}

bool ruled_above(const TablePart& part, const Band& band, Column from, float lowest) {
  const bool whole = from == Column::planned;
  const float above = std::max(lowest, whole ? band.above : band.result_above);
  const float left = whole ? part.edges.starts[0] : part.edges.between[static_cast<std::size_t>(from) - 1];
  const float right = part.edges.right;
  float covered = 0;
  for (const Stroke& rule : part.rules) {
    if (rule.at <= above - 1 || rule.at >= band.y) continue;
    covered += std::max(0.0F, std::min(rule.to, right) - std::max(rule.from, left));
  }
  return right > left && covered > kWholeRule * (right - left);
}

std::vector<RowGauge> gauge_tables(std::span<const PrintedTable> tables) {
  std::vector<float> steps;
  for (const PrintedTable& table : tables) collect_steps(table, steps);
  // Most steps are wraps; where cells are short, the row gaps among them lie above.
  const float ems = steps.empty() ? 1.2F : quantile(std::move(steps), 0.3F);
  const bool at_slash = breaks_at_slash(tables);
  std::vector<RowGauge> gauges(tables.size());
  for (std::size_t at = 0; at < tables.size(); ++at) {
    gauges[at].pitch = ems * type_size(tables[at]);
    gauges[at].widths = longest_lines(tables[at]);
    gauges[at].breaks_at_slash = at_slash;
  }
  auto widths = gauges;
  for (std::size_t at = 0; at < tables.size(); ++at) {
    for (std::size_t other = 0; other < tables.size(); ++other) {
      if (!same_columns(tables[at], tables[other])) continue;
      for (std::size_t column = 0; column < kColumns; ++column) {
        gauges[at].widths[column] = std::max(gauges[at].widths[column], widths[other].widths[column]);
      }
    }
  }
  Sightings all;
  for (std::size_t at = 0; at < tables.size(); ++at) look_at(tables[at], gauges[at], all);
  for (std::size_t at = 0; at < tables.size(); ++at) {
    learn_gaps(all, gauges[at]);
    learn_habits(all, gauges[at]);
    Sightings own;
    look_at(tables[at], gauges[at], own);
    if (own.row_gaps.size() > 2 * kEnough) learn_gaps(own, gauges[at]);
  }
  const bool row_rules = draws_row_rules(tables, gauges);
  const std::optional<float> block_gap = gap_between_blocks(tables, gauges);
  for (RowGauge& gauge : gauges) {
    gauge.ruled = gauge.ruled || row_rules;
    gauge.block_gap = block_gap;
  }
  return gauges;
}

}  // namespace outturn::normalize
