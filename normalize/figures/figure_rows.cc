// A row of figures is a label of one line or several with its figures on the first, the last or the middle one. What
// parts two rows is weighed as for rows of text: no sign is shown by every layout, so each is a number.
#include "normalize/figures/figure_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/page/line_join.h"

namespace outturn::normalize {
namespace {

// The weights, in one place; by what UN layouts (wrapped labels with figures at their foot or head) and close-set
// made-up ones need to come out whole.
constexpr double kRule = 8;
constexpr double kGapFor = 6;
constexpr double kGapAgainst = -5;
constexpr double kGapSteepness = 14;  // per half of what rows stand further apart than wrapped lines
constexpr double kCloseRows = 0.06;   // of the pitch: rows that stand apart by no more are told by other signs
constexpr double kSecondFigures = 7;
constexpr double kRoomLeft = 2.5;
constexpr double kNoRoom = -1.5;
constexpr double kStyleChange = 4;
constexpr double kBeginsSmall = -2.5;
constexpr double kOpenEnd = -2;
constexpr double kNumbered = 2;
constexpr double kOutdent = 3;
constexpr double kHangingIndent = -1.5;

constexpr float kClearSlack = 0.8F;  // ems
constexpr float kSamePlace = 2.5F;   // points
constexpr double kClearRows = 0.2;   // of the pitch: rows that stand apart by more show it alone
constexpr float kTightest = 1.0F;    // of the type: steps of wrapped lines
constexpr float kWidest = 1.32F;
constexpr float kTextRowGap = 1.55F;      // pitches: between rows of text cells, where all of them begin anew
constexpr float kClearTextRowGap = 1.9F;  // the same where some cells do not

// The step between wrapped lines, in type sizes.
float wrap_pitch(const PrintedFigures& table) {
  std::vector<float> steps;
  for (const FigurePart& part : table.parts) {
    for (std::size_t at = 1; at < part.lines.size(); ++at) {
      const float step = (part.lines[at].baseline - part.lines[at - 1].baseline) / part.lines[at].size;
      if (step > kTightest * 0.9F) steps.push_back(step);
    }
  }
  if (steps.empty()) return kWidest;
  const std::size_t at = steps.size() / 10;
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(at), steps.end());
  return std::clamp(steps[at], kTightest, kWidest);
}

// The usual step from a row's figures to the next row's, in type sizes.
float row_step(const PrintedFigures& table) {
  std::vector<float> steps;
  for (const FigurePart& part : table.parts) {
    for (std::size_t at = 1; at < part.lines.size(); ++at) {
      if (!part.lines[at].has_figures() || !part.lines[at - 1].has_figures()) continue;
      steps.push_back((part.lines[at].baseline - part.lines[at - 1].baseline) / part.lines[at].size);
    }
  }
  if (steps.empty()) return kWidest;
  const std::size_t middle = steps.size() / 3;  // sums stand further apart than rows
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(middle), steps.end());
  return steps[middle];
}

// How far the labels' lines reach.
float label_right(const PrintedFigures& table) {
  float right = 0;
  for (const FigurePart& part : table.parts) {
    for (const FigureLine& line : part.lines) {
      if (line.has(0) && !line.narrative) right = std::max(right, line.pieces[0].box.x1 - part.columns.left);
    }
  }
  return right;
}

bool reads_on(const std::string& text) {
  return begins_small(text) && text.size() > 1 && text[1] != ')' && text[1] != '.';
}

// "1.", "12.", "A.", "(a)", "II."
bool begins_numbered(const std::string& text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  std::size_t marks = 0;
  while (at < text.size() && marks < 4 && std::isalnum(static_cast<unsigned char>(text[at])) != 0) {
    ++at;
    ++marks;
  }
  return marks > 0 && at + 1 < text.size() && (text[at] == '.' || text[at] == ')') && text[at + 1] == ' ';
}

