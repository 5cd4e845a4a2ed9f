#include "normalize/table/table_region.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/number_path.h"
#include "normalize/table/footnote_zone.h"
#include "normalize/table/other_type.h"

namespace outturn::normalize {
namespace {

constexpr float kLineStep = 1.7F;           // of the type: base lines of one paragraph
constexpr float kSameType = 0.6F;           // points
constexpr float kIndent = 3;                // of the type
constexpr std::size_t kTallestPlan = 6;     // lines of a planned cell above its row's value
constexpr std::size_t kTallestHeading = 3;  // lines of a group's heading

bool same_paragraph(const PageLine& above, const PageLine& below) {
  return below.baseline - above.baseline < kLineStep * below.size && above.bold == below.bold &&
         std::abs(above.size - below.size) < kSameType;
}

class TableEnd {
 public:
  TableEnd(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases, bool page_ends)
      : layout_(layout), lines_(lines), edges_(edges), all_phrases_(all_phrases), page_ends_(page_ends) {}

  // Whether line `at` is a heading, of other rows than the table's, or a note below it.
  [[nodiscard]] bool ends_rows(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    const bool over = reaches_over(layout_, line, edges_);
    if (over || only_label(layout_, line, edges_)) {
      const std::string text = layout_.text(line);
      if (reads_as(text, {Wording::heading_accomplishment}, all_phrases_)) return true;
      if ((over ? stands_out(line) : larger(line)) && reads_as(text, kHigherHeadings, all_phrases_)) return true;
    }
    return begins_called_note(layout_, {lines_.first, at}, at);
  }

  // Whether line `at` stands across the columns, and heads no group.
  [[nodiscard]] bool stands_across(std::size_t at) const {
    return crosses(layout_, layout_.lines()[at], edges_) && !heads_group(layout_, at, lines_.end, edges_, page_ends_);
  }

  // Whether line `at`, above one that is not the table's, is a heading.
  [[nodiscard]] bool is_heading(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    const bool reads = reads_as(layout_.text(line), kHigherHeadings, all_phrases_);
    return only_label(layout_, line, edges_) ? line.bold || reads
                                             : reads && line.bold && reaches_over(layout_, line, edges_);
  }

 private:
  // In larger type than the table's first line, as no group of its rows is headed.
  [[nodiscard]] bool larger(const PageLine& line) const {
    return line.size > layout_.lines()[lines_.first].size + kSameType;
  }

  [[nodiscard]] bool stands_out(const PageLine& line) const { return line.bold || larger(line); }

