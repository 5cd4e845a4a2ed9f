// How the lines of a text whose columns are known are cut into cells. A value may stand so close to the planned text
// that one space parts them: then it lies at that column all the same, or the planned text would be longer with it than
// any other line of the column.
#include "normalize/text/text_grid.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/quantile.h"
#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/text/grid_columns.h"
#include "normalize/text/grid_values.h"
#include "normalize/text/text_cells.h"

namespace outturn::normalize {
namespace {

constexpr int kValueReach = 12;        // cells: a value after one space stands so far left of its column
constexpr double kLeastShare = 0.6;    // of the lines with several stretches keep the columns
constexpr double kLongerLines = 0.95;  // of a column's lines are shorter than it is wide: widths are guessed
constexpr float kSpaceEms = 0.28F;
constexpr float kFits = 0.97F;   // of a column's width: widths of characters are guessed
constexpr float kRoomy = 0.85F;  // of it: there was room for more

class GridCutter {
 public:
  GridCutter(const GridColumns& columns, const TextLines& text) : columns_(columns), text_(text) {}

  TextGrid grid() {
    TextGrid grid;
    grid.lines.resize(text_.size());
    grid.titles.resize(text_.size());
    grid.doubtful.resize(text_.size());
    for (const GridHeader& header : columns_.headers) {
      for (std::size_t at = header.first; at < header.end; ++at) {
        GridCells& cells = grid.lines[at].emplace();
        if (at == header.at) {
          cells = header.cells;
        } else {
          cells[1] = utf8::trim(text_.lines[at].text);
        }
      }
    }
    measure();
    for (const GridBlock& block : columns_.blocks) {
      for (std::size_t at = block.first; at < block.end; ++at) {
        bool doubtful = false;
        if (block.remark > 0) grid.lines[at] = cells_of_line(block, at, doubtful);
        grid.doubtful[at] = doubtful;
      }
    }
    find_titles(grid);
    return grid;
  }

 private:
  // How long the columns' lines are, but for the few that seem longer; planned ones told by those that a clear gap
  // ends.
  void measure() {
    std::vector<float> planned;
    std::vector<float> remarks;
    for (const GridBlock& block : columns_.blocks) {
      if (block.remark == 0) continue;
      for (std::size_t at = block.first; at < block.end; ++at) {
        const auto& line = columns_.stretches[at];
        if (const Stretch* remark = remark_on(block, at)) remarks.push_back(text_ems(remark->text));
        if (line.size() < 2 || line[0].end > block.completed || line[0].begin >= block.completed - kGridSlack) continue;
        planned.push_back(text_ems(line[0].text));
      }
    }
    planned_ems_ = usual(std::move(planned));
    remark_ems_ = usual(std::move(remarks));
  }

  static float usual(std::vector<float> lengths) {
    return lengths.empty() ? 0 : quantile(std::move(lengths), kLongerLines);
  }

