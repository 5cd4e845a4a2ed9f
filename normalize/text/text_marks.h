// Footnote marks and page labels in texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outturn::normalize {

struct MarkedText {
  std::string marker;     // "*", "a", "¹"
  std::string_view text;  // behind it, trimmed
};

// The mark that the line begins with, if it could be a footnote's.
std::optional<MarkedText> leading_mark(std::string_view line);

// A mark at the end of a heading or cell: asterisks and daggers, raised figures, or one small letter behind a Han
// character. Empty where there is none.
std::string trailing_mark(std::string_view text);

// What stands in a page's margins and nothing else: symbol, "5/64", job number "18-01234".
bool is_page_label(std::string_view line);

}  // namespace outturn::normalize
