// How a table's columns are found. Below a header row each line is cut at gaps of two spaces or more. The remark column
// begins where most lines' last stretch does, near the header's; the completed column where values stand between. A
// value may stand so close to the planned text that one space parts them: then it lies at that column all the same, or
// the planned text would be longer with it than any other line of the column.
#include "normalize/text/text_grid.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/quantile.h"
#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/text/grid_header.h"
#include "normalize/text/grid_lines.h"
#include "normalize/text/grid_values.h"
#include "normalize/text/text_cells.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kGridHeaderStart = 400;  // bytes of a line in which a header's words are looked for
constexpr int kHeaderReach = 14;               // cells between a header's cell and the column below it
constexpr int kSlack = 2;                      // cells by which a column's lines differ in where they begin
constexpr int kValueReach = 12;                // cells: a value after one space stands so far left of its column
constexpr std::size_t kLeastLines = 3;         // that begin at a column, where no header stands above
constexpr double kLeastShare = 0.6;            // of the lines with several stretches keep the columns
constexpr double kLongerLines = 0.95;          // of a column's lines are shorter than it is wide: widths are guessed
constexpr float kSpaceEms = 0.28F;
constexpr float kFits = 0.97F;   // of a column's width: widths of characters are guessed
constexpr float kRoomy = 0.85F;  // of it: there was room for more

// The lines of a table on one page.
struct Block {
  std::size_t first = 0;
  std::size_t end = 0;
  const GridHeader* header = nullptr;  // on this page
  int completed = 0;                   // where the columns begin
  int remark = 0;                      // 0: not found
  bool leading = false;                // values stand in front of their remarks, one space before these
};

class GridFinder {
 public:
  GridFinder(std::span<const Phrases* const> all_phrases, const TextLines& text, int wide)
      : all_phrases_(all_phrases), text_(text), wide_(wide), stretches_(text.size()) {}

  // Whether any table has columns; share() says how well lines keep them.
  bool find() {
    find_headers();
    if (headers_.empty()) return false;
    for (std::size_t at = headers_.front().first; at < text_.size(); ++at) {
      stretches_[at] = stretches_of(text_.lines[at].text, wide_);
    }
    make_blocks();
    for (Block& block : blocks_) find_columns(block);
    return several_ > 0 && keep_ >= kLeastLines;
  }

  [[nodiscard]] double share() const { return static_cast<double>(keep_) / static_cast<double>(several_); }

