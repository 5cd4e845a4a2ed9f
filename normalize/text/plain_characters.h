// Characters of a text that are not seen: spaces of odd widths, and such as only steer how the text is shown or stored.
#pragma once

#include <cstdint>
#include <string>

namespace outturn::normalize {

enum class Plain {
  as_is,   // a character that is seen, or an ordinary space
  space,   // a space of another width than U+0020's (no-break, thin, figure …), or a line break inside a line
  nothing  // byte order mark, zero-width space and joiners, marks of direction, soft hyphen, control characters
};

// The ideographic space stays: it may part cells. So does a tab.
[[nodiscard]] Plain plain(char32_t c);

// Puts plain spaces for odd ones and takes out what is not seen, with the codes of terminals (overstruck type,
// colours). Word's marks of a cell's end (U+0007) become tabs, its no-break hyphen (U+001E) a hyphen. Answers the
// number of characters that were taken out.
std::int64_t make_plain(std::string& text);

}  // namespace outturn::normalize
