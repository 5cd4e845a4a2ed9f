#include "normalize/text/markdown.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "normalize/text/markup.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kDeepestHeading = 6;
constexpr std::string_view kBold = "**";
constexpr std::string_view kOtherBold = "__";

// "### title", "### title ###": the title
std::string_view without_heading_signs(std::string_view line) {
  const std::size_t signs = line.find_first_not_of('#');
  if (signs == 0 || signs == std::string_view::npos || signs > kDeepestHeading || line[signs] != ' ') return line;
  const std::size_t end = line.find_last_not_of("# ");
  return utf8::trim(line.substr(signs, end + 1 - signs));
}

// "**a**", "**a** b": what stands between the signs and behind them. "** See …" is a footnote, "***" a mark.
void take_bold_signs(Undecorated& line, std::string_view sign) {
  const std::string_view text = line.text;
  if (!text.starts_with(sign)) return;
  const std::size_t end = text.find(sign, sign.size());
  if (end == std::string_view::npos) return;
  const std::string_view inside = text.substr(sign.size(), end - sign.size());
  const std::string_view behind = text.substr(end + sign.size());
  if (inside.empty() || inside.front() == ' ' || inside.back() == ' ' || behind.starts_with(sign.front())) return;
  if (behind.find(sign) != std::string_view::npos) return;
  line.characters += static_cast<std::int64_t>(2 * sign.size());
  line.bold = behind.empty();
  line.text = std::string(inside) + std::string(behind);
}

}  // namespace

bool may_be_decorated(std::string_view line) {
  line = utf8::trim(line);
  return !line.empty() && std::string_view("#*_").find(line.front()) != std::string_view::npos;
}

Undecorated without_decoration(std::string_view line) {
  line = utf8::trim(line);
  const std::string_view title = without_heading_signs(line);
  Undecorated result{std::string(title), utf8::count_non_space(line) - utf8::count_non_space(title), false};
  take_bold_signs(result, kBold);
  take_bold_signs(result, kOtherBold);
  return result;
}

bool is_bar(char32_t c) {
  return c == U'|' || c == U'｜' || c == U'│' || c == U'┃' || c == U'║';
}

namespace {

bool has_bar(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (is_bar(utf8::next(line, at))) return true;
  }
  return false;
}

// "| a | b |"
bool is_framed(std::string_view line) {
  line = utf8::trim(line);
  std::size_t at = 0;
  if (line.empty() || !is_bar(utf8::next(line, at)) || at == line.size()) return false;
  at = utf8::previous(line, line.size());
  return is_bar(utf8::next(line, at));
}

// A row's cell without the calls of notes behind it ("[^1]") and signs of emphasis around it ("*8*").
std::string_view plain_cell(std::string_view cell) {
  cell = utf8::trim(cell);
  while (cell.ends_with(']')) {
    const std::size_t call = cell.rfind('[');
    if (call == std::string_view::npos || call == 0) break;
    const std::string_view mark = cell.substr(call);
    if (!mark.starts_with("[^") || mark.find_first_of(" ]") + 1 != mark.size()) break;
    cell = utf8::trim(cell.substr(0, call));
  }
  const bool signs = cell.size() > 2 && (cell.front() == '*' || cell.front() == '_') && cell.back() == cell.front();
  if (!signs) return cell;
  const std::string_view inside = cell.substr(1, cell.size() - 2);
  const bool around = inside.find(cell.front()) == std::string_view::npos && utf8::trim(inside).size() == inside.size();
  return around ? inside : cell;
}

// Answers the number of characters removed.
std::int64_t plain_cells_of(std::string& line) {
  const std::int64_t before = utf8::count_non_space(line);
  std::string plain;
  for (std::string_view rest = line;;) {
    const std::size_t tab = rest.find('\t');
    plain += plain_cell(rest.substr(0, tab));
    if (tab == std::string_view::npos) break;
    plain += '\t';
    rest.remove_prefix(tab + 1);
  }
  line = std::move(plain);
  return before - utf8::count_non_space(line);
}

// Answers the number of characters removed.
std::int64_t row_to_tabs(std::string& line) {
  const std::string_view row = utf8::trim(line);
  std::string cells;
  std::int64_t removed = 0;
  bool last_is_bar = false;
  for (std::size_t at = 0; at < row.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(row, at);
    const bool escaped = c == U'\\' && row.substr(at).starts_with('|');
    last_is_bar = is_bar(c);
    if (escaped) {
      cells.push_back('|');
      ++at;
      ++removed;
    } else if (last_is_bar) {
      if (start > 0) cells.push_back('\t');
      ++removed;
    } else {
      cells.append(row, start, at - start);
    }
  }
  if (last_is_bar) cells.pop_back();
  line = std::move(cells);
  return removed + plain_cells_of(line);
}

}  // namespace

std::int64_t put_tabs_for_bars(std::span<TextLine> lines) {
  const bool markdown = std::any_of(
      lines.begin(), lines.end(), [](const TextLine& line) { return is_framed(line.text) && is_rule_line(line.text); });
  if (!markdown) return 0;
  std::int64_t removed = 0;
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    if (!is_framed(lines[begin].text)) continue;
    std::size_t end = begin + 1;
    while (end < lines.size() && is_framed(lines[end].text)) ++end;
    const bool touched =
        (begin > 0 && has_bar(lines[begin - 1].text)) || (end < lines.size() && has_bar(lines[end].text));
    for (; begin < end; ++begin) {
      if (!touched && !is_rule_line(lines[begin].text)) removed += row_to_tabs(lines[begin].text);
    }
  }
  return removed;
}

}  // namespace outturn::normalize
