#include "normalize/table/across_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace outturn::normalize {
namespace {

constexpr float kAcrossSameBaseline = 0.5F;  // points
constexpr float kAcrossSamePlace = 2.0F;     // points: a run begins where its column does
constexpr float kRunGap = 1.8F;              // of the type: wider than any space of running text
constexpr float kColumnGap = 0.6F;           // of the type: before a word that begins about where a column does
constexpr float kOverlapGap = -0.2F;         // of the type: a word that begins before the one to its left has ended
constexpr float kStickingOut = 0.35F;        // of the next column
constexpr float kAcrossOverlap = 0.75F;      // of the type: base lines closer than that stand in each other
constexpr float kAcrossSameType = 0.6F;      // points
constexpr std::size_t kMostAcross = 2;       // further lines across the columns, before rows go on
constexpr std::size_t kRowsWithin = 14;      // lines, in which rows go on
constexpr std::size_t kMostForeign = 40;     // words of a line that is no part of a table

// Words of a line that were set one after the other, left to right.
using Run = std::vector<std::uint32_t>;

bool begins_column(const Word& word, const ColumnEdges& edges, float slack = kAcrossSamePlace) {
  return std::any_of(edges.starts.begin(), edges.starts.end(),
                     [&](float x) { return std::abs(word.box.x0 - x) < slack; });
}

std::vector<Run> runs_of(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges) {
  Run order(line.count);
  std::iota(order.begin(), order.end(), line.first);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return layout.index(a) < layout.index(b); });
  std::vector<Run> runs;
  for (const std::uint32_t at : order) {
    const Word& word = layout.word(at);
    const auto follows = [&](std::uint32_t last) {
      const Word& before = layout.word(last);
      const float gap = (word.box.x0 - before.box.x1) / line.size;
      return layout.index(at) == layout.index(last) + 1 &&
             std::abs(word.baseline - before.baseline) < kAcrossSameBaseline &&
             std::abs(word.font_size - before.font_size) < kAcrossSameType && gap < kRunGap && gap > kOverlapGap &&
             !begins_column(word, edges, gap > kColumnGap ? kAcrossSamePlace : kAcrossSamePlace / 2);
    };
    if (!runs.empty() && follows(runs.back().back())) {
      runs.back().push_back(at);
    } else {
      runs.push_back({at});
    }
  }
  return runs;
}

bool reaches_over(const PageLayout& layout, const Run& run, const ColumnEdges& edges) {
  const std::size_t column = edges.column_of(layout.word(run.front()).box);
  return std::any_of(run.begin(), run.end(), [&](std::uint32_t at) {
    const Word& word = layout.word(at);
    return edges.column_of(word.box) != column || edges.crossed_by(word.box, word.font_size / 2);
  });
}

// Whether a run that begins in `column` merely sticks out into the next one: not far, or not to where cells stand
// beside.
bool sticks_out(const PageLayout& layout, const std::vector<Run>& runs, const Run& run, std::size_t column,
                const ColumnEdges& edges) {
  if (column + 1 >= edges.columns()) return true;
  const float end = layout.word(run.back()).box.x1;
  const float start = edges.starts[column + 1];
  if (end < start + kStickingOut * (edges.end_of(column + 1) - start)) return true;
  return end < edges.end_of(column + 1) && std::any_of(runs.begin(), runs.end(), [&](const Run& other) {
           const Word& first = layout.word(other.front());
           return first.box.x0 > layout.word(run.front()).box.x0 + kAcrossSamePlace && begins_column(first, edges);
         });
}

// The column that a run which reaches over several belongs to all the same.
std::optional<std::size_t> column_of(const PageLayout& layout, const std::vector<Run>& runs, const Run& run,
                                     const ColumnEdges& edges, AllPhrases all_phrases) {
  const float x = layout.word(run.front()).box.x0;
  std::optional<std::size_t> column;
  for (std::size_t at = 0; at < edges.columns(); ++at) {
    if (std::abs(x - edges.starts[at]) < kAcrossSamePlace) column = at;
  }
  if (!column || sticks_out(layout, runs, run, *column, edges)) return column;
  std::string text = layout.word(run.front()).text;
  bool one_word = true;
  for (auto at = run.begin() + 1; at != run.end(); ++at) {
    one_word = one_word && !layout.word(*at).space_before;
    text += ' ' + layout.word(*at).text;
  }
  if (one_word) return column;
  const bool value = column == edges.form->anchor() &&
                     std::any_of(all_phrases.begin(), all_phrases.end(),
                                 [&](const auto* phrases) { return phrases->matches(Wording::cell_value, text); });
  return value ? column : std::nullopt;
}

