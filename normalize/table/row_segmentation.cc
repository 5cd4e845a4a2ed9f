#include "normalize/table/row_segmentation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/line_ends.h"
#include "normalize/page/line_join.h"
#include "normalize/structure/cell_texts.h"
#include "normalize/table/bands.h"
#include "normalize/table/line_step.h"
#include "normalize/table/page_seams.h"
#include "normalize/table/row_doubts.h"
#include "normalize/table/row_evidence.h"
#include "normalize/table/tag_evidence.h"
#include "normalize/table/text_starts.h"

namespace outturn::normalize {
namespace {

enum class Start { none, row, result };

constexpr float kWrapGap = 1.2F;        // pitches: lines of a paragraph stand no further apart
constexpr float kNoRoomSlack = 0.3F;    // ems left at a line's end, where these are guessed
constexpr double kOpenQuestion = 3;     // the same, beside a label that may go on
constexpr double kClearEvidence = 2.5;  // of a row's beginning: more than any one sign of wrapped lines weighs

// Where drawn rules, or gaps alone, part the rows: what begins at band `at`, behind a row or result that began at band
// `last`.
Start parted_at(const TablePart& part, const std::vector<Band>& bands, std::size_t at, std::size_t last,
                const RowGauge& gauge) {
  const TableForm& form = part.form();
  const auto parted = [&](const Band& band) {
    return gauge.ruled ? ruled_above(part, band, form.label()) : band.gap > *gauge.block_gap;
  };
  if (!parted(bands[at])) {
    const Band& band = bands[at];
    const bool result = form.anchor() && band.result_above > 0 && (band.has(form.anchor()) || band.has(form.text()));
    // A merged label has rules beside it only; the row's own is above its first line.
    return gauge.ruled && result && ruled_above(part, band, *form.anchor(), bands[last].y) ? Start::result
                                                                                           : Start::none;
  }
  bool label = false;
  bool value = false;
  for (std::size_t next = at; next < bands.size() && (next == at || !parted(bands[next])); ++next) {
    label = label || bands[next].has(form.label());
    value = value || bands[next].has(form.anchor());
  }
  return value && !label ? Start::result : Start::row;
}

// Where widths are guessed: whether a label's line goes on with the one above. One that begins with a small letter
// does, one with a capital does not; of others, the line above had no room for their first word.
bool reads_on(const TablePart& part, std::size_t line, const RowGauge& gauge) {
  const std::size_t label = part.form().label();
  const LineStep step = line_step(part, label, line, gauge);
  if (step.gap > kWrapGap) return false;
  const std::string& text = part.columns[label][line].text;
  if (begins_small(text)) return true;
  if (begins_capital(text)) return false;
  return step.slack < kNoRoomSlack;
}

// The structure tree names rows: what begins at band `at` of a tagged row that none of the bands above belongs to.
Start tagged_row_start(const TablePart& part, const std::vector<Band>& bands, std::size_t at) {
  const std::int32_t row = tagged_row(part, bands[at]);
  bool value = false;
  for (std::size_t next = at; next < bands.size() && tagged_row(part, bands[next]) == row; ++next) {
    if (bands[next].has(part.form().label())) return Start::row;
    value = value || bands[next].has(part.form().anchor());
  }
  return value ? Start::result : Start::row;
}

Start start_at(const TablePart& part, const std::vector<Band>& bands, std::size_t at, std::size_t last,
               const RowGauge& gauge) {
  if (gauge.tags.used) {
    const std::int32_t row = tagged_row(part, bands[at]);
    const std::int32_t above = tagged_row(part, bands[at - 1]);
    if (row >= 0 && above >= 0 && row != above) return tagged_row_start(part, bands, at);
    if (row >= 0 && row == above) {
      const bool judged = gauge.ruled || gauge.block_gap;
      return !judged && weigh_result_start(part, bands[at], gauge) > 0 ? Start::result : Start::none;
    }
  }
  if (gauge.ruled || gauge.block_gap) return parted_at(part, bands, at, last, gauge);
  const Band& band = bands[at];
  const std::size_t label = part.form().label();
  const bool value = band.has(part.form().anchor());
  if (weigh_row_start(part, band, gauge).total() > 0) {
    if (!band.has(label)) return value ? Start::result : Start::row;
    const std::size_t line = *band.lines[label];
    // Beside a label that runs on, a second result's first line may stand at the height of any of its lines; but only
    // where the document shows that it sets results so.
    const bool runs_on =
        line > 0 && value &&
        (gauge.fixed_pitch ? reads_on(part, line, gauge)
                           : gauge.label_beside_results && !line_step(part, label, line, gauge).restarts(gauge));
    return runs_on ? Start::result : Start::row;
  }
  return weigh_result_start(part, band, gauge) > 0 ? Start::result : Start::none;
}

// Where lines stand at one pitch: whether the evidence at a band that could begin a row hardly decides. Rows begin
// where a value stands, or where a label ends and begins anew.
bool is_doubtful(const TablePart& part, const Band& band, const RowGauge& gauge) {
  if (!gauge.fixed_pitch) return false;
  const bool value = band.has(part.form().anchor());
  if (!value && !band.has(part.form().label())) return false;
  const RowEvidence evidence = weigh_row_start(part, band, gauge);
  if (std::abs(evidence.total()) < kClearEvidence) return true;
  return value && evidence.label_start < 0;  // a value beside a label that runs on
}

// Whether distances alone speak against a row at a band: the label's line above ends with room for more, no wording
// says that it goes on, and a value stands beside the next one. Elsewhere in the document rows stand further apart; but
// a program that sets pages may give space to some rows only.
bool denied_by_distance(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const std::size_t label = part.form().label();
  const std::optional<std::size_t> anchor = part.form().anchor();
  if (gauge.fixed_pitch || gauge.ruled || gauge.tags.used || !band.has(anchor) || !band.has(label)) return false;
  const std::size_t line = *band.lines[label];
  if (line == 0 || continues_value(part.form(), part.columns[*anchor][*band.lines[*anchor]])) return false;
  const auto& lines = part.label_lines();
  return line_step(part, label, line, gauge).slack > kClearSlack && !ends_open(lines[line - 1].text) &&
         !starts_small(lines[line].text);
}

// The same the other way round: a row begins at a band no further below the line above than wrapped lines stand, in a
// document that sets its rows apart.
bool begins_without_distance(const Band& band, const RowGauge& gauge) {
  if (gauge.fixed_pitch || gauge.ruled || gauge.tags.used || gauge.block_gap) return false;
  return band.gap > 0 && band.gap < kWrapGap && clear_row_gap(std::numeric_limits<float>::max(), gauge);
}

// Where a value stands beside a label's line, and only the line above, which is full, speaks against a row: how likely
// the label goes on. 0 where the question is not open.
float label_goes_on(const TablePart& part, const Band& band, const RowGauge& gauge) {
  const std::size_t label = part.form().label();
  if (gauge.fixed_pitch || gauge.ruled || gauge.block_gap) return 0;
  if (!band.has(part.form().anchor()) || !band.has(label) || *band.lines[label] == 0) return 0;
  const LineStep step = line_step(part, label, *band.lines[label], gauge);
  if (step.gap > kWrapGap || step.pace != Pace::unknown || step.paragraph != SameTag::unknown) return 0;
  if (step.restarts(gauge)) return 0;
  const double evidence = weigh_row_start(part, band, gauge).total();
  if (std::abs(evidence) > kOpenQuestion) return 0;
  return static_cast<float>(std::round(100 / (1 + std::exp(evidence))) / 100);
}

bool certain(const TablePart& part, const Band& band, const RowGauge& gauge, Start start) {
  const std::size_t from =
      start == Start::row ? part.form().label() : part.form().anchor().value_or(part.form().text());
  return ruled_above(part, band, from) || clear_row_gap(start == Start::row ? band.gap : band.result_gap, gauge);
}

// Where a result begins beside a running label, the label's lines still belong to the row above.
void take_lines(const Band& band, std::size_t label, std::vector<LineRow>& rows, std::size_t label_row) {
  for (std::size_t column = 0; column < band.lines.size(); ++column) {
    if (!band.lines[column]) continue;
    LineRow& row = column == label ? rows[label_row] : rows.back();
    row.lines[column].push_back(*band.lines[column]);
  }
}

// Whether a value stands by itself at a band: as the last of a page, it may be the page's number.
bool is_value_alone(const TablePart& part, const Band& band) {
  const std::optional<std::size_t> anchor = part.form().anchor();
  if (!band.has(anchor) || band.has(part.form().label()) || band.has(part.form().text())) return false;
  return !continues_value(part.form(), part.columns[*anchor][*band.lines[*anchor]]);
}

std::vector<LineRow> split(const TablePart& part, const RowGauge& gauge) {
  std::vector<LineRow> rows;
  std::size_t label_row = 0;  // the one that the label's lines belong to
  std::size_t last = 0;       // the band at which the last row or result began
  const std::vector<Band> bands = bands_of(part, gauge.pitch);
  for (std::size_t at = 0; at < bands.size(); ++at) {
    const Band& band = bands[at];
    const float goes_on = rows.empty() ? 0 : label_goes_on(part, band, gauge);
    const Start start = rows.empty() || goes_on > 0 ? Start::row : start_at(part, bands, at, last, gauge);
    const bool denied = !rows.empty() && (start == Start::row ? begins_without_distance(band, gauge)
                                                              : denied_by_distance(part, band, gauge));
    const bool doubtful = denied || (!rows.empty() && is_doubtful(part, band, gauge));
    if (doubtful) rows.back().doubtful = true;
    if (start != Start::none) {
      last = at;
      const bool first = rows.empty();
      rows.emplace_back().lines.resize(part.columns.size());
      rows.back().result = start == Start::result;
      rows.back().separated = !first && certain(part, band, gauge, start);
      rows.back().doubtful = doubtful;
      rows.back().label_goes_on = goes_on;
      if (start == Start::row) label_row = rows.size() - 1;
    }
    take_lines(band, part.form().label(), rows, label_row);
  }
  if (bands.size() > 1 && is_value_alone(part, bands.back())) rows.back().doubtful = true;
  doubt_labels(part, gauge, rows);
  return rows;
}

// The last printed row of a page may show its value and text while its label, kept together by the typesetter, stands
// on the next page: then it is no further result of the row above.
bool label_may_follow(const TablePart& next, const RowGauge& gauge) {
  const auto bands = bands_of(next, gauge.pitch);
  return !bands.empty() && bands.front().has(next.form().label()) && !bands.front().has(next.form().anchor());
}

bool is_label_alone(const TablePart& part, const LineRow& row) {
  for (std::size_t column = 0; column < row.lines.size(); ++column) {
    if (row.lines[column].empty() == (column == part.form().label())) return false;
  }
  return true;
}

bool is_bold(const TablePart& part, const LineRow& row) {
  const auto& lines = row.lines[part.form().label()];
  return std::all_of(lines.begin(), lines.end(), [&](std::size_t at) { return part.label_lines()[at].bold; });
}

// Bold letters that are drawn, and so have no font that says so, are told by all of this together: a font of their
// own, no number, and a row with label and value right below.
bool is_drawn_bold(const TablePart& part, const LineRow& row, const LineRow* below) {
  const std::size_t label = part.form().label();
  const std::optional<std::size_t> anchor = part.form().anchor();
  if (below == nullptr || !anchor || below->lines[label].empty() || below->lines[*anchor].empty()) return false;
  return std::all_of(row.lines[label].begin(), row.lines[label].end(), [&](std::size_t at) {
    const TableLine& line = part.label_lines()[at];
    return line.rare_type && line.text.find_first_of("0123456789") == std::string::npos;
  });
}

// Makes rows of a table's lines.
class RowMaker {
 public:
  RowMaker(const RowGauge& gauge, const LineHyphens& line_ends, std::int64_t& hyphens)
      : gauge_(gauge), line_ends_(line_ends), hyphens_(hyphens) {}

