#include "normalize/table/row_numbers.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/utf8.h"
#include "normalize/language/row_number.h"

namespace outturn::normalize {
namespace {

constexpr float kBesideCell = 15;  // points: numbers may be wider than the cell above them, or centred
constexpr float kNumberPlace = 2;  // points: planned cells begin at one place
constexpr int kFewestRows = 2;     // that show it

bool stands_in(const Box& box, const NumberColumn& column) {
  return box.x0 < column.right && box.x0 > column.left;
}

// The line's first word, if it is a number in the column.
std::optional<std::uint32_t> number_of(const PageLayout& layout, const PageLine& line, const NumberColumn& column) {
  const Word& first = layout.word(line.first);
  return is_row_number(first.text) && stands_in(first.box, column) ? std::optional(line.first) : std::nullopt;
}

}  // namespace

std::vector<std::uint32_t> numbers_in(const PageLayout& layout, const NumberColumn& column, LineRange lines) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    const std::optional<std::uint32_t> number = number_of(layout, line, column);
    if (!number) continue;
    if (layout.word(line.first).box.x1 > column.label - kNumberPlace)
      continue;  // a figure that a planned line begins with
    const float next = line.count > 1 ? layout.word(line.first + 1).box.x0 : column.label;
    // Beside values alone a number stands in the middle of its row.
    if (next > column.label - kNumberPlace) numbers.push_back(layout.index(*number));
  }
  return numbers;
}

std::vector<std::uint32_t> numbers_below(const PageLayout& layout, const Box& header, const Box& planned,
                                         LineRange lines, NumberColumn& column) {
  column.left = header.x0 - kBesideCell;
  column.right = header.x1 + kBesideCell;
  std::map<int, int> begins;  // of what stands behind numbers, by points
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    if (line.count < 2 || !number_of(layout, line, column)) continue;
    ++begins[static_cast<int>(std::lround(layout.word(line.first + 1).box.x0))];
  }
  const auto most =
      std::max_element(begins.begin(), begins.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == begins.end()) return {};
  column.label = static_cast<float>(most->first);
  // One row says where planned cells begin if their header's does there.
  if (most->second < kFewestRows && std::abs(column.label - planned.x0) > kNumberPlace) return {};
  return numbers_in(layout, column, lines);
}

Page without_words(const Page& page, std::span<const std::uint32_t> words, std::int64_t& characters) {
  std::vector<bool> gone(page.words.size());
  for (const std::uint32_t word : words) gone[word] = true;
  Page rest = page;
  rest.words.clear();
  bool space = false;
  for (std::size_t at = 0; at < page.words.size(); ++at) {
    if (gone[at]) {
      characters += static_cast<std::int64_t>(utf8::count(page.words[at].text));
      space = true;
      continue;
    }
    rest.words.push_back(page.words[at]);
    rest.words.back().space_before = rest.words.back().space_before || space;
    space = false;
  }
  return rest;
}

}  // namespace outturn::normalize
