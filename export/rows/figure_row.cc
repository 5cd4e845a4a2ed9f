#include "export/rows/figure_row.h"

#include "export/fields/write_row.h"

namespace outturn::exporting {
namespace {

// What the brackets at the end of the innermost label say that is counted: "… (number of documents)".
std::string counted_in(const FigureRow& row) {
  for (auto label = row.path.rbegin(); label != row.path.rend(); ++label) {
    const std::size_t open = label->rfind('(');
    if (open != std::string::npos && label->ends_with(')')) return label->substr(open + 1, label->size() - open - 2);
  }
  return {};
}

}  // namespace

FigureLineRow figure_line_row(const Report& report, const RecordKeys& keys, const AlignedTable& table, int table_number,
                              const FigureRow& row, const Figure& figure) {
  const TableColumn& column = table.columns[figure.column];
  FigureLineRow line;
  line.head = RecordHead(report, keys, table.context);
  const std::vector<std::string> parts = {"table", std::to_string(table_number), std::to_string(row.number),
                                          std::to_string(figure.column)};
  line.head.key = keys.key(parts);
  line.tail.record_key = keys.record_key(parts);
  line.table_number = table_number;
  line.table_kind = table.kind;
  line.table_caption = table.caption;
  line.unit = table.unit.empty() ? counted_in(row) : table.unit;
  line.unit_scale = table.unit_scale;
  line.row_number = row.number;
  line.row_kind = row.kind;
  line.level = row.level;
  line.row_path = joined_levels(row.path);
  line.label = row.label;
  line.column_number = static_cast<int>(figure.column);
  line.column_header = joined_levels(column.header);
  const bool by_row = row.role != ColumnRole::other;
  line.role = by_row ? row.role : column.role;
  line.period = by_row ? row.period : column.period;
  line.text = figure.text;
  line.value = figure.value;
  line.value_kind = figure.kind;
  line.tail.set_checks(figure.checks);
  line.tail.confidence = figure.confidence;
  line.tail.set_pages(figure.pieces);
  line.tail.set_pages(row.label_pieces);
  return line;
}

void write_figures(const Report& report, const Options& /*options*/, FieldSink& fields) {
  const RecordKeys keys(report);
  int number = 0;
  for (const AlignedTable& table : report.tables) {
    if (!holds_figures(table)) continue;
    ++number;
    for (const FigureRow& row : table.rows) {
      for (const Figure& figure : row.figures) {
        fields.begin_row();
        write_row(kFigures.columns, figure_line_row(report, keys, table, number, row, figure), fields);
        fields.end_row();
      }
    }
  }
}

}  // namespace outturn::exporting
