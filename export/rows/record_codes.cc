#include "export/rows/record_codes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "export/fields/clean_text.h"

namespace outturn::exporting {
namespace {

using Printed = std::set<std::string, std::less<>>;  // a document's codes of one kind
using Way = std::vector<std::string>;                // to count: what is printed for the first, the second …

// "A" for 0, "Z" for 25, "AA" for 26, "BB" for 27.
std::string letter(std::size_t index, char first) {
  constexpr std::size_t kLetters = 26;
  return std::string(1 + index / kLetters, static_cast<char>(first + static_cast<char>(index % kLetters)));
}

std::string section_letter(std::size_t index) {
  return letter(index, 'A');
}

std::string office_letter(std::size_t index) {
  return letter(index, 'a');
}

std::string roman(std::size_t index) {
  constexpr std::array<std::pair<std::size_t, std::string_view>, 9> kDigits = {
      {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string text;
  std::size_t left = index + 1;
  for (const auto& [value, digits] : kDigits) {
    for (; left >= value; left -= value) text += digits;
  }
  return text;
}

std::string figure(std::size_t index) {
  return std::to_string(index + 1);
}

struct Counting {
  std::string_view section;  // of the profile
  std::string (*english)(std::size_t index);
};

constexpr std::array kSectionCodes = {Counting{"record_key.sections", &section_letter},
                                      Counting{"record_key.chapters", &roman},
                                      Counting{"record_key.components", &figure}};
constexpr std::array kOfficeCodes = {Counting{"record_key.offices", &office_letter}};

const LanguageProfile* profile_of(std::string_view language) {
  const std::vector<LanguageProfile>& all = language_profiles();
  const auto found = std::ranges::find_if(all, [&](const auto& profile) { return profile.language() == language; });
  return found == all.end() ? nullptr : &*found;
}

// In the form in which codes are compared.
std::string folded(std::string_view code) {
  std::string text;
  for (std::size_t at = 0; at < code.size();) {
    const std::size_t begin = at;
    const int digit = utf8::digit_value(utf8::next(code, at));
    if (digit < 0) {
      text += code.substr(begin, at - begin);
    } else {
      text += static_cast<char>('0' + digit);
    }
  }
  return utf8::fold_width(clean_text(text));
}

std::vector<Way> ways_of(const LanguageProfile& profile, std::string_view section) {
  std::vector<Way> ways;
  if (!profile.has(section)) return ways;
  for (const std::string& line : profile.words(section)) {
    Way& way = ways.emplace_back();
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      if (end > at) way.push_back(folded(std::string_view(line).substr(at, end - at)));
      at = end + 1;
    }
  }
  return ways;
}

std::optional<std::size_t> place_in(const Way& way, std::string_view code) {
  const auto found = std::ranges::find(way, code);
  return found == way.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - way.begin()));
}

// The place of a code in the way that has it and most of the document's codes; of several, the first.
std::optional<std::size_t> place_of(std::string_view code, const std::vector<Way>& ways, const Printed& printed) {
  std::optional<std::size_t> place;
  std::ptrdiff_t most = 0;
  for (const Way& way : ways) {
    const std::optional<std::size_t> here = place_in(way, code);
    if (!here) continue;
    const auto has = [&](const std::string& one) { return place_in(way, one).has_value(); };
    const std::ptrdiff_t count = std::ranges::count_if(printed, has);
    if (count > most) place = here;
    most = std::max(most, count);
  }
  return place;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <std::size_t kCount>
void add_codes(const LanguageProfile& profile, const Printed& printed, const std::array<Counting, kCount>& countings,
               std::map<std::string, std::string, std::less<>>& codes) {
  for (const Counting& counting : countings) {
    const std::vector<Way> ways = ways_of(profile, counting.section);
    for (const std::string& code : printed) {
      if (const auto place = place_of(code, ways, printed)) codes.try_emplace(code, counting.english(*place));
    }
  }
}

}  // namespace

RecordCodes::RecordCodes(const Report& report) : RecordCodes(report, profile_of(report.front.language)) {}

RecordCodes::RecordCodes(const Report& report, const LanguageProfile* profile) {
  if (profile == nullptr) return;
  Printed sections;
  Printed offices;
  for (const AlignedTable& table : report.tables) {
    const TableContext& context = table.context;
    if (!is_ascii(context.section_code)) sections.insert(folded(context.section_code));
    if (!is_ascii(context.office_code)) offices.insert(folded(context.office_code));
  }
  add_codes(*profile, sections, kSectionCodes, sections_);
  add_codes(*profile, offices, kOfficeCodes, offices_);
}

std::string RecordCodes::mapped(const Codes& codes, std::string_view code) {
  if (is_ascii(code)) return std::string(code);
  std::string text = folded(code);
  const auto found = codes.find(text);
  return found == codes.end() ? text : found->second;
}

std::string RecordCodes::number(std::string_view printed) {
  // Bytes of the marks that stand between digits: hyphens and dashes, the Arabic decimal mark and comma, a middle dot.
  constexpr std::array<std::string_view, 8> kMarks = {"-",      "\u2010", "\u2011", "\u2013",
                                                      "\u2014", "\u066B", "\u060C", "\u00B7"};
  const std::string text = folded(printed);
  const auto digit_at = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  std::string number;
  for (std::size_t at = 0; at < text.size();) {
    const auto is_here = [&](std::string_view mark) { return std::string_view(text).substr(at).starts_with(mark); };
    const auto mark = std::ranges::find_if(kMarks, is_here);
    if (at > 0 && digit_at(at - 1) && mark != kMarks.end() && digit_at(at + mark->size())) {
      number += '.';
      at += mark->size();
    } else {
      number += text[at++];
    }
  }
  return number;
}

}  // namespace outturn::exporting
