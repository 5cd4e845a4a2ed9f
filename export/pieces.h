// Provenance: every piece of the source with the field it ended in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/report.h"
#include "export/field_sink.h"
#include "export/keys.h"

namespace outturn::exporting {

// One line of the provenance table.
struct PieceAt {
  CleanText result_key;    // empty for what belongs to no result: group headings, dropped duplicates
  std::string_view field;  // planned, completed, remark, group_title, dropped
  std::size_t number = 0;  // 1-based within the field
  std::size_t table = 0;   // index into Report::tables
  const Piece* piece = nullptr;
};

// Calls `each(const PieceAt&)` for every piece of the report, table by table: each result's planned (with the
// output's first result only), completed and remark pieces, then the table's group headings and what was dropped.
// So every piece comes once.
template <typename Each>
void for_each_piece(const Report& report, const Keys& keys, Each each) {
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    const AlignedTable& table = report.tables[t];
    const auto all = [&](const CleanText& key, std::string_view field, const std::vector<Piece>& pieces) {
      for (std::size_t i = 0; i < pieces.size(); ++i) each(PieceAt{key, field, i + 1, t, &pieces[i]});
    };
    for (std::size_t o = 0; o < table.outputs.size(); ++o) {
      const Output& output = table.outputs[o];
      for (std::size_t r = 0; r < output.results.size(); ++r) {
        const CleanText& key = keys.result({.table = t, .output = o, .result = r});
        if (r == 0) all(key, "planned", output.planned_pieces);
        all(key, "completed", output.results[r].completed_pieces);
        all(key, "remark", output.results[r].remark_pieces);
      }
    }
    all({}, "group_title", table.group_headings);
    all({}, "dropped", table.dropped);
  }
}

// page, page_last, line, x0 … y1, move, score, printed_column, table_row, byte_begin, byte_end.
void write_fields(const Piece& piece, FieldSink& fields);

}  // namespace outturn::exporting
