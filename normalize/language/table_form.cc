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
#include "normalize/language/header_text.h"
#include "normalize/language/value_wording.h"

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

}  // namespace

struct TableForm::Patterns {
  std::vector<std::vector<Pattern>> columns;  // of each column any may match
  std::optional<Pattern> hint;
  std::optional<Pattern> numbers;
  std::optional<Pattern> value;
  std::optional<Pattern> value_rest;
  std::optional<Pattern> behind_continued;  // one group: what stands behind "Table 2 (continued)"

  [[nodiscard]] bool reads(std::size_t column, std::string_view text) const {
    return std::any_of(columns[column].begin(), columns[column].end(),
                       [&](const Pattern& wording) { return wording.reads(text); });
  }

  // Whether a part of the text reads so: rules out nearly all texts.
  [[nodiscard]] bool occurs(std::size_t column, std::string_view text) const {
    return std::any_of(columns[column].begin(), columns[column].end(),
                       [&](const Pattern& wording) { return wording.occurs_in(text); });
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
  if (profile.has(section + "numbers")) patterns_->numbers.emplace(profile.pattern(section + "numbers"));
  if (profile.has(section + "hint")) patterns_->hint.emplace(profile.pattern(section + "hint"));
  if (anchor_ && profile.has("cell.value")) patterns_->value.emplace(value_pattern(profile));
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
  return column == label() && patterns_->behind_continued && patterns_->occurs(column, folded) &&
         RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), patterns_->behind_continued->get(), &behind) &&
         patterns_->reads(column, without_note_mark({behind.data(), behind.size()}));
}

bool TableForm::holds_header(std::size_t column, std::string_view folded) const {
  return patterns_->occurs(column, folded);
}

bool TableForm::heads_numbers(std::string_view folded) const {
  return patterns_->numbers && patterns_->numbers->reads(folded);
}

const std::vector<Pattern>& TableForm::header_wordings(std::size_t column) const {
  return patterns_->columns[column];
}

const Pattern* TableForm::hint() const {
  return patterns_->hint ? &*patterns_->hint : nullptr;
}

bool TableForm::may_be_value(std::string_view text) const {
  if (!patterns_->value) return true;
  const std::string folded = fold_text(text);
  bool figures = false;
  bool letters = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = utf8::next(folded, at);
    figures = figures || utf8::is_digit(c);
    letters = letters || utf8::is_letter(c);
  }
  return !figures || !letters || patterns_->value->reads(folded);
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

}  // namespace outturn::normalize