  // `below`: the next row on the page, or nullptr.
  RawRow make(const TablePart& part, const LineRow& lines, const LineRow* below) {
    RawRow row = empty_row(part.columns.size());
    row.separated_by_layout = lines.separated;
    row.same_printed_row = lines.result;
    row.doubtful = lines.doubtful || stands_in_foreign_text(part, lines);
    row.label_goes_on = lines.label_goes_on;
    if (is_label_alone(part, lines) && (is_bold(part, lines) || is_drawn_bold(part, lines, below))) {
      row.kind = RowKind::group;
    }
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      row.cells[column] = make_cell(part, column, lines.lines[column]);
    }
    if (const auto anchor = part.form().anchor()) {
      const std::size_t text = part.form().text();
      const bool parted =
          part_texts_by_values(part, lines.lines[*anchor], lines.lines[text], row.cells[*anchor], row.cells[text]);
      row.doubtful = row.doubtful || parted || !part.form().may_be_value(joined_text(row.cells[*anchor]));
    }
    return row;
  }

 private:
  Cell make_cell(const TablePart& part, std::size_t column, const std::vector<std::size_t>& lines) {
    Cell cell;
    for (const std::size_t at : lines) {
      const TableLine& line = part.columns[column][at];
      Fragment fragment{line.text, {part.page, 0, line.box}, Join::none, line.certainty};
      if (!cell.fragments.empty()) fragment.join = join(part, column, at, cell.fragments.back().text);
      cell.fragments.push_back(std::move(fragment));
    }
    return cell;
  }

