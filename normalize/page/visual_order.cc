// A line that is read from right to left is looked at from its right end: there its letters follow each other as they
// are read, and what runs from left to right stands backwards. ICU finds those runs, which are turned about. As the
// algorithm looks back from a number to the letter before it, and that is on the same side in both directions, it sees
// the same context as when the line was set; only what a number shares with Latin letters is seen the wrong way round,
// so that it is given to it as letters.

#include "normalize/page/visual_order.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr char16_t kLatin = u'a';
constexpr char16_t kRightToLeft = 0x05D0;
constexpr char16_t kNeutral = u'!';
constexpr char16_t kArabicDigit = 0x660;
constexpr char16_t kHoldingSpace = 0xA0;  // between two digits it is part of their number

using Bidi = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

bool is_latin(char32_t c) {
  return u_charDirection(static_cast<UChar32>(c)) == U_LEFT_TO_RIGHT;
}

bool is_any_digit(char32_t c) {
  return utf8::digit_value(c) >= 0;
}

bool is_decimal_mark(char32_t c) {
  return c == U'.' || c == U',' || c == 0x66B || c == 0x66C;
}

bool is_bracket(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_NONE;
}

bool opens(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN;
}

char32_t paired(char32_t bracket) {
  return static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(bracket)));
}

// What stands for the character when ICU looks at it: one unit each, so that places stay the same.
char16_t unit_of(char32_t c) {
  if (c <= 0xFFFF) return static_cast<char16_t>(c);
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  if (direction == U_LEFT_TO_RIGHT) return kLatin;
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ? kRightToLeft : kNeutral;
}

// Digits that spaces part, and the marks inside numbers: "72 790 500", "1 234.5".
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;     // behind its last character
  std::size_t digits = 0;  // before a decimal mark
  bool decimal = false;
  bool zero = false;  // begins with one
};

std::vector<Group> groups_at(std::u32string_view line, std::size_t at) {
  std::vector<Group> groups;
  while (at < line.size() && is_any_digit(line[at])) {
    Group group{at, at, 0, false, utf8::digit_value(line[at]) == 0};
    for (; at < line.size(); ++at) {
      if (is_any_digit(line[at])) {
        group.digits += group.decimal ? 0 : 1;
      } else if (is_decimal_mark(line[at]) && at + 1 < line.size() && is_any_digit(line[at + 1])) {
        group.decimal = true;
      } else {
        break;
      }
    }
    group.end = at;
    groups.push_back(group);
    if (at + 1 >= line.size() || line[at] != U' ') break;
    ++at;
  }
  return groups;
}

constexpr std::size_t kGroup = 3;  // digits

bool may_follow(const Group& before, const Group& group) {
  return !before.decimal && before.digits <= kGroup && group.digits == kGroup;
}

// Whether the groups, which follow each other from the left, are a number read so.
bool is_number_from_left(const std::vector<Group>& groups) {
  if (groups.size() < 2 || groups.front().zero) return false;
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (!may_follow(groups[i - 1], groups[i])) return false;
  }
  return true;
}

// "500 790 72": the same from the right.
bool is_number_from_right(const std::vector<Group>& groups) {
  const Group& last = groups.back();
  if (groups.size() < 2 || last.digits > kGroup || last.decimal || last.zero) return false;
  return std::all_of(groups.begin(), groups.end() - 1, [](const Group& group) { return group.digits == kGroup; });
}

// Makes the spaces inside numbers part of them.
void hold_groups(std::u32string_view line, Groups order, std::u16string& units) {
  for (std::size_t at = 0; at < line.size();) {
    if (!is_any_digit(line[at])) {
      ++at;
      continue;
    }
    const std::vector<Group> groups = groups_at(line, at);
    at = groups.back().end;
    if (is_number_from_right(groups) && (order == Groups::from_right || !is_number_from_left(groups))) continue;
    for (std::size_t i = 1; i < groups.size(); ++i) {
      if (may_follow(groups[i - 1], groups[i])) units[groups[i].begin - 1] = kHoldingSpace;
    }
  }
}

