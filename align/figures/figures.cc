#include "align/figures/figures.h"

#include <algorithm>
#include <string>
#include <utility>

#include "align/figures/figure_value.h"
#include "align/outputs/cell_text.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr double kDoubtful = 0.7;  // at most, of a row that may have been cut wrongly

// The labels of the rows that the next one stands under.
class Path {
 public:
  // The labels above a row of this level, and its own.
  [[nodiscard]] std::vector<std::string> of(const FigureRow& row) const {
    std::vector<std::string> path;
    for (const Step& step : steps_) {
      if (step.level < row.level) path.push_back(step.label);
    }
    path.push_back(row.label);
    return path;
  }

  void enter(const FigureRow& row) {
    if (row.kind == RowKind::narrative) return;
    while (!steps_.empty() && steps_.back().level >= row.level) steps_.pop_back();
    // Nothing stands under a sum.
    if (row.kind != RowKind::subtotal && row.kind != RowKind::total) steps_.push_back({row.level, row.label});
  }

 private:
  struct Step {
    int level = 0;
    std::string label;
  };
  std::vector<Step> steps_;
};

FigureRow read_row(const RawTable& table, const RawRow& raw, std::uint32_t index, std::size_t label_column,
                   const Vocabulary& words) {
  FigureRow row;
  row.kind = raw.kind;
  row.level = raw.level;
  row.role = raw.role;
  row.period = raw.period;
  for (std::size_t column = 0; column < raw.cells.size(); ++column) {
    const CellText cell = flatten(raw.cells[column]);
    if (cell.empty()) continue;
    Piece piece = make_piece(cell, index, column, 0, cell.text.size());
    if (column == label_column) {
      row.label = utf8::collapse_spaces(cell.text);
      row.label_pieces.push_back(std::move(piece));
      continue;
    }
    Figure& figure = row.figures.emplace_back();
    figure.column = static_cast<std::uint32_t>(column);
    figure.text = utf8::collapse_spaces(cell.text);
    FigureValue value = read_figure_value(figure.text, table.columns[column].role, words.marks);
    if (value.kind == FigureKind::text && words.none.is(fold_text(figure.text)))
      value.kind = FigureKind::not_applicable;
    figure.kind = value.kind;
    figure.value = value.value;
    if (raw.doubtful) figure.confidence = kDoubtful;
    for (const Fragment& fragment : raw.cells[column].fragments) {
      figure.confidence = std::min(figure.confidence, static_cast<double>(fragment.certainty));
    }
    figure.pieces.push_back(std::move(piece));
  }
  return row;
}

}  // namespace

std::vector<FigureRow> read_figures(const RawTable& table, const Vocabulary& words) {
  const auto label = std::find_if(table.columns.begin(), table.columns.end(),
                                  [](const TableColumn& column) { return column.role == ColumnRole::label; });
  const auto label_column = static_cast<std::size_t>(label - table.columns.begin());
  std::vector<FigureRow> rows;
  Path path;
  for (std::uint32_t index = 0; index < table.rows.size(); ++index) {
    FigureRow row = read_row(table, table.rows[index], index, label_column, words);
    row.number = static_cast<int>(index) + 1;
    row.path = path.of(row);
    path.enter(row);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace outturn::align
