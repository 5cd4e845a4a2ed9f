#include "align/atoms.h"

#include <algorithm>

#include "align/variance.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

struct Candidate {
  std::size_t at = 0;
  Cut cut = Cut::cell;
};

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

bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x410 && c <= 0x42F);
}

bool may_end_remark(char32_t c) {
  return utf8::is_letter(c) || utf8::is_digit(c) || c == U')' || c == U'%';
}

// Whether the white space before a number is no end of a remark: 编写了 | 51 份, 对 | 5 个特派团, 约 | 300 次,
// 2016 年 | 12 月. A date may begin a remark where a count would belong to the verb before it.
bool keeps_number(std::string_view text, const NumberMention& number, const Vocabulary& words) {
  const std::string_view before = utf8::trim(text.substr(0, number.begin));
  if (words.governs_recipients.match_before(before, before.size()) > 0) return true;
  if (number.role == NumberRole::name) return true;
  if (number.role == NumberRole::duration) return words.duration_words.match_before(before, before.size()) > 0;
  return words.before_number.match_before(before, before.size()) > 0 ||
         words.qualifiers_before.match_before(before, before.size()) > 0;
}

// What a run of white space [end of before, begin of after) may be between two results.
void classify_space(std::string_view text, std::size_t before_end, std::size_t after, const Vocabulary& words,
                    std::vector<Candidate>& found) {
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
    found.push_back({after, Cut::weak_space});  // see keeps_number() for numbers
  } else if (utf8::is_letter(left) && utf8::is_han(right)) {
    found.push_back({after, Cut::weak_space});
  } else if (words.spaces_between_words && may_end_remark(left) && (utf8::is_digit(right) || is_capital(right))) {
    found.push_back({after, Cut::weak_space});  // paragraphs' ends are lost here, and remarks need no full stop
  } else if ((left == U'.' || left == U'!' || left == U'?' || left == U')') && right < 0x250 &&
             !utf8::is_space(right) && (right < 'a' || right > 'z') && left != U')') {
    found.push_back({after, Cut::sentence});
  }
}

void find_boundaries(std::string_view text, const Vocabulary& words, std::vector<Candidate>& found) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
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
        classify_space(text, start, after, words, found);
      }
    }
    at = after;
  }
}

// The rest of a cut remark ends early in the cell, and the next remark begins. In a stretch without punctuation
// the first place that looks like a beginning is the likeliest: 与采购司协作举行了… begins at 与, not at 举行.
void find_openers(std::string_view text, const Vocabulary& words, const Openers& openers,
                  std::vector<Candidate>& found) {
  constexpr int kSpan = 160;  // code points
  bool first_of_stretch = true;
  int n = 0;
  for (std::size_t at = 0; at < text.size() && n < kSpan; ++n) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_han(c)) {
      first_of_stretch = first_of_stretch || !(utf8::is_space(c) || utf8::is_digit(c) || utf8::is_letter(c));
      continue;
    }
    if (start == 0) continue;
    std::size_t left = utf8::previous(text, start);
    if (!utf8::is_han(utf8::next(text, left)) && text[start - 1] != ')') continue;
    if (words.connectives.match_before(text, start) > 0 || openers.count(text, start) == 0) continue;
    found.push_back({start, first_of_stretch ? Cut::opener : Cut::rare_opener});
    first_of_stretch = false;
  }
}

void keep_surest(std::vector<Candidate>& found, std::size_t most) {
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

// Enumerators "(a)", "(b)" … of an atom.
std::uint8_t count_items(std::string_view atom) {
  std::uint8_t count = 0;
  for (std::size_t at = 0; at + 2 < atom.size(); ++at) {
    if (atom[at] == '(' && atom[at + 2] == ')' && atom[at + 1] >= 'a' && atom[at + 1] <= 'z' && count < 255) ++count;
  }
  return count;
}

// "3 组织了", "是 在…": a completed value in front of the remark's own text.
std::uint32_t lead_value_end(std::string_view text, std::size_t begin, std::size_t end, const Vocabulary& words,
                             const CountedIn& counted_in, const NumberMention* first) {
  const std::string_view atom = text.substr(begin, end - begin);
  if (first != nullptr && first->begin == begin && first->role == NumberRole::quantity && !first->percent &&
      (words.spaces_between_words || first->unit_begin == first->unit_end) && first->end < end) {
    std::size_t at = first->end;
    if (!utf8::is_space(utf8::next(text, at)) || at >= end) return 0;
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    // a number behind it is the remark's own: 6 6 份简报
    const bool opens = words.spaces_between_words ? (c >= 'A' && c <= 'Z')
                                                  : (utf8::is_han(c) && !counted_in.known(c)) || utf8::is_digit(c);
    return opens ? first->end : 0;
  }
  for (const WordSet* set : {&words.yes, &words.no}) {
    const std::size_t length = set->match_at(atom, 0);
    if (length == 0 || length + 1 >= atom.size() || atom[length] != ' ') continue;
    if (words.spaces_between_words && !is_capital(static_cast<unsigned char>(atom[length + 1]))) continue;
    return static_cast<std::uint32_t>(begin + length);
  }
  return 0;
}

}  // namespace

