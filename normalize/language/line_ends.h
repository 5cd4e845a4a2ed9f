// What the end or the beginning of a line tells of what stands behind or before it, by its marks and letters alone.
#pragma once

#include <string_view>

namespace outturn::normalize {

// Ends with a sentence's mark: a full stop, colon, semicolon, exclamation or question mark.
[[nodiscard]] bool ends_sentence(std::string_view text);

// Ends as running text does: a sentence, or at a comma. Neither a caption nor a unit does so.
[[nodiscard]] bool ends_like_text(std::string_view text);

// Stops at a comma, a hyphen, a slash or an opening mark: more must follow. A semicolon parts clauses, and says so too;
// a colon does not, behind which items of their own may stand.
[[nodiscard]] bool ends_open(std::string_view text);

// The same, or inside of brackets.
[[nodiscard]] bool ends_inside(std::string_view text);

// Begins with a small letter, and not with an enumerator ("a)", "a.").
[[nodiscard]] bool starts_small(std::string_view text);

// Begins with a capital letter.
[[nodiscard]] bool begins_large(std::string_view text);

// Whether a word may go on from one line to the next without a hyphen, as narrow columns break it: in a small letter,
// or in Han characters.
[[nodiscard]] bool may_break_word(std::string_view above, std::string_view below);

// "… 29", ". . . 29": whether dots lead to a page's number, as in a table of contents.
[[nodiscard]] bool leads_to_page(std::string_view text);

}  // namespace outturn::normalize
