// One line of the table of figures: a cell of a printed table of figures with what it means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

#include "core/decimal.h"
#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/record_head.h"

namespace outturn::exporting {

struct FigureLineRow {
  RecordHead head;
  int table_number = 0;
  TableKind table_kind = TableKind::other;
  std::string table_caption;
  std::string unit;
  std::int64_t unit_scale = 1;
  int row_number = 0;
  RowKind row_kind = RowKind::item;
  std::int64_t level = 0;
  std::string row_path;
  std::string label;
  int column_number = 0;
  std::string column_header;
  ColumnRole role = ColumnRole::other;
  std::string period;
  std::string text;
  std::optional<Decimal> value;
  FigureKind value_kind = FigureKind::text;
  RecordTail tail;
};

inline constexpr RecordOf kFigures{
    "figures", "One figure (or cell of text, in performance measures) of a table that sets planned against actual.",
    std::tuple(
        column(text("figure_key"_member), "Primary key: symbol/language/table/table number/row/column.",
               [](const FigureLineRow& row) { return row.head.key; }),
        part(kRecordHead, &FigureLineRow::head),
        column(ordinal("table_number"_member), "Table of figures of the document, counted from 1.",
               &FigureLineRow::table_number),
        column(word<TableKind>("table_kind"_member), "What the table is about.", &FigureLineRow::table_kind),
        column(text("table_caption"_member).or_null(), "What is printed above the table.",
               &FigureLineRow::table_caption),
        column(text("unit"_member).or_null(), "The unit that is printed above the table, or in a row's label.",
               &FigureLineRow::unit),
        column(integer("unit_scale"_member), "What the figures are to be multiplied by: 1000 for thousands.",
               &FigureLineRow::unit_scale),
        column(ordinal("row_number"_member), "Row of the table, counted from 1.", &FigureLineRow::row_number),
        column(word<RowKind>("row_kind"_member), "What the row is.", &FigureLineRow::row_kind),
        column(count_of("level"_member), "How deep the row stands; 0 is outermost.", &FigureLineRow::level),
        column(text("row_path"_member).or_null(), "Labels from the outermost one to the row's own, joined by ' / '.",
               &FigureLineRow::row_path),
        column(text("label"_member).or_null(), "The row's label, as printed.", &FigureLineRow::label),
        column(count_of("column_number"_member), "Column of the table, counted from 0, the label's.",
               &FigureLineRow::column_number),
        column(text("column_header"_member).or_null(), "The column's header, its levels joined by ' / '.",
               &FigureLineRow::column_header),
        column(word<ColumnRole>("role"_member), "What the figure is: planned, actual, estimate, a variance …",
               &FigureLineRow::role),
        column(text("period"_member).or_null(), "The period that the column or row names: 2024/25, 2025.",
               &FigureLineRow::period),
        column(text("text"_member).or_null(), "The cell as printed.", &FigureLineRow::text),
        column(number("value"_member).or_null(),
               "The figure as printed, brackets as a minus sign; 0 for nil; null for text.", &FigureLineRow::value),
        column(word<FigureKind>("value_kind"_member), "What the cell holds.", &FigureLineRow::value_kind),
        part(kRecordTail, &FigureLineRow::tail))};

// The row of a figure.
[[nodiscard]] FigureLineRow figure_line_row(const Report& report, const RecordKeys& keys, const AlignedTable& table,
                                            int table_number, const FigureRow& row, const Figure& figure);

void write_figures(const Report& report, const Options& options, FieldSink& fields);

// Whether the table holds rows of figures.
[[nodiscard]] inline bool holds_figures(const AlignedTable& table) {
  return table.kind != TableKind::outputs && table.kind != TableKind::indicators;
}

}  // namespace outturn::exporting
