#include "normalize/language/phrases.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/error.h"
#include "core/folding.h"
#include "core/pattern.h"
#include "core/utf8.h"
#include "normalize/language/header_text.h"
#include "normalize/language/value_wording.h"

namespace outturn::normalize {
namespace {

enum class Needs { none, heading, answer };  // groups of a pattern: code and title, value

struct Key {
  Wording wording;
  const char* name;
  Needs needs;
};

constexpr std::array kKeys = {
    Key{Wording::header_planned, "table.outputs.planned", Needs::none},
    Key{Wording::header_completed, "table.outputs.actual", Needs::none},
    Key{Wording::header_completed_short, "table.outputs.actual_short", Needs::none},
    Key{Wording::header_remark, "table.outputs.remark", Needs::none},
    Key{Wording::header_indicators, "table.indicators.planned", Needs::none},
    Key{Wording::heading_section, "heading.section", Needs::heading},
    Key{Wording::heading_office, "heading.office", Needs::heading},
    Key{Wording::heading_accomplishment, "heading.accomplishment", Needs::heading},
    Key{Wording::heading_chapter, "heading.chapter", Needs::heading},
    Key{Wording::heading_component, "heading.component", Needs::heading},
    Key{Wording::heading_numbered, "heading.numbered", Needs::heading},
    Key{Wording::heading_other, "heading.other", Needs::none},
    Key{Wording::contents_title, "contents.title", Needs::none},
    Key{Wording::contents_page, "contents.page", Needs::none},
    Key{Wording::abbreviations_title, "abbreviations.title", Needs::none},
    Key{Wording::front_session, "front.session", Needs::none},
    Key{Wording::front_agenda_item, "front.agenda_item", Needs::none},
    Key{Wording::front_report_kind, "front.report_kind", Needs::none},
    Key{Wording::cell_value, "cell.value", Needs::none},
    Key{Wording::cell_answer_behind, "cell.answer_behind", Needs::answer},
    Key{Wording::cell_answer_before, "cell.answer_before", Needs::answer},
};

constexpr int kMostGroups = 16;
constexpr std::size_t kLongestHeading = 4000;  // bytes

int group_of(const RE2& pattern, const std::string& name) {
  const auto& groups = pattern.NamedCapturingGroups();
  const auto found = groups.find(name);
  return found == groups.end() ? 0 : found->second;
}

using Groups = std::array<re2::StringPiece, kMostGroups>;

// What the pattern's groups hold in the text; false where it does not read so.
bool find_groups(const RE2& pattern, const std::string& folded, RE2::Anchor anchor, Groups& groups) {
  return pattern.Match(folded, 0, folded.size(), anchor, groups.data(), static_cast<int>(groups.size()));
}

// The number of an accomplishment, "1.1", whatever parts its figures.
std::string numbering(std::string_view code) {
  std::string number(code);
  std::replace(number.begin(), number.end(), '-', '.');
  return number;
}

}  // namespace

struct Phrases::Patterns {
  std::string language;
  std::vector<Pattern> patterns;  // in the order of kKeys
  std::optional<Pattern> header;
  std::optional<Pattern> ends_planned;   // one group: what stands before
  std::optional<Pattern> begins_remark;  // one group: what stands behind
  std::optional<Pattern> period;
  std::optional<Pattern> continued;  // these two may be missing
  std::optional<Pattern> blank;
  std::map<std::string, int, std::less<>> months;  // folded, lower case
  std::optional<NumberWords> numbers;
  std::optional<CodeOrder> sections;
  std::optional<CodeOrder> offices;
  std::vector<TableForm> forms;

  [[nodiscard]] const Pattern& of(Wording wording) const { return patterns[static_cast<std::size_t>(wording)]; }

  void require_group(const Pattern& pattern, const char* key, const std::string& group) const {
    if (pattern.has_group(group)) return;
    throw Error(ErrorCode::internal, "language profile " + language, std::string(key) + " lacks the group " + group);
  }

  // "1", or a month's name; 0 where it is neither.
  [[nodiscard]] int month(std::string_view text) const {
    if (const auto found = months.find(small(text)); found != months.end()) return found->second;
    int number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9' || number > 12) return 0;
      number = number * 10 + (c - '0');
    }
    return number <= 12 ? number : 0;
  }

  static std::string small(std::string_view text) {
    std::string letters;
    for (std::size_t at = 0; at < text.size();) {
      if (const char32_t c = fold_letter(utf8::next(text, at)); c != 0) utf8::append(letters, c);
    }
    return letters;
  }

  void read_months(const std::vector<std::string>& entries) {
    for (std::size_t at = 0; at < entries.size(); ++at) {
      std::string_view names = entries[at];
      while (!names.empty()) {
        const std::size_t bar = std::min(names.find('|'), names.size());
        months.emplace(small(utf8::trim(names.substr(0, bar))), static_cast<int>(at) + 1);
        names.remove_prefix(std::min(bar + 1, names.size()));
      }
    }
  }
};

