// Header cells that say the same in two languages: "计划产出 Planned outputs", "Remarks / Observations".
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "normalize/language/form_scan.h"

namespace outturn::normalize {

// Whether a part of the text, as printed, reads as the header cell of a column of `own`, and the rest as that of the
// column with the same role in a form of another language. Either may stand in the middle of the other, as where cells
// are stacked line by line. `forms`: all that there are.
[[nodiscard]] bool reads_in_two_languages(const LanguageForm& own, std::size_t column, std::string_view text,
                                          std::span<const LanguageForm> forms);

}  // namespace outturn::normalize
