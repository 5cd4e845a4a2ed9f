#include "normalize/language/form_scan.h"

#include <string>
#include <utility>

#include "core/folding.h"
#include "normalize/language/header_text.h"

namespace outturn::normalize {
namespace {

std::vector<LanguageForm> forms_of(std::span<const Phrases* const> languages) {
  std::vector<LanguageForm> forms;
  for (const Phrases* phrases : languages) {
    for (const TableForm& form : phrases->forms()) forms.push_back({phrases, &form});
  }
  return forms;
}

ScriptedPatterns patterns_of(const std::vector<LanguageForm>& forms, bool hints, PatternSet::Reads reads) {
  std::vector<ScriptedPatterns::Entry> entries;
  for (std::size_t at = 0; at < forms.size(); ++at) {
    const TableForm& form = *forms[at].form;
    const std::string& language = forms[at].phrases->language();
    if ((form.hint() != nullptr) != hints) continue;
    if (hints) {
      entries.push_back({form.hint(), at, language});
    } else {
      for (const Pattern& wording : form.header_wordings(form.columns() - 1))
        entries.push_back({&wording, at, language});
    }
  }
  return {entries, reads};
}

void mark(const ScriptedPatterns& patterns, std::string_view text, std::vector<bool>& found) {
  for (const std::size_t form : patterns.owners(text)) found[form] = true;
}

}  // namespace

FormScan::FormScan(std::span<const Phrases* const> languages)
    : forms_(forms_of(languages)),
      hints_(patterns_of(forms_, true, PatternSet::Reads::part)),
      last_cells_(patterns_of(forms_, false, PatternSet::Reads::whole)),
      last_cells_anywhere_(patterns_of(forms_, false, PatternSet::Reads::part)) {}

void FormScan::look_for_hints(std::string_view line, std::vector<bool>& found) const {
  mark(hints_, Unaccented(line).text(), found);
}

bool FormScan::may_have_last_cell(std::string_view words) const {
  return last_cells_anywhere_.any(FoldedLine(words).closed());
}

void FormScan::look_for_last_cells(std::string_view words, std::vector<bool>& found) const {
  const FoldedLine line(words);
  const std::string& text = line.closed();
  mark(last_cells_, text, found);
  if (const std::string_view unmarked = without_note_mark(text); unmarked.size() < text.size()) {
    mark(last_cells_, unmarked, found);
  }
}

}  // namespace outturn::normalize
