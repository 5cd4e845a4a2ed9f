// A row of figures is a label of one line or several with its figures on the first, the last or the middle one. What
// parts two rows is weighed as for rows of text: no sign is shown by every layout, so each is a number. Two lines with
// figures are two rows in any case. Where no sign parts them, what stands between is told by what is least unlikely,
// and by where this table's other labels of several lines have their figures.
#include "normalize/figures/figure_breaks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "core/brackets.h"
#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/figures/figure_pitch.h"
#include "normalize/figures/label_room.h"
#include "normalize/figures/text_rows.h"
#include "normalize/language/line_ends.h"

namespace outturn::normalize {
namespace {

// The weights, in one place; by what UN layouts (wrapped labels with figures at their foot or head) and close-set
// made-up ones need to come out whole.
constexpr double kRule = 8;
constexpr double kGapFor = 6;
constexpr double kGapUnseen = 2;  // where no line shows how far apart wrapped ones stand
constexpr double kGapAgainst = -5;
constexpr double kGapSteepness = 14;   // per half of what rows stand further apart than wrapped lines
constexpr double kClearlyApart = 1.2;  // of the step between rows
constexpr double kUnsure = 1;          // a sum of weights so small says little
constexpr double kUnsureClose = 2.5;   // the same where rows stand no further apart than lines
constexpr double kHeadsRows = 2.5;     // no figures, and a row indented below it, where the row above has its own
constexpr double kCloseRows = 0.06;    // of the pitch: rows that stand apart by no more are told by other signs
constexpr double kPageBegins = 2;
constexpr double kGoesOnOverleaf = -3;
constexpr double kStyleChange = 4;
constexpr double kBeginsSmall = -2.5;
constexpr double kOpenEnd = -2;
constexpr double kBeginsCapital = 1;   // where distances say little
constexpr double kClosesBracket = -6;  // that the label opens
constexpr double kNumbered = 2;
constexpr double kOutdent = 3;
constexpr double kHangingIndent = -1.5;
constexpr double kIndentedRow = 4;
constexpr double kRowsIndent = 2;
constexpr double kNoLabel = -8;  // figures without a label beside them belong to the label around them
constexpr double kUnseen = 0.5;  // rows, where labels of several lines are counted

constexpr double kEmptyLine = 1.5;   // of a fixed pitch: an empty line lies between
constexpr float kSamePlace = 2.5F;   // points
constexpr double kClearRows = 0.2;   // of the pitch: rows that stand apart by more show it alone
constexpr float kUsualStep = 1.32F;  // of the type: between rows, where none follow each other

// The usual step from a row's figures to the next row's, in type sizes; nullopt where none stand on lines that follow
// each other.
std::optional<float> row_step(const PrintedFigures& table) {
  std::vector<float> steps;
  for (const FigurePart& part : table.parts) {
    for (std::size_t at = 1; at < part.lines.size(); ++at) {
      if (!part.lines[at].has_figures() || !part.lines[at - 1].has_figures()) continue;
      steps.push_back((part.lines[at].baseline - part.lines[at - 1].baseline) / part.lines[at].size);
    }
  }
  if (steps.empty()) return std::nullopt;
  const std::size_t middle = steps.size() / 3;  // sums stand further apart than rows
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(middle), steps.end());
  return steps[middle];
}

// "1.", "12.", "A.", "(a)", "II."
bool begins_numbered(const std::string& text) {
  constexpr std::size_t kLongest = 4;  // letters and digits
  std::size_t at = text.starts_with('(') ? 1 : 0;
  std::size_t marks = 0;
  for (std::size_t next = at; next < text.size() && marks < kLongest; at = next, ++marks) {
    const char32_t c = utf8::next(text, next);
    if (!utf8::is_letter(c) && !utf8::is_digit(c)) break;
  }
  return marks > 0 && at + 1 < text.size() && (text[at] == '.' || text[at] == ')') && text[at + 1] == ' ';
}

// Of the table's labels of several lines.
struct LabelHabit {
  double rows = 0;
  double led = 0;      // have lines above their figures
  double trailed = 0;  // have lines below them

  // How likely a row has such lines, as a logarithm.
  [[nodiscard]] double leads() const { return std::log((led + kUnseen) / (rows + 2 * kUnseen)); }
  [[nodiscard]] double trails() const { return std::log((trailed + kUnseen) / (rows + 2 * kUnseen)); }
};

class Breaks {
 public:
  Breaks(const PrintedFigures& table, const LabelHabit& habit, float paragraph_gap)
      : habit_(habit),
        pitch_(wrap_pitch(table)),
        shown_step_(row_step(table)),
        row_step_(shown_step_.value_or(kUsualStep)),
        fixed_pitch_(table.fixed_pitch),
        distance_tells_(pitch_.shown && shown_step_ && row_step_ > pitch_.step * (1 + static_cast<float>(kCloseRows))),
        room_(table),
        paragraph_gap_(paragraph_gap) {
    for (const FigurePart& part : table.parts) {
      for (const FigureLine& line : part.lines) lines_.push_back({&part, &line, &line == part.lines.data()});
    }
    for (const Place& place : lines_) {
      opened_.push_back((opened_.empty() ? 0 : opened_.back()) + open_brackets(place.line->pieces[0].text));
    }
    look_at_labels();
    look_at_small_letters();
  }

