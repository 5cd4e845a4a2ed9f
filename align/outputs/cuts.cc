#include "align/outputs/cuts.h"

#include <algorithm>

#include "align/wording/word_breaks.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

bool closes(char32_t c) {
  return c == U')' || c == U'）' || c == U'”' || c == U'》' || c == U'。' || c == U'；' || c == U'%' || c == U'％';
}

bool full_stop(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？';
}

// "(a)", "(12)", "a)": an enumerator, behind which a space is no boundary.
bool ends_with_enumerator(std::string_view text, std::size_t end) {
  if (end == 0 || text[end - 1] != ')') return false;
  std::size_t at = end - 1;
  int length = 0;
  while (at > 0 && length < 4 && text[at - 1] != '(' && (static_cast<unsigned char>(text[at - 1]) < 0x80)) {
    --at;
    ++length;
  }
  return length > 0 && length < 4 && at > 0 && text[at - 1] == '(';
}

// Whether the text ends with the first word of a sentence: "Rehabilitated" of "Rehabilitated | 28 km", but not
// "February" of "in February | 3 meetings".
bool ends_with_first_word(std::string_view text, const Vocabulary& words, const Openers& openers) {
  const std::size_t word = text.find_last_of(" \n") + 1;  // 0 where there is none
  if (word >= text.size() || !opens_remark(text, word, words, openers)) return false;
  const std::string_view before = utf8::trim(text.substr(0, word));
  return words.governs_recipients.match_before(before, before.size()) == 0 &&
         words.connectives.match_before(before, before.size()) == 0;
}

bool may_end_remark(char32_t c) {
  return utf8::is_letter(c) || utf8::is_digit(c) || c == U')' || c == U'%';
}

// How firmly a number behind white space belongs to what stands before it.
enum class Hold : std::uint8_t { none, loose, firm };

// 编写了 | 51 份, 约 | 300 次, 2016 年 | 12 月 hold it firmly; 对 | 5 个特派团, 完成 | 3 次 loosely: a remark may end
// with such a word. A date may begin a remark where a count would belong to the verb before it.
Hold hold_of(std::string_view text, const NumberMention& number, const Vocabulary& words, const Openers& openers) {
  const std::string_view before = utf8::trim(text.substr(0, number.begin));
  const TextEnd end(before, before.size());
  const auto ends_with = [&](const PhraseSet& set) { return set.match_before(end) > 0; };
  if (number.role == NumberRole::name || ends_with(words.asks_for_number) || ends_with(words.qualifiers_before)) {
    return Hold::firm;
  }
  if (number.role == NumberRole::duration) return ends_with(words.duration_words) ? Hold::firm : Hold::none;
  if (words.spaces_between_words && ends_with_first_word(before, words, openers)) return Hold::loose;
  return ends_with(words.before_number) || ends_with(words.governs_recipients) ? Hold::loose : Hold::none;
}

// What a run of white space [end of before, begin of after) may be between two results.
void classify_space(std::string_view text, std::size_t before_end, std::size_t after, const Vocabulary& words,
                    const Openers& openers, std::vector<CutPlace>& found) {
  std::size_t at = utf8::previous(text, before_end);
  const char32_t left = utf8::next(text, at);
  std::size_t next = after;
  const char32_t right = utf8::next(text, next);
  const bool wide_left = utf8::is_han(left) || closes(left);
  const bool wide_right = utf8::is_han(right) || right == U'“' || right == U'《';
  if (ends_with_enumerator(text, before_end)) return;
  if (words.connectives.match_before(text, before_end) > 0) return;
  if (wide_left && wide_right) {
    found.push_back({after, Cut::space});
  } else if (utf8::is_han(left) && right == U'(') {
    found.push_back({after, Cut::weak_space});
  } else if (wide_left && (utf8::is_digit(right) || utf8::is_letter(right))) {
    found.push_back({after, Cut::weak_space});  // see hold_of() for numbers
  } else if (utf8::is_letter(left) && utf8::is_han(right)) {
    found.push_back({after, Cut::weak_space});
  } else if (words.spaces_between_words && may_end_remark(left) &&
             (utf8::is_digit(right) || opens_remark(text, after, words, openers))) {
    found.push_back({after, Cut::weak_space});  // paragraphs' ends are lost here, and remarks need no full stop
  } else if ((left == U'.' || left == U'!' || left == U'?' || left == U')') &&
             (right < 0x250 || utf8::is_letter(right)) && !utf8::is_space(right) && !is_small(right) && left != U')') {
    found.push_back({after, Cut::sentence});
  }
}