  TextGrid grid() {
    TextGrid grid;
    grid.lines.resize(text_.size());
    grid.titles.resize(text_.size());
    grid.doubtful.resize(text_.size());
    for (const GridHeader& header : headers_) {
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
    for (const Block& block : blocks_) {
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
  void find_headers() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const std::string_view line = text_.lines[at].text;
      for (const Phrases* phrases : all_phrases_) {
        if (!phrases->mentions_planned(line.substr(0, kGridHeaderStart))) continue;
        const std::size_t from = headers_.empty() ? 0 : headers_.back().end;
        if (auto header = grid_header(*phrases, text_, at, from, wide_)) {
          headers_.push_back(*header);
          break;
        }
      }
    }
  }

  // The rows below a header, and those with which the pages behind it go on, up to what cannot be a row of it.
  void make_blocks() {
    std::size_t next = 0;
    bool open = false;
    for (std::size_t at = headers_.front().first; at < text_.size();) {
      const GridHeader* header = nullptr;
      if (next < headers_.size() && headers_[next].first == at) {
        header = &headers_[next++];
        at = header->end;
        open = true;
      }
      Block block{at, at, header, 0, 0};
      std::size_t end = at;
      for (; at < text_.size() && text_.pages[at] == text_.pages[block.first]; ++at) {
        if (next < headers_.size() && headers_[next].first <= at) break;
        if (open && begins_other(*headers_.front().phrases, stretches_[at], wide_)) open = false;
        if (open) end = at + 1;
      }
      block.end = end;
      if (end > block.first) blocks_.push_back(block);
    }
  }

  [[nodiscard]] bool is_value(std::string_view text) const { return is_value_cell(*headers_.front().phrases, text); }

  void find_columns(Block& block) {
    std::map<int, std::size_t> begins;
    int value = 0;
    std::size_t several = 0;
    for (std::size_t at = block.first; at < block.end; ++at) {
      const auto& line = stretches_[at];
      several += line.size() > 1 ? 1U : 0U;
      for (const Stretch& stretch : line) {
        if (stretch.begin < kNarrowestColumn || is_value(stretch.text)) continue;
        const bool near = block.header == nullptr || (stretch.begin > block.header->completed &&
                                                      std::abs(stretch.begin - block.header->remark) <= kHeaderReach);
        if (near) ++begins[stretch.begin];
      }
    }
    const auto lines = std::span(stretches_).subspan(block.first, block.end - block.first);
    const int near = block.header != nullptr ? block.header->completed : last_leading_;
    const int before = block.header != nullptr ? block.header->remark - kSlack : last_leading_ + kHeaderReach;
    const auto leading = leading_column(*headers_.front().phrases, lines, near, before, wide_);
    block.leading = leading.has_value();
    if (leading) begins = {{*leading, several}};
    const auto most = std::max_element(begins.begin(), begins.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (block.header != nullptr) {
      block.remark = most == begins.end() ? block.header->remark : most->first;
    } else if (most != begins.end() && (most->second >= kLeastLines || near_last(most->first))) {
      block.remark = most->first;
    } else {
      return;
    }
    last_remark_ = block.remark;
    last_leading_ = block.leading ? block.remark : -1000;
    std::size_t keep = 0;
    for (std::size_t at = block.first; at < block.end; ++at) {
      const auto& line = stretches_[at];
      if (line.size() < 2) continue;
      keep +=
          std::any_of(line.begin(), line.end(), [&](const Stretch& s) { return at_column(s, block.remark); }) ? 1U : 0U;
      for (const Stretch& stretch : line) {
        const bool between = stretch.begin >= kNarrowestColumn && stretch.begin < block.remark - kSlack;
        if (between && is_value(stretch.text) && (value == 0 || stretch.begin < value)) value = stretch.begin;
      }
    }
    block.completed = value != 0                ? value
                      : block.header != nullptr ? block.header->completed
                                                : block.remark - kNarrowestColumn;
    if (block.header == nullptr && keep * 2 < several) {  // a page of other text
      block.remark = 0;
      return;
    }
    keep_ += keep;
    several_ += several;
  }

  // Takes the value off the remark that it stands in front of, where the remark begins on this line.
  void part_leading(const Block& block, std::size_t at, GridCells& cells) const {
    if (!block.leading || !cells[1].empty() || cells[2].empty() || (at > block.first && !remark_begins(block, at)))
      return;
    if (is_value(cells[2])) {
      std::swap(cells[1], cells[2]);
      return;
    }
    const Stretch whole{block.remark, block.remark, cells[2]};
    const std::size_t count = leading_value(*headers_.front().phrases, whole, wide_);
    if (count == 0) return;
    const std::vector<Stretch> words = words_of(whole, wide_);
    cells[1] = to_end(words[0], words[count - 1]);
    cells[2] = to_end(words[count], words.back());
  }

  [[nodiscard]] bool near_last(int column) const { return std::abs(column - last_remark_) <= kHeaderReach; }

  static bool at_column(const Stretch& stretch, int column) { return std::abs(stretch.begin - column) <= kSlack; }

  // How long the columns' lines are, but for the few that seem longer; planned ones told by those that a clear gap
  // ends.
  void measure() {
    std::vector<float> planned;
    std::vector<float> remarks;
    for (const Block& block : blocks_) {
      if (block.remark == 0) continue;
      for (std::size_t at = block.first; at < block.end; ++at) {
        const auto& line = stretches_[at];
        if (const Stretch* remark = remark_on(block, at)) remarks.push_back(text_ems(remark->text));
        if (line.size() < 2 || line[0].end > block.completed || line[0].begin >= block.completed - kSlack) continue;
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
  [[nodiscard]] std::optional<GridCells> cells_of_line(const Block& block, std::size_t number, bool& doubtful) const {
    const std::vector<Stretch>& line = stretches_[number];
    if (line.empty()) return std::nullopt;
    std::vector<Stretch> left;
    GridCells cells;
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at].begin >= block.remark - kSlack) {
        cells[2] = to_end(line[at], line.back());
        break;
      }
      if (line[at].end <= block.remark) {
        left.push_back(line[at]);
        continue;
      }
      // A value so wide that one space parts it from the remark.
      const auto words = words_of(line[at], wide_);
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
    for (const Block& block : blocks_) {
      for (std::size_t at = block.first; at + 1 < block.end; ++at) {
        const bool alone = at + 2 < block.end && stretches_[at + 1].empty() &&
                           (at == block.first || stretches_[at - 1].empty());  // as rows stand
        const auto& below = grid.lines[at + (alone ? 2 : 1)];
        if (!grid.lines[at] || !below) continue;
        const GridCells& line = *grid.lines[at];
        if (!is_title_line(*headers_.front().phrases, line, *below)) continue;
        const auto& above = at > block.first && !alone ? grid.lines[at - 1] : std::nullopt;
        grid.titles[at] = !above || (*above)[0].empty() ||
                          text_ems((*above)[0]) + kSpaceEms + first_unit_ems(line[0]) < kRoomy * planned_ems_;
        if (!grid.titles[at]) grid.doubtful[at] = true;
      }
    }
  }

  static std::string_view before_of(const Stretch& stretch, const Stretch& word) {
    return utf8::trim(stretch.text.substr(0, static_cast<std::size_t>(word.text.data() - stretch.text.data())));
  }

  [[nodiscard]] bool ends_in_value(const Block& block, const Stretch& stretch) const {
    const auto words = words_of(stretch, wide_);
    return words.back().begin >= block.completed - kValueReach && is_value(words.back().text);
  }

  // Parts what stands before the remark into planned text and value.
  void part_left(const Block& block, std::size_t number, const std::vector<Stretch>& left, GridCells& cells,
                 bool& doubtful) const {
    if (left.empty()) return;
    const Stretch& last = left.back();
    const bool reads = is_value(last.text) && last.begin >= kNarrowestColumn;
    const bool stands = last.begin >= block.completed - kSlack;
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
  void cut_value(const Block& block, std::size_t at, const Stretch& last, GridCells& cells, bool& doubtful) const {
    const std::vector<Stretch> words = words_of(last, wide_);
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
  [[nodiscard]] std::size_t value_among(const Block& block, const std::vector<Stretch>& words, const Stretch& last,
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
  [[nodiscard]] float next_planned_ems(const Block& block, std::size_t at) const {
    constexpr float kMuch = 1000;
    if (at + 1 >= block.end || stretches_[at + 1].empty()) return kMuch;
    const Stretch& next = stretches_[at + 1].front();
    return next.begin < block.completed - kSlack ? first_unit_ems(next.text) : kMuch;
  }

  // Whether the remark on the line is the first line of one: the line above holds none, or one that had room for more.
  [[nodiscard]] bool remark_begins(const Block& block, std::size_t at) const {
    const Stretch* here = remark_on(block, at);
    const Stretch* above = at > block.first ? remark_on(block, at - 1) : nullptr;
    if (here == nullptr || above == nullptr) return at > block.first;
    return text_ems(above->text) + kSpaceEms + first_unit_ems(here->text) < kFits * remark_ems_;
  }

  // Whether planned text begins on the line: the one above had room for more, or holds none.
  [[nodiscard]] bool planned_begins(const Block& block, std::size_t at, std::string_view planned) const {
    if (at == block.first || stretches_[at - 1].empty()) return at > block.first;
    const Stretch& above = stretches_[at - 1].front();
    if (above.begin >= block.completed - kSlack) return true;
    return text_ems(above.text) + kSpaceEms + first_unit_ems(planned) < kRoomy * planned_ems_;
  }

  [[nodiscard]] const Stretch* remark_on(const Block& block, std::size_t at) const {
    const auto& line = stretches_[at];
    return !line.empty() && line.back().begin >= block.remark - kSlack ? &line.back() : nullptr;
  }

  std::span<const Phrases* const> all_phrases_;
  const TextLines& text_;
  int wide_;
  std::vector<std::vector<Stretch>> stretches_;  // of each line from the first header on
  std::vector<GridHeader> headers_;
  std::vector<Block> blocks_;
  int last_remark_ = -1000;
  int last_leading_ = -1000;  // of the block before, where values lead there
  std::size_t keep_ = 0;      // lines of several stretches, one of which begins at the remark column
  std::size_t several_ = 0;   // all of those
  float planned_ems_ = 0;     // of the longest line of the column
  float remark_ems_ = 0;
};

}  // namespace

std::optional<TextGrid> find_grid(std::span<const Phrases* const> all_phrases, const TextLines& text) {
  std::optional<GridFinder> best;
  for (const int wide : {1, 2}) {
    GridFinder finder(all_phrases, text, wide);
    if (!finder.find() || finder.share() < kLeastShare) continue;
    if (!best || finder.share() > best->share()) best.emplace(std::move(finder));
  }
  if (!best) return std::nullopt;
  return best->grid();
}

}  // namespace outturn::normalize
