#include "normalize/language/table_form.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/error.h"
#include "core/folding.h"
#include "core/names.h"
#include "core/pattern.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// The text without the mark of a note at its end: "*", "a/", "(a)", or a letter or number that stands by itself.
std::string_view without_note_mark(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kDigits = "0123456789";
  const auto is_mark = [&](std::string_view mark) {
    const bool letter = mark.size() == 1 && kLetters.find(mark[0]) != std::string_view::npos;
    return letter || (!mark.empty() && mark.size() <= 2 && mark.find_first_not_of(kDigits) == std::string_view::npos);
  };
  std::string_view rest = text;
  while (!rest.empty() && rest.back() == '*') rest.remove_suffix(1);
  for (const std::string_view sign : {"†", "‡", "§"}) {
    if (rest.size() > sign.size() && rest.substr(rest.size() - sign.size()) == sign) rest.remove_suffix(sign.size());
  }
  if (rest.size() < text.size()) return utf8::trim(rest);
  const bool slash = text.size() > 2 && text.back() == '/';
  const std::size_t open = text.size() > 3 && text.back() == ')' ? text.rfind('(') : std::string_view::npos;
  if (open != std::string_view::npos && is_mark(text.substr(open + 1, text.size() - open - 2))) {
    return utf8::trim(text.substr(0, open));
  }
  if (slash) rest.remove_suffix(1);
  std::size_t begin = rest.size();
  while (begin > 0 && is_mark(rest.substr(begin - 1))) --begin;
  if (begin == rest.size() || begin == 0) return text;
  const auto before = static_cast<unsigned char>(rest[begin - 1]);
  return slash || before == ' ' || before >= 0x80 ? utf8::trim(rest.substr(0, begin)) : text;
}

}  // namespace

struct TableForm::Patterns {
  std::vector<std::vector<Pattern>> columns;  // of each column any may match
  std::optional<Pattern> hint;
  std::optional<Pattern> value;
  std::optional<Pattern> value_rest;
  std::optional<Pattern> behind_continued;  // one group: what stands behind "Table 2 (continued)"

  [[nodiscard]] bool reads(std::size_t column, std::string_view text) const {
    return std::any_of(columns[column].begin(), columns[column].end(),
                       [&](const Pattern& wording) { return wording.reads(text); });
  }
};

TableForm::TableForm(const LanguageProfile& profile, TableKind kind)
    : kind_(kind), patterns_(std::make_unique<Patterns>()) {
  const std::string section = "table." + std::string(to_string(kind)) + ".";
  const auto refuse = [&](const std::string& why) {
    throw Error(ErrorCode::internal, "language profile " + profile.language(), section + why);
  };
  for (const std::string& word : split_words(profile.pattern(section + "columns"))) {
    const std::optional<ColumnRole> role = from_string<ColumnRole>(word);
    if (!role) refuse("columns: no role is called " + word);
    roles_.push_back(*role);
    auto& wordings = patterns_->columns.emplace_back();
    wordings.emplace_back(profile.pattern(section + word));
    const std::string in_short = section + word + "_short";
    if (profile.has(in_short)) wordings.emplace_back(profile.pattern(in_short));
  }
  if (roles_.size() < 2) refuse("columns: a table has two at least");
  if (profile.has(section + "anchor")) {
    const std::optional<ColumnRole> role = from_string<ColumnRole>(profile.pattern(section + "anchor"));
    for (std::size_t column = 0; column < roles_.size(); ++column) {
      if (role && roles_[column] == *role) anchor_ = column;
    }
    if (!anchor_ || *anchor_ == label() || *anchor_ == text()) refuse("anchor: no column between the others");
  }
  if (profile.has(section + "hint")) patterns_->hint.emplace(profile.pattern(section + "hint"));
  if (anchor_ && profile.has("cell.value")) patterns_->value.emplace(profile.pattern("cell.value"));
  if (anchor_ && profile.has("cell.value_rest")) patterns_->value_rest.emplace(profile.pattern("cell.value_rest"));
  if (profile.has("page.continued")) {
    patterns_->behind_continued.emplace("(?:" + profile.pattern("page.continued") + R"()\s*(.+))");
  }
}

TableForm::~TableForm() = default;
TableForm::TableForm(TableForm&&) noexcept = default;
TableForm& TableForm::operator=(TableForm&&) noexcept = default;

bool TableForm::reads_as_header(std::size_t column, std::string_view folded) const {
  if (patterns_->reads(column, folded)) return true;
  const std::string_view unmarked = without_note_mark(folded);
  if (unmarked.size() < folded.size() && patterns_->reads(column, unmarked)) return true;
  re2::StringPiece behind;
  return column == label() && patterns_->behind_continued &&
         RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), patterns_->behind_continued->get(), &behind) &&
         patterns_->reads(column, without_note_mark({behind.data(), behind.size()}));
}

bool TableForm::has_hint() const {
  return patterns_->hint.has_value();
}

bool TableForm::is_rest_of_value(std::string_view line) const {
  return patterns_->value_rest && patterns_->value_rest->reads(Unaccented(line).text());
}

bool TableForm::cuts_word_of_value(std::string_view above, std::string_view line) const {
  if (!patterns_->value || above.empty()) return false;
  const auto is_value = [&](const std::string& text) { return patterns_->value->reads(Unaccented(text).text()); };
  const std::string start(above);
  return !is_value(start + ' ' + std::string(line)) && is_value(start + std::string(line));
}

bool TableForm::may_stand_around(std::string_view line) const {
  return !patterns_->hint || patterns_->hint->occurs_in(Unaccented(line).text());
}

}  // namespace outturn::normalize
