#include "align/outputs/planned_text.h"

#include "align/wording/punctuation.h"
#include "align/wording/word_breaks.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Whether the code point counts where texts are compared, see skeleton().
bool is_bare(char32_t c) {
  return utf8::is_han(c) || utf8::is_letter(c) || utf8::is_digit(c);
}

bool open_bracket(std::string_view text) {
  const auto has = [&](std::string_view bracket) { return text.find(bracket) != std::string_view::npos; };
  if (!has("(") && !has("（") && !has("“") && !has("《")) return false;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'(' || c == U'（' || c == U'“' || c == U'《') ++depth;
    if ((c == U')' || c == U'）' || c == U'”' || c == U'》') && depth > 0) --depth;
  }
  return depth > 0;
}

// Byte behind the last comma, semicolon or full stop in text [begin, end); 0 where there is none.
std::size_t last_comma(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t last = 0;
  for (std::size_t at = begin; at < end;) {
    const char32_t c = utf8::next(text, at);
    if (c == U'，' || c == U'；' || c == U'。' || c == U';' || (c == U',' && at < text.size() && text[at] == ' '))
      last = at;
  }
  return last;
}

}  // namespace

char32_t first_bare(std::string_view text) {
  constexpr char32_t kWide = 0xFEE0;  // full-width digits and letters, from their ASCII counterparts
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (c > kWide + 0x20 && c < kWide + 0x7F) c -= kWide;
    if (is_bare(c)) return c;
  }
  return 0;
}

std::string skeleton(std::string_view text) {
  const std::string folded = utf8::fold_width(text);
  std::string bare;
  bare.reserve(folded.size());
  std::size_t run = 0;  // begin of what is kept and not in `bare` yet
  for (std::size_t at = 0; at < folded.size();) {
    if (utf8::next_common_han(folded, at) != 0) continue;
    const std::size_t start = at;
    const char32_t c = utf8::next(folded, at);
    if (is_bare(c)) continue;
    bare.append(folded, run, start - run);
    run = at;
  }
  bare.append(folded, run);
  return bare;
}

bool unfinished(std::string_view text, const Vocabulary& words) {
  text = utf8::trim(text);
  if (text.empty()) return false;
  return ends_with_connective(text, words) || words.announces_cause(text) || open_bracket(text);
}

bool begins_inside(std::string_view text, const Vocabulary& words) {
  if (!words.spaces_between_words) return false;
  if (words.capitals) return begins_small(text);
  return letter_at(text, 0) && words.connectives.match_at(text, 0) > 0;
}

int count_things(std::string_view text, Numbers numbers, const Vocabulary& words) {
  int count = 0;
  std::size_t clause = 0;    // where the current clause begins
  std::size_t searched = 0;  // for one that begins behind it
  bool told = false;         // its one thing is counted already
  bool listing = false;      // the number before counts what is done, not for whom
  for (const NumberMention& number : numbers) {
    if (number.role != NumberRole::quantity || number.in_brackets) continue;
    if (const std::size_t comma = last_comma(text, searched, number.begin); comma > 0) {
      clause = comma;
      told = false;
    }
    searched = number.begin;
    const std::string_view before = utf8::trim(text.substr(clause, number.phrase_begin - clause));
    const bool right_behind = words.governs_recipients.match_before(before, before.size()) > 0;
    const bool for_whom = right_behind || words.governs_recipients.match_at(before, 0) > 0;
    const bool listed = listing && words.coordinators.match_before(before, before.size()) > 0;
    listing = listed || !right_behind;
    if (told && for_whom && !listed) continue;
    told = true;
    ++count;
  }
  return count;
}

int list_items(std::string_view text, const Vocabulary& words) {
  int items = 0;
  std::size_t last = 0;  // behind the last comma
  const std::string_view comma = words.spaces_between_words ? ", " : "、";
  for (std::size_t at = text.find(comma); at != std::string_view::npos; at = text.find(comma, at + 1)) {
    if (words.connectives.match_before(text, at) > 0) return 0;
    ++items;
    last = at + comma.size();
  }
  if (items == 0) return 0;
  return items + 1 + (words.coordinators.occurs_in(text.substr(last)) ? 1 : 0);
}

}  // namespace outturn::align
