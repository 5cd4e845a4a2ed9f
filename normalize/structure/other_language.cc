#include "normalize/structure/other_language.h"

#include <string>

namespace outturn::normalize {

void report_other_language(LanguageChoice& choice, ReportBuilder& builder) {
  const Phrases* other = choice.other();
  if (other == nullptr) return;
  builder.diagnostic({Severity::warning,
                      "languages_mixed",
                      "part of the text is in '" + other->language() + "': it is read with the words of '" +
                          choice.best().language() + "'",
                      {},
                      -1});
}

}  // namespace outturn::normalize
