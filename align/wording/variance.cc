#include "align/wording/variance.h"

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Whether a sentence or a paragraph begins at `at`: at the text's begin, behind a line feed, a full stop, or
// white space that no number and no comma explains.
bool begins_sentence(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t left = at;
  bool space = false;
  while (left > 0) {
    const std::size_t start = utf8::previous(text, left);
    std::size_t next = start;
    const char32_t c = utf8::next(text, next);
    if (c == U'\n') return true;
    if (!utf8::is_space(c)) {
      if (c == U'。' || c == U'；' || c == U'.' || c == U';') return true;
      return space && !utf8::is_digit(c) && c != U',' && c != U'，' && c != U':' && c != U'：';
    }
    space = true;
    left = start;
  }
  return true;
}

bool begins_clause(std::string_view text, std::size_t at) {
  if (begins_sentence(text, at)) return true;
  std::string_view before = text.substr(0, at);
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return before.ends_with(",") || before.ends_with("，") || before.ends_with("：") || before.ends_with(":");
}

// The subject of a comparison that is glued to the text before it: the last word, and one more where the
// last only says "number of".
std::size_t glued_subject(std::string_view text, std::size_t comparison, std::string_view planned, TextIndex& texts) {
  const Vocabulary& words = texts.words();
  if (const std::size_t usual = words.variance_subjects.match_before(text, comparison); usual > 0)
    return comparison - usual;
  std::size_t from = comparison;
  for (int i = 0; i < 24 && from > 0; ++i) {
    const std::size_t start = utf8::previous(text, from);
    std::size_t next = start;
    if (!utf8::is_han(utf8::next(text, next))) break;
    from = start;
  }
  const std::span<const std::size_t> starts = texts.boundaries(text.substr(from, comparison - from));
  std::size_t subject = comparison;
  std::size_t noun_end = comparison;  // without 数目
  bool whole = false;
  for (std::size_t i = starts.size(); i-- > 0;) {
    const std::size_t start = from + starts[i];
    if (start >= comparison) continue;
    const std::string_view word = text.substr(start, subject - start);
    // a noun of several words is taken as far as the planned text has it
    if (whole && planned.find(text.substr(start, noun_end - start)) == std::string_view::npos) break;
    subject = start;
    if (words.generic_counts.match_at(word, 0) == word.size() && !whole) {
      noun_end = start;
    } else {
      whole = true;
    }
  }
  return subject;
}

// Whether what stands before the usual subject (产出) is too long to be part of it: a sentence it is glued to.
bool hides_subject(std::string_view text, const VarianceStart& start, const Vocabulary& words) {
  constexpr std::size_t kLongestAttribute = 4;  // code points
  const std::size_t usual = words.variance_subjects.match_before(text, start.comparison);
  return usual > 0 && utf8::count(text.substr(start.begin, start.comparison - usual - start.begin)) > kLongestAttribute;
}

bool compares(std::string_view text, std::size_t from, std::size_t end, const Vocabulary& words) {
  return words.comparisons.occurs_in(text.substr(from, end - from));
}

// Where words are spaced, paragraphs' ends are lost, and remarks need no full stop: the explanation begins at the
// last word that explanations begin with, capitalized where the script has capitals, and that a comparison follows;
// else with its sentence, as far
// as that was matched.
std::size_t spaced_subject(std::string_view text, const VarianceStart& start, const Vocabulary& words) {
  for (std::size_t at = start.end; at-- > start.begin;) {
    if ((at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') && !begins_small(text.substr(at)) &&
        words.variance_subjects.match_at(text, at) > 0 && compares(text, at, start.end, words)) {
      return at;
    }
  }
  if (begins_sentence(text, start.begin)) return start.begin;
  const std::size_t word = text.find_first_of(" \n", start.begin);
  return word < start.comparison ? word + 1 : start.begin;
}

bool paragraph_break(std::string_view text, std::size_t space) {
  if (text[space] == '\n') return true;
  if (space == 0 || space + 1 >= text.size()) return false;
  std::size_t left = utf8::previous(text, space);
  const char32_t before = utf8::next(text, left);
  std::size_t right = space + 1;
  return (utf8::is_han(before) || before == U'。' || before == U')' || before == U'）') &&
         utf8::is_han(utf8::next(text, right));
}

}  // namespace

std::vector<VarianceStart> find_variance_starts(std::string_view text, std::string_view planned, TextIndex& texts) {
  const Vocabulary& words = texts.words();
  const std::span<const VarianceStart> known = texts.variances(text);
  std::vector<VarianceStart> starts(known.begin(), known.end());
  for (VarianceStart& start : starts) {
    while (start.begin < start.end && (text[start.begin] == ' ' || text[start.begin] == '\n')) ++start.begin;
    if (words.spaces_between_words) {
      start.begin = spaced_subject(text, start, words);
      start.direction = words.direction_of(text.substr(start.begin, start.end - start.begin));
      continue;
    }
    if (begins_clause(text, start.begin) && !hides_subject(text, start, words)) continue;
    start.begin = glued_subject(text, start.comparison, planned, texts);
  }
  return starts;
}

Variance find_variance(std::string_view remark, std::string_view planned, TextIndex& texts) {
  Variance variance;
  const std::vector<VarianceStart> starts = find_variance_starts(remark, planned, texts);
  if (starts.empty()) return variance;
  variance.begin = starts.front().begin;
  variance.direction = starts.front().direction;
  variance.end = remark.size();
  for (std::size_t at = starts.front().end; at < remark.size(); ++at) {
    if ((remark[at] != ' ' && remark[at] != '\n') || !paragraph_break(remark, at)) continue;
    const std::string_view rest = utf8::trim(remark.substr(at));
    const std::size_t next = static_cast<std::size_t>(rest.data() - remark.data());
    bool goes_on = false;
    for (const VarianceStart& other : starts) goes_on = goes_on || other.begin == next;
    if (goes_on) continue;
    variance.end = at;
    break;
  }
  const std::size_t cause = texts.words().find_cause(remark.substr(variance.begin, variance.end - variance.begin));
  if (cause != std::string_view::npos) variance.cause = variance.begin + cause;
  return variance;
}

}  // namespace outturn::align
