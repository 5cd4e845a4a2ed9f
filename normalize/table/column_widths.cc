#include "normalize/table/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/quantile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr double kLongerLines = 0.95;     // of the lines, where these are guessed, are shorter than a column is wide
constexpr std::size_t kLongestWord = 40;  // letters of one in a language

// Where a line ends that may reach over its column's edge: wide punctuation hangs there rather than begin the next
// line.
float end_within_column(const TableLine& line) {
  constexpr std::u32string_view kHanging = U"，。、；：！？）》”";
  return kHanging.find(utf8::last_of(line.text)) == std::u32string_view::npos ? line.box.x1 : line.box.x1 - line.size;
}

// A word that no typesetter breaks, by itself on its line, however narrow the column: an address.
bool is_address(const TableLine& line) {
  return !line.wide && line.text.find(' ') == std::string::npos && utf8::count(line.text) >= kLongestWord;
}

}  // namespace

std::vector<float> longest_lines(const PrintedTable& table) {
  std::vector<float> widths(table.parts.empty() ? 0 : table.parts.front().columns.size());
  for (const TablePart& part : table.parts) {
    for (std::size_t column = 0; column < widths.size(); ++column) {
      for (const TableLine& line : part.columns[column]) {
        // What sticks out of its cell into the next one's text says nothing of how wide the column is.
        const bool sticks_out = column + 1 < widths.size() && line.box.x1 > part.edges.starts[column + 1];
        if (!sticks_out && !is_address(line))
          widths[column] = std::max(widths[column], end_within_column(line) - part.edges.starts[column]);
      }
    }
  }
  return widths;
}

std::vector<float> usual_lines(std::span<const PrintedTable* const> tables) {
  std::vector<std::vector<float>> all;
  for (const PrintedTable* table : tables) {
    for (const TablePart& part : table->parts) {
      all.resize(std::max(all.size(), part.columns.size()));
      for (std::size_t column = 0; column < part.columns.size(); ++column) {
        for (const TableLine& line : part.columns[column]) {
          all[column].push_back(line.box.x1 - part.edges.starts[column]);
        }
      }
    }
  }
  std::vector<float> widths;
  widths.reserve(all.size());
  for (std::vector<float>& lengths : all) {
    widths.push_back(lengths.empty() ? 0 : quantile(std::move(lengths), kLongerLines));
  }
  return widths;
}

}  // namespace outturn::normalize
