// The forms of tables of several languages, looked for in one pass over a line: nearly every line is in no header row.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "normalize/language/phrases.h"
#include "normalize/language/scripted_patterns.h"

namespace outturn::normalize {

// A form and the language whose it is.
struct LanguageForm {
  const Phrases* phrases = nullptr;
  const TableForm* form = nullptr;
};

class FormScan {
 public:
  explicit FormScan(std::span<const Phrases* const> languages);

  // All of them: language by language.
  [[nodiscard]] const std::vector<LanguageForm>& forms() const { return forms_; }

  // Marks in `found`, which has a place for each of forms(), those whose hint stands in the line, as printed.
  void look_for_hints(std::string_view line, std::vector<bool>& found) const;
  // Whether such words, as printed, may hold the last header cell of a form without a hint: rules out nearly all
  // cheaply.
  [[nodiscard]] bool may_have_last_cell(std::string_view words) const;
  // Marks the forms without a hint whose last header cell reads so: a line's last words, as printed.
  void look_for_last_cells(std::string_view words, std::vector<bool>& found) const;

 private:
  std::vector<LanguageForm> forms_;
  ScriptedPatterns hints_;
  ScriptedPatterns last_cells_;
  ScriptedPatterns last_cells_anywhere_;
};

}  // namespace outturn::normalize
