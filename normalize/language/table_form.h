// What a kind of table with cells of text looks like, from a language profile: its columns in the order in which they
// are printed, the wording of their header cells, and which of them holds values that begin rows.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/language_profile.h"
#include "core/pattern.h"
#include "core/table.h"

namespace outturn::normalize {

// Every form has a label column, where a row's first words stand, and a text column, where its longest text stands;
// the anchor, where there is one, holds short values.
class TableForm {
 public:
  // The profile's section [table.KIND]. Throws Error(internal) naming the key that it lacks.
  TableForm(const LanguageProfile& profile, TableKind kind);
  ~TableForm();
  TableForm(TableForm&&) noexcept;
  TableForm& operator=(TableForm&&) noexcept;

  [[nodiscard]] TableKind kind() const { return kind_; }
  [[nodiscard]] std::size_t columns() const { return roles_.size(); }
  [[nodiscard]] ColumnRole role(std::size_t column) const { return roles_[column]; }
  [[nodiscard]] std::size_t label() const { return 0; }
  [[nodiscard]] std::size_t text() const { return roles_.size() - 1; }
  [[nodiscard]] std::optional<std::size_t> anchor() const { return anchor_; }

  // Whether the text, folded (fold_text) and without white space beside Han characters, reads as the column's header
  // cell; a note's mark may stand behind it, and in the first column a line that says that a table goes on before it.
  [[nodiscard]] bool reads_as_header(std::size_t column, std::string_view folded) const;
  // Whether a part of such a text may read so: rules out nearly all texts.
  [[nodiscard]] bool holds_header(std::size_t column, std::string_view folded) const;
  // Whether such a text heads a column of the rows' numbers, which some tables have in front: "No."
  [[nodiscard]] bool heads_numbers(std::string_view folded) const;
  // The column's wordings that reads_as_header() knows: any of them is enough.
  [[nodiscard]] const std::vector<Pattern>& header_wordings(std::size_t column) const;
  // What stands in one of a header row's lines, without accents; null where the profile gives none.
  [[nodiscard]] const Pattern* hint() const;
  // Whether what stands in the anchor's column may be a value, or several: no word that no value has stands beside
  // figures. Han characters say nothing: some of them are measure words.
  [[nodiscard]] bool may_be_value(std::string_view text) const;
  // Whether a line of the anchor's column can only be the rest of the value above it: "per cent", "%".
  [[nodiscard]] bool is_rest_of_value(std::string_view line) const;
  // Whether the lines of the anchor's column are a value where a word is cut between them, and none where a space parts
  // them: "100 percen" and "t", in a column narrower than the word.
  [[nodiscard]] bool cuts_word_of_value(std::string_view above, std::string_view line) const;

 private:
  struct Patterns;
  TableKind kind_;
  std::vector<ColumnRole> roles_;
  std::optional<std::size_t> anchor_;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace outturn::normalize
