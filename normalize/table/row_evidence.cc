// Rows are told apart by several signs, none of which every layout shows: a dense table has no gaps, a row
// may lack a value or a remark, the last line of a cell may happen to be full. So each sign is a number,
// and the numbers are added. What a gap means is measured in the document itself (RowGauge): where its rows
// stand clearly further apart than its paragraphs, the gap alone decides.

#include "normalize/table/row_evidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/number_path.h"
#include "normalize/language/line_ends.h"
#include "normalize/table/line_step.h"
#include "normalize/table/tag_evidence.h"

namespace outturn::normalize {
namespace {

// The weights, in one place.
constexpr double kRule = 8;
constexpr double kRuleMissing = -8;
constexpr double kNoRoom = -20;  // another column's line stands across this height
constexpr double kGapFor = 4;    // most that a gap adds
constexpr double kGapAgainst = -8;
constexpr double kUnknownGapFor = 3;  // where the document does not show what rows have
constexpr double kValueAligned = 2;   // beside the first line of another column
constexpr double kValueAlone = 0.5;
constexpr double kValueDecides = 6;     // where this document never sets a value elsewhere
constexpr double kValueAfterGap = 1.5;  // further from the value above than stacked values are
constexpr double kNoValue = -2.5;
constexpr double kLabelAfterGap = 2.5;
constexpr double kLabelAfterShortLine = 1.5;
constexpr double kLabelWrapped = -2.5;
constexpr double kTextAfterGap = 1;
constexpr double kTextAfterShortLine = 0.7;
constexpr double kTextWrapped = -2.5;
constexpr double kWrappedPace = -6;  // the line stands as close as only a paragraph's do
constexpr double kMisaligned = -1.5;
constexpr double kStyleChange = 5;
constexpr double kHeadingBegins = 14;  // bold type in the label's column alone, however close: no text goes on so
constexpr double kUnfinished = -1.5;
constexpr double kNumbered = 16;        // as indicators are
constexpr double kBeginsSmall = -4;     // where labels do not
constexpr double kSameParagraph = -12;  // the structure tree has both lines in one paragraph
constexpr double kCellGoesOn = -8;      // the tree has a label's line before the texts above it
constexpr double kRowClosed = 5;        // it has them before the label's line, and behind the one above that

constexpr float kLeastStep = 0.82F;  // pitches: lines cannot follow each other closer
constexpr float kSpacedRows = 1.2F;  // pitches: rows at least this far apart make a spaced table
constexpr float kTolerance = 0.1F;   // pitches
constexpr float kAligned = 0.3F;     // pitches: mixed type moves first lines by less

// Where rows and paragraphs part, and how far from it a gap is sure.
double gap_evidence(float gap, const RowGauge& gauge) {
  if (!gauge.row_gap) return std::clamp(4.0 * (gap - 1.2), -1.0, kUnknownGapFor);
  const double row = *gauge.row_gap;
  if (row < kSpacedRows) return gap < 1.15 ? 0 : std::clamp(4 * (gap - 1.1), 0.0, kUnknownGapFor);
  if (gauge.paragraph_gap > row - kTolerance) return gap < row - kTolerance ? kGapAgainst : 1.0;
  const double inside = std::max(1.05F, gauge.paragraph_gap);
  // Nearly all rows stand apart by `row` at least, so what is clearly less is none.
  const double limit = row - 0.35 * (row - inside);
  return std::clamp(20 * (gap - limit) / std::max(0.1, row - inside), kGapAgainst, kGapFor);
}

double rule_evidence(const TablePart& part, const Band& band, const RowGauge& gauge, std::size_t from) {
  if (ruled_above(part, band, from)) return kRule;
  return gauge.ruled ? kRuleMissing : 0;
}

double start_evidence(const TablePart& part, const Band& band, std::size_t column, const RowGauge& gauge,
                      double after_gap, double after_short_line, double wrapped) {
  const auto line = band.lines[column];
  if (!line) return 0;
  // A column that begins below the top of the page is not what the page before was cut from.
  if (*line == 0) return after_gap;
  const LineStep step = line_step(part, column, *line, gauge);
  if (step.paragraph == SameTag::yes) return kSameParagraph;
  if (step.pace == Pace::wrapped) return kWrappedPace;
  if (step.pace == Pace::parted || step.gap > std::max(1.25F, gauge.paragraph_gap + kTolerance)) return after_gap;
  if (step.restarts(gauge)) return after_short_line;
  return wrapped;
}

bool label_seems_to_go_on(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const auto label = band.lines[part.form().label()];
  return label && *label > 0 && !line_step(part, part.form().label(), *label, gauge).restarts(gauge);
}

// A value beside a label whose line above has left no room: it begins a row below a line that happens to be full, or
// another result beside a label that goes on. How often either is so in this document, together with kLabelWrapped.
double beside_full_line(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const std::size_t at = *band.lines[part.form().label()];
  const LineStep step = line_step(part, part.form().label(), at, gauge);
  if (step.pace != Pace::unknown || step.paragraph != SameTag::unknown) return kValueAligned;
  const double share = gauge.results_beside_full_lines;
  return std::log((1 - share) / share) - kLabelWrapped;
}

double value_start(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const std::optional<std::size_t> anchor = part.form().anchor();
  if (!anchor) return 0;
  const auto line = band.lines[*anchor];
  if (!line || continues_value(part.form(), part.columns[*anchor][*line])) return kNoValue;
  if (!band.has(part.form().label()) && !band.has(part.form().text())) return kValueAlone;
  const LineStep step = line_step(part, *anchor, *line, gauge);
  const bool anew = *line == 0 || step.restarts(gauge);
  if (!gauge.fixed_pitch && label_seems_to_go_on(part, band, gauge)) return beside_full_line(part, band, gauge);
  if (anew && gauge.values_begin_rows) return kValueDecides;
  const bool after_gap = *line == 0 || step.gap > std::max(1.25F, gauge.paragraph_gap + kTolerance);
  return kValueAligned + (after_gap ? kValueAfterGap : 0);
}

double label_start(const TablePart& part, const Band& band, const RowGauge& gauge) {
  return start_evidence(part, band, part.form().label(), gauge, kLabelAfterGap, kLabelAfterShortLine, kLabelWrapped);
}

double text_start(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const std::size_t column = part.form().text();
  const double start = start_evidence(part, band, column, gauge, kTextAfterGap, kTextAfterShortLine, kTextWrapped);
  const bool inside = start < 0 && starts_small(part.columns[column][*band.lines[column]].text);
  return inside ? start + kBeginsSmall : start;
}

double alignment(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const auto label = band.lines[part.form().label()];
  const auto text = band.lines[part.form().text()];
  if (!label || !text) return 0;
  const float apart = std::abs(part.label_lines()[*label].baseline - part.columns[part.form().text()][*text].baseline);
  return apart > kAligned * gauge.pitch ? kMisaligned : 0;
}

double style(const TablePart& part, const Band& band) {
  const auto label = band.lines[part.form().label()];
  if (!label || *label == 0) return 0;
  const auto& lines = part.label_lines();
  if (lines[*label].bold == lines[*label - 1].bold) return 0;
  const bool alone = !band.has(part.form().anchor()) && !band.has(part.form().text());
  return lines[*label].bold && alone ? kHeadingBegins : kStyleChange;
}

// "1.1.1": nothing else in an indicator's cell begins a line so.
bool numbers_indicator(const std::string& line) {
  const std::string number = leading_number_path(line);
  return std::count(number.begin(), number.end(), '.') >= 2;
}

// A text that stops at a comma, a hyphen or an open bracket goes on; so does one whose next line begins
// with a small letter.
double wording(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const auto label = band.lines[part.form().label()];
  if (!label || *label == 0) return 0;
  double evidence = 0;
  const bool open = ends_open(part.label_lines()[*label - 1].text);
  if (open) evidence += kUnfinished;
  if (!open && part.form().kind() == TableKind::indicators && numbers_indicator(part.label_lines()[*label].text)) {
    evidence += kNumbered;
  }
  if (starts_small(part.label_lines()[*label].text)) evidence += gauge.labels_begin_large ? kBeginsSmall : kUnfinished;
  return evidence;
}

// Where the tree names no cells, it still has their paragraphs one cell after the other.
double order(const TablePart& part, const Band& band) {
  switch (label_in_order(part, band)) {
    case LabelOrder::cell_goes_on:
      return kCellGoesOn;
    case LabelOrder::row_closed:
      return kRowClosed;
    case LabelOrder::unknown:
      return 0;
  }
  return 0;
}

}  // namespace

bool clear_row_gap(float gap, const RowGauge& gauge) {
  return gauge.row_gap && *gauge.row_gap >= kSpacedRows && gap > *gauge.row_gap - kTolerance &&
         gauge.paragraph_gap < *gauge.row_gap - kTolerance;
}

RowEvidence weigh_row_start(const TablePart& part, const Band& band, const RowGauge& gauge) {
  RowEvidence evidence;
  evidence.rule = rule_evidence(part, band, gauge, part.form().label());
  if (band.gap < kLeastStep && evidence.rule <= 0) {
    evidence.gap = kNoRoom;
    return evidence;
  }
  evidence.gap = gap_evidence(band.gap, gauge);
  evidence.value = value_start(part, band, gauge);
  evidence.label_start = label_start(part, band, gauge);
  evidence.text_start = text_start(part, band, gauge);
  evidence.alignment = alignment(part, band, gauge);
  evidence.style = style(part, band);
  evidence.wording = wording(part, band, gauge);
  if (gauge.tags.used) evidence.order = order(part, band);
  return evidence;
}

double weigh_result_start(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const std::optional<std::size_t> anchor = part.form().anchor();
  if (!band.has(anchor) || !band.has(part.form().text())) return kNoRoom;
  const std::size_t line = *band.lines[*anchor];
  if (line == 0 || band.result_gap < kLeastStep) return kNoRoom;
  if (continues_value(part.form(), part.columns[*anchor][line])) return kNoRoom;
  // A merged label has its rules beside it only.
  return rule_evidence(part, band, gauge, *anchor) + gap_evidence(band.result_gap, gauge) + kValueAligned +
         text_start(part, band, gauge);
}

}  // namespace outturn::normalize
