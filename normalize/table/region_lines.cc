#include "normalize/table/region_lines.h"

#include <algorithm>
#include <cmath>

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr float kAcross = 0.5F;     // of the type: how far a word reaches over a boundary on both sides
constexpr float kWordSpace = 0.4F;  // of the type: widest space between words of running text
constexpr std::uint32_t kManyWords = 8;

}  // namespace

bool only_label(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    if (edges.column_of(layout.word(word).box) != edges.form->label()) return false;
  }
  return true;
}

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
  // Running text whose spaces happen to stand at the boundaries.
  return line.count >= kManyWords && is_one_text(layout, line) &&
         edges.column_of(layout.word(line.first).box) == edges.form->label() &&
         edges.column_of(layout.word(line.first + line.count - 1).box) == edges.form->text();
}

bool is_one_text(const PageLayout& layout, const PageLine& line) {
  for (std::uint32_t word = line.first + 1; word < line.first + line.count; ++word) {
    if (layout.word(word).box.x0 - layout.word(word - 1).box.x1 > kWordSpace * line.size) return false;
  }
  return true;
}

bool reaches_over(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  return !only_label(layout, line, edges) && is_one_text(layout, line) &&
         edges.column_of(layout.word(line.first).box) == edges.form->label();
}

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

bool has_value(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges, AllPhrases all_phrases) {
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

bool begins_text(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  const std::size_t text = edges.form->text();
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    const Box& box = layout.word(word).box;
    if (edges.column_of(box) == text) return std::abs(box.x0 - edges.starts[text]) < line.size;
  }
  return false;
}

bool reads_as(const std::string& text, std::initializer_list<Wording> wordings, AllPhrases all_phrases) {
  const std::string folded = fold_text(utf8::trim(text));
  return std::any_of(all_phrases.begin(), all_phrases.end(), [&](const Phrases* phrases) {
    return std::any_of(wordings.begin(), wordings.end(),
                       [&](Wording wording) { return phrases->pattern(wording).reads(folded); });
  });
}

}  // namespace outturn::normalize
