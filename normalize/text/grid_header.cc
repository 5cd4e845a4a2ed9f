#include "normalize/text/grid_header.h"

#include <string>
#include <vector>

#include "normalize/page/line_join.h"
#include "normalize/text/grid_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLinesAbove = 2;  // of a header's middle cell, above its planned cell's line
constexpr std::size_t kLinesBelow = 3;
constexpr std::size_t kEndingBytes = 400;  // of a line that ends a table
constexpr std::size_t kMostWords = 60;     // of a header: every way to part them is tried
constexpr int kHeadingIndent = 12;         // cells in front of a heading

bool is_completed(const Phrases& phrases, std::string_view text) {
  return phrases.matches(Wording::header_completed, text) || phrases.matches(Wording::header_completed_short, text);
}

// The text of a line that holds nothing but a part of a header's middle cell; empty elsewhere.
std::string_view middle_part(std::string_view line, int wide) {
  const std::vector<Stretch> found = stretches_of(line, wide);
  return found.size() == 1 && found.front().begin > kNarrowestColumn ? found.front().text : std::string_view();
}

// A header's middle cell, `part` of which stands on line `at`, with its lines above and below; nullopt where other text
// stands there.
std::optional<std::string> stacked(const TextLines& text, std::size_t at, std::size_t above, std::size_t below,
                                   std::string_view part, int wide) {
  std::string cell;
  for (std::size_t line = at - above; line <= at + below; ++line) {
    const std::string_view here = line == at ? part : middle_part(text.lines[line].text, wide);
    if (here.empty()) return std::nullopt;
    if (!cell.empty() && wrap_join(cell, here) == Join::space) cell += ' ';
    cell += here;
  }
  return cell;
}

std::string_view joined(const std::vector<Stretch>& words, std::size_t begin, std::size_t end) {
  const char* first = words[begin].text.data();
  const std::string_view last = words[end - 1].text;
  return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

// Cuts a stretch that is the planned cell and, behind one space, the middle one.
void part_planned(const Phrases& phrases, std::vector<Stretch>& found, int wide) {
  if (phrases.matches(Wording::header_planned, found.front().text)) return;
  const std::vector<Stretch> words = words_of(found.front(), wide);
  if (words.size() > kMostWords) return;
  for (std::size_t cut = words.size(); cut-- > 1;) {
    const std::string_view planned = joined(words, 0, cut);
    if (!phrases.matches(Wording::header_planned, planned)) continue;
    const Stretch middle{words[cut].begin, words.back().end, joined(words, cut, words.size())};
    found.front() = {words.front().begin, words[cut - 1].end, planned};
    found.insert(found.begin() + 1, middle);
    return;
  }
}

bool is_other_heading(const Phrases& phrases, std::string_view text) {
  return phrases.heading(Wording::heading_chapter, text) || phrases.heading(Wording::heading_other, text);
}

}  // namespace

bool begins_other(const Phrases& phrases, const std::vector<Stretch>& line, int wide) {
  if (line.empty() || line.front().text.size() > kEndingBytes) return false;
  const bool alone = line.size() == 1;
  if (line.front().begin >= (alone ? kHeadingIndent : kNarrowestColumn)) return false;
  if (alone) return is_other_heading(phrases, line.front().text);
  if (phrases.matches(Wording::header_indicators, line.front().text)) return true;
  // A heading's number stands apart from its title: "III.    Resources".
  const bool numbered = line.size() == 2 && line[0].text.ends_with('.') && words_of(line[0], wide).size() == 1;
  return numbered && is_other_heading(phrases, std::string(line[0].text) + " " + std::string(line[1].text));
}

std::optional<GridHeader> grid_header(const Phrases& phrases, const TextLines& text, std::size_t at, std::size_t from,
                                      int wide) {
  std::vector<Stretch> found = stretches_of(text.lines[at].text, wide);
  if (found.size() == 2) part_planned(phrases, found, wide);
  if (found.size() < 2 || !phrases.matches(Wording::header_planned, found.front().text)) return std::nullopt;
  if (found[1].begin < found[0].begin + kNarrowestColumn) return std::nullopt;
  std::vector<Stretch> words;
  for (std::size_t next = 1; next < found.size(); ++next) {
    for (const Stretch& word : words_of(found[next], wide)) words.push_back(word);
  }
  if (words.size() > kMostWords) return std::nullopt;
  for (std::size_t below = kLinesBelow + 1; below-- > 0;) {
    for (std::size_t above = kLinesAbove + 1; above-- > 0;) {
      if (at < from + above || at + below >= text.size()) continue;
      for (std::size_t cut = 1; cut < words.size(); ++cut) {
        const std::string_view remark = joined(words, cut, words.size());
        if (!phrases.matches(Wording::header_remark, remark)) continue;
        const std::string_view part = joined(words, 0, cut);
        const auto completed = stacked(text, at, above, below, part, wide);
        if (!completed || !is_completed(phrases, *completed)) continue;
        return GridHeader{
            at - above, at + 1 + below, at, words[0].begin, words[cut].begin, {found[0].text, part, remark}, &phrases};
      }
    }
  }
  return std::nullopt;
}

}  // namespace outturn::normalize
