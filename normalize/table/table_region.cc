#include "normalize/table/table_region.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

namespace outturn::normalize {
namespace {

constexpr float kAcross = 0.5F;             // of the type: how far a word reaches over a boundary on both sides
constexpr float kWordSpace = 0.4F;          // of the type: widest space between words of running text
constexpr float kLineStep = 1.7F;           // of the type: base lines of one paragraph
constexpr float kSameType = 0.6F;           // points
constexpr float kIndent = 3;                // of the type
constexpr std::size_t kTallestPlan = 6;     // lines of a planned cell above its row's value
constexpr std::size_t kTallestHeading = 3;  // lines of a group's heading

bool only_label(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    if (edges.column_of(layout.word(word).box) != edges.form->label()) return false;
  }
  return true;
}

// A word stands across a boundary, or two do with no more than a word space between them and the second
// not where its column begins.
bool crosses(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    const Box& box = layout.word(word).box;
    if (edges.crossed_by(box, kAcross * line.size)) return true;
    if (word == line.first) continue;
    const Box& left = layout.word(word - 1).box;
    for (std::size_t cut = 0; cut < edges.between.size(); ++cut) {
      const float x = edges.between[cut];
      if (left.middle_x() < x && box.middle_x() > x && box.x0 - left.x1 < kWordSpace * line.size &&
          std::abs(box.x0 - edges.starts[cut + 1]) > 2 && left.x1 > x - line.size) {
        return true;
      }
    }
  }
  return false;
}

constexpr std::initializer_list<Wording> kHigherHeadings = {Wording::heading_section, Wording::heading_office,
                                                            Wording::heading_chapter, Wording::heading_component};

bool reads_as(const std::string& text, std::initializer_list<Wording> wordings,
              std::span<const Phrases* const> all_phrases) {
  for (const Phrases* phrases : all_phrases) {
    for (const Wording wording : wordings) {
      if (phrases->heading(wording, text)) return true;
    }
  }
  return false;
}

bool same_paragraph(const PageLine& above, const PageLine& below) {
  return below.baseline - above.baseline < kLineStep * below.size && above.bold == below.bold &&
         std::abs(above.size - below.size) < kSameType;
}

// No gap in the line is wider than one between words.
bool is_one_text(const PageLayout& layout, const PageLine& line) {
  for (std::uint32_t word = line.first + 1; word < line.first + line.count; ++word) {
    if (layout.word(word).box.x0 - layout.word(word - 1).box.x1 > kWordSpace * line.size) return false;
  }
  return true;
}

// A line of one text that reaches into further columns, though no word need stand across their boundary.
bool reaches_over(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  return !only_label(layout, line, edges) && is_one_text(layout, line) &&
         edges.column_of(layout.word(line.first).box) == edges.form->label();
}

// A line with a value or text in its place, and nothing across the columns.
bool is_row_line(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  if (line.bold || crosses(layout, line, edges)) return false;
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    const Box& box = layout.word(word).box;
    const std::size_t column = edges.column_of(box);
    if (column == edges.form->anchor()) return true;
    if (column == edges.form->text()) return std::abs(box.x0 - edges.starts[column]) < line.size;
  }
  return false;
}

// Whether what the line shows in the anchor's column reads as a value.
bool has_value(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges,
               std::span<const Phrases* const> all_phrases) {
  const auto anchored = [&](std::uint32_t word) {
    return edges.column_of(layout.word(word).box) == edges.form->anchor();
  };
  const std::uint32_t line_end = line.first + line.count;
  std::uint32_t first = line.first;
  while (first < line_end && !anchored(first)) ++first;
  std::uint32_t end = first;
  while (end < line_end && anchored(end)) ++end;
  return first < end && std::any_of(all_phrases.begin(), all_phrases.end(), [&](const Phrases* phrases) {
           return phrases->matches(Wording::cell_value, layout.text(first, end));
         });
}

class TableEnd {
 public:
  TableEnd(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
           std::span<const Phrases* const> all_phrases, bool page_ends)
      : layout_(layout), lines_(lines), edges_(edges), all_phrases_(all_phrases), page_ends_(page_ends) {}

  [[nodiscard]] bool ends_before(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    const bool over = reaches_over(layout_, line, edges_);
    if (over || only_label(layout_, line, edges_)) {
      const std::string text = layout_.text(line);
      if (reads_as(text, {Wording::heading_accomplishment}, all_phrases_)) return true;
      if (over && reads_as(text, kHigherHeadings, all_phrases_) && stands_out(line)) return true;
    }
    return crosses(layout_, line, edges_) && !heads_group(layout_, at, lines_.end, edges_, page_ends_);
  }

  // Whether line `at`, above one that is not the table's, is a heading.
  [[nodiscard]] bool is_heading(std::size_t at) const {
    const PageLine& line = layout_.lines()[at];
    const bool reads = reads_as(layout_.text(line), kHigherHeadings, all_phrases_);
    return only_label(layout_, line, edges_) ? line.bold || reads
                                             : reads && line.bold && reaches_over(layout_, line, edges_);
  }

 private:
  // Bold, or in larger type than the table's first line.
  [[nodiscard]] bool stands_out(const PageLine& line) const {
    return line.bold || line.size > layout_.lines()[lines_.first].size + kSameType;
  }

  const PageLayout& layout_;
  LineRange lines_;
  const ColumnEdges& edges_;
  std::span<const Phrases* const> all_phrases_;
  bool page_ends_;
};

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

std::size_t rows_resume(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                        std::span<const Phrases* const> all_phrases) {
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

std::size_t table_end(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                      std::span<const Phrases* const> all_phrases, bool header_follows) {
  const auto& all = layout.lines();
  const TableEnd table(layout, lines, edges, all_phrases, !header_follows);
  std::size_t end = lines.first;
  while (end < lines.end && !table.ends_before(end)) ++end;
  if (end == lines.end && !header_follows) return end;
  bool text_below = end < lines.end;  // the line at `end` may go on a paragraph that begins above
  while (end > lines.first) {
    const PageLine& line = all[end - 1];
    const bool heading = table.is_heading(end - 1);
    const bool paragraph = text_below && only_label(layout, line, edges) && same_paragraph(line, all[end]);
    if (!heading && !paragraph) break;
    text_below = text_below || heading;
    --end;
  }
  return end;
}

}  // namespace outturn::normalize
