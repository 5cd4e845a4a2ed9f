// Provenance: every piece of the source with the field it ended in.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/report.h"
#include "export/fields/column.h"
#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/keys.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {

// The fields in which pieces end.
inline constexpr std::array<std::string_view, 5> kPieceFields = {"planned", "completed", "remark", "group_title",
                                                                 "dropped"};

struct PieceAt {
  CleanText result_key;    // empty for what belongs to no result: group headings, dropped duplicates
  std::string_view field;  // of kPieceFields
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
        if (r == 0) all(key, kPieceFields[0], output.planned_pieces);
        all(key, kPieceFields[1], output.results[r].completed_pieces);
        all(key, kPieceFields[2], output.results[r].remark_pieces);
      }
    }
    all({}, kPieceFields[3], table.group_headings);
    all({}, kPieceFields[4], table.dropped);
  }
}

// --- columns -------------------------------------------------------------------------------------------------------

// What provenance and results.json say of a piece.
inline constexpr RecordOf kPiece{
    "piece", "A stretch of one printed cell.",
    std::tuple(
        column(ordinal("page"_member).or_null(),
               "Page on which the piece begins, counted from 1; null where the source has no pages.",
               [](const Piece& piece) { return piece.place.page; }),
        column(ordinal("page_last"_member).or_null(), "Page on which it ends.",
               [](const Piece& piece) { return std::max(piece.last_page, piece.place.page); }),
        column(ordinal("line"_member).or_null(),
               "Line of a text source on which it begins, counted from 1; null for a PDF.",
               [](const Piece& piece) { return piece.place.line; }),
        part(fields::kBox, &Piece::place),
        column(word<Move>("move"_member), "Why the piece stands where it stands.", &Piece::move),
        column(share("score"_member), "How sure the move is, 0 to 1.", &Piece::score),
        column(word<OutputColumn>("printed_column"_member), "The column in which it is printed.",
               [](const Piece& piece) { return static_cast<OutputColumn>(piece.column); }),
        column(ordinal("table_row"_member), "Row of the printed table, counted from 1.",
               [](const Piece& piece) { return std::int64_t{piece.row} + 1; }),
        column(count_of("byte_begin"_member).in("bytes"),
               "Where the piece begins in the printed cell's text, in UTF-8 bytes.", &Piece::begin),
        column(count_of("byte_end"_member).in("bytes"), "Where it ends, one behind its last byte.", &Piece::end))};

struct ProvenanceRow {
  const CleanText& document_key;
  const PieceAt& at;
};

inline constexpr RecordOf kProvenance{
    "provenance", "One piece of the source, and the field in which it ended.",
    std::tuple(
        column(fields::kDocumentKey, [](const ProvenanceRow& row) { return row.document_key; }),
        column(text("result_key"_member).or_null(),
               "The result it belongs to (a planned cell: the output's first); null for group headings and "
               "dropped duplicates.",
               [](const ProvenanceRow& row) { return row.at.result_key; }),
        column(word_of<kPieceFields>("field"_member), "The field in which the piece ended.",
               [](const ProvenanceRow& row) { return CleanText::word(row.at.field); }),
        column(ordinal("piece_number"_member), "Order within the field, counted from 1.",
               [](const ProvenanceRow& row) { return row.at.number; }),
        part(kPiece.columns, [](const ProvenanceRow& row) -> const Piece& { return *row.at.piece; }),
        column(fields::kTableNumber, [](const ProvenanceRow& row) { return row.at.table + 1; }),
        column(ordinal("block"_member).or_null(),
               "Paragraph or table of a Word document, counted from 1; null for other sources.",
               [](const ProvenanceRow& row) { return row.at.piece->place.block; }),
        column(ordinal("grid_row"_member).or_null(), "Row of that table, counted from 1.",
               [](const ProvenanceRow& row) { return row.at.piece->place.row; }),
        column(ordinal("grid_cell"_member).or_null(), "Column of that table in which the cell begins, counted from 1.",
               [](const ProvenanceRow& row) { return row.at.piece->place.cell; }))};

void write_provenance(const Report& report, const Options& options, FieldSink& fields);

}  // namespace outturn::exporting
