// Text as tables hold it.
#pragma once

#include <string>
#include <string_view>

namespace outturn::exporting {

// The text with runs of white space (line breaks too) as one ASCII space, none at its ends, and U+FFFD for bytes
// that are no UTF-8 (file names only: text is valid when it gets here). Nothing else is changed.
[[nodiscard]] std::string clean_text(std::string_view text);

}  // namespace outturn::exporting