Openers::Openers() : counts_(65536) {}

namespace {

std::size_t opener_slot(std::string_view text, std::size_t at) {
  std::uint32_t hash = 0;
  for (int i = 0; i < 2; ++i) {
    if (at >= text.size()) return 0;
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_han(c)) return 0;
    hash = hash * 31U + static_cast<std::uint32_t>(c);
  }
  return (hash * 0x9E3779B1U) >> 16U;
}

}  // namespace

void CountedIn::add(std::string_view planned) {
  bool number = false;
  for (std::size_t at = 0; at < planned.size();) {
    const char32_t c = utf8::next(planned, at);
    if (number && utf8::is_han(c)) seen_.set(c & 0xFFFF);
    if (!utf8::is_space(c) || !number) number = utf8::is_digit(c);
  }
}

void Openers::add(std::string_view remark) {
  std::uint16_t& count = counts_[opener_slot(remark, 0)];
  if (count < 0xFFFF) ++count;
}

int Openers::count(std::string_view text, std::size_t at) const {
  const std::size_t slot = opener_slot(text, at);
  return slot == 0 ? 0 : counts_[slot];
}

void cut_remark(std::string_view text, std::uint32_t row, const Vocabulary& words, const Openers& openers,
                const CountedIn& counted_in, const CutOptions& options, std::vector<Atom>& atoms,
                std::vector<NumberMention>& numbers, bool& bounded) {
  std::vector<Candidate> found;
  find_boundaries(text, words, found);
  const std::vector<VarianceStart> variances = find_variance_starts(text, options.planned, words);
  for (const VarianceStart& start : variances) {
    if (start.begin > 0) found.push_back({start.begin, Cut::variance});
  }
  if (options.look_for_openers && !words.spaces_between_words) {
    const std::size_t before = variances.empty() ? text.size() : variances.front().begin;
    find_openers(text.substr(0, before), words, openers, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return a.at != b.at ? a.at < b.at : static_cast<int>(a.cut) < static_cast<int>(b.cut);
  });
  found.erase(
      std::unique(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.at == b.at; }),
      found.end());
  if (found.size() >= kMaxAtomsPerCell) {
    keep_surest(found, kMaxAtomsPerCell - 1);
    bounded = true;
  }
  const std::vector<NumberMention> mentions = scan_numbers(text, words);
  // a cut inside a number is none
  std::erase_if(found, [&](const Candidate& candidate) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const NumberMention& number) {
      if (candidate.cut == Cut::paragraph) return false;
      if (number.begin < candidate.at && candidate.at < number.end) return true;
      return candidate.cut == Cut::weak_space && candidate.at == number.begin && keeps_number(text, number, words);
    });
  });
  std::size_t number = 0;
  std::size_t variance = 0;
  for (std::size_t i = 0; i <= found.size(); ++i) {
    Atom atom;
    atom.row = row;
    atom.begin = static_cast<std::uint32_t>(i == 0 ? 0 : found[i - 1].at);
    atom.end = static_cast<std::uint32_t>(i == found.size() ? text.size() : found[i].at);
    atom.cut = i == 0 ? Cut::cell : found[i - 1].cut;
    atom.negation = words.negation.occurs_in(text.substr(atom.begin, atom.end - atom.begin));
    atom.items = count_items(text.substr(atom.begin, atom.end - atom.begin));
    for (; variance < variances.size() && variances[variance].begin < atom.end; ++variance) {
      if (variances[variance].begin <= atom.begin) atom.starts_variance = true;
      if (atom.variance == VarianceDirection::none) atom.variance = variances[variance].direction;
    }
    atom.first_number = static_cast<std::uint32_t>(numbers.size());
    const NumberMention* first =
        number < mentions.size() && mentions[number].begin < atom.end ? &mentions[number] : nullptr;
    if (atom.cut != Cut::sentence && atom.cut != Cut::opener && atom.cut != Cut::rare_opener &&
        atom.cut != Cut::variance) {
      atom.lead_end = lead_value_end(text, atom.begin, atom.end, words, counted_in, first);
    }
    for (; number < mentions.size() && mentions[number].begin < atom.end; ++number) numbers.push_back(mentions[number]);
    atom.last_number = static_cast<std::uint32_t>(numbers.size());
    atoms.push_back(atom);
  }
}

}  // namespace outturn::align
