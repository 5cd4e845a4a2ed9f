// Where in a row with several values the further texts begin, if only the values' heights tell.
#pragma once

#include <cstddef>
#include <span>

#include "core/rows.h"
#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// A row's lines of values and of texts, places in the part's columns; `values` and `texts` are the cells made of them,
// a fragment for each line. Where each further value stands at the height of a line of text, and fewer paragraphs end
// in the text than there are further values, texts begin at these lines: they become paragraphs. Answers whether any
// did; nothing but a height says so, and a full line above tells nothing.
bool part_texts_by_values(const TablePart& part, std::span<const std::size_t> value_lines,
                          std::span<const std::size_t> text_lines, const Cell& values, Cell& texts);

}  // namespace outturn::normalize
