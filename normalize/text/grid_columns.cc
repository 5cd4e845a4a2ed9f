// Below a header row each line is cut at gaps of two spaces or more. The remark column begins where most lines' last
// stretch does, near the header's; the completed column where values stand between.
#include "normalize/text/grid_columns.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "normalize/text/grid_values.h"
#include "normalize/text/text_cells.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kGridHeaderStart = 400;  // bytes of a line in which a header's words are looked for
constexpr int kHeaderReach = 14;               // cells between a header's cell and the column below it
constexpr std::size_t kLeastLines = 3;         // that begin at a column, where no header stands above
constexpr int kNowhere = -1000;                // no column is near it

class GridFinder {
 public:
  GridFinder(std::span<const Phrases* const> all_phrases, const TextLines& text, int wide)
      : all_phrases_(all_phrases), text_(text) {
    found_.wide = wide;
    found_.stretches.resize(text.size());
  }

  std::optional<GridColumns> find() {
    find_headers();
    if (found_.headers.empty()) return std::nullopt;
    for (std::size_t at = found_.headers.front().first; at < text_.size(); ++at) {
      found_.stretches[at] = stretches_of(text_.lines[at].text, found_.wide);
    }
    make_blocks();
    for (GridBlock& block : found_.blocks) find_columns(block);
    if (several_ == 0 || keep_ < kLeastLines) return std::nullopt;
    found_.share = static_cast<double>(keep_) / static_cast<double>(several_);
    return std::move(found_);
  }

 private:
  void find_headers() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const std::string_view line = text_.lines[at].text;
      for (const Phrases* phrases : all_phrases_) {
        if (!phrases->mentions_planned(line.substr(0, kGridHeaderStart))) continue;
        const std::size_t from = found_.headers.empty() ? 0 : found_.headers.back().end;
        if (auto header = grid_header(*phrases, text_, at, from, found_.wide)) {
          found_.headers.push_back(*header);
          break;
        }
      }
    }
  }

  // The rows below a header, and those with which the pages behind it go on, up to what cannot be a row of it.
  void make_blocks() {
    std::size_t next = 0;
    bool open = false;
    for (std::size_t at = found_.headers.front().first; at < text_.size();) {
      const GridHeader* header = nullptr;
      if (next < found_.headers.size() && found_.headers[next].first == at) {
        header = &found_.headers[next++];
        at = header->end;
        open = true;
      }
      GridBlock block{at, at, header, 0, 0};
      std::size_t end = at;
      for (; at < text_.size() && text_.pages[at] == text_.pages[block.first]; ++at) {
        if (next < found_.headers.size() && found_.headers[next].first <= at) break;
        if (open && begins_other(*found_.headers.front().phrases, found_.stretches[at], found_.wide)) open = false;
        if (open) end = at + 1;
      }
      block.end = end;
      if (end > block.first) found_.blocks.push_back(block);
    }
  }

  [[nodiscard]] bool is_value(std::string_view text) const {
    return is_value_cell(*found_.headers.front().phrases, text);
  }

  using Lines = std::span<const std::vector<Stretch>>;
  using Begins = std::map<int, std::size_t>;  // how many of a block's lines have a stretch that begins there

  void find_columns(GridBlock& block) {
    const Lines lines = Lines(found_.stretches).subspan(block.first, block.end - block.first);
    const auto several = static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.size() > 1; }));
    const int near = block.header != nullptr ? block.header->completed : last_leading_;
    const int before = block.header != nullptr ? block.header->remark - kGridSlack : last_leading_ + kHeaderReach;
    const auto leading = leading_column(*found_.headers.front().phrases, lines, near, before, found_.wide);
    block.leading = leading.has_value();
    if (!take_remark_column(leading ? Begins{{*leading, several}} : text_begins(block, lines), block)) return;
    block.completed = completed_column(block, lines);
    const auto keeps = [&](const std::vector<Stretch>& line) {
      const auto begins = [&](const Stretch& stretch) { return at_column(stretch, block.remark); };
      return line.size() > 1 && std::any_of(line.begin(), line.end(), begins);
    };
    const auto keep = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), keeps));
    if (block.header == nullptr && keep * 2 < several) {  // a page of other text
      block.remark = 0;
      return;
    }
    keep_ += keep;
    several_ += several;
  }

  // Where texts begin that may be remarks.
  [[nodiscard]] Begins text_begins(const GridBlock& block, Lines lines) const {
    Begins begins;
    for (const auto& line : lines) {
      for (const Stretch& stretch : line) {
        if (stretch.begin < kNarrowestColumn || is_value(stretch.text)) continue;
        const bool near = block.header == nullptr || (stretch.begin > block.header->completed &&
                                                      std::abs(stretch.begin - block.header->remark) <= kHeaderReach);
        if (near) ++begins[stretch.begin];
      }
    }
    return begins;
  }

  // False where a block without a header has no column of its own.
  bool take_remark_column(const Begins& begins, GridBlock& block) {
    const auto most = std::max_element(begins.begin(), begins.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool found = most != begins.end();
    if (block.header == nullptr && !(found && (most->second >= kLeastLines || near_last(most->first)))) return false;
    block.remark = found ? most->first : block.header->remark;
    last_remark_ = block.remark;
    last_leading_ = block.leading ? block.remark : kNowhere;
    return true;
  }

  // Where the first value begins before the remarks; else where the header has it, or a column may.
  [[nodiscard]] int completed_column(const GridBlock& block, Lines lines) const {
    int value = 0;
    for (const auto& line : lines) {
      if (line.size() < 2) continue;
      for (const Stretch& stretch : line) {
        const bool between = stretch.begin >= kNarrowestColumn && stretch.begin < block.remark - kGridSlack;
        if (between && is_value(stretch.text) && (value == 0 || stretch.begin < value)) value = stretch.begin;
      }
    }
    if (value != 0) return value;
    return block.header != nullptr ? block.header->completed : block.remark - kNarrowestColumn;
  }

  [[nodiscard]] bool near_last(int column) const { return std::abs(column - last_remark_) <= kHeaderReach; }

  static bool at_column(const Stretch& stretch, int column) { return std::abs(stretch.begin - column) <= kGridSlack; }

  std::span<const Phrases* const> all_phrases_;
  const TextLines& text_;
  GridColumns found_;
  int last_remark_ = kNowhere;
  int last_leading_ = kNowhere;  // of the block before, where values lead there
  std::size_t keep_ = 0;         // lines of several stretches, one of which begins at the remark column
  std::size_t several_ = 0;      // all of those
};

}  // namespace

std::optional<GridColumns> find_grid_columns(std::span<const Phrases* const> all_phrases, const TextLines& text,
                                             int wide) {
  return GridFinder(all_phrases, text, wide).find();
}

}  // namespace outturn::normalize
