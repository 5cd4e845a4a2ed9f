#include "normalize/table_region.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

namespace outturn::normalize {
namespace {

constexpr float kAcross = 0.5F;     // of the type: how far a word reaches over a boundary on both sides
constexpr float kWordSpace = 0.4F;  // of the type: widest space between words of running text
constexpr float kLineStep = 1.7F;   // of the type: base lines of one paragraph

bool only_planned(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    if (edges.column_of(layout.word(word).box) != Column::planned) return false;
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
              std::span<const Vocabulary* const> vocabularies) {
  for (const Vocabulary* vocabulary : vocabularies) {
    for (const Wording wording : wordings) {
      if (vocabulary->heading(wording, text)) return true;
    }
  }
  return false;
}

bool same_paragraph(const PageLine& above, const PageLine& below) {
  return below.baseline - above.baseline < kLineStep * below.size && above.bold == below.bold &&
         std::abs(above.size - below.size) < 0.6F;
}

}  // namespace

std::size_t table_end(const PageLayout& layout, LineRange lines, const ColumnEdges& edges,
                      std::span<const Vocabulary* const> vocabularies, bool header_follows) {
  const auto& all = layout.lines();
  std::size_t end = lines.first;
  while (end < lines.end && !crosses(layout, all[end], edges) &&
         !(only_planned(layout, all[end], edges) &&
           reads_as(layout.text(all[end]), {Wording::heading_accomplishment}, vocabularies))) {
    ++end;
  }
  if (end == lines.end && !header_follows) return end;
  bool text_below = end < lines.end;  // the line at `end` may go on a paragraph that begins above
  while (end > lines.first) {
    const PageLine& line = all[end - 1];
    if (!only_planned(layout, line, edges)) break;
    const bool heading = line.bold || reads_as(layout.text(line), kHigherHeadings, vocabularies);
    const bool paragraph = text_below && same_paragraph(line, all[end]);
    if (!heading && !paragraph) break;
    text_below = text_below || heading;
    --end;
  }
  return end;
}

}  // namespace outturn::normalize
