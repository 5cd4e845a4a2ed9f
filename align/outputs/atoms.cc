#include "align/outputs/atoms.h"

#include <algorithm>

#include "align/wording/variance.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Enumerators "(a)", "(b)" … of an atom.
std::uint8_t count_items(std::string_view atom) {
  std::uint8_t count = 0;
  for (std::size_t at = atom.find('('); at != std::string_view::npos && at + 2 < atom.size();
       at = atom.find('(', at + 1)) {
    if (atom[at + 2] == ')' && atom[at + 1] >= 'a' && atom[at + 1] <= 'z' && count < 255) ++count;
  }
  return count;
}

// "5 وظف 5 منسقين": where no capital letter tells a remark's first word, the value that it repeats does.
bool is_repeated(std::string_view text, Numbers mentions) {
  constexpr std::ptrdiff_t kMostSpaces = 4;
  if (mentions.size() < 2 || mentions[0].value != mentions[1].value) return false;
  const std::string_view between = text.substr(mentions[0].end, mentions[1].begin - mentions[0].end);
  return std::count(between.begin(), between.end(), ' ') <= kMostSpaces;
}

// "3 组织了", "是 在…": a completed value in front of the remark's own text. `mentions`: the text's numbers from
// `begin` on.
std::uint32_t lead_value_end(std::string_view text, std::size_t begin, std::size_t end, const Vocabulary& words,
                             const Openers& openers, const CountedIn& counted_in, Numbers mentions) {
  const std::string_view atom = text.substr(begin, end - begin);
  const auto opens = [&](std::size_t at) {
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (utf8::is_digit(c)) return true;  // a number behind it is the remark's own: 6 6 份简报
    if (!words.spaces_between_words) return utf8::is_han(c) && !counted_in.known(c);
    return opens_remark(text, at, words, openers) && (words.capitals || is_repeated(text, mentions));
  };
  if (!mentions.empty() && mentions[0].begin == begin && mentions[0].role == NumberRole::quantity &&
      !mentions[0].percent && (words.spaces_between_words || mentions[0].unit_begin == mentions[0].unit_end) &&
      mentions[0].end < end) {
    std::size_t at = mentions[0].end;
    if (!utf8::is_space(utf8::next(text, at)) || at >= end) return 0;
    return opens(at) ? mentions[0].end : 0;
  }
  for (const PhraseSet* set : {&words.yes, &words.no}) {
    const std::size_t length = set->match_at(atom, 0);
    if (length == 0 || length + 1 >= atom.size() || atom[length] != ' ') continue;
    const bool negates = set == &words.no && !words.capitals;  // "لا توجد" is no answer
    if (words.spaces_between_words && (negates || !opens_remark(text, begin + length + 1, words, openers))) continue;
    return static_cast<std::uint32_t>(begin + length);
  }
  return 0;
}

}  // namespace

void cut_remark(std::string_view text, std::uint32_t row, TextIndex& texts, const Openers& openers,
                const CountedIn& counted_in, const CutOptions& options, std::vector<Atom>& atoms,
                std::vector<NumberMention>& numbers, bool& bounded) {
  const Vocabulary& words = texts.words();
  const TextIndex::Found& known = texts.in(text);
  const WordStarts starts = known.starts;
  const Numbers mentions = known.numbers;
  const std::vector<VarianceStart> variances = find_variance_starts(text, options.planned, texts);
  const std::vector<CutPlace> found =
      find_cuts(text, words, openers, options, starts, mentions, variances, kMaxAtomsPerCell - 1, bounded);
  std::size_t number = 0;
  std::size_t variance = 0;
  for (std::size_t i = 0; i <= found.size(); ++i) {
    Atom atom;
    atom.row = row;
    atom.begin = static_cast<std::uint32_t>(i == 0 ? 0 : found[i - 1].at);
    atom.end = static_cast<std::uint32_t>(i == found.size() ? text.size() : found[i].at);
    atom.cut = i == 0 ? Cut::cell : found[i - 1].cut;
    atom.negation = occurs_in(words.negation, Kind::negation, text, starts, atom.begin, atom.end);
    atom.items = count_items(text.substr(atom.begin, atom.end - atom.begin));
    for (; variance < variances.size() && variances[variance].begin < atom.end; ++variance) {
      if (variances[variance].begin <= atom.begin) atom.starts_variance = true;
      if (atom.variance == VarianceDirection::none) atom.variance = variances[variance].direction;
    }
    atom.first_number = static_cast<std::uint32_t>(numbers.size());
    if (atom.cut != Cut::sentence && atom.cut != Cut::opener && atom.cut != Cut::rare_opener &&
        atom.cut != Cut::variance) {
      atom.lead_end = lead_value_end(text, atom.begin, atom.end, words, openers, counted_in, mentions.subspan(number));
    }
    for (; number < mentions.size() && mentions[number].begin < atom.end; ++number) numbers.push_back(mentions[number]);
    atom.last_number = static_cast<std::uint32_t>(numbers.size());
    atoms.push_back(atom);
  }
}

}  // namespace outturn::align
