// HTML → blocks of a flow: paragraphs, and its own tables with their cells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/word/draft_blocks.h"

namespace outturn::extract {

struct HtmlFlow {
  std::vector<DraftBlock> blocks;
  bool has_table = false;  // a row of three cells or more
  bool has_preformatted = false;
  bool asks_password = false;
  std::string title;
  std::int64_t hidden_characters = 0;  // of text that is not displayed or struck out, left out
};

// Each block, and each line of one, is a paragraph; superscripts keep their place in it, and one that is all bold is
// bold. A table whose rows are cells of text is a grid; one that holds tables is layout, and its cells are blocks, but
// where most of its rows have three cells or more. A row of a table's foot that is one cell comes below the grid.
// Scripts, styles and what is not displayed are left out. `text`: UTF-8. Throws as HtmlTree does.
[[nodiscard]] HtmlFlow read_html_flow(std::string_view text, const std::string& name);

}  // namespace outturn::extract
