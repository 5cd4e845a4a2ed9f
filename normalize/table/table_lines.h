// A table of text as printed: for each page that it stands on, the lines of its columns and the rules between.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "normalize/language/table_form.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/across_lines.h"
#include "normalize/table/columns.h"
#include "normalize/tags/tagged_tables.h"

namespace outturn::normalize {

// One line of one column.
struct TableLine {
  std::string text;
  Box box;
  float baseline = 0;  // points from the page's top
  float size = 0;      // points
  float em = 0;        // points that text_ems() counts as one, measured at the line's first word
  bool bold = false;
  bool rare_type = false;    // in fonts that little else on the page is set in
  float certainty = 1;       // of its characters, as Fragment has it
  bool wide = false;         // holds wide characters: Han …
  bool in_brackets = false;  // begins inside of brackets that the line above has opened
  WordTags begins = {};      // of its first word of which anything is known, and of its last one
  WordTags ends = {};
};

// What one page shows of a table, its header row aside.
struct TablePart {
  int page = 0;
  ColumnEdges edges;
  std::vector<std::vector<TableLine>> columns;  // top to bottom
  std::vector<Stroke> rules;                    // horizontal ones, top to bottom
  std::int64_t mark_characters = 0;     // of marks that call a footnote of the page; they are no part of the lines
  std::int64_t foreign_characters = 0;  // of words that stand across the columns and are no part of the lines
  std::vector<float> foreign;           // base lines of such words
  bool begin_doubted = false;           // it may not go on from the part before, or not begin here
  bool end_doubted = false;             // its last row may go on elsewhere
  TagTrust tags =
      TagTrust::trusted;  // of the structure tree's tables that the region touches; doubted ones are left out

  [[nodiscard]] const TableForm& form() const { return *edges.form; }
  [[nodiscard]] const std::vector<TableLine>& label_lines() const { return columns[form().label()]; }
};

struct PrintedTable {
  std::vector<TablePart> parts;
};

// What is known of a page beside its layout.
struct PageNotes {
  std::vector<std::string> markers;  // of the footnotes; where one stands raised in smaller type, it calls the note
  PageTags tags;
  std::vector<TaggedTable> tables;  // that the structure tree names
};

// The lines of a page's region, told apart by column; `places` are of words that do not belong where their middle is.
TablePart table_part(const PageLayout& layout, LineRange region, const ColumnEdges& edges, const PageNotes& notes,
                     std::span<const WordPlace> places);

}  // namespace outturn::normalize
