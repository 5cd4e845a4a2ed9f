#include "normalize/structure/group_title.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "normalize/structure/cell_texts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestTitle = 40;  // code points

// Short, without numbers and sentence marks.
bool reads_like_title(const Phrases& phrases, std::string_view text) {
  return utf8::count(text) <= kLongestTitle && phrases.numbers().count(text) == 0 &&
         utf8::fold_width(text).find_first_of(",.;:") == std::string::npos;
}

// The values of a completed cell, at the least: "2 100" is one, "12 48" and "是 4" are two.
std::size_t count_values(const Phrases& phrases, std::string_view completed) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < completed.size();) {
    const char32_t c = utf8::next(completed, at);
    const bool part = utf8::is_letter(c) || utf8::is_han(c);
    if (part && !in_word) ++words;
    in_word = part;
  }
  return words + phrases.numbers().count(completed);
}

}  // namespace

bool is_group_title(const Phrases& phrases, const RawRow& row, const RawRow& below) {
  if (row.kind != RowKind::item || row.after_page_break || below.after_page_break) return false;
  const Cell& title = row.cell(OutputColumn::planned);
  if (title.fragments.size() != 1 || !row.cell(OutputColumn::completed).empty() ||
      !row.cell(OutputColumn::remark).empty())
    return false;
  if (below.cell(OutputColumn::planned).empty() || below.cell(OutputColumn::completed).empty()) return false;
  if (!reads_like_title(phrases, title.fragments.front().text)) return false;
  const std::size_t values = count_values(phrases, spaced_text(below.cell(OutputColumn::completed)));
  return values < 2 || values <= phrases.numbers().count(spaced_text(below.cell(OutputColumn::planned)));
}

}  // namespace outturn::normalize
