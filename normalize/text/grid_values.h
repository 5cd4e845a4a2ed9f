// What a line of a text in columns of characters holds: values in front of their remarks, titles of groups.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "normalize/language/phrases.h"
#include "normalize/text/grid_header.h"
#include "normalize/text/grid_lines.h"

namespace outturn::normalize {

// The text from the first stretch, or word, to the last one of the same line.
std::string_view to_end(const Stretch& first, const Stretch& last);

// Digits alone, `least` to three of them: a group of a number.
bool is_digits(std::string_view text, std::size_t least);

// How many of the stretch's first words are a value, with a text behind it; 0 where none are. Of digits those that the
// text repeats, else one number; of words those that differ ("No no plan was made" begins with one). `wide`: as
// stretches_of() takes it.
std::size_t leading_value(const Phrases& phrases, const Stretch& stretch, int wide);

// The column at which values stand in front of their remarks in a table's lines, one space before these, instead of a
// column of their own: the most usual start of texts near column `near` and left of `before`, where some begin with
// values and none stands before them. nullopt where there is no such column.
std::optional<int> leading_column(const Phrases& phrases, std::span<const std::vector<Stretch>> lines, int near,
                                  int before, int wide);

// Whether the line holds nothing but what reads as the title of the group of outputs that the row `below` begins.
bool is_title_line(const Phrases& phrases, const GridCells& line, const GridCells& below);

}  // namespace outturn::normalize
