#include "normalize/figures/torn_figures.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/plain_digits.h"

namespace outturn::normalize {
namespace {

constexpr float kTornStep = 1.5F;        // of the type: base lines of one cell's lines stand closer
constexpr std::size_t kGroupDigits = 3;  // of a figure, between spaces

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9') ++count;
  return count;
}

// "117", "(4": one group of digits, or two, before which a bracket may stand, and nothing behind.
bool begins_figure(std::string_view text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const std::size_t first = digits_from(text, at);
  if (first == 0 || first > kGroupDigits) return false;
  for (at += first; at < text.size(); at += kGroupDigits + 1) {
    if (text[at] != ' ' || digits_from(text, at + 1) != kGroupDigits) return false;
  }
  return true;
}

// "294.6", "055.7)": goes on with whole groups of digits; a bracket closes what the line above opens.
bool ends_figure(std::string_view above, std::string_view text) {
  const bool open = above.starts_with('(');
  if (open != text.ends_with(')')) return false;
  if (open) text.remove_suffix(1);
  if (text.empty()) return true;
  if (digits_from(text, 0) != kGroupDigits) return false;
  const std::string_view rest = text.substr(kGroupDigits);
  if (rest.empty()) return true;
  if (rest.front() != '.' && rest.front() != ',' && rest.front() != ' ') return false;
  return rest.size() > 1 && begins_figure(rest.substr(1));
}

// Whether each of the pieces of the line without a label, `part_line`, makes one figure with that of the other line.
bool are_torn(const FigureLine& upper, const FigureLine& lower, bool upper_is_part) {
  const FigureLine& part_line = upper_is_part ? upper : lower;
  const FigureLine& row = upper_is_part ? lower : upper;
  if (part_line.has(0) || !row.has(0) || upper.narrative || lower.narrative || lower.ruled_above) return false;
  if (lower.baseline - upper.baseline > kTornStep * std::max(upper.size, lower.size)) return false;
  bool any = false;
  for (std::size_t column = 1; column < part_line.pieces.size(); ++column) {
    if (!part_line.has(column)) continue;
    const std::string above = plain_digits(upper.pieces[column].text);
    const std::string below = plain_digits(lower.pieces[column].text);
    if (!begins_figure(above) || below.empty() || !ends_figure(above, below)) return false;
    any = true;
  }
  return any;
}

// Puts the pieces of `torn`, which stands above the row or below it, to those of the row.
void join(FigureLine& row, FigureLine& torn, bool above) {
  for (std::size_t column = 1; column < torn.pieces.size(); ++column) {
    if (!torn.has(column)) continue;
    FigureLine::Piece& piece = row.pieces[column];
    std::string& first = above ? torn.pieces[column].text : piece.text;
    const std::string& second = above ? piece.text : torn.pieces[column].text;
    if (second != ")") first += ' ';
    first += second;
    if (above) piece.text = std::move(first);
    piece.box.include(torn.pieces[column].box);
  }
  row.ruled_above = row.ruled_above || (above && torn.ruled_above);
}

}  // namespace

void join_torn_figures(FigurePart& part) {
  if (!part.columns.has_label) return;
  std::vector<FigureLine>& lines = part.lines;
  std::vector<FigureLine> whole;
  whole.reserve(lines.size());
  for (std::size_t at = 0; at < lines.size(); ++at) {
    FigureLine& line = lines[at];
    FigureLine* const next = at + 1 < lines.size() ? &lines[at + 1] : nullptr;
    const bool begins = next != nullptr && are_torn(line, *next, true);
    const bool torn = begins || (next != nullptr && are_torn(line, *next, false));
    if (torn) {
      join(begins ? *next : line, begins ? line : *next, begins);
      ++at;
    }
    whole.push_back(std::move(begins ? *next : line));
  }
  lines = std::move(whole);
}

}  // namespace outturn::normalize