// Whether the run was plainly not set with the table's lines: it stands in one of those around, or beside cells.
bool stands_in_lines(const PageLayout& layout, std::size_t at, std::size_t end, const Run& run, bool cells_beside) {
  const auto& lines = layout.lines();
  const Word& word = layout.word(run.front());
  const auto overlaps = [&](const PageLine& other) {
    return std::abs(other.baseline - word.baseline) < kAcrossOverlap * std::min(other.size, word.font_size);
  };
  return cells_beside || (at > 0 && overlaps(lines[at - 1])) || (at + 1 < end && overlaps(lines[at + 1]));
}

bool heads_others(const PageLayout& layout, const PageLine& line, AllPhrases all_phrases) {
  const std::string text = layout.text(line);
  return reads_as(text, {Wording::heading_accomplishment}, all_phrases) ||
         reads_as(text, {Wording::heading_chapter, Wording::heading_component}, all_phrases) ||
         (line.bold && reads_as(text, kHigherHeadings, all_phrases));
}

}  // namespace

bool rows_go_on(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases) {
  if (!edges.form->anchor()) return false;
  std::size_t across = 0;
  for (std::size_t at = lines.first; at < std::min(lines.end, lines.first + kRowsWithin); ++at) {
    const PageLine& line = layout.lines()[at];
    if (heads_others(layout, line, all_phrases)) return false;
    if (crosses(layout, line, edges)) {
      if (++across > kMostAcross) return false;
    } else if (has_value(layout, line, edges, all_phrases) && begins_text(layout, line, edges)) {
      return true;
    }
  }
  return false;
}

std::optional<std::vector<WordPlace>> read_across(const PageLayout& layout, std::size_t at, LineRange below,
                                                  const ColumnEdges& edges, AllPhrases all_phrases) {
  if (!edges.form->anchor()) return std::nullopt;
  const PageLine& line = layout.lines()[at];
  if (heads_others(layout, line, all_phrases)) return std::nullopt;
  const std::vector<Run> runs = runs_of(layout, line, edges);
  std::vector<WordPlace> places;
  std::vector<Run> foreign;
  for (const Run& run : runs) {
    if (!reaches_over(layout, run, edges)) continue;
    const std::optional<std::size_t> column = column_of(layout, runs, run, edges, all_phrases);
    if (!column) foreign.push_back(run);
    for (const std::uint32_t word : run) places.push_back({word, column, false});
  }
  if (foreign.empty()) return places.empty() ? std::nullopt : std::optional(places);
  if (places.size() > kMostForeign) return std::nullopt;
  if (rows_go_on(layout, below, edges, all_phrases)) return places;
  // The last row's remark may go on alone, or nothing at all on this page.
  const bool cells_beside = foreign.size() < runs.size();
  const bool plain = std::all_of(foreign.begin(), foreign.end(), [&](const Run& run) {
    return stands_in_lines(layout, at, below.end, run, cells_beside);
  });
  const bool goes_on = !below.empty() && is_row_line(layout, layout.lines()[below.first], edges);
  return plain && (goes_on || cells_beside) ? std::optional(places) : std::nullopt;
}

void add_overhangs(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges, AllPhrases all_phrases,
                   std::vector<WordPlace>& places) {
  const std::vector<Run> runs = runs_of(layout, line, edges);
  for (const Run& run : runs) {
    if (!reaches_over(layout, run, edges)) continue;
    const std::optional<std::size_t> column = column_of(layout, runs, run, edges, all_phrases);
    if (!column) continue;
    for (const std::uint32_t word : run) places.push_back({word, column, false});
  }
}

}  // namespace outturn::normalize
