// Whether, and from where on, a page goes on with the table of the page before.
#pragma once

#include <cstddef>
#include <optional>

#include "normalize/table/across_lines.h"

namespace outturn::normalize {

// The first of the page's lines that is no longer there only to say that a table or heading goes on ("Table 2
// (continued)").
std::size_t continuation_end(const PageLayout& layout, LineRange lines, AllPhrases all_phrases);

// Whether the lines, of a page without a header row, are none of the open table's: a chart, or what an empty page says
// of itself. `edges`: the columns on the page before.
bool is_foreign_page(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases);

// Whether rows stand in the columns from the page's first line on.
bool rows_open_page(const PageLayout& layout, LineRange lines, const ColumnEdges& edges, AllPhrases all_phrases);

// Whether the page's first line stands in several of the columns: the rest of a row, whose value is on a page before.
bool rest_opens_page(const PageLayout& layout, LineRange lines, const ColumnEdges& edges);

// The line among those taken for a page's running head or foot that may be a row of the table whose last (or, of a
// head, first) line is `beside`: as close to it as rows stand, in the table's columns, with words in it. nullopt where
// none is.
std::optional<std::size_t> row_in_margin(const PageLayout& layout, LineRange margin, std::size_t beside,
                                         const ColumnEdges& edges, AllPhrases all_phrases);

}  // namespace outturn::normalize