  // How a line follows the one above, which loses its hyphen if that is none of the text's.
  Join join(const TablePart& part, std::size_t column, std::size_t at, std::string& above) {
    const TableLine& line = part.columns[column][at];
    if (const std::size_t bytes = line_ends_.to_drop(above, line.text)) {
      above.resize(above.size() - bytes);
      ++hyphens_;
      return Join::none;
    }
    const bool value = column == part.form().anchor();
    if (value && part.form().cuts_word_of_value(above, line.text)) return Join::none;
    const bool goes_on = value && continues_value(part.form(), line);
    const bool hyphenated = gauge_.fixed_pitch && above.back() == '-';
    if (!goes_on && !hyphenated && line_step(part, column, at, gauge_).restarts(gauge_)) return Join::paragraph;
    return wrap_join(above, line.text);
  }

  const RowGauge& gauge_;
  const LineHyphens& line_ends_;
  std::int64_t& hyphens_;
};

// A page's last row, clearly apart from the one above, shows nothing but its value, and the next page's first row
// lacks one: these are one row, whose other cells had no room for the lines that must stay together.
bool is_value_left_behind(const TableForm& form, const RawRow& last, const RawRow& next) {
  if (!form.anchor() || !last.separated_by_layout || next.kind != RowKind::item) return false;
  return last.cell(form.label()).empty() && last.cell(form.text()).empty() &&
         last.cell(*form.anchor()).fragments.size() == 1 && !next.cell(form.label()).empty() &&
         !next.cell(form.text()).empty() && next.cell(*form.anchor()).empty();
}

// Where a page's end breaks a word, the typesetter's hyphen becomes a soft one: whether the next page's row goes on
// with this one is for the alignment to say.
void soften_hyphens(std::vector<RawRow>& rows, const RawRow& next, const LineHyphens& line_ends) {
  constexpr std::string_view kSoft = "\xC2\xAD";
  for (std::size_t column = 0; column < next.cells.size(); ++column) {
    if (next.cells[column].empty()) continue;
    std::size_t at = rows.size() - 1;
    while (at > 0 && rows[at].cells[column].empty() && rows[at].same_printed_row) --at;
    if (rows[at].cells[column].empty()) continue;
    std::string& above = rows[at].cells[column].fragments.back().text;
    const std::size_t bytes = line_ends.to_drop(above, next.cells[column].fragments.front().text);
    if (bytes > 0) above.replace(above.size() - bytes, bytes, kSoft);
  }
}

}  // namespace

