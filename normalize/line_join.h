// How one printed line follows another in the same cell or paragraph.
#pragma once

#include <string_view>

#include "core/rows.h"

namespace outturn::normalize {

// Where text wraps: Join::none between two Han characters (or CJK punctuation), after a hyphen, dash or
// slash inside a word, and inside brackets' edges; Join::space elsewhere. `spaced_digits`: the text around puts a
// space between Han characters and Latin words or numbers.
Join wrap_join(std::string_view before, std::string_view after, bool spaced_digits = true);

// The width that a line's first piece needs which a typesetter may not break (a Latin word, a number, one
// Han character with the punctuation that must follow it), in ems of its type; counted from the characters.
float first_unit_ems(std::string_view text);

}  // namespace outturn::normalize
