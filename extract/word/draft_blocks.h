// Blocks of a Word story as they are read: before they are numbered, and with tables still inside of cells.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/pages.h"

namespace outturn::extract {

inline constexpr double kTwipsPerPoint = 20;  // Word measures in twips

// Where a note is called.
struct NoteCall {
  bool endnote = false;
  std::string id;      // of the note in its part
  std::string marker;  // that the author gave it; empty = Word numbers it
};

struct DraftParagraph {
  FlowParagraph paragraph;  // without its place
  std::vector<NoteCall> notes;
  bool boxed = false;  // it stands in a text box
};

struct DraftGrid;
using DraftBlock = std::variant<DraftParagraph, std::unique_ptr<DraftGrid>>;

struct DraftCell {
  FlowCell cell;  // without its paragraphs
  std::vector<DraftBlock> blocks;
};

struct DraftRow {
  bool header = false;
  bool deleted = false;
  std::vector<DraftCell> cells;
};

struct DraftGrid {
  std::vector<float> column_widths;  // points
  bool right_to_left = false;
  std::vector<DraftRow> rows;
};

// How Word numbers the notes of a section.
struct NoteNumbering {
  std::string format = "decimal";
  int start = 1;
  bool restarts = false;  // in every section
};

}  // namespace outturn::extract
