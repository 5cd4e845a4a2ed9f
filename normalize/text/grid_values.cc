#include "normalize/text/grid_values.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

#include "normalize/structure/group_title.h"
#include "normalize/text/text_cells.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kValueWords = 5;  // at most, of a value in front of its remark
constexpr std::size_t kGroup = 3;       // digits
constexpr int kNear = 14;               // cells between a header's cell and the column below it
constexpr std::string_view kDigits = "0123456789";

RawRow row_of(const GridCells& cells) {
  RawRow row = empty_row(kOutputColumns);
  for (std::size_t column = 0; column < kOutputColumns; ++column) {
    if (!cells[column].empty()) row.cells[column].fragments.push_back({std::string(cells[column]), {}, Join::none});
  }
  return row;
}

// The most words in front that may be one value.
std::size_t longest_value(const Phrases& phrases, const std::vector<Stretch>& words) {
  std::size_t longest = 0;
  for (std::size_t count = 1; count < words.size() && count <= kValueWords; ++count) {
    const std::string_view value = to_end(words[0], words[count - 1]);
    const std::string_view word = words[count - 1].text;
    if (!is_value_cell(phrases, value) || (count > 1 && word == words[0].text)) break;
    const bool number = value.find_first_not_of("0123456789 ") == std::string_view::npos;
    if (number && count > 1 && !is_digits(word, kGroup)) break;
    longest = count;
  }
  return longest;
}

}  // namespace

std::string_view to_end(const Stretch& first, const Stretch& last) {
  return {first.text.data(), static_cast<std::size_t>(last.text.data() + last.text.size() - first.text.data())};
}

bool is_digits(std::string_view text, std::size_t least) {
  return text.size() >= least && text.size() <= kGroup && text.find_first_not_of(kDigits) == std::string_view::npos;
}

std::size_t leading_value(const Phrases& phrases, const Stretch& stretch, int wide) {
  const std::vector<Stretch> words = words_of(stretch, wide);
  if (words.size() < 2 || is_value_cell(phrases, stretch.text)) return 0;
  const std::size_t longest = longest_value(phrases, words);
  for (std::size_t count = longest; count > 1; --count) {
    const std::string_view value = to_end(words[0], words[count - 1]);
    if (value.find_first_of(kDigits) == std::string_view::npos) continue;
    if (holds_number(to_end(words[count], words.back()), value)) return count;
  }
  return longest;
}

std::optional<int> leading_column(const Phrases& phrases, std::span<const std::vector<Stretch>> lines, int near,
                                  int before, int wide) {
  std::map<int, std::size_t> begins;
  for (const std::vector<Stretch>& line : lines) {
    for (const Stretch& stretch : line) {
      if (stretch.begin < kNarrowestColumn || stretch.begin >= before) continue;
      if (std::abs(stretch.begin - near) <= kNear) ++begins[stretch.begin];
    }
  }
  const auto most =
      std::max_element(begins.begin(), begins.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == begins.end()) return std::nullopt;
  bool leads = false;
  for (const std::vector<Stretch>& line : lines) {
    for (const Stretch& stretch : line) {
      const bool left = stretch.begin >= kNarrowestColumn && stretch.begin < most->first;
      if (left && is_value_cell(phrases, stretch.text)) return std::nullopt;
      leads = leads || (stretch.begin == most->first && leading_value(phrases, stretch, wide) > 0);
    }
  }
  return leads ? std::optional(most->first) : std::nullopt;
}

bool is_title_line(const Phrases& phrases, const GridCells& line, const GridCells& below) {
  return !line[0].empty() && line[1].empty() && line[2].empty() && is_group_title(phrases, row_of(line), row_of(below));
}

}  // namespace outturn::normalize
