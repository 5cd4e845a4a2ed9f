// Texts of a flow's paragraphs, cells and rows, as the rest of this stage reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"
#include "core/table.h"

namespace outturn::normalize {

inline constexpr std::size_t kMostAbove = 4;       // paragraphs or lines above a table, its caption and unit among them
inline constexpr std::size_t kLongestAbove = 300;  // bytes of such a paragraph or line

// Markers of notes.
using NoteMarkers = std::set<std::string, std::less<>>;

// "a", "*": what can only mark a note where it is raised, wherever the note stands.
[[nodiscard]] bool is_note_letter(std::string_view raised);

// A paragraph as one line: line breaks become spaces, or nothing between Han characters or behind
// a hyphen. Tabs stay.
[[nodiscard]] std::string line_of(const FlowParagraph& paragraph);

// The same without superscripts that are among `markers`.
[[nodiscard]] std::string line_without_marks(const FlowParagraph& paragraph, const NoteMarkers& markers);

// A cell as one line, its paragraphs joined in the same way, tabs as spaces. `with_raised`: superscripts, too.
[[nodiscard]] std::string line_of(const FlowCell& cell, bool with_raised = true);

// A row as one line: what stands in its cells, parted by tabs; empty cells leave nothing.
[[nodiscard]] std::string line_of(const FlowRow& row);

// The cell's paragraphs and the lines within them as fragments. Superscripts that are among `markers` are left out:
// `mark_characters` counts them.
[[nodiscard]] Cell cell_of(const FlowCell& cell, const NoteMarkers& markers, std::int64_t& mark_characters);
void append_cell(Cell& cell, Cell&& more);  // a space stands between

// The marker that a paragraph begins with if it is a note: a superscript, or asterisks, and a text behind it. Empty
// where it is none.
[[nodiscard]] std::string note_marker(const FlowParagraph& paragraph);
// The text behind that marker.
[[nodiscard]] std::string note_text(const FlowParagraph& paragraph, const std::string& marker);

[[nodiscard]] bool is_bold(const FlowCell& cell);  // all of it; false where it is empty

}  // namespace outturn::normalize