// Of each stretch without spaces and letters that are read from the right, what stands between its first and last Latin
// letter or digit is Latin where it has a Latin letter: "A/77/749", "Mi-8".
void hold_symbols(std::u32string_view line, std::u16string& units) {
  const auto parts = [](char32_t c) { return c == U' ' || is_right_to_left(c); };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (parts(line[at])) continue;
    std::size_t end = at;
    std::size_t first = line.size();
    std::size_t last = 0;
    bool latin = false;
    for (; end < line.size() && !parts(line[end]); ++end) {
      const bool letter = is_latin(line[end]);
      latin = latin || letter;
      if (!letter && !is_any_digit(line[end])) continue;
      first = std::min(first, end);
      last = end;
    }
    if (last + 1 < end && is_bracket(line[last + 1])) {  // that opens inside: "S/RES/2691(2021)"
      const char32_t opening = paired(line[last + 1]);
      if (line.substr(first, last - first).find(opening) != std::u32string_view::npos) ++last;
    }
    for (std::size_t i = first; latin && i <= last; ++i) units[i] = kLatin;
    at = end;
  }
}

bool is_percent_sign(char32_t c) {
  return c == U'%' || c == 0x66A || c == U'‰';
}

// A share at the line's right end, whose sign stands on its left, was set behind letters on the line above: there its
// digits are none that hold their sign. `line` begins with its right end.
void part_from_sign(std::u16string& line) {
  std::size_t end = 0;
  while (end < line.size() && (is_any_digit(line[end]) || is_decimal_mark(line[end]))) ++end;
  if (end == 0 || end == line.size() || !is_percent_sign(line[end])) return;
  for (std::size_t at = 0; at < end; ++at) {
    if (is_any_digit(line[at])) line[at] = kArabicDigit;
  }
}

// One unit for each character, as the algorithm is to see them: brackets as they are meant.
std::u16string units_of(std::u32string_view line, bool turn_brackets, Groups groups) {
  std::u16string units;
  units.reserve(line.size());
  for (const char32_t c : line) {
    units.push_back(unit_of(turn_brackets ? static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c))) : c));
  }
  hold_groups(line, groups, units);
  hold_symbols(line, units);
  return units;
}

}  // namespace

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xD6 || (lead > 0xE0 && lead != 0xEF)) {  // no such letter begins so
      ++at;
      continue;
    }
    if (is_right_to_left(utf8::next(text, at))) return true;
  }
  return false;
}

std::vector<ReadCharacter> reading_order(std::u32string_view visual, bool right_to_left, Brackets brackets,
                                         Groups groups) {
  std::vector<ReadCharacter> order;
  order.reserve(visual.size());
  std::u16string units = units_of(visual, right_to_left && brackets != Brackets::meant, groups);
  if (right_to_left) {
    std::reverse(units.begin(), units.end());
    part_from_sign(units);
  }
  const auto size = static_cast<std::int32_t>(units.size());
  const Bidi line(ubidi_open(), ubidi_close);
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(line.get(), units.data(), size, right_to_left ? UBiDiLevel{1} : UBiDiLevel{0}, nullptr, &status);
  for (std::int32_t at = 0; at < size && U_SUCCESS(status) != 0;) {
    std::int32_t limit = size;
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(line.get(), at, &limit, &level);
    const bool leftwards = (level & 1U) != 0;
    for (std::int32_t i = 0; i < limit - at; ++i) {
      const std::int32_t seen = leftwards == right_to_left ? at + i : limit - 1 - i;
      const auto place = static_cast<std::uint32_t>(right_to_left ? size - 1 - seen : seen);
      const char32_t c = visual[place];
      const bool turned = leftwards && brackets != Brackets::meant && is_bracket(c);
      order.push_back({place, leftwards, turned ? static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c))) : 0});
    }
    at = limit;
  }
  return order;
}

int bracket_votes(std::u32string_view visual) {
  if (std::none_of(visual.begin(), visual.end(), is_bracket)) return 0;
  int seen = 0;
  const std::vector<ReadCharacter> order = reading_order(visual, true, Brackets::meant);
  for (std::size_t at = 0; at < order.size(); ++at) {
    const char32_t c = visual[order[at].place];
    if (!order[at].leftwards || !is_bracket(c)) continue;
    const bool space_before = at == 0 || visual[order[at - 1].place] == U' ';
    const bool space_behind = at + 1 == order.size() || visual[order[at + 1].place] == U' ';
    if (space_before != space_behind) seen += opens(c) == space_before ? -1 : 1;
  }
  return seen;
}

int group_votes(std::u32string_view visual) {
  int votes = 0;
  for (std::size_t at = 0; at < visual.size();) {
    if (!is_any_digit(visual[at])) {
      ++at;
      continue;
    }
    const std::vector<Group> groups = groups_at(visual, at);
    at = groups.back().end;
    votes += (is_number_from_left(groups) ? 1 : 0) - (is_number_from_right(groups) ? 1 : 0);
  }
  return votes;
}

}  // namespace outturn::normalize
