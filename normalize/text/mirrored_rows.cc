#include "normalize/text/mirrored_rows.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/rows.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_header.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestMirrored = 240;  // bytes of a header row

std::string turned(std::string_view line) {
  std::vector<std::string_view> cells = split_cells(line);
  std::reverse(cells.begin(), cells.end());
  std::string text;
  for (const std::string_view cell : cells) {
    text += cell;
    text += '\t';
  }
  text.pop_back();
  return text;
}

bool is_mirrored_header(const Phrases& phrases, std::string_view line) {
  if (line.size() > kLongestMirrored) return false;
  const std::vector<std::string_view> cells = split_cells(line);
  return cells.size() == kOutputColumns && phrases.matches(Wording::header_remark, cells[0]) &&
         phrases.matches(Wording::header_planned, cells[2]);
}

}  // namespace

bool turn_mirrored_rows(const Phrases& phrases, std::span<TextLine> lines) {
  if (!is_mirrored_header(phrases, lines.front().text)) return false;
  TextLine header = lines.front();
  header.text = turned(header.text);
  if (!find_header(phrases, std::span(&header, 1))) return false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    std::string& text = lines[at].text;
    if (has_tab(text)) {
      if (at > 0 && find_header(phrases, lines.subspan(at))) break;
      text = turned(text);
    } else if (phrases.heading(Wording::heading_accomplishment, text)) {
      break;
    }
  }
  return true;
}

}  // namespace outturn::normalize
