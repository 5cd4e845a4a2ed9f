// How one printed line follows another in the same cell or paragraph.
#pragma once

#include <string_view>

#include "core/rows.h"

namespace outturn::normalize {

// Where text wraps: Join::none between two Han characters (or CJK punctuation), after a hyphen, dash or
// slash inside a word, and inside brackets' edges; Join::space elsewhere. `spaced_digits`: the text around puts a
// space between Han characters and Latin words or numbers.
Join wrap_join(std::string_view before, std::string_view after, bool spaced_digits = true);

// Whether the text holds a wide character.
bool has_wide(std::string_view text);

// The width of the text in ems of its type, guessed from the kinds of its characters.
float text_ems(std::string_view text);

// The same of a line's first piece which a typesetter may not break: a Latin word, a number with its groups of digits,
// one Han character with the punctuation that must follow it. `breaks_at_slash`: the typesetter breaks lines behind a
// slash that follows a letter, as some do and others do not; behind one that follows a digit none does, unless a Han
// character is next.
float first_unit_ems(std::string_view text, bool breaks_at_slash = false);

}  // namespace outturn::normalize
