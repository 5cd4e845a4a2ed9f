#include "export/pieces.h"

#include <algorithm>

#include "core/names.h"

namespace outturn::exporting {

void write_fields(const Piece& piece, FieldSink& fields) {
  fields.known("page", piece.place.page);
  fields.known("page_last", std::max(piece.last_page, piece.place.page));
  fields.known("line", piece.place.line);
  fields.box(piece.place.box);
  fields.text("move", to_string(piece.move));
  fields.share("score", piece.score);
  fields.text("printed_column", to_string(piece.column));
  fields.integer("table_row", std::int64_t{piece.row} + 1);
  fields.integer("byte_begin", piece.begin);
  fields.integer("byte_end", piece.end);
}

}  // namespace outturn::exporting
