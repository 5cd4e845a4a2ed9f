// Paragraphs of one cell follow each other at one distance, whatever stands in the cells beside them; a row begins
// below the longest cell of the row above, at one height in all its cells. So a cell that begins anew far below its
// last line begins a row, and where all do near it, the distance decides.
#include "normalize/figures/text_rows.h"

#include <algorithm>

#include "core/folding.h"
#include "normalize/figures/figure_pitch.h"

namespace outturn::normalize {
namespace {

constexpr float kParagraphGap = 1.15F;      // pitches: no text stands closer below a row's or paragraph's end
constexpr float kRowGap = 1.55F;            // pitches: between rows of text cells, as UN layouts set them
constexpr float kClearRowGap = 1.9F;        // the same in all layouts
constexpr float kBeyondParagraphs = 0.08F;  // pitches: a row stands further below than a cell's paragraphs
constexpr std::size_t kFewestLarge = 3;  // cells that begin with a large letter: a page hardly cuts so many before one

// What the structure tree says of two lines of one column.
SameTag same_cell(const FigureLine::Tags& above, const FigureLine::Tags& here, std::size_t columns) {
  if (above.paragraph < 0 || here.paragraph < 0) return SameTag::unknown;
  if (above.paragraph == here.paragraph) return SameTag::yes;
  // A tree of paragraphs only has them row by row, those of empty cells among them: the next paragraph in the tree is
  // of the same cell, and a whole row of them lies between two rows.
  const std::int32_t between = here.paragraph - above.last_element;
  if (between == 1) return SameTag::yes;
  return between >= static_cast<std::int32_t>(columns) ? SameTag::no : SameTag::unknown;
}

// The widest gap, in pitches, between two lines of a cell beside which another cell's lines go on: a paragraph's.
float widest_beside_lines(const FigurePart& part, float pitch) {
  float widest = 0;
  std::vector<float> last(part.columns.columns(), -1);  // base line of each column's last line
  for (std::size_t at = 0; at < part.lines.size(); ++at) {
    const FigureLine& line = part.lines[at];
    const float unit = pitch * line.size;
    const bool goes_on = at > 0 && line.baseline - part.lines[at - 1].baseline < kParagraphGap * unit;
    for (std::size_t column = 0; column < line.pieces.size(); ++column) {
      if (!line.has(column)) continue;
      const float gap = last[column] < 0 ? 0 : (line.baseline - last[column]) / unit;
      if (goes_on && gap > kParagraphGap && gap < kClearRowGap) widest = std::max(widest, gap);
      last[column] = line.baseline;
    }
  }
  return widest;
}

}  // namespace

TextRowBreak TextRows::next(const FigurePart& part, std::size_t at) {
  const FigureLine& line = part.lines[at];
  TextRowBreak found{cells_.empty(), false};
  if (!found.begins && at == 0) found.begins = begins_page(line);
  if (!found.begins && at > 0) found = parts_rows(line, part.lines[at - 1]);
  if (found.begins) cells_.assign(line.pieces.size(), {});
  for (std::size_t column = 0; column < line.pieces.size(); ++column) {
    if (!line.has(column)) continue;
    CellEnd& cell = cells_[column];
    FigureLine::Tags tags = line.pieces[column].tags;
    if (tags.paragraph == cell.tags.paragraph) tags.last_element = std::max(tags.last_element, cell.tags.last_element);
    cell = {line.baseline, tags, true};
  }
  return found;
}

// A row that a page cuts goes on in small letters somewhere. The structure tree is not asked: converters make two
// paragraphs of one that a page cuts.
bool TextRows::begins_page(const FigureLine& line) {
  std::size_t large = 0;
  for (const FigureLine::Piece& piece : line.pieces) {
    if (begins_small(piece.text)) return false;
    if (begins_capital(piece.text)) ++large;
  }
  return large >= kFewestLarge;
}

TextRowBreak TextRows::parts_rows(const FigureLine& line, const FigureLine& above) const {
  // What geometry cannot tell, a row from a paragraph in all its cells, the structure tree can.
  if (line.tagged_row >= 0 && above.tagged_row >= 0) return {line.tagged_row != above.tagged_row, false};
  if (line.framed_row >= 0 && above.framed_row >= 0) return {line.framed_row != above.framed_row, false};
  if (line.ruled_above) return {true, false};
  const float gap = (line.baseline - above.baseline) / (pitch_ * line.size);
  if (gap < kParagraphGap) return begin_together(line);
  bool all = true;     // cells begin anew in every column that the row above fills
  bool clear = false;  // one of them far below its last line
  for (std::size_t column = 0; column < line.pieces.size(); ++column) {
    const CellEnd& cell = cells_[column];
    all = all && (line.has(column) || !cell.filled);
    const float below = (line.baseline - cell.baseline) / (pitch_ * line.size);
    clear = clear || (line.has(column) && cell.filled && below > kClearRowGap);
  }
  if (clear) return {true, false};
  if (const SameTag tagged = tagged_row(line); tagged != SameTag::unknown) return {tagged == SameTag::no, false};
  if (paragraph_gap_ > 0) return {gap > paragraph_gap_ + kBeyondParagraphs, false};
  // Nothing shows how far apart paragraphs stand here.
  return {gap > kRowGap, gap <= kClearRowGap && (all || gap > kRowGap)};
}

// Rows that stand no further apart than lines: all cells begin anew, some of them below lines that the longest one of
// the row above left empty.
TextRowBreak TextRows::begin_together(const FigureLine& line) const {
  bool room = false;
  for (std::size_t column = 0; column < line.pieces.size(); ++column) {
    const CellEnd& cell = cells_[column];
    if (!line.has(column) || !cell.filled || begins_small(line.pieces[column].text)) return {};
    room = room || (line.baseline - cell.baseline) / (pitch_ * line.size) > kClearRowGap;
  }
  return {room && tagged_row(line) != SameTag::yes, false};
}

// Whether the structure tree has the line in the row in work.
SameTag TextRows::tagged_row(const FigureLine& line) const {
  SameTag row = SameTag::unknown;
  for (std::size_t column = 0; column < line.pieces.size(); ++column) {
    if (!line.has(column) || !cells_[column].filled) continue;
    const SameTag same = same_cell(cells_[column].tags, line.pieces[column].tags, line.pieces.size());
    if (same == SameTag::yes) return same;
    if (same == SameTag::no) row = same;
  }
  return row;
}

float cell_paragraph_gap(const std::vector<PrintedFigures>& tables) {
  float widest = 0;
  for (const PrintedFigures& table : tables) {
    if (table.parts.empty() || table.parts.front().columns.has_label) continue;
    const float pitch = wrap_pitch(table).step;
    for (const FigurePart& part : table.parts) widest = std::max(widest, widest_beside_lines(part, pitch));
  }
  return widest;
}

}  // namespace outturn::normalize
