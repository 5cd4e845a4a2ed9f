// A PDF's pages after the layout has been read: running text, tables, footnotes and page labels in order.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/diagnostic.h"
#include "core/document.h"
#include "core/rows.h"
#include "normalize/figures/figure_lines.h"
#include "normalize/table/footnote_zone.h"
#include "normalize/table/table_lines.h"

namespace outturn::normalize {

// A line of text outside tables and margins.
struct PrintedText {
  std::string text;  // columns that wide gaps show are parted by tabs
  Place place;
  Join join = Join::paragraph;  // how it follows the printed text before it; paragraph = it begins anew
  bool bold = false;
  float size = 0;  // points
};

// A header row; the table's rows follow as PrintedRows.
struct PrintedHeader {
  std::string text;  // cells joined by " | "
  Place place;
  TableKind kind = TableKind::outputs;
  std::string language;   // of the profile that knows its words
  std::size_t table = 0;  // index into PrintedDocument::tables
  bool repeated = false;  // the same table goes on under a header printed again
};

// What one page shows of a table.
struct PrintedRows {
  std::size_t table = 0;
  std::size_t part = 0;  // index into PrintedTable::parts
};

// A table of figures, where it begins.
struct PrintedFigureTable {
  std::size_t table = 0;  // index into PrintedDocument::figures
};

// What stands in a page's margins, as printed, lines joined by a space.
struct PageLabel {
  int page = 0;
  std::string head;
  std::string foot;
};

using PrintedItem = std::variant<PageLabel, PrintedText, PrintedHeader, PrintedRows, PrintedNote, PrintedFigureTable>;

struct PrintedDocument {
  std::vector<Diagnostic> diagnostics;
  DebrisCount debris;
  std::vector<PrintedItem> items;  // document order; a page's label comes before what stands on it, its notes after
  std::vector<PrintedTable> tables;
  std::vector<PrintedFigures> figures;
  bool fixed_pitch = false;       // see gauge_tables()
  std::map<int, float> mirrored;  // pages whose boxes are mirrored (set_for_reading), and how wide they are
};

}  // namespace outturn::normalize