  // The line's cells; nullopt where its text runs across the columns.
  [[nodiscard]] std::optional<GridCells> cells_of_line(const GridBlock& block, std::size_t number,
                                                       bool& doubtful) const {
    const std::vector<Stretch>& line = columns_.stretches[number];
    if (line.empty()) return std::nullopt;
    std::vector<Stretch> left;
    GridCells cells;
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at].begin >= block.remark - kGridSlack) {
        cells[2] = to_end(line[at], line.back());
        break;
      }
      if (line[at].end <= block.remark) {
        left.push_back(line[at]);
        continue;
      }
      // A value so wide that one space parts it from the remark.
      const auto words = words_of(line[at], columns_.wide);
      const auto remark =
          std::find_if(words.begin() + 1, words.end(), [&](const Stretch& word) { return word.begin == block.remark; });
      if (remark == words.end()) return std::nullopt;
      Stretch before{line[at].begin, (remark - 1)->end, before_of(line[at], *remark)};
      if (!is_value(before.text) && !ends_in_value(block, before)) return std::nullopt;
      left.push_back(before);
      cells[2] = to_end(*remark, line.back());
      break;
    }
    part_left(block, number, left, cells, doubtful);
    part_leading(block, number, cells);
    return cells;
  }

  // Titles of groups, where the line above had room for more: type, which would tell, is not seen in a text.
  void find_titles(TextGrid& grid) const {
    for (const GridBlock& block : columns_.blocks) {
      for (std::size_t at = block.first; at + 1 < block.end; ++at) {
        const bool alone = at + 2 < block.end && columns_.stretches[at + 1].empty() &&
                           (at == block.first || columns_.stretches[at - 1].empty());  // as rows stand
        const auto& below = grid.lines[at + (alone ? 2 : 1)];
        if (!grid.lines[at] || !below) continue;
        const GridCells& line = *grid.lines[at];
        if (!is_title_line(*columns_.headers.front().phrases, line, *below)) continue;
        const auto& above = at > block.first && !alone ? grid.lines[at - 1] : std::nullopt;
        grid.titles[at] = !above || (*above)[0].empty() ||
                          text_ems((*above)[0]) + kSpaceEms + first_unit_ems(line[0]) < kRoomy * planned_ems_;
        if (!grid.titles[at]) grid.doubtful[at] = true;
      }
    }
  }

  // Takes the value off the remark that it stands in front of, where the remark begins on this line.
  void part_leading(const GridBlock& block, std::size_t at, GridCells& cells) const {
    if (!block.leading || !cells[1].empty() || cells[2].empty() || (at > block.first && !remark_begins(block, at)))
      return;
    if (is_value(cells[2])) {
      std::swap(cells[1], cells[2]);
      return;
    }
    const Stretch whole{block.remark, block.remark, cells[2]};
    const std::size_t count = leading_value(*columns_.headers.front().phrases, whole, columns_.wide);
    if (count == 0) return;
    const std::vector<Stretch> words = words_of(whole, columns_.wide);
    cells[1] = to_end(words[0], words[count - 1]);
    cells[2] = to_end(words[count], words.back());
  }

  [[nodiscard]] bool is_value(std::string_view text) const {
    return is_value_cell(*columns_.headers.front().phrases, text);
  }

  static std::string_view before_of(const Stretch& stretch, const Stretch& word) {
    return utf8::trim(stretch.text.substr(0, static_cast<std::size_t>(word.text.data() - stretch.text.data())));
  }

  [[nodiscard]] bool ends_in_value(const GridBlock& block, const Stretch& stretch) const {
    const auto words = words_of(stretch, columns_.wide);
    return words.back().begin >= block.completed - kValueReach && is_value(words.back().text);
  }

  // Parts what stands before the remark into planned text and value.
  void part_left(const GridBlock& block, std::size_t number, const std::vector<Stretch>& left, GridCells& cells,
                 bool& doubtful) const {
    if (left.empty()) return;
    const Stretch& last = left.back();
    const bool reads = is_value(last.text) && last.begin >= kNarrowestColumn;
    const bool stands = last.begin >= block.completed - kGridSlack;
    if ((reads && last.begin >= block.completed - kValueReach) || stands) {
      cells[1] = last.text;
      if (left.size() > 1) cells[0] = to_end(left.front(), left[left.size() - 2]);
      return;
    }
    cells[0] = to_end(left.front(), last);
    cut_value(block, number, last, cells, doubtful);
  }

  // A value that one space parts from the planned text before it. A word is one. A number may be the text's own: then
  // the next line's first word would have had room without it; it is a value where the line is longer with it than
  // lines are, the remark beside it begins anew or repeats it.
  void cut_value(const GridBlock& block, std::size_t at, const Stretch& last, GridCells& cells, bool& doubtful) const {
    const std::vector<Stretch> words = words_of(last, columns_.wide);
    const std::size_t word = value_among(block, words, last, cells[2]);
    if (word == words.size()) return;
    const std::string_view value = to_end(words[word], last);
    const bool stands = words[word].begin >= block.completed;
    const std::string_view planned =
        utf8::trim(cells[0].substr(0, static_cast<std::size_t>(words[word].text.data() - cells[0].data())));
    const float with_next = text_ems(planned) + kSpaceEms + next_planned_ems(block, at);
    if (!stands && with_next < kRoomy * planned_ems_) return;
    const bool is_word = value.find_first_of("0123456789") == std::string_view::npos;
    const bool begins = !cells[2].empty() && remark_begins(block, at) && planned_begins(block, at, planned);
    if (!stands && !is_word && text_ems(cells[0]) <= planned_ems_ && !holds_number(cells[2], value) && !begins) {
      doubtful = true;
      return;
    }
    cells[0] = planned;
    cells[1] = value;
  }

  // The word with which a value begins that ends the stretch: the most words that the remark repeats, else the last one
  // with the groups of digits before it; words.size() where there is none.
  [[nodiscard]] std::size_t value_among(const GridBlock& block, const std::vector<Stretch>& words, const Stretch& last,
                                        std::string_view remark) const {
    std::size_t found = words.size();
    for (std::size_t word = words.size(); word-- > 1;) {
      const std::string_view value = to_end(words[word], last);
      if (words[word].begin < block.completed - kValueReach || !is_value(value)) break;
      const bool grouped = found < words.size() && is_digits(words[found].text, 3) && is_digits(words[word].text, 1);
      if (found == words.size() || grouped || holds_number(remark, value)) found = word;
    }
    return found;
  }

  // Ems of what the planned text goes on with on the line below; much where it does not.
  [[nodiscard]] float next_planned_ems(const GridBlock& block, std::size_t at) const {
    constexpr float kMuch = 1000;
    if (at + 1 >= block.end || columns_.stretches[at + 1].empty()) return kMuch;
    const Stretch& next = columns_.stretches[at + 1].front();
    return next.begin < block.completed - kGridSlack ? first_unit_ems(next.text) : kMuch;
  }

  // Whether the remark on the line is the first line of one: the line above holds none, or one that had room for more.
  [[nodiscard]] bool remark_begins(const GridBlock& block, std::size_t at) const {
    const Stretch* here = remark_on(block, at);
    const Stretch* above = at > block.first ? remark_on(block, at - 1) : nullptr;
    if (here == nullptr || above == nullptr) return at > block.first;
    return text_ems(above->text) + kSpaceEms + first_unit_ems(here->text) < kFits * remark_ems_;
  }

  // Whether planned text begins on the line: the one above had room for more, or holds none.
  [[nodiscard]] bool planned_begins(const GridBlock& block, std::size_t at, std::string_view planned) const {
    if (at == block.first || columns_.stretches[at - 1].empty()) return at > block.first;
    const Stretch& above = columns_.stretches[at - 1].front();
    if (above.begin >= block.completed - kGridSlack) return true;
    return text_ems(above.text) + kSpaceEms + first_unit_ems(planned) < kRoomy * planned_ems_;
  }

  [[nodiscard]] const Stretch* remark_on(const GridBlock& block, std::size_t at) const {
    const auto& line = columns_.stretches[at];
    return !line.empty() && line.back().begin >= block.remark - kGridSlack ? &line.back() : nullptr;
  }

  const GridColumns& columns_;
  const TextLines& text_;
  float planned_ems_ = 0;  // of the longest line of the column
  float remark_ems_ = 0;
};

}  // namespace

std::optional<TextGrid> find_grid(std::span<const Phrases* const> all_phrases, const TextLines& text) {
  std::optional<GridColumns> best;
  for (const int wide : {1, 2}) {
    std::optional<GridColumns> found = find_grid_columns(all_phrases, text, wide);
    if (!found || found->share < kLeastShare) continue;
    if (!best || found->share > best->share) best = std::move(found);
  }
  if (!best) return std::nullopt;
  return GridCutter(*best, text).grid();
}

}  // namespace outturn::normalize
