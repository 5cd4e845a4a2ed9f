#include "normalize/flow/flow_rows.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestGroup = 120;  // code points of a heading over all columns

// The row's one cell with text; nullptr where it has none, or more.
const FlowCell* only_cell(const FlowRow& row) {
  const FlowCell* only = nullptr;
  for (const FlowCell& cell : row.cells) {
    if (cell.paragraphs.empty()) continue;
    if (only != nullptr) return nullptr;
    only = &cell;
  }
  return only;
}

// Markers, and what is raised in a cell of values and can only mark a note.
NoteMarkers with_letters(const NoteMarkers& markers, const FlowCell& cell) {
  NoteMarkers all = markers;
  for (const FlowParagraph& paragraph : cell.paragraphs) {
    for (const TextRange& range : paragraph.raised) {
      const std::string raised = paragraph.text.substr(range.begin, range.end - range.begin);
      if (range.begin > 0 && is_note_letter(raised)) all.insert(raised);
    }
  }
  return all;
}

bool is_across(const FlowCell& cell, const FlowHeader& header) {
  return header.column_of(cell.column) != header.column_of(cell.column + cell.column_span - 1);
}

bool ends_like_sentence(std::string_view text) {
  const std::string folded = utf8::fold_width(utf8::trim(text));
  return !folded.empty() && std::string_view(".;,").find(folded.back()) != std::string_view::npos;
}

bool label_goes_on(const FlowRow& row, const FlowHeader& header) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const FlowCell& cell) {
    return cell.continues_above && header.column_of(cell.column) == header.form->label();
  });
}

}  // namespace

std::string text_across(const FlowRow& row, const FlowHeader& header) {
  const FlowCell* only = only_cell(row);
  return only != nullptr && is_across(*only, header) ? line_of(*only) : std::string();
}

RawRow flow_row(const FlowRow& row, const FlowHeader& header, const NoteMarkers& markers,
                std::int64_t& mark_characters) {
  RawRow made = empty_row(header.form->columns());
  const FlowCell* only = only_cell(row);
  const bool across = only != nullptr && is_across(*only, header);
  const bool group =
      across ? is_bold(*only) || (utf8::count(line_of(*only)) <= kLongestGroup && !ends_like_sentence(line_of(*only)))
             : only != nullptr && header.column_of(only->column) == header.form->label() && is_bold(*only);
  if (group) made.kind = RowKind::group;
  if (across && !group) made.kind = RowKind::narrative;
  for (const FlowCell& cell : row.cells) {
    if (cell.paragraphs.empty()) continue;
    const std::size_t column =
        across ? (group ? header.form->label() : header.form->text()) : header.column_of(cell.column);
    const bool anchor = column == header.form->anchor();
    append_cell(made.cells[column], cell_of(cell, anchor ? with_letters(markers, cell) : markers, mark_characters));
  }
  made.same_printed_row = made.kind == RowKind::item && label_goes_on(row, header);
  made.separated_by_layout = true;
  return made;
}

}  // namespace outturn::normalize
