// HTML → lines of text: the cells of its own tables with tabs between them. libxml2 stays behind this header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"

namespace outturn::extract {

struct HtmlText {
  std::vector<TextLine> lines;  // numbers: of the source's lines
  bool has_table = false;       // a row of three cells or more, or preformatted text
  bool asks_password = false;
  std::string title;
  std::int64_t hidden_characters = 0;  // of text that is not displayed, left out
};

// A part of a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Whether the whole text is an HTML document.
[[nodiscard]] bool is_html(std::string_view text);

// The first table in HTML at or behind `from` in a text of another kind (Markdown): two rows or more, closed.
[[nodiscard]] std::optional<TextRange> find_html_table(std::string_view text, std::size_t from);

// Each row of a table becomes a line with tabs between its cells, each other block a line with an empty one before it.
// U+2029 parts the paragraphs of a cell; in a short cell a space does. A cell over several columns is followed by empty
// ones, one over several rows stands in the first of them; a cell over a whole row becomes a line without tabs. Tables
// that hold tables are layout: their cells are blocks. Preformatted text keeps its spaces and lines. Scripts, styles
// and what is not displayed are left out. `text`: UTF-8; `first_line`: the number of its first line. Nothing is loaded
// from elsewhere. Throws Error(limit_exceeded) for elements nested too deep and for texts of more than 64 MiB; `name`
// is the document's name.
[[nodiscard]] HtmlText read_html(std::string_view text, std::int64_t first_line, const std::string& name);

}  // namespace outturn::extract
