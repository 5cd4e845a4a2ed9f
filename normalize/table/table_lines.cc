#include "normalize/table/table_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/brackets.h"
#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/page/raised_mark.h"
#include "normalize/table/other_type.h"
#include "normalize/table/table_region.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestMark = 2;
constexpr float kOverlap = 0.3F;       // of the type
constexpr float kSameBaseline = 0.1F;  // of the type
constexpr float kOverlapping = 0.8F;   // certainty of what stands in other words, or in other type
constexpr float kNarrowest = 0.6F;     // of the type: what an em as text_ems() counts it may measure
constexpr float kWidest = 1.6F;

constexpr std::size_t kRareShare = 12;  // of a page's text: one in so many bytes at most

using Order = std::vector<std::uint32_t>;  // indices into Page::words

// A sign, or one letter. "o" may be of a "No", an ordinal's letters stand behind its figures.
bool is_mark_anywhere(const std::string& text) {
  return text.find_first_not_of('*') == std::string::npos || text == "†" || text == "‡" ||
         (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z' && text[0] != 'o');
}

// Whether the word, raised in smaller type, calls a note: one of the page's; or, as notes may stand on another page,
// what is a mark by itself behind a text, and behind a value any letter or figure.
bool is_note_mark(const Page& page, const Order& order, std::uint32_t at, const PageLine& line,
                  std::span<const std::string> markers, bool value) {
  const Word& word = page.words[order[at]];
  if (!stands_raised(word, line)) return false;
  if (std::find(markers.begin(), markers.end(), word.text) != markers.end()) return true;
  if (at == line.first || utf8::count(word.text) > kLongestMark) return false;
  const char before = page.words[order[at - 1]].text.back();
  const bool digit = before >= '0' && before <= '9';
  return value || (!digit && is_mark_anywhere(word.text));
}

// For each of the page's fonts, whether little is set in it.
std::vector<bool> rare_fonts(const Page& page) {
  std::vector<std::size_t> bytes(page.fonts.size(), 0);
  std::size_t all = 0;
  for (const Word& word : page.words) {
    all += word.text.size();
    if (word.font < bytes.size()) bytes[word.font] += word.text.size();
  }
  std::vector<bool> rare(bytes.size());
  for (std::size_t font = 0; font < bytes.size(); ++font) rare[font] = bytes[font] * kRareShare <= all;
  return rare;
}

bool is_rare(const Page& page, const Order& order, const PageLine& line, const std::vector<bool>& rare) {
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    const std::uint16_t font = page.words[order[at]].font;
    if (font >= rare.size() || !rare[font]) return false;
  }
  return true;
}

// How wide the line's first word is set. Words without a space between are one.
float measured_em(const Page& page, const Order& order, const PageLine& line) {
  Box box = page.words[order[line.first]].box;
  std::string text = page.words[order[line.first]].text;
  for (std::uint32_t at = line.first + 1; at < line.first + line.count; ++at) {
    const Word& word = page.words[order[at]];
    if (word.space_before || order[at] != order[at - 1] + 1) break;
    text += word.text;
    box.include(word.box);
  }
  const float ems = text_ems(text);
  return ems > 0 ? std::clamp(box.width() / ems, kNarrowest * line.size, kWidest * line.size) : line.size;
}

// The line's text without its marks, whose characters are counted.
std::string text_without_marks(const Page& page, const Order& order, const PageLine& line,
                               std::span<const std::string> markers, bool value, std::int64_t& mark_characters) {
  std::string text;
  bool space = false;
  std::uint32_t from = line.first;
  const std::uint32_t end = line.first + line.count;
  const auto take = [&](std::uint32_t to) {
    if (from == to) return;
    if (space && !text.empty()) text += ' ';
    text += text_of(page, order, from, to);
  };
  for (std::uint32_t at = line.first; at < end; ++at) {
    const Word& word = page.words[order[at]];
    if (!is_note_mark(page, order, at, line, markers, value)) continue;
    mark_characters += static_cast<std::int64_t>(utf8::count(word.text));
    take(at);
    from = at + 1;
    space = from < end && page.words[order[from]].space_before;
  }
  take(end);
  return text;
}

// Whether two words of a printed line stand in each other: then either may hide, or have been taken for, a part of the
// other.
bool has_overlap(const PageLayout& layout, const PageLine& line) {
  for (std::uint32_t at = line.first + 1; at < line.first + line.count; ++at) {
    const Word& left = layout.word(at - 1);
    const Word& word = layout.word(at);
    if (std::abs(left.baseline - word.baseline) < kSameBaseline * line.size &&
        word.box.x0 < left.box.x1 - kOverlap * line.size) {
      return true;
    }
  }
  return false;
}

// Whether words that were not set one after the other stand in the line without a space between: a value, and the end
// of another cell's line that sticks out.
bool is_pieced(const Page& page, const Order& order, const PageLine& line) {
  for (std::uint32_t at = line.first + 1; at < line.first + line.count; ++at) {
    const Word& left = page.words[order[at - 1]];
    const Word& word = page.words[order[at]];
    if (order[at] != order[at - 1] + 1 && word.box.x0 - left.box.x1 < kSameBaseline * line.size &&
        std::abs(left.baseline - word.baseline) < kSameBaseline * line.size) {
      return true;
    }
  }
  return false;
}