void find_boundaries(std::string_view text, WordStarts starts, const Vocabulary& words, const Openers& openers,
                     std::vector<CutPlace>& found) {
  std::size_t at = 0;
  for (const WordStart& mark : starts) {
    if (!mark.is(Kind::boundary) || mark.at < at) continue;
    const std::size_t start = at = mark.at;
    const char32_t c = utf8::next(text, at);
    if (full_stop(c)) {
      if (at < text.size() && static_cast<unsigned char>(text[at]) > 0x20) found.push_back({at, Cut::sentence});
      continue;
    }
    if (!utf8::is_space(c)) continue;
    bool paragraph = c == U'\n';
    std::size_t after = at;
    while (after < text.size()) {
      std::size_t next = after;
      const char32_t d = utf8::next(text, next);
      if (!utf8::is_space(d)) break;
      paragraph = paragraph || d == U'\n';
      after = next;
    }
    if (start > 0 && after < text.size()) {
      if (paragraph) {
        found.push_back({after, Cut::paragraph});
      } else {
        classify_space(text, start, after, words, openers, found);
      }
    }
    at = after;
  }
}

// The rest of a cut remark ends early in the cell, and the next remark begins. In a stretch without punctuation
// the first place that looks like a beginning is the likeliest: 与采购司协作举行了… begins at 与, not at 举行.
void find_openers(std::string_view text, std::size_t from, const Vocabulary& words, const Openers& openers,
                  std::vector<CutPlace>& found) {
  constexpr int kSpan = 160;  // code points
  // 在东岸各港口 | 维护了灯塔: what begins by telling where or for whom goes on at least to its verb
  bool adverbial = words.governs_recipients.match_at(text, from) > 0;
  bool first_of_stretch = true;
  int n = 0;
  for (std::size_t at = from; at < text.size() && n < kSpan; ++n) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_han(c)) {
      adverbial = adverbial && c != U'，' && c != U'。' && c != U'；' && c != U',' && c != U';';
      first_of_stretch = first_of_stretch || !(utf8::is_space(c) || utf8::is_digit(c) || utf8::is_letter(c));
      continue;
    }
    if (start == 0 || adverbial) continue;
    std::size_t left = utf8::previous(text, start);
    if (!utf8::is_han(utf8::next(text, left)) && text[start - 1] != ')') continue;
    if (openers.count(text, start) == 0 || words.connectives.match_before(text, start) > 0) continue;
    found.push_back({start, first_of_stretch ? Cut::opener : Cut::rare_opener});
    first_of_stretch = false;
  }
}

// The row's own completed value in the remark: the remark that tells of it begins before it, with the verb that
// governs it (修建了 | 5 座) or, where none does, with the number itself (25 份图表).
void find_own_values(std::string_view text, Numbers numbers, std::span<const CompletedValue> values,
                     const Vocabulary& words, const Openers& openers, std::vector<CutPlace>& found) {
  constexpr std::size_t kLongestVerb = 12;  // bytes
  for (const NumberMention& number : numbers) {
    const bool own = std::any_of(values.begin(), values.end(), [&](const CompletedValue& value) {
      return value.value && number.role != NumberRole::name && *value.value == number.value;
    });
    if (!own || number.phrase_begin == 0) continue;
    const std::string_view before = utf8::trim(text.substr(0, number.phrase_begin));
    if (before.empty()) continue;
    const std::size_t aspect = words.asks_for_number.match_before(before, before.size());
    if (aspect == 0) {
      std::size_t last = utf8::previous(before, before.size());
      const bool glued = before.size() == number.phrase_begin && utf8::is_han(utf8::next(before, last));
      if (glued && hold_of(text, number, words, openers) == Hold::none)
        found.push_back({number.phrase_begin, Cut::opener});
      continue;
    }
    const std::size_t end = before.size() - aspect;
    const std::size_t from = utf8::floor(text, end > kLongestVerb ? end - kLongestVerb : 0);
    const std::vector<std::size_t> starts = word_boundaries(text.substr(from, end - from));
    if (starts.size() < 2 || from + starts[starts.size() - 2] == 0) continue;
    found.push_back({from + starts[starts.size() - 2], Cut::rare_opener});
  }
}