std::vector<RawRow> segment_rows(const PrintedTable& table, const RowGauge& gauge, const LineHyphens& line_ends,
                                 std::int64_t& hyphens) {
  std::vector<RawRow> rows;
  RowMaker maker(gauge, line_ends, hyphens);
  for (std::size_t at = 0; at < table.parts.size(); ++at) {
    const TablePart& part = table.parts[at];
    std::vector<LineRow> split_rows = split(part, gauge);
    if (split_rows.empty()) continue;
    if (at + 1 < table.parts.size() && label_may_follow(table.parts[at + 1], gauge)) split_rows.back().result = false;
    const bool continued = !rows.empty();
    const bool changes = continued && at > 0 && changes_type(table.parts[at - 1], part);
    if (changes) doubt_last(rows);
    // Distances and widths that the other pages show do not hold for one in other type.
    const bool other_type = !gauge.ruled && !gauge.tags.used && changes_type(table.parts.front(), part);
    bool in_first = false;  // in the part's first printed row
    for (std::size_t row = 0; row < split_rows.size(); ++row) {
      const LineRow* const below = row + 1 < split_rows.size() ? &split_rows[row + 1] : nullptr;
      RawRow made = maker.make(part, split_rows[row], below);
      if (continued && row == 0 && is_value_left_behind(part.form(), rows.back(), made)) {
        rows.back().same_printed_row = false;
        for (const std::size_t column : {part.form().label(), part.form().text()}) {
          rows.back().cell(column) = std::move(made.cell(column));
        }
        continue;
      }
      made.after_page_break = continued && row == 0;
      if (made.after_page_break) {
        soften_hyphens(rows, made, line_ends);
        if (is_stray_label(part.form(), made)) made.doubtful = rows.back().doubtful = true;
      }
      in_first = (changes || part.begin_doubted) && (row == 0 || (in_first && made.same_printed_row));
      made.doubtful = made.doubtful || in_first || (other_type && !made.separated_by_layout);
      // If what seems to be a further result is a row of its own, the label beside it ends above.
      if (made.doubtful && made.same_printed_row) doubt_last(rows);
      rows.push_back(std::move(made));
    }
    if (part.end_doubted) doubt_last(rows);
  }
  return rows;
}

}  // namespace outturn::normalize
