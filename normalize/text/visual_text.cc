#include "normalize/text/visual_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "normalize/page/visual_order.h"
#include "normalize/text/code_points.h"

namespace outturn::normalize {
namespace {

constexpr char32_t kFromLeft = 0x202A;
constexpr char32_t kFromRight = 0x202B;
constexpr char32_t kEnd = 0x202C;
constexpr std::size_t kRunGap = 2;  // spaces

struct Run {
  std::u32string text;    // from left to right
  std::size_t begin = 0;  // column of characters
};

bool is_embedded(std::string_view line) {
  line = utf8::trim(line);
  std::size_t at = 0;
  const char32_t first = line.empty() ? 0 : utf8::next(line, at);
  return first == kFromLeft || first == kFromRight;
}

// What embeddings hold, as it stands from left to right: where they are read from the right, their characters and the
// embeddings inside of them follow each other from the right.
std::u32string as_seen(std::u32string_view line) {
  struct Level {
    bool from_right = false;
    std::u32string text;
  };
  std::vector<Level> open(1);
  const auto add = [&](std::u32string_view more) {
    Level& level = open.back();
    level.text.insert(level.from_right ? 0 : level.text.size(), more);
  };
  const auto close = [&] {
    const std::u32string inner = std::move(open.back().text);
    open.pop_back();
    add(inner);
  };
  for (const char32_t c : line) {
    if (c == kFromLeft || c == kFromRight) {
      open.push_back({c == kFromRight, {}});
    } else if (c != kEnd) {
      add({&c, 1});
    } else if (open.size() > 1) {
      close();
    }
  }
  while (open.size() > 1) close();
  return std::move(open.front().text);
}

std::vector<Run> runs_of(std::u32string_view seen) {
  std::vector<Run> runs;
  std::size_t spaces = kRunGap;
  for (std::size_t at = 0; at < seen.size(); ++at) {
    if (seen[at] == U' ') {
      ++spaces;
      continue;
    }
    if (runs.empty() || spaces >= kRunGap) {
      runs.push_back({{}, at});
    } else {
      runs.back().text.append(spaces, U' ');
    }
    runs.back().text.push_back(seen[at]);
    spaces = 0;
  }
  return runs;
}

std::string in_reading_order(const Run& run, const LineVotes& votes) {
  const bool latin = std::ranges::none_of(run.text, is_right_to_left) &&
                     std::any_of(run.text.begin(), run.text.end(), utf8::is_letter);
  std::string text;
  for (const ReadCharacter& character : reading_order(run.text, !latin, votes.bracket_order(), votes.group_order())) {
    utf8::append(text, character.mirror != 0 ? character.mirror : run.text[character.place]);
  }
  return text;
}

// Where the columns of a page begin. The program that wrote the text aligned the left ends of what stands on the page,
// so that right ends, at which lines of such a column stand below each other, differ by some characters.
class ColumnStarts {
 public:
  void add(std::size_t begin) { begins_.push_back(begin); }

  void find() {
    std::sort(begins_.begin(), begins_.end());
    for (std::size_t at = 0; at < begins_.size();) {
      std::size_t end = at + 1;
      while (end < begins_.size() && begins_[end] - begins_[end - 1] <= kRagged) ++end;
      if (end - at >= kFewestLines && begins_[end - 1] - begins_[at] <= kWidest)
        columns_.emplace_back(begins_[at], begins_[end - 1]);
      at = end;
    }
  }

  [[nodiscard]] std::size_t of(std::size_t begin) const {
    for (const auto& [first, last] : columns_) {
      if (begin + kRagged >= first && begin <= last + kRagged) return first;
    }
    return begin;
  }

 private:
  static constexpr std::size_t kRagged = 4;  // characters between neighbouring starts of one column
  static constexpr std::size_t kWidest = 18;
  static constexpr std::size_t kFewestLines = 3;
  std::vector<std::size_t> begins_;
  std::vector<std::pair<std::size_t, std::size_t>> columns_;
};

// The runs from the last one on, each where its column begins.
std::string laid_out(const std::vector<Run>& runs, const ColumnStarts& columns, const LineVotes& votes) {
  std::string line;
  std::size_t end = 0;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    const std::size_t begin = std::max(columns.of(run->begin), run == runs.rbegin() ? 0 : end + kRunGap);
    line.append(begin - end, ' ');
    line += in_reading_order(*run, votes);
    end = begin + run->text.size();
  }
  return line;
}

bool stands_as_seen(const TextLines& text) {
  std::size_t embedded = 0;
  std::size_t others = 0;
  for (const TextLine& line : text.lines) {
    if (is_embedded(line.text)) {
      ++embedded;
    } else if (embedded > 0 && has_right_to_left(line.text)) {
      ++others;
    }
  }
  return embedded > others;
}

}  // namespace

std::int64_t put_in_reading_order(TextLines& text) {
  if (!stands_as_seen(text)) return 0;
  std::vector<std::vector<Run>> lines;
  LineVotes votes;
  std::int64_t marks = 0;
  for (const TextLine& line : text.lines) {
    const std::u32string printed = code_points(line.text);
    const std::u32string seen = as_seen(printed);
    marks += static_cast<std::int64_t>(printed.size() - seen.size());
    lines.push_back(runs_of(seen));
    for (const Run& run : lines.back()) {
      votes.brackets += bracket_votes(run.text);
      votes.groups += group_votes(run.text);
    }
  }
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t first = at;
    std::size_t width = 0;  // of the page
    for (; at < lines.size() && text.pages[at] == text.pages[first]; ++at) {
      for (const Run& run : lines[at]) width = std::max(width, run.begin + run.text.size());
    }
    ColumnStarts columns;
    for (std::size_t line = first; line < at; ++line) {
      for (Run& run : lines[line]) {
        run.begin = width - (run.begin + run.text.size());
        if (lines[line].size() > 1) columns.add(run.begin);
      }
    }
    columns.find();
    for (std::size_t line = first; line < at; ++line) text.lines[line].text = laid_out(lines[line], columns, votes);
  }
  return marks;
}

}  // namespace outturn::normalize
