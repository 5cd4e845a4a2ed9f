#include "normalize/language/table_form.h"

#include <re2/re2.h>

#include <string>
#include <utility>

#include "core/error.h"
#include "core/names.h"

namespace outturn::normalize {
namespace {

std::unique_ptr<RE2> compile(const std::string& pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<RE2>(pattern, options);  // core has checked that it is a pattern
}

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
  std::vector<std::vector<std::unique_ptr<RE2>>> columns;  // of each column any may match
  std::unique_ptr<RE2> hint;
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
    wordings.push_back(compile(profile.pattern(section + word)));
    const std::string in_short = section + word + "_short";
    if (profile.has(in_short)) wordings.push_back(compile(profile.pattern(in_short)));
  }
  if (roles_.size() < 2) refuse("columns: a table has two at least");
  if (profile.has(section + "anchor")) {
    const std::optional<ColumnRole> role = from_string<ColumnRole>(profile.pattern(section + "anchor"));
    for (std::size_t column = 0; column < roles_.size(); ++column) {
      if (role && roles_[column] == *role) anchor_ = column;
    }
    if (!anchor_ || *anchor_ == label() || *anchor_ == text()) refuse("anchor: no column between the others");
  }
  if (profile.has(section + "hint")) patterns_->hint = compile(profile.pattern(section + "hint"));
}

TableForm::~TableForm() = default;
TableForm::TableForm(TableForm&&) noexcept = default;
TableForm& TableForm::operator=(TableForm&&) noexcept = default;

bool TableForm::reads_as_header(std::size_t column, std::string_view folded) const {
  for (const auto& wording : patterns_->columns[column]) {
    if (RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), *wording)) return true;
  }
  return false;
}

bool TableForm::has_hint() const {
  return patterns_->hint != nullptr;
}

bool TableForm::may_stand_around(std::string_view line) const {
  return patterns_->hint == nullptr || RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), *patterns_->hint);
}

}  // namespace outturn::normalize
