// Numbers of rows, which some tables have in a column in front of the others.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "normalize/page/page_layout.h"
#include "normalize/table/columns.h"
#include "normalize/table/header_row.h"

namespace outturn::normalize {

// Where they stand; points from the page's left edge.
struct NumberColumn {
  float left = 0;
  float right = 0;
  float label = 0;  // where the planned cells behind them begin
};

// The words of the lines that number rows, as indices into Page::words: they have figures, stand at a line's begin
// below the cell `header`, and what stands behind them begins at one place, as `planned`, the next header cell, may.
// Tells where that is.
[[nodiscard]] std::vector<std::uint32_t> numbers_below(const PageLayout& layout, const Box& header, const Box& planned,
                                                       LineRange lines, NumberColumn& column);

// The same where the column is known from a page before.
[[nodiscard]] std::vector<std::uint32_t> numbers_in(const PageLayout& layout, const NumberColumn& column,
                                                    LineRange lines);

// The page without the words; `characters` counts theirs.
[[nodiscard]] Page without_words(const Page& page, std::span<const std::uint32_t> words, std::int64_t& characters);

}  // namespace outturn::normalize
