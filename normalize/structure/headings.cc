#include "normalize/structure/headings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/line_ends.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestHeadingTitle = 120;  // code points of a section's or office's title
constexpr std::size_t kLongestBareTitle = 60;      // of a heading that nothing but its code speaks for
constexpr std::size_t kLongestHeading = 600;       // bytes
constexpr std::size_t kLongestAccomplishment = 4000;
constexpr std::size_t kNextShown = 400;       // bytes of the next line that are looked at
constexpr std::size_t kLongestCode = 60;      // bytes; an accomplishment's with the word before it
constexpr std::string_view kAnyTitle = "Xx";  // makes a heading of a code

bool any_of(std::string_view folded, std::string_view wanted) {
  return folded.find_first_of(wanted) != std::string_view::npos;
}

bool is_no_title(std::string_view text) {
  return text.empty() || ends_like_text(text);
}

// Reads like a sentence: a full stop or semicolon inside.
bool reads_like_text(std::string_view title) {
  return any_of(utf8::fold_width(title), ";") || title.find("。") != std::string_view::npos;
}

// Could be a title by its length and marks.
bool could_be_title(std::string_view text) {
  return !is_no_title(text) && !leads_to_page(text) && !reads_like_text(text) &&
         utf8::count(text) <= kLongestBareTitle && text.find('\t') == std::string_view::npos;
}

// Begins or goes on unlike a title: with a small letter, figures or brackets, or with a comma, which only names in
// scripts with capitals have.
bool reads_like_rest(std::string_view text) {
  const bool spaced = begins_capital(text);
  const bool comma = any_of(text, ",") || text.find("，") != std::string_view::npos;
  return begins_small(text) || any_of(utf8::fold_width(text), "0123456789()") || (comma && !spaced);
}

// "A.1", "L.15": the code is a number's or symbol's first part.
bool is_numbered(std::string_view text, std::string_view code) {
  const std::size_t at = text.find(code);
  if (code.empty() || at == std::string_view::npos) return false;
  const std::string_view behind = text.substr(at + code.size());
  return behind.size() > 1 && behind.front() == '.' && behind[1] >= '0' && behind[1] <= '9';
}

bool is_roman_digit(const std::string& code) {
  return code == "I" || code == "V" || code == "X";
}

std::string without_spaces(std::string code) {
  std::erase_if(code, [](char c) { return c == ' ' || c == '\t'; });
  return code;
}

// The text's beginning, whole characters of it.
std::string_view beginning(std::string_view text) {
  if (text.size() <= kNextShown) return text;
  return text.substr(0, utf8::previous(text, kNextShown));
}

// The number that a paragraph begins with; 0 where there is none.
int paragraph_number(const Phrases& phrases, std::string_view text) {
  text = utf8::trim(text);
  if (text.empty() || text.front() < '0' || text.front() > '9') return 0;
  const auto found = phrases.heading(Wording::heading_numbered, beginning(text.substr(0, text.find('\t'))));
  int number = 0;
  if (found) std::from_chars(found->code.data(), found->code.data() + found->code.size(), number);
  return number;
}

std::string_view first_cell(std::string_view line) {
  return utf8::trim(beginning(line.substr(0, line.find('\t'))));
}

// The next level of a number like "1.10", taken off its front; -1 behind the last.
int next_level(std::string_view& number) {
  if (number.empty()) return -1;
  const std::size_t dot = std::min(number.find('.'), number.size());
  int level = 0;
  std::from_chars(number.data(), number.data() + dot, level);
  number.remove_prefix(std::min(dot + 1, number.size()));
  return level;
}

// Whether an accomplishment's number comes behind another's.
bool follows(std::string_view number, std::string_view last) {
  while (!number.empty() || !last.empty()) {
    const int level = next_level(number);
    const int last_level = next_level(last);
    if (level != last_level) return level > last_level;
  }
  return false;
}

}  // namespace

