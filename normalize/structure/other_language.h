// A document in more than one language.
#pragma once

#include "normalize/language/language_choice.h"
#include "normalize/structure/report_builder.h"

namespace outturn::normalize {

// Says (diagnostic languages_mixed) which language a part of the document is in that is not in the document's own: it
// is read with the words of the latter.
void report_other_language(LanguageChoice& choice, ReportBuilder& builder);

}  // namespace outturn::normalize