void keep_surest(std::vector<CutPlace>& found, std::size_t most) {
  for (int drop = static_cast<int>(Cut::rare_opener); drop > static_cast<int>(Cut::cell) && found.size() > most;
       --drop) {
    std::size_t excess = found.size() - most;
    // from the end: what follows the first cuts more often belongs to them
    for (std::size_t i = found.size(); i-- > 0 && excess > 0;) {
      if (static_cast<int>(found[i].cut) != drop) continue;
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
      --excess;
    }
  }
}

// Drops what stands inside a number, and what parts a number from the words that ask for it.
void respect_numbers(std::string_view text, Numbers numbers, const Vocabulary& words, const Openers& openers,
                     std::vector<CutPlace>& found) {
  std::erase_if(found, [&](CutPlace& place) {
    if (place.cut == Cut::paragraph) return false;
    for (const NumberMention& number : numbers) {
      if (number.begin < place.at && place.at < number.end) return true;
      if (place.at != number.begin || place.cut != Cut::weak_space) continue;
      const Hold hold = hold_of(text, number, words, openers);
      if (hold == Hold::firm) return true;
      if (hold == Hold::loose) place.cut = Cut::kept_number;
    }
    return false;
  });
}

// Between two cuts there is more than a value: behind "是" or "44" that stands alone no remark ends. What a cell begins
// with may be the rest of one ("in | 2014"), but not where the next word repeats it ("44 44 stations").
void keep_lone_values(std::string_view text, Numbers numbers, const Vocabulary& words, bool may_begin_with_rest,
                      std::vector<CutPlace>& found) {
  std::size_t before = 0;
  std::erase_if(found, [&](const CutPlace& place) {
    const std::string_view stretch = utf8::trim(text.substr(before, place.at - before));
    const bool number = std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention& mention) {
      return mention.begin == before && mention.end == before + stretch.size();
    });
    const bool word =
        words.yes.match_at(stretch, 0) == stretch.size() || words.no.match_at(stretch, 0) == stretch.size();
    const bool repeated =
        number && std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention& mention) {
          return mention.begin == place.at && text.substr(place.at, mention.end - place.at) == stretch;
        });
    if ((before > 0 || repeated || !may_begin_with_rest) && place.cut != Cut::paragraph && (number || word))
      return true;
    before = place.at;
    return false;
  });
}

}  // namespace

bool opens_remark(std::string_view text, std::size_t at, const Vocabulary& words, const Openers& openers) {
  if (!words.spaces_between_words) return false;
  if (words.capitals) return begins_capital(text.substr(at));
  return openers.count(text, at) > 1;
}

std::vector<CutPlace> find_cuts(std::string_view text, const Vocabulary& words, const Openers& openers,
                                const CutOptions& options, WordStarts starts, Numbers numbers,
                                std::span<const VarianceStart> variances, std::size_t most, bool& bounded) {
  static thread_local std::vector<CutPlace> found;  // grows once, not for every cell
  found.clear();
  find_boundaries(text, starts, words, openers, found);
  for (const VarianceStart& start : variances) {
    if (start.begin > 0) found.push_back({start.begin, Cut::variance});
  }
  if (options.look_for_openers && !words.spaces_between_words) {
    // the rest of a cut remark may be an explanation itself: then the next remark begins behind it
    const bool leads = !variances.empty() && variances.front().begin == 0;
    const std::size_t from = leads ? variances.front().end : 0;
    const std::size_t end = variances.empty() || leads ? text.size() : variances.front().begin;
    find_openers(text.substr(0, end), from, words, openers, found);
    find_own_values(text, numbers, options.values, words, openers, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const CutPlace& a, const CutPlace& b) {
    return a.at != b.at ? a.at < b.at : static_cast<int>(a.cut) < static_cast<int>(b.cut);
  });
  found.erase(
      std::unique(found.begin(), found.end(), [](const CutPlace& a, const CutPlace& b) { return a.at == b.at; }),
      found.end());
  respect_numbers(text, numbers, words, openers, found);
  keep_lone_values(text, numbers, words, options.look_for_openers, found);
  if (found.size() > most) {
    keep_surest(found, most);
    bounded = true;
  }
  return found;
}

}  // namespace outturn::align