bool ends_open(const std::string& text) {
  if (text.empty()) return false;
  std::size_t at = utf8::previous(text, text.size());
  const char32_t last = utf8::next(text, at);
  if (std::u32string_view(U",，、;；(（-/\u2010").find(last) != std::u32string_view::npos) return true;
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

class Segmenter {
 public:
  Segmenter(const PrintedFigures& table, const HyphenToDrop& to_drop, std::int64_t& hyphens)
      : table_(table),
        to_drop_(to_drop),
        hyphens_(hyphens),
        pitch_(wrap_pitch(table)),
        row_step_(row_step(table)),
        right_(label_right(table)) {}

  Grid run() {
    grid_.source = CellSource::geometry;
    grid_.place = table_.place;
    grid_.header = table_.header;
    grid_.has_label = table_.parts.empty() || table_.parts.front().columns.has_label;
    grid_.above = table_.above;
    for (const FigurePart& part : table_.parts) {
      for (std::size_t at = 0; at < part.lines.size(); ++at) {
        const bool labelled = part.columns.has_label;
        if (labelled ? begins_row(part, at) : begins_text_row(part, at)) begin(part, at);
        take(part, part.lines[at]);
      }
    }
    return std::move(grid_);
  }

 private:
  void begin(const FigurePart& part, std::size_t at) {
    const FigureLine& line = part.lines[at];
    GridRow& row = grid_.rows.emplace_back();
    row.cells.resize(part.columns.columns());
    row.bold = line.bold;
    row.indent = line.has(0) ? line.pieces[0].box.x0 - part.columns.left : 0;
    row.narrative = line.narrative;
    row.after_page_break = at == 0 && &part != &table_.parts.front();
    figures_ = false;
    first_ = &line;
  }

  void take(const FigurePart& part, const FigureLine& line) {
    GridRow& row = grid_.rows.back();
    row.narrative = row.narrative || line.narrative;
    for (std::size_t column = 0; column < line.pieces.size(); ++column) {
      if (!line.has(column)) continue;
      Cell& cell = row.cells[column];
      Fragment fragment{line.pieces[column].text, {}, Join::none};
      fragment.place.page = part.page;
      fragment.place.box = line.pieces[column].box;
      if (!cell.fragments.empty()) fragment.join = join(cell.fragments.back().text, fragment.text);
      cell.fragments.push_back(std::move(fragment));
    }
    figures_ = figures_ || line.has_figures();
    last_ = &line;
  }

  Join join(std::string& above, const std::string& here) {
    if (const std::size_t bytes = to_drop_(above, here)) {
      above.resize(above.size() - bytes);
      ++hyphens_;
      return Join::none;
    }
    return wrap_join(above, here);
  }

  [[nodiscard]] bool begins_row(const FigurePart& part, std::size_t at) const {
    if (grid_.rows.empty()) return true;
    const FigureLine& line = part.lines[at];
    const bool page_begins = at == 0;
    if (!line.has(0) && !line.narrative) return figures_ || line.ruled_above;
    return weigh(part, line, page_begins).total() > 0;
  }

  [[nodiscard]] FigureRowEvidence weigh(const FigurePart& part, const FigureLine& line, bool page_begins) const {
    FigureRowEvidence evidence;
    if (line.ruled_above && !page_begins) evidence.rule = kRule;
    if (!page_begins) {
      evidence.gap = gap_evidence(static_cast<double>((line.baseline - last_->baseline) / line.size));
    }
    if (figures_ && line.has_figures()) evidence.figures = kSecondFigures;
    if (!last_->has(0)) return evidence;
    const std::string& here = line.pieces[0].text;
    const std::string& above = last_->pieces[0].text;
    evidence.slack = slack(part, line);
    if (last_->bold != line.bold && !line.narrative) evidence.style = kStyleChange;
    if (reads_on(here)) evidence.wording += kBeginsSmall;
    if (ends_open(above)) evidence.wording += kOpenEnd;
    if (begins_numbered(here)) evidence.wording += kNumbered;
    const float from_first = line.pieces[0].box.x0 - first_->pieces[0].box.x0;
    if (!page_begins && first_->has(0) && from_first < -kSamePlace) evidence.indent = kOutdent;
    if (!page_begins && first_->has(0) && from_first > kSamePlace && !begins_numbered(here)) {
      evidence.indent = kHangingIndent;
    }
    return evidence;
  }

  // `step`: in type sizes. Rows stand `row_step_` apart, wrapped lines `pitch_`; a step near either says so.
  [[nodiscard]] double gap_evidence(double step) const {
    const double pitch = static_cast<double>(pitch_);
    const double apart = std::max(kCloseRows, static_cast<double>(row_step_) - pitch);
    const double middle = pitch + apart / 2;
    const double trust = std::min(1.0, apart / (kClearRows * pitch));
    return std::clamp(trust * kGapSteepness * (step - middle) / apart, kGapAgainst, kGapFor);
  }

  // The room that the label's last line left. Where it has its figures beside it, they may be what a label of one line
  // ends with.
  [[nodiscard]] double slack(const FigurePart& part, const FigureLine& line) const {
    const float right = last_->narrative ? part.columns.right : part.columns.left + right_;
    const FigureLine::Piece& above = last_->pieces[0];
    // Widths are compared within the page of the line above, whose columns may stand elsewhere.
    const float shift = part.columns.left - left_of(*last_);
    const float room = (right - shift - above.box.x1) / line.size - first_unit_ems(line.pieces[0].text);
    if (room > kClearSlack) return kRoomLeft;
    return room < 0 ? kNoRoom : 0;
  }

  [[nodiscard]] float left_of(const FigureLine& line) const {
    for (const FigurePart& part : table_.parts) {
      if (!part.lines.empty() && &line >= part.lines.data() && &line <= &part.lines.back()) return part.columns.left;
    }
    return 0;
  }

  // Cells of text in all columns: a row begins below a rule, or below white space over all of them.
  [[nodiscard]] bool begins_text_row(const FigurePart& part, std::size_t at) const {
    if (grid_.rows.empty()) return true;
    if (at == 0) return false;
    const FigureLine& line = part.lines[at];
    // What geometry cannot tell, a row from a paragraph in all its cells, the structure tree can.
    const std::int32_t above = part.lines[at - 1].tagged_row;
    if (line.tagged_row >= 0 && above >= 0) return line.tagged_row != above;
    if (line.ruled_above) return true;
    const GridRow& row = grid_.rows.back();
    bool all = true;  // cells begin anew in every column that the row above fills
    for (std::size_t column = 0; column < line.pieces.size(); ++column) {
      all = all && (line.has(column) || row.cells[column].empty());
    }
    const float gap = (line.baseline - part.lines[at - 1].baseline) / (pitch_ * line.size);
    return gap > (all ? kTextRowGap : kClearTextRowGap);
  }

  const PrintedFigures& table_;
  const HyphenToDrop& to_drop_;
  std::int64_t& hyphens_;
  const float pitch_;     // type sizes, between wrapped lines
  const float row_step_;  // type sizes, between rows of one line
  const float right_;     // points from the table's left edge
  Grid grid_;
  const FigureLine* first_ = nullptr;  // of the row in work
  const FigureLine* last_ = nullptr;
  bool figures_ = false;  // the row in work has some
};

}  // namespace

Grid segment_figures(const PrintedFigures& table, const HyphenToDrop& to_drop, std::int64_t& hyphens) {
  return Segmenter(table, to_drop, hyphens).run();
}

}  // namespace outturn::normalize
