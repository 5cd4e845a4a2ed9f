#include "normalize/table/line_step.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/line_ends.h"
#include "normalize/page/line_join.h"
#include "normalize/table/tag_evidence.h"

namespace outturn::normalize {
namespace {

constexpr float kGuessedSlack = 1.5F;  // ems, where the widths of characters are guessed

// Of PaceLimits; distances are ems of the type.
constexpr float kFarthestStep = 3.0F;  // what is further apart shows nothing more
constexpr float kLeastVoid = 0.02F;    // positions are given to a twentieth of a point
constexpr float kNextLine = 1.9F;  // times the widest wrap: rows without space between them stand a whole line apart
constexpr float kBeyondWraps = 0.15F;       // at most so far behind the widest wrap the limit lies
constexpr std::size_t kFewestSteps = 6;     // on either side
constexpr std::size_t kOneSlipIn = 25;      // near steps: one may seem to have left room
constexpr std::size_t kOneLabelSlipIn = 8;  // the same of labels, which hardly ever have paragraphs
constexpr std::size_t kRoomInHalf = 2;      // far steps: one in so many has left it

// The limit between two lines of one kind of script; 0 where none is known, or the lines differ in it.
float pace_limit(const RowGauge& gauge, std::size_t column, const TableLine& above, const TableLine& here) {
  if (column >= gauge.paces.size() || above.wide != here.wide) return 0;
  return here.wide ? gauge.paces[column].wide : gauge.paces[column].narrow;
}

struct Step {
  float ems = 0;
  bool room = false;  // left on the line above
};

float limit_of(std::vector<Step>& steps, std::size_t one_slip_in) {
  std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.ems < b.ems; });
  std::size_t room_above = 0;  // in the steps before the void
  std::size_t room_in_all = 0;
  for (const Step& step : steps) room_in_all += step.room ? 1U : 0U;
  float limit = 0;
  float widest = kLeastVoid;
  std::size_t near_limit = 0;  // steps below the limit
  std::size_t room_limit = 0;  // of those: with room
  for (std::size_t near = 1; near + kFewestSteps <= steps.size(); ++near) {
    room_above += steps[near - 1].room ? 1U : 0U;
    const float width = steps[near].ems - steps[near - 1].ems;
    const std::size_t far = steps.size() - near;
    if (near < kFewestSteps) {
      widest = std::max(widest, width);  // what wrapped lines differ by parts no rows
      continue;
    }
    if (width < widest || steps[near].ems > kNextLine * steps[near - 1].ems) continue;
    if (room_above * one_slip_in > near || (room_in_all - room_above) * kRoomInHalf < far) continue;
    // What lies between a narrower void and this one has left room as far steps have: rows set close.
    if (limit > 0 && (room_above - room_limit) * kRoomInHalf >= near - near_limit) continue;
    widest = width;
    limit = steps[near - 1].ems + std::min(width / 2, kBeyondWraps);
    near_limit = near;
    room_limit = room_above;
  }
  return limit;
}

}  // namespace

bool LineStep::restarts(const RowGauge& gauge) const {
  if (paragraph != SameTag::unknown) return paragraph == SameTag::no;
  if (pace != Pace::unknown) return pace == Pace::parted;
  const float wrap = std::max(kWiderThanWrap, 1 + 0.4F * (gauge.paragraph_gap - 1));
  return gap > wrap || slack > (gauge.fixed_pitch ? kGuessedSlack : kClearSlack);
}

LineStep line_step(const TablePart& part, std::size_t column, std::size_t line, const RowGauge& gauge) {
  const auto& lines = part.columns[column];
  if (line == 0) return {};
  const TableLine& above = lines[line - 1];
  const TableLine& here = lines[line];
  // A column of short values does not show its width; the next column's start does.
  const float right =
      column == part.form().anchor() ? part.edges.end_of(column) : part.edges.starts[column] + gauge.widths[column];
  const float needed = here.em * first_unit_ems(here.text, gauge.breaks_at_slash);
  LineStep step{(here.baseline - above.baseline) / gauge.pitch, (right - above.box.x1 - needed) / here.size};
  if (gauge.tags.used) step.paragraph = same_paragraph(above.ends, here.begins);
  if (const float limit = pace_limit(gauge, column, above, here); limit > 0) {
    step.pace = here.baseline - above.baseline < limit * here.size ? Pace::wrapped : Pace::parted;
  }
  // Values may be stacked by line breaks, and a sentence that ends early at one.
  if (step.paragraph == SameTag::yes &&
      (column == part.form().anchor() || (step.slack > kClearSlack && ends_sentence(above.text)))) {
    step.paragraph = SameTag::unknown;
  }
  return step;
}

bool continues_value(const TableForm& form, const TableLine& line) {
  return line.in_brackets || begins_small(line.text) || form.is_rest_of_value(line.text);
}

void learn_paces(std::span<const PrintedTable* const> tables, std::vector<RowGauge>& gauges) {
  if (gauges.empty() || gauges.front().fixed_pitch) return;
  std::vector<std::array<std::vector<Step>, 2>> steps(gauges.front().widths.size());
  for (std::size_t at = 0; at < tables.size(); ++at) {
    for (const TablePart& part : tables[at]->parts) {
      for (std::size_t column = 0; column < std::min(part.columns.size(), steps.size()); ++column) {
        if (column == part.form().anchor()) continue;
        const auto& lines = part.columns[column];
        for (std::size_t line = 1; line < lines.size(); ++line) {
          const float ems = (lines[line].baseline - lines[line - 1].baseline) / lines[line].size;
          if (lines[line].wide != lines[line - 1].wide || ems > kFarthestStep) continue;
          const float slack = line_step(part, column, line, gauges[at]).slack;
          steps[column][lines[line].wide ? 1 : 0].push_back({ems, slack > kClearSlack});
        }
      }
    }
  }
  std::vector<PaceLimits> paces(steps.size());
  for (std::size_t column = 0; column < steps.size(); ++column) {
    const bool label = !tables.front()->parts.empty() && column == tables.front()->parts.front().form().label();
    const std::size_t one_slip_in = label ? kOneLabelSlipIn : kOneSlipIn;
    paces[column] = {limit_of(steps[column][0], one_slip_in), limit_of(steps[column][1], one_slip_in)};
  }
  for (RowGauge& gauge : gauges) gauge.paces = paces;
}

}  // namespace outturn::normalize