// Takes lines (their column and place in it) in another type for uncertain where they are few: a document may set some
// of its rows smaller.
void doubt_other_type(const std::vector<std::pair<std::size_t, std::size_t>>& lines, TablePart& part) {
  std::size_t all = 0;
  for (const auto& column : part.columns) all += column.size();
  if (lines.size() * kRareShare > all) return;
  for (const auto& [column, at] : lines) {
    TableLine& line = part.columns[column][at];
    line.certainty = std::min(line.certainty, kOverlapping);
  }
}

// Of the line's least certain word.
float certainty_of(const Page& page, const Order& order, const PageLine& line) {
  float certainty = 1;
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    const Word& word = page.words[order[at]];
    certainty = std::min(certainty, word.certainty);
  }
  return certainty;
}

void add_tags(const PageTags& tags, const Order& order, const PageLine& line, TableLine& to) {
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    const WordTags& found = tags.of(order[at]);
    if (found == WordTags()) continue;
    if (to.begins == WordTags()) to.begins = found;
    to.ends = found;
  }
}

// Lines of a column that begin inside of brackets, which close in them.
void mark_brackets(std::vector<TableLine>& column) {
  for (std::size_t at = 1; at < column.size(); ++at) {
    column[at].in_brackets = open_brackets(column[at - 1].text) > 0 && open_brackets(column[at].text) < 0;
  }
}

// Why one of the tagged tables that these words belong to is not believed.
TagTrust trust_of(const PageNotes& notes, const std::vector<Order>& members) {
  for (const TaggedTable& table : notes.tables) {
    if (table.trust == TagTrust::trusted) continue;
    for (const Order& column : members) {
      const auto inside = [&](std::uint32_t word) { return notes.tags.of(word).table == table.id; };
      if (std::any_of(column.begin(), column.end(), inside)) return table.trust;
    }
  }
  return TagTrust::trusted;
}

void leave_out(const Word& word, TablePart& part) {
  part.foreign_characters += static_cast<std::int64_t>(utf8::count(word.text));
  if (part.foreign.empty() || part.foreign.back() != word.baseline) part.foreign.push_back(word.baseline);
}

}  // namespace

TablePart table_part(const PageLayout& layout, LineRange region, const ColumnEdges& edges, const PageNotes& notes,
                     std::span<const WordPlace> places) {
  TablePart part;
  part.page = layout.page().number;
  part.edges = edges;
  part.columns.resize(edges.columns());
  if (region.empty()) return part;
  std::vector<Order> members(edges.columns());
  float top = layout.page().height;
  float bottom = 0;
  std::vector<float> overlaps;  // base lines of printed lines whose words stand in each other, or under a stamp
  for (std::size_t at = region.first; at < region.end; ++at) {
    const PageLine& line = layout.lines()[at];
    top = std::min(top, line.baseline - line.size);
    bottom = std::max(bottom, line.baseline);
    if (has_overlap(layout, line)) overlaps.push_back(line.baseline);
    const bool merged = line.bold && heads_group(layout, at, region.end, edges, true);
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const auto place = std::find_if(places.begin(), places.end(), [&](const auto& it) { return it.word == word; });
      if (place != places.end()) {
        if (place->column && *place->column + 1 < edges.columns() &&
            layout.word(word).box.x1 > edges.starts[*place->column + 1]) {
          overlaps.push_back(line.baseline);  // into where the next column's text stands
        }
        if (place->column) members[*place->column].push_back(layout.index(word));
        if (!place->column) leave_out(layout.word(word), part);
        if (place->stamped) overlaps.push_back(line.baseline);
        continue;
      }
      const std::size_t column = merged ? edges.form->label() : edges.column_of(layout.word(word).box);
      members[column].push_back(layout.index(word));
    }
  }
  const Page& page = layout.page();
  const std::vector<bool> rare = rare_fonts(page);
  part.tags = trust_of(notes, members);
  const float type = usual_type(layout, region);
  std::vector<std::pair<std::size_t, std::size_t>> others;  // column and line
  for (std::size_t column = 0; column < members.size(); ++column) {
    std::sort(members[column].begin(), members[column].end());
    Order order;
    for (const PageLine& line : PageLayout::group(page, members[column], order)) {
      const bool value = column == edges.form->anchor();
      std::string text = text_without_marks(page, order, line, notes.markers, value, part.mark_characters);
      if (text.empty()) continue;
      const bool wide = has_wide(text);
      part.columns[column].push_back({std::move(text), line.box, line.baseline, line.size,
                                      measured_em(page, order, line), line.bold, is_rare(page, order, line, rare),
                                      certainty_of(page, order, line), wide, false});
      const auto overlapping = [&](float y) { return std::abs(y - line.baseline) < kSameBaseline * line.size; };
      if (std::any_of(overlaps.begin(), overlaps.end(), overlapping) || (value && is_pieced(page, order, line))) {
        part.columns[column].back().certainty = std::min(part.columns[column].back().certainty, kOverlapping);
      }
      if (has_other_type(page, order, line, type)) others.emplace_back(column, part.columns[column].size() - 1);
      if (part.tags == TagTrust::trusted) add_tags(notes.tags, order, line, part.columns[column].back());
    }
  }
  doubt_other_type(others, part);
  if (const auto anchor = edges.form->anchor()) mark_brackets(part.columns[*anchor]);
  for (const Stroke& rule : layout.horizontal()) {
    if (rule.at > top && rule.at < bottom) part.rules.push_back(rule);
  }
  return part;
}

}  // namespace outturn::normalize