  // Where rows begin: what has figures below a line with figures.
  void look_at_labels() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const FigureLine& line = *lines_[at].line;
      if (!line.has(0) || line.narrative) continue;
      if (at == 0 || !line.has_figures() || !lines_[at - 1].line->has_figures()) continue;
      const float begins = indent(at);
      if (!begins_as_rows_do(at)) row_indents_.push_back(begins);
    }
  }

  // Lines that go on in a small letter show whether wrapped ones hang: stand further right than the line above.
  void look_at_small_letters() {
    bool flush = false;
    bool hanging = false;
    for (std::size_t at = 1; at < lines_.size() && !hanging; ++at) {
      const FigureLine& line = *lines_[at].line;
      const FigureLine& above = *lines_[at - 1].line;
      if (!line.has(0) || !above.has(0) || line.narrative || above.narrative || lines_[at].page_begins) continue;
      if (!starts_small(line.pieces[0].text)) continue;
      hanging = indent(at) > indent(at - 1) + kSamePlace;
      flush = flush || !hanging;
    }
    lines_hang_ = hanging || !flush;
  }

  FigureRowBreaks find() {
    FigureRowBreaks found{std::vector<bool>(lines_.size()), std::vector<bool>(lines_.size())};
    std::vector<bool>& begins = found.begins;
    TextRows texts(pitch_.step, paragraph_gap_);
    std::size_t forced = lines_.size();
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const Place& place = lines_[at];
      if (!place.part->columns.has_label) {
        const auto index = static_cast<std::size_t>(place.line - place.part->lines.data());
        const TextRowBreak row = texts.next(*place.part, index);
        begins[at] = row.begins;
        found.doubted[at] = row.doubted;
        continue;
      }
      if (figures_ && !lines_[at - 1].line->narrative && lines_[at - 1].line->has_figures()) forced = forced_break(at);
      if (at == forced && completes_row(at)) forced = lines_.size();
      begins[at] = at == 0 || (is_framed(at) ? begins_frame(at) : at == forced || weight(at) > 0);
      found.doubted[at] = at > 0 && (place.page_begins ? is_doubted(at, begins[at]) : is_unsure(at));
      if (begins[at]) {
        first_ = at;
        figures_ = false;
      }
      figures_ = figures_ || place.line->has_figures();
    }
    return found;
  }

 private:
  struct Place {
    const FigurePart* part = nullptr;
    const FigureLine* line = nullptr;
    bool page_begins = false;
  };

  // Whether a drawn frame says where rows begin between the line and the one above it.
  [[nodiscard]] bool is_framed(std::size_t at) const {
    return !lines_[at].page_begins && lines_[at].line->framed_row >= 0 && lines_[at - 1].line->framed_row >= 0;
  }
  [[nodiscard]] bool begins_frame(std::size_t at) const {
    return lines_[at].line->framed_row != lines_[at - 1].line->framed_row;
  }

  // The line goes on with the label of the line above and has figures in columns only that are empty there: cells of
  // one row whose figures stand at the head in some columns and at the foot in others.
  [[nodiscard]] bool completes_row(std::size_t at) const {
    const FigureLine& line = *lines_[at].line;
    if (lines_[at].page_begins || !line.has_figures() || !line.has(0) || weight(at) > 0) return false;
    for (std::size_t above = first_; above < at; ++above) {
      for (std::size_t column = 1; column < line.pieces.size(); ++column) {
        if (line.has(column) && lines_[above].line->has(column)) return false;
      }
    }
    return true;
  }

  // Nothing tells a label's next line from a row's first one.
  [[nodiscard]] bool is_unsure(std::size_t at) const {
    const FigureLine& line = *lines_[at].line;
    const FigureLine& above = *lines_[at - 1].line;
    if (distance_tells_ || is_framed(at) || !line.has(0) || line.narrative || above.narrative) return false;
    const double here = weight(at);
    return !(line.has_figures() && above.has_figures()) && here <= kUnsure &&
           here >= -(pitch_.shown ? kUnsureClose : kUnsure);
  }

  // At a page's top: a label without figures below a full line, which may be the rest of that label or the heading of
  // rows; or a row that is joined to a label of another indentation, which may have been a heading.
  [[nodiscard]] bool is_doubted(std::size_t at, bool begins) const {
    const FigureLine& line = *lines_[at].line;
    const FigureLine& above = *lines_[at - 1].line;
    if (!line.has(0) || !above.has(0) || line.narrative || above.narrative) return false;
    const bool numbered = begins_numbered(line.pieces[0].text);
    if (begins) return figures_ && !line.has_figures() && !line.bold && !numbered && room(at) <= 0;
    return !figures_ && lines_[first_].line->has(0) && std::abs(indent(at) - indent(first_)) > kSamePlace;
  }

  // Behind line `at` - 1, which has figures: where the next row begins if no sign says so; no line where one does, or
  // where no row with figures follows.
  [[nodiscard]] std::size_t forced_break(std::size_t at) const {
    std::size_t next = at;
    while (next < lines_.size() && lines_[next].part->columns.has_label && !lines_[next].line->has_figures() &&
           !lines_[next].line->narrative) {
      ++next;
    }
    if (next == lines_.size() || !lines_[next].part->columns.has_label || lines_[next].line->narrative) {
      return lines_.size();
    }
    std::size_t best = next;
    double most = 0;
    for (std::size_t line = at; line <= next; ++line) {
      double here = weight(line);
      if (here > 0) return lines_.size();
      if (line > at) here += habit_.trails();
      if (line < next) here += habit_.leads();
      if (line == at || here > most) {
        most = here;
        best = line;
      }
    }
    return best;
  }

  // What speaks for a row that begins at this line, the row in work being the one above it.
  [[nodiscard]] double weight(std::size_t at) const {
    const FigureLine& line = *lines_[at].line;
    if (line.has(0) || line.narrative) return weigh(at).total();
    return line.ruled_above ? kRule : kNoLabel;
  }

  [[nodiscard]] FigureRowEvidence weigh(std::size_t at) const {
    const FigureLine& line = *lines_[at].line;
    const FigureLine& last = *lines_[at - 1].line;
    const FigureLine& first = *lines_[first_].line;
    const bool page_begins = lines_[at].page_begins;
    FigureRowEvidence evidence;
    if (page_begins) {
      if (figures_) evidence.page = goes_on_overleaf(at) ? kGoesOnOverleaf : kPageBegins;
    } else {
      if (line.ruled_above) evidence.rule = kRule;
      evidence.gap = gap_evidence(static_cast<double>((line.baseline - last.baseline) / line.size));
    }
    if (!last.has(0)) return evidence;
    const std::string& here = line.pieces[0].text;
    const std::string& above = last.pieces[0].text;
    evidence.slack = room(at);
    // What is counted stands in other type behind a label: "Publications (number of publications)".
    const bool goes_on = here.starts_with('(') || starts_small(here);
    if (last.bold != line.bold && !line.narrative && !goes_on) evidence.style = kStyleChange;
    if (goes_on) evidence.wording += kBeginsSmall;
    if (ends_inside(above)) evidence.wording += kOpenEnd;
    if ((fixed_pitch_ || !distance_tells_) && begins_capital(here)) evidence.wording += kBeginsCapital;
    if (!distance_tells_ && may_head_rows(at)) evidence.indent += kHeadsRows;
    if (open_brackets(here) < 0 && inside_brackets(at)) evidence.wording += kClosesBracket;
    if (begins_numbered(here)) evidence.wording += kNumbered;
    if (first.has(0)) evidence.indent += indent_evidence(at, evidence.style == 0 && !begins_numbered(here));
    return evidence;
  }

  [[nodiscard]] double room(std::size_t at) const {
    return room_.evidence(*lines_[at - 1].part, *lines_[at - 1].line, *lines_[at].part, *lines_[at].line);
  }

  // A label without figures below a row that has them, no small letter's, with a row indented below it.
  [[nodiscard]] bool may_head_rows(std::size_t at) const {
    const FigureLine& line = *lines_[at].line;
    if (!figures_ || line.has_figures() || at + 1 == lines_.size() || begins_small(line.pieces[0].text)) return false;
    const FigureLine& below = *lines_[at + 1].line;
    return below.has(0) && !below.narrative && indent(at + 1) > indent(at) + kSamePlace &&
           std::abs(indent(at) - indent(first_)) <= kSamePlace;
  }

  // Whether the label in work has opened a bracket and not closed it.
  [[nodiscard]] bool inside_brackets(std::size_t at) const {
    const auto before = [this](std::size_t line) { return line == 0 ? 0 : opened_[line - 1]; };
    return before(at) > before(first_);
  }

  // Where the label begins, from the left edge of its column: pages may be shifted against each other.
  [[nodiscard]] float indent(std::size_t at) const {
    return lines_[at].line->pieces[0].box.x0 - lines_[at].part->columns.left;
  }

  // Rows begin where the line does, as others that can be nothing else show.
  [[nodiscard]] bool begins_as_rows_do(std::size_t at) const {
    return std::any_of(row_indents_.begin(), row_indents_.end(),
                       [&](float indent) { return std::abs(indent - this->indent(at)) <= kSamePlace; });
  }

  // `may_hang`: it may be a label's second line. A further line stands where the one above does.
  [[nodiscard]] double indent_evidence(std::size_t at, bool may_hang) const {
    const float from_first = indent(at) - indent(first_);
    if (from_first < -kSamePlace) return lines_[at].page_begins ? 0 : kOutdent;
    if (from_first <= kSamePlace) return 0;
    const bool as_rows = begins_as_rows_do(at);
    if (fixed_pitch_ && as_rows) return kRowsIndent;
    const bool second = at - 1 == first_ || std::abs(indent(at - 1) - indent(first_)) > kSamePlace;
    if (!second || (as_rows && !lines_hang_ && !figures_)) return kIndentedRow;
    if (as_rows && !lines_hang_) return kRowsIndent;
    return may_hang && !lines_[at].page_begins && !as_rows ? kHangingIndent : 0;
  }

  // A label's last lines at the top of a page, its figures being on the page before: in a table whose labels have their
  // figures on the first line, what has none and heads no rows.
  [[nodiscard]] bool goes_on_overleaf(std::size_t at) const {
    const FigureLine& line = *lines_[at].line;
    if (line.has_figures() || line.bold || at + 1 == lines_.size()) return false;
    if (starts_small(line.pieces[0].text) && room(at) < LabelRoom::kMuch) return true;
    if (habit_.trailed <= habit_.led) return false;
    if (!lines_[first_].line->has(0) || std::abs(indent(at) - indent(first_)) > kSamePlace) return false;
    const Place& next = lines_[at + 1];
    return next.line->has(0) && !next.line->narrative && indent(at + 1) <= indent(at) + kSamePlace;
  }

  // `step`: in type sizes. Rows stand `row_step_` apart, wrapped lines `pitch_.step`; a step near either says so.
  [[nodiscard]] double gap_evidence(double step) const {
    const double pitch = static_cast<double>(pitch_.step);
    if (fixed_pitch_) return step > kEmptyLine * pitch ? kGapFor : 0;
    const double apart = std::max(kCloseRows, static_cast<double>(row_step_) - pitch);
    const double middle = pitch + apart / 2;
    const double trust = std::min(1.0, apart / (kClearRows * pitch));
    const double most = distance_tells_ || step > kClearlyApart * static_cast<double>(row_step_) ? kGapFor : kGapUnseen;
    const double least = shown_step_ ? kGapAgainst : -kGapUnseen;
    return std::clamp(trust * kGapSteepness * (step - middle) / apart, least, most);
  }

  const LabelHabit& habit_;
  const WrapPitch pitch_;
  const std::optional<float> shown_step_;  // between rows of one line on lines right below each other, in type sizes
  const float row_step_;                   // the same, the usual one where none is shown
  const bool fixed_pitch_;
  const bool distance_tells_;  // rows stand further apart than wrapped lines
  const LabelRoom room_;
  const float paragraph_gap_;
  std::vector<Place> lines_;
  std::vector<std::ptrdiff_t> opened_;  // brackets that the labels leave open, down to each line
  std::vector<float> row_indents_;      // points from the label column's left edge; see look_at_labels()
  bool lines_hang_ = true;              // of wrapped labels, as far as small letters show
  std::size_t first_ = 0;               // line of the row in work
  bool figures_ = false;                // the row in work has some
};

LabelHabit habit_of(const PrintedFigures& table, const std::vector<bool>& begins) {
  LabelHabit habit;
  std::size_t leading = 0;
  std::size_t trailing = 0;
  bool figures = false;
  const auto close = [&] {
    if (figures && leading + trailing > 0) {
      habit.rows += 1;
      habit.led += leading > 0 ? 1 : 0;
      habit.trailed += trailing > 0 ? 1 : 0;
    }
    leading = trailing = 0;
    figures = false;
  };
  std::size_t at = 0;
  for (const FigurePart& part : table.parts) {
    for (const FigureLine& line : part.lines) {
      if (begins[at++]) close();
      if (line.has_figures()) {
        figures = true;
      } else {
        (figures ? trailing : leading) += 1;
      }
    }
  }
  close();
  return habit;
}

}  // namespace

FigureRowBreaks figure_row_breaks(const PrintedFigures& table, float paragraph_gap) {
  const std::vector<bool> first = Breaks(table, {}, paragraph_gap).find().begins;
  return Breaks(table, habit_of(table, first), paragraph_gap).find();
}

}  // namespace outturn::normalize