Phrases::Phrases(const LanguageProfile& profile) : patterns_(std::make_unique<Patterns>()) {
  Patterns& p = *patterns_;
  p.language = profile.language();
  for (std::size_t at = 0; at < kKeys.size(); ++at) {
    const bool value = kKeys[at].wording == Wording::cell_value;
    p.patterns.emplace_back(value ? value_pattern(profile) : profile.pattern(kKeys[at].name));
    if (kKeys[at].needs == Needs::answer) p.require_group(p.patterns[at], kKeys[at].name, "value");
    if (kKeys[at].needs != Needs::heading) continue;
    p.require_group(p.patterns[at], kKeys[at].name, "code");
    p.require_group(p.patterns[at], kKeys[at].name, "title");
  }
  p.header.emplace("(?:" + profile.pattern("table.outputs.planned") + R"()\s*(?:(?:)" +
                   profile.pattern("table.outputs.actual") + ")|(?:" + profile.pattern("table.outputs.actual_short") +
                   R"())\s*(?:)" + profile.pattern("table.outputs.remark") + ")");
  p.ends_planned.emplace("(.*?)(?:" + profile.pattern("table.outputs.planned") + ")");
  p.begins_remark.emplace("(?:" + profile.pattern("table.outputs.remark") + ")(.*)");
  if (profile.has("page.continued")) p.continued.emplace(profile.pattern("page.continued"));
  if (profile.has("page.blank")) p.blank.emplace(profile.pattern("page.blank"));
  p.period.emplace(profile.pattern("front.period"));
  for (const char* group : {"y1", "m1", "d1", "y2", "m2", "d2"}) p.require_group(*p.period, "front.period", group);
  p.read_months(profile.words("front.months"));
  p.numbers.emplace(profile);
  p.sections.emplace(profile, "record_key.sections", 'A');
  p.offices.emplace(profile, "record_key.offices", 'a');
  for (const TableKind kind : {TableKind::outputs, TableKind::indicators}) p.forms.emplace_back(profile, kind);
}

Phrases::~Phrases() = default;

bool is_header_cell(Wording wording) {
  return wording == Wording::header_planned || wording == Wording::header_completed ||
         wording == Wording::header_completed_short || wording == Wording::header_remark;
}

const Pattern& Phrases::pattern(Wording wording) const {
  return patterns_->of(wording);
}

const std::string& Phrases::language() const {
  return patterns_->language;
}

bool Phrases::matches(Wording wording, const FoldedLine& line) const {
  return patterns_->of(wording).reads(is_header_cell(wording) ? line.closed() : line.folded());
}

bool Phrases::matches(Wording wording, std::string_view text) const {
  return matches(wording, FoldedLine(text));
}

std::optional<CodeAndTitle> Phrases::heading(Wording wording, std::string_view text) const {
  return heading(wording, FoldedLine(text));
}

bool Phrases::is_heading(Wording kind, std::string_view text) const {
  return text.size() <= kLongestHeading && heading(kind, text).has_value();
}

bool Phrases::is_outline_heading(std::string_view text, std::optional<Wording> also) const {
  if (text.size() > kLongestHeading) return false;
  const FoldedLine line(text);
  const auto reads = [&](Wording kind) { return heading(kind, line).has_value(); };
  constexpr std::array kOutline = {Wording::heading_accomplishment, Wording::heading_component,
                                   Wording::heading_section, Wording::heading_chapter, Wording::heading_office};
  return std::any_of(kOutline.begin(), kOutline.end(), reads) || (also && reads(*also));
}

std::optional<CodeAndTitle> Phrases::heading(Wording wording, const FoldedLine& line) const {
  const std::string_view text = line.printed();
  const std::string& folded = line.folded();
  const RE2& pattern = patterns_->of(wording).get();
  Groups groups;
  if (!find_groups(pattern, folded, RE2::ANCHOR_BOTH, groups)) return std::nullopt;
  const auto group = [&](const char* name) {
    const re2::StringPiece& piece = groups.at(static_cast<std::size_t>(group_of(pattern, name)));
    return std::string_view(piece.data(), piece.size());
  };
  const auto from = [&](const char* begin) {  // of the text as printed
    const auto rest = static_cast<std::size_t>(folded.data() + folded.size() - begin);
    return folded_tail(text, utf8::count(std::string_view(begin, rest)));
  };
  CodeAndTitle found;
  const std::string_view code = group("code");
  if (wording == Wording::heading_accomplishment) {
    found.code = numbering(code);
  } else if (!code.empty()) {
    const std::string_view printed = from(code.data());
    const std::size_t behind = from(code.data() + code.size()).size();
    found.code = utf8::fold_width(utf8::trim(printed.substr(0, printed.size() - behind)));
  }
  if (const std::string_view title = group("title"); !title.empty()) found.title = utf8::trim(from(title.data()));
  return found;
}

