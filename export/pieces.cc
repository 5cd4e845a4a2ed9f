#include "export/pieces.h"

#include <algorithm>

#include "core/names.h"

namespace outturn::exporting {

void write_fields(const Piece& piece, FieldSink& fields) {
  fields.known("page"_member, piece.place.page);
  fields.known("page_last"_member, std::max(piece.last_page, piece.place.page));
  fields.known("line"_member, piece.place.line);
  fields.box(piece.place.box);
  fields.word("move"_member, to_string(piece.move));
  fields.share("score"_member, piece.score);
  fields.word("printed_column"_member, to_string(static_cast<OutputColumn>(piece.column)));
  fields.integer("table_row"_member, std::int64_t{piece.row} + 1);
  fields.integer("byte_begin"_member, piece.begin);
  fields.integer("byte_end"_member, piece.end);
}

}  // namespace outturn::exporting
