// Markdown in a text: signs of headings and of bold type, rows of cells between bars.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/pages.h"

namespace outturn::normalize {

struct Undecorated {
  std::string text;             // trimmed
  std::int64_t characters = 0;  // that were removed
  bool bold = false;            // the whole text stood between signs of bold type
};

// Whether without_decoration() may change the line.
bool may_be_decorated(std::string_view line);

// A line without "## " in front, and without the "**" or "__" around it or around its beginning ("**(a)** …"). A mark
// of a footnote ("** See …") is none.
Undecorated without_decoration(std::string_view line);

// Whether the character stands between cells: "|", full-width and drawn ones too.
bool is_bar(char32_t c);

// Where the text has Markdown's tables (a rule "|---|---|" stands below the header), their rows ("| a | 5 | b |") get
// tabs between their cells instead; "\|" inside a cell is a bar of its text. Rows that other lines with bars touch
// stay: there a bar in front may follow an empty cell. Rule lines stay too. Answers the number of characters removed.
std::int64_t put_tabs_for_bars(std::span<TextLine> lines);

}  // namespace outturn::normalize
