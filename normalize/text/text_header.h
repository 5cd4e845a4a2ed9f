// Header rows of outputs tables in texts.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/pages.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

struct TextHeader {
  std::size_t lines = 1;       // that it takes, empty ones between included
  std::string text;            // the cells joined by " | ", as printed
  std::string_view before;     // of the first line: an accomplishment whose line end is lost
  std::string_view first_row;  // of the last line: cells of the first row, for the same reason
};

// The header row that begins on the first of `lines`: with or without tabs, stacked over up to six lines. nullopt
// for nearly all lines at the cost of a look at their length and one search.
std::optional<TextHeader> find_header(const Phrases& phrases, std::span<const TextLine> lines);

// Whether the first of `lines` is the header of an indicators' table, whose rows are none of ours.
bool is_indicators_header(const Phrases& phrases, std::string_view line);

}  // namespace outturn::normalize
