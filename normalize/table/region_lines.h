// What one printed line shows of a table's columns.
#pragma once

#include <initializer_list>
#include <span>
#include <string>

#include "normalize/language/phrases.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/columns.h"

namespace outturn::normalize {

using AllPhrases = std::span<const Phrases* const>;

// All of the line's words stand in the label's column.
[[nodiscard]] bool only_label(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges);

// A word stands across a boundary, or two do with no more than a word space between them and the second
// not where its column begins; or the line is one text of many words over all columns.
[[nodiscard]] bool crosses(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges);

// No gap in the line is wider than one between words.
[[nodiscard]] bool is_one_text(const PageLayout& layout, const PageLine& line);

// A line of one text that reaches into further columns, though no word need stand across their boundary.
[[nodiscard]] bool reaches_over(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges);

// A line with a value or text in its place, and nothing across the columns.
[[nodiscard]] bool is_row_line(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges);

// Whether what the line shows in the anchor's column reads as a value.
[[nodiscard]] bool has_value(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges,
                             AllPhrases all_phrases);

// Whether a word of the line begins where the text's column does.
[[nodiscard]] bool begins_text(const PageLayout& layout, const PageLine& line, const ColumnEdges& edges);

[[nodiscard]] bool reads_as(const std::string& text, std::initializer_list<Wording> wordings, AllPhrases all_phrases);

// Wordings of headings above those of accomplishments.
inline constexpr std::initializer_list<Wording> kHigherHeadings = {
    Wording::heading_section, Wording::heading_office, Wording::heading_chapter, Wording::heading_component};

}  // namespace outturn::normalize
