#include "align/outputs/atoms.h"

#include "align/wording/variance.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

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
    const bool opens =
        utf8::is_digit(c) || (words.spaces_between_words ? is_capital(c) : utf8::is_han(c) && !counted_in.known(c));
    return opens ? first->end : 0;
  }
  for (const PhraseSet* set : {&words.yes, &words.no}) {
    const std::size_t length = set->match_at(atom, 0);
    if (length == 0 || length + 1 >= atom.size() || atom[length] != ' ') continue;
    if (words.spaces_between_words && !begins_capital(atom.substr(length + 1))) continue;
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