  const PageLayout& layout_;
  LineRange lines_;
  const ColumnEdges& edges_;
  AllPhrases all_phrases_;
  bool page_ends_;
};

// An indicator's first line, as its number shows: "1.1.2 Increase in …".
bool begins_numbered_row(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  const Word& first = layout.word(line.first);
  if (std::abs(first.box.x0 - edges.starts[edges.form->label()]) > line.size) return false;
  const std::string number = leading_number_path(first.text);
  return std::count(number.begin(), number.end(), '.') >= 2;
}

// The first line, before any heading, of a row that stands in the columns.
std::optional<std::size_t> rows_further_down(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                                             AllPhrases all_phrases) {
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    if (reads_as(layout.text(line), {Wording::heading_accomplishment}, all_phrases)) break;
    if (!edges.form->anchor()) {
      if (begins_numbered_row(layout, line, edges)) return at;
      continue;
    }
    if (has_value(layout, line, edges, all_phrases) && begins_text(layout, line, edges) &&
        edges.column_of(layout.word(line.first).box) == edges.form->label() && !crosses(layout, line, edges)) {
      return at;
    }
  }
  return std::nullopt;
}

// An indicator's cells that nothing parts look like running text: a line across the columns that follows its row as
// closely as lines follow each other.
bool goes_on_across(const PageLayout& layout, LineRange lines, std::size_t at, const ColumnEdges& edges) {
  if (edges.form->anchor() || at == lines.first) return false;
  const PageLine& line = layout.lines()[at];
  const PageLine& above = layout.lines()[at - 1];
  return std::abs(line.box.x0 - edges.starts[edges.form->label()]) < line.size &&
         std::abs(line.size - above.size) < kSameType && line.baseline - above.baseline < kLineStep * line.size;
}

// What table_extent() finds, stamps aside.
TableExtent rows_extent(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases,
                        bool header_follows) {
  const auto& all = layout.lines();
  const TableEnd table(layout, lines, edges, all_phrases, !header_follows);
  TableExtent extent;
  std::size_t end = lines.first;
  bool across = false;
  for (; end < lines.end && !table.ends_rows(end); ++end) {
    if (!table.stands_across(end)) {
      if (edges.form->anchor() && !all[end].bold) add_overhangs(layout, all[end], edges, all_phrases, extent.places);
      continue;
    }
    const auto places = read_across(layout, end, {end + 1, lines.end}, edges, all_phrases);
    across = !places;
    if (!places) break;
    extent.places.insert(extent.places.end(), places->begin(), places->end());
  }
  const std::size_t behind = edges.form->anchor() ? end + 1 : end;
  if (across) extent.cut_off = rows_further_down(layout, {behind, lines.end}, edges, all_phrases);
  if (across && !extent.cut_off && goes_on_across(layout, lines, end, edges)) extent.cut_off = end;
  extent.end = end;
  if (end == lines.end && !header_follows) return extent;
  bool text_below = end < lines.end;  // the line at `end` may go on a paragraph that begins above
  while (end > lines.first) {
    const PageLine& line = all[end - 1];
    const bool heading = table.is_heading(end - 1);
    const bool paragraph = text_below && only_label(layout, line, edges) && same_paragraph(line, all[end]);
    if (!heading && !paragraph) break;
    text_below = text_below || heading;
    --end;
  }
  extent.end = end;
  return extent;
}

}  // namespace

bool heads_group(const PageLayout& layout, std::size_t at, std::size_t end, const ColumnEdges& edges, bool page_ends) {
  const auto& all = layout.lines();
  std::size_t below = at;
  while (below < std::min(end, at + kTallestHeading)) {
    const PageLine& line = all[below];
    if (!line.bold || !is_one_text(layout, line) || line.box.x0 > edges.starts[0] + kIndent * line.size) break;
    ++below;
  }
  if (below == at) return false;
  // The cells of the row below may stand in its middle, beside more lines of planned text.
  std::size_t row = below;
  while (row < std::min(end, below + kTallestPlan) && !all[row].bold && only_label(layout, all[row], edges)) ++row;
  if (row == end) return page_ends;
  return is_row_line(layout, all[row], edges) && all[at].size < all[row].size + kSameType;
}

std::size_t rows_resume(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases) {
  const auto& all = layout.lines();
  if (lines.empty() || !reads_as(layout.text(all[lines.first]), {Wording::heading_accomplishment}, all_phrases)) {
    return lines.end;
  }
  const std::size_t last = std::min(lines.end, lines.first + kTallestHeading + 1);
  std::size_t row = lines.first + 1;
  while (row < last && !is_row_line(layout, all[row], edges)) ++row;
  // A row's first line may show its planned text alone.
  while (row < last && row - 1 > lines.first && only_label(layout, all[row - 1], edges) &&
         all[row - 1].baseline - all[row - 2].baseline > all[row].baseline - all[row - 1].baseline) {
    --row;
  }
  for (std::size_t at = row; at < std::min(lines.end, row + kTallestHeading); ++at) {
    if (crosses(layout, all[at], edges)) break;
    if (has_value(layout, all[at], edges, all_phrases)) return row;
  }
  return lines.end;
}

std::vector<std::uint32_t> TableExtent::foreign() const {
  std::vector<std::uint32_t> words;
  for (const WordPlace& place : places) {
    if (!place.column) words.push_back(place.word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

TableExtent table_extent(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases,
                         bool header_follows) {
  TableExtent extent = rows_extent(layout, lines, edges, all_phrases, header_follows);
  for (const std::uint32_t word : stamped_words(layout, {lines.first, extent.end})) {
    std::erase_if(extent.places, [&](const WordPlace& place) { return place.word == word; });
    extent.places.push_back({word, std::nullopt, true});
  }
  return extent;
}

}  // namespace outturn::normalize