std::string_view Phrases::answer(Wording wording, std::string_view text) const {
  const std::string folded = fold_text(text);
  const RE2& pattern = patterns_->of(wording).get();
  Groups groups;
  if (!find_groups(pattern, folded, RE2::ANCHOR_BOTH, groups)) return {};
  const re2::StringPiece& value = groups.at(static_cast<std::size_t>(group_of(pattern, "value")));
  const auto rest = static_cast<std::size_t>(folded.data() + folded.size() - value.data());
  const std::string_view from_value = folded_tail(text, utf8::count(std::string_view(value.data(), rest)));
  const std::string_view behind =
      folded_tail(text, utf8::count(std::string_view(value.data() + value.size(), rest - value.size())));
  return from_value.substr(0, from_value.size() - behind.size());
}

const std::vector<TableForm>& Phrases::forms() const {
  return patterns_->forms;
}

bool Phrases::reads_as_header(const TableForm& form, std::size_t column, std::string_view text) {
  return form.reads_as_header(column, closed_up(fold_text(utf8::trim(text))));
}

bool Phrases::says_continued(std::string_view text) const {
  return patterns_->continued && patterns_->continued->reads(fold_text(utf8::trim(text)));
}

bool Phrases::says_blank(std::string_view text) const {
  return patterns_->blank && patterns_->blank->reads(fold_text(utf8::trim(text)));
}

const NumberWords& Phrases::numbers() const {
  return *patterns_->numbers;
}

const CodeOrder& Phrases::sections() const {
  return *patterns_->sections;
}

const CodeOrder& Phrases::offices() const {
  return *patterns_->offices;
}

bool Phrases::header_row(std::string_view text) const {
  const std::string folded = fold_text(utf8::trim(text));
  // Rules out nearly all texts before the whole row's pattern, a large one, is compiled.
  return patterns_->of(Wording::header_planned).occurs_in(folded) && patterns_->header->reads(folded);
}

bool Phrases::holds_header_row(std::string_view text) const {
  const std::string folded = fold_text(text);
  return patterns_->of(Wording::header_planned).occurs_in(folded) && patterns_->header->occurs_in(folded);
}

bool Phrases::mentions_planned(std::string_view text) const {
  // This sees every line; the words themselves have no width to fold.
  return patterns_->of(Wording::header_planned).occurs_in(Unaccented(text).text());
}

std::string_view Phrases::before_planned(std::string_view text) const {
  const std::string folded = fold_text(text);
  std::string before;
  if (!RE2::FullMatch(folded, patterns_->ends_planned->get(), &before)) return text;
  const std::size_t rest = utf8::count(folded) - utf8::count(before);
  return text.substr(0, text.size() - folded_tail(text, rest).size());
}

std::string_view Phrases::behind_remark(std::string_view text) const {
  std::string behind;
  if (!RE2::FullMatch(fold_text(text), patterns_->begins_remark->get(), &behind)) return text;
  return folded_tail(text, utf8::count(behind));
}

std::optional<Period> Phrases::period(std::string_view text) const {
  const std::string folded = fold_text(text);
  const RE2& pattern = patterns_->period->get();
  Groups groups;
  if (!find_groups(pattern, folded, RE2::UNANCHORED, groups)) return std::nullopt;
  const auto date = [&](const char* year, const char* other_year, const char* month, const char* day) {
    const auto group = [&](const char* name) {
      const re2::StringPiece& piece = groups.at(static_cast<std::size_t>(group_of(pattern, name)));
      return std::string(piece.data(), piece.size());
    };
    const std::string y = group(year).empty() ? group(other_year) : group(year);
    const int m = patterns_->month(group(month));
    const std::string d = group(day);
    if (y.size() != 4 || m == 0 || d.empty() || d.size() > 2) return std::string();
    const std::string mm = std::to_string(m);
    return y + (mm.size() < 2 ? "-0" : "-") + mm + (d.size() < 2 ? "-0" : "-") + d;
  };
  Period period{date("y1", "y2", "m1", "d1"), date("y2", "y1", "m2", "d2")};
  if (period.start.empty() || period.end.empty() || period.end < period.start) return std::nullopt;
  return period;
}

const std::vector<std::unique_ptr<Phrases>>& all_phrases() {
  static const std::vector<std::unique_ptr<Phrases>> all = [] {
    std::vector<std::unique_ptr<Phrases>> made;
    for (const LanguageProfile& profile : language_profiles()) made.push_back(std::make_unique<Phrases>(profile));
    return made;
  }();
  return all;
}

const Phrases& phrases_for(std::string_view language) {
  for (const auto& phrases : all_phrases()) {
    if (phrases->language() == language) return *phrases;
  }
  return *all_phrases().front();
}

std::vector<const Phrases*> phrases_of(const std::string& language) {
  if (!language.empty()) return {&phrases_for(language)};
  std::vector<const Phrases*> all;
  for (const auto& phrases : all_phrases()) all.push_back(phrases.get());
  return all;
}

std::vector<std::string> languages_of(std::span<const Phrases* const> all_phrases) {
  std::vector<std::string> tags;
  for (const Phrases* phrases : all_phrases) tags.push_back(phrases->language());
  return tags;
}

}  // namespace outturn::normalize