std::string_view without_marks(std::string_view title) {
  const std::size_t end = title.find_last_not_of("* \t");
  return title.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

bool HeadingReader::is_code(std::string_view text) const {
  if (text.empty() || text.size() > kLongestCode) return false;
  if (const auto found = phrases_.heading(Wording::heading_accomplishment, text))
    return !found->code.empty() && found->title.empty();
  constexpr std::array kCodes = {Wording::heading_section, Wording::heading_office, Wording::heading_chapter,
                                 Wording::heading_component, Wording::heading_numbered};
  const std::string with_title = std::string(text) + " " + std::string(kAnyTitle);
  return std::any_of(kCodes.begin(), kCodes.end(), [&](Wording wording) {
    const auto found = phrases_.heading(wording, with_title);
    return found && found->title == kAnyTitle;
  });
}

bool HeadingReader::structure_follows(Wording wording, std::string_view next) const {
  std::string_view cell = first_cell(next);
  if (cell.empty()) return false;
  if (cell.size() < next.size() && is_code(cell)) cell = utf8::trim(beginning(next));
  const FoldedLine line(cell);
  if (phrases_.matches(Wording::header_planned, line) || phrases_.matches(Wording::header_indicators, line) ||
      phrases_.header_row(beginning(next)) || phrases_.heading(Wording::heading_accomplishment, line)) {
    return true;
  }
  if (wording == Wording::heading_office || wording == Wording::heading_numbered) return false;
  const auto office = phrases_.heading(Wording::heading_office, line);
  return office && office->code == "a" && !is_no_title(office->title);
}

bool HeadingReader::is_listed(const FoundHeading& heading) const {
  return contents_.has(heading.code, heading.title);
}

bool HeadingReader::is_successor(const FoundHeading& heading) const {
  if (heading.kind == HeadingKind::office) return phrases_.offices().follows(heading.code, last_office_);
  return phrases_.sections().follows(heading.code, last_section_);
}

bool HeadingReader::accept(const FoundHeading& heading, Wording wording, const LineHints& hints, bool in_table) const {
  if (is_listed(heading)) return true;
  if (is_no_title(heading.title) || utf8::count(heading.title) > kLongestHeadingTitle) return false;
  if (structure_follows(wording, hints.next)) return true;
  if (wording == Wording::heading_numbered || reads_like_text(heading.title)) return false;
  if (hints.bold) return true;
  if (!hints.begins_block) return false;
  const bool in_order = is_successor(heading) && utf8::count(heading.title) <= kLongestBareTitle;
  if (heading.kind == HeadingKind::office) return in_order && !in_table && !last_section_.empty();
  if (heading.chapter && in_table) return utf8::count(heading.title) <= kLongestBareTitle;
  return in_table ? in_order && !any_of(utf8::fold_width(heading.title), ",") : true;
}

bool HeadingReader::is_doubtful(std::string_view text, const LineHints& hints) const {
  return hints.begins_block && could_be_title(text) && !reads_like_rest(text) &&
         structure_follows(Wording::heading_section, hints.next);
}

bool HeadingReader::title_is_listed(std::string_view title) const {
  return contents_.has_title(title);
}

// Whether what follows a title can only stand under a new one: an accomplishment's number that is not behind the last
// one's, or the first office.
bool HeadingReader::begins_again(std::string_view next) const {
  const auto found = phrases_.heading(Wording::heading_accomplishment, beginning(next));
  if (!found) return phrases_.heading(Wording::heading_office, beginning(next)).has_value();
  const std::string number = without_spaces(found->code);
  return !number.empty() && !last_accomplishment_.empty() && !follows(number, last_accomplishment_);
}

// Whether a title without a code is one although rows of a table stand above it.
bool HeadingReader::ends_rows(std::string_view title, const LineHints& hints) const {
  if (title_is_listed(title) || hints.bold) return true;
  if (!hints.begins_block || hints.in_sentence || reads_like_rest(title)) return false;
  if (begins_again(hints.next)) return true;
  return plain_sections_ && !plain_listed_ && !coded_sections_ && hints.ends_block;
}

std::optional<FoundHeading> HeadingReader::plain(const FoldedLine& line, const LineHints& hints, bool in_table) const {
  const std::string_view text = line.printed();
  if (!could_be_title(text) || phrases_.matches(Wording::header_planned, line)) return std::nullopt;
  if (!structure_follows(Wording::heading_section, hints.next)) return std::nullopt;
  const std::string_view title = without_marks(text);
  if (in_table ? !ends_rows(title, hints) : coded_sections_ || !hints.begins_block) return std::nullopt;
  const bool under_section = coded_sections_ && !last_section_.empty();
  return FoundHeading{under_section ? HeadingKind::office : HeadingKind::section, false, {}, std::string(title)};
}

std::optional<FoundHeading> HeadingReader::read(const FoldedLine& line, const LineHints& hints, bool in_table) const {
  const std::string_view text = line.printed();
  if (text.empty() || text.size() > kLongestAccomplishment) return std::nullopt;
  if (const auto found = phrases_.heading(Wording::heading_accomplishment, line)) {
    return FoundHeading{HeadingKind::accomplishment, false, without_spaces(found->code),
                        std::string(without_marks(found->title))};
  }
  // A title is what its line ends with: of a sentence, or a line of contents, no kind needs to be looked at.
  if (text.size() > kLongestHeading || is_no_title(text) || leads_to_page(text)) return std::nullopt;
  struct Kind {
    Wording wording;
    HeadingKind kind;
    bool chapter;
  };
  constexpr std::array kKinds = {Kind{Wording::heading_component, HeadingKind::section, false},
                                 Kind{Wording::heading_section, HeadingKind::section, false},
                                 Kind{Wording::heading_chapter, HeadingKind::section, true},
                                 Kind{Wording::heading_office, HeadingKind::office, false},
                                 Kind{Wording::heading_numbered, HeadingKind::office, false}};
  for (const Kind& kind : kKinds) {
    const auto found = phrases_.heading(kind.wording, line);
    if (!found || is_numbered(text, found->code)) continue;
    FoundHeading heading{kind.kind, kind.chapter, found->code, std::string(without_marks(found->title))};
    // "I." is a section behind "H.", and a chapter elsewhere.
    if (kind.wording == Wording::heading_section && is_roman_digit(heading.code) && !is_successor(heading)) continue;
    if (kind.wording == Wording::heading_numbered && !coded_sections_) heading.kind = HeadingKind::section;
    if (accept(heading, kind.wording, hints, in_table)) return heading;
    return std::nullopt;
  }
  return plain(line, hints, in_table);
}

void HeadingReader::took(const FoundHeading& heading) {
  if (heading.kind == HeadingKind::accomplishment) {
    last_accomplishment_ = heading.code;
    return;
  }
  if (heading.kind == HeadingKind::office) {
    last_office_ = heading.code;
    return;
  }
  last_office_.clear();
  last_section_ = heading.chapter ? std::string() : heading.code;
  if (heading.chapter) return;
  if (heading.code.empty()) {
    plain_sections_ = true;
    plain_listed_ = plain_listed_ || title_is_listed(heading.title);
  } else if (heading.code.front() < '0' || heading.code.front() > '9') {
    coded_sections_ = true;
  }
}

void HeadingReader::text(std::string_view text) {
  if (const int number = paragraph_number(phrases_, text); number != 0) last_paragraph_ = number;
}

bool HeadingReader::next_paragraph(std::string_view text) const {
  return last_paragraph_ != 0 && paragraph_number(phrases_, text) == last_paragraph_ + 1;
}

void HeadingReader::listed(const ContentsEntry& entry) {
  contents_.add(entry);
}

}  // namespace outturn::normalize
