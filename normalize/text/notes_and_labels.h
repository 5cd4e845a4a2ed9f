// Lines of a text that are notes or the labels of pages.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace outturn::normalize {

struct MarkedText {
  std::string marker;     // "*", "a", "¹"
  std::string_view text;  // behind it, trimmed
};

// The mark that the line begins with, if it could be a footnote's.
std::optional<MarkedText> leading_mark(std::string_view line);

// The note that the line is: it begins with one of the marks, or as Markdown's notes do ("[^1]: text").
std::optional<MarkedText> note_of(std::string_view line, const std::set<std::string, std::less<>>& marks);

// A mark at the end of a heading or cell: asterisks and daggers, raised figures, or one small letter behind a Han
// character. Empty where there is none.
std::string trailing_mark(std::string_view text);

// What stands in a page's margins and nothing else: symbol, "5/64", job number "18-01234".
bool is_page_label(std::string_view line);

}  // namespace outturn::normalize
