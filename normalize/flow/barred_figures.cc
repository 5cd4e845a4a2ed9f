#include "normalize/flow/barred_figures.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "normalize/figures/figure_table.h"
#include "normalize/text/markup.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestCells = 3;
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kLongestLine = 600;  // bytes
constexpr std::array<std::string_view, 2> kSeparators = {"|", " / "};

// A line's cells, trimmed, without a frame around them: "| a | b |" has two.
std::vector<std::string_view> cells_of(std::string_view line, std::string_view separator) {
  line = utf8::trim(line);
  if (line.size() > separator.size() && line.starts_with(separator) && line.ends_with(separator)) {
    line = line.substr(separator.size(), line.size() - 2 * separator.size());
  }
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t end = line.find(separator);
    cells.push_back(utf8::trim(line.substr(0, end)));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + separator.size());
  }
}

bool is_figure_row(const std::vector<std::string_view>& cells) {
  const auto is_figure = [](std::string_view cell) { return reads_as_figure(cell); };
  return std::all_of(cells.begin() + 1, cells.end(), [&](auto cell) { return cell.empty() || is_figure(cell); }) &&
         std::count_if(cells.begin() + 1, cells.end(), is_figure) > 1;
}

// Lines of one table, each by its cells.
struct Block {
  std::size_t begin = 0;
  std::vector<std::vector<std::string_view>> rows;
};

Block block_at(std::span<const TextLine> lines, std::size_t at, std::string_view separator) {
  Block block{at, {}};
  for (; at < lines.size() && lines[at].text.size() <= kLongestLine; ++at) {
    if (has_tab(lines[at].text) || is_rule_line(lines[at].text)) break;
    std::vector<std::string_view> cells = cells_of(lines[at].text, separator);
    if (cells.size() < kFewestCells || (!block.rows.empty() && cells.size() != block.rows.front().size())) break;
    block.rows.push_back(std::move(cells));
  }
  return block;
}

bool is_table(const Block& block, const HeadsOtherTable& heads_other) {
  const auto first = std::find_if(block.rows.begin(), block.rows.end(), is_figure_row);
  if (static_cast<std::size_t>(std::count_if(first, block.rows.end(), is_figure_row)) < kFewestRows) return false;
  if (first == block.rows.begin()) return false;
  std::vector<std::string> header(block.rows.front().size());
  for (auto row = block.rows.begin(); row != first; ++row) {
    for (std::size_t cell = 0; cell < header.size(); ++cell) {
      if (!header[cell].empty() && !(*row)[cell].empty()) header[cell] += ' ';
      header[cell] += (*row)[cell];
    }
  }
  return heads_other(header);
}

// Answers the number of characters removed.
std::int64_t put_tabs(std::string& line, const std::vector<std::string_view>& cells) {
  std::string with_tabs(cells.front());
  for (auto cell = cells.begin() + 1; cell != cells.end(); ++cell) with_tabs.append(1, '\t').append(*cell);
  const std::int64_t removed = utf8::count_non_space(line) - utf8::count_non_space(with_tabs);
  line = std::move(with_tabs);
  return removed;
}

}  // namespace

std::int64_t put_tabs_for_figure_bars(const HeadsOtherTable& heads_other, std::span<TextLine> lines) {
  std::int64_t removed = 0;
  for (const std::string_view separator : kSeparators) {
    for (std::size_t at = 0; at < lines.size();) {
      const Block block = block_at(lines, at, separator);
      if (block.rows.size() > kFewestRows && is_table(block, heads_other)) {
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
          removed += put_tabs(lines[at + row].text, block.rows[row]);
        }
      }
      at += std::max<std::size_t>(block.rows.size(), 1);
    }
  }
  return removed;
}

}  // namespace outturn::normalize
