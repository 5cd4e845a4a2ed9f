#include "corpus/overlay/page_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "align/outputs/cell_text.h"
#include "core/names.h"
#include "export/rows/keys.h"
#include "export/rows/pieces.h"

namespace outturn::corpus {
namespace {

std::string decimals(double value) {
  std::array<char, 48> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2).ptr;
  return {buffer.data(), end};
}

void add_word(std::string& text, std::string_view word) {
  if (word.empty()) return;
  if (!text.empty()) text += ' ';
  text += word;
}

std::string in_words(ColumnRole role, std::string_view period) {
  std::string text(role == ColumnRole::other ? std::string_view() : to_string(role));
  add_word(text, period);
  return text;
}

// A result's key without the document's part: the last five steps.
std::string short_key(std::string_view key) {
  std::size_t from = key.size();
  for (int steps = 0; steps < 5 && from != std::string_view::npos && from > 0; ++steps) from = key.rfind('/', from - 1);
  return std::string(from == std::string_view::npos ? key : key.substr(from + 1));
}

class Reader {
 public:
  Reader(int page, const RawReport& rows, const Report& report) : page_(page), rows_(rows), report_(report) {}

  PageTables read() {
    for (std::size_t table = 0; table < rows_.tables.size(); ++table)
      read_layout(rows_.tables[table], report_.tables[table]);
    mark_results();
    for (std::size_t table = 0; table < report_.tables.size(); ++table) {
      mark_indicators(table);
      mark_figures(table);
    }
    return std::move(found_);
  }

 private:
  // By raw row, the row of figures that align made of it.
  using FigureRows = std::map<std::uint32_t, const FigureRow*>;

  [[nodiscard]] bool here(const Place& place) const { return place.page == page_ && place.box; }

  [[nodiscard]] std::optional<Box> reach(const Cell& cell) const {
    std::optional<Box> all;
    for (const Fragment& fragment : cell.fragments)
      if (here(fragment.place)) include(all, fragment.place.box);
    return all;
  }

  static void include(std::optional<Box>& all, const std::optional<Box>& more) {
    if (all && more) all->include(*more);
    if (!all) all = more;
  }

  void read_layout(const RawTable& table, const AlignedTable& made) {
    const FigureRows aligned = figure_rows(made);
    std::vector<std::optional<Box>> bands(table.columns.size());
    const std::size_t first = found_.rows.size();
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
      const RawRow& row = table.rows[at];
      std::optional<Box> whole;
      for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const auto box = reach(row.cells[column]);
        include(whole, box);
        if (column < bands.size()) include(bands[column], box);
      }
      if (whole) found_.rows.push_back(frame(table, aligned, at, *whole));
    }
    place_levels(first);
    for (std::size_t column = 0; column < bands.size(); ++column) {
      if (bands[column])
        found_.columns.push_back({*bands[column], role_of(table, column), column_label(table, column)});
    }
    if (here(table.header_place)) found_.heads.push_back({*table.header_place.box, head_label(table)});
  }

  // Tells the rows of a table, from number `first` on, where the others are.
  void place_levels(std::size_t first) {
    const auto begin = found_.rows.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = found_.rows.end();
    if (begin == end) return;
    const auto by_level = [](const RowFrame& a, const RowFrame& b) { return a.level < b.level; };
    const auto by_left = [](const RowFrame& a, const RowFrame& b) { return a.box.x0 < b.box.x0; };
    const int deepest = std::max_element(begin, end, by_level)->level;
    const float left = std::min_element(begin, end, by_left)->box.x0;
    for (auto row = begin; row != end; ++row) {
      row->levels_below = deepest - row->level;
      row->table_left = left;
    }
  }

  static ColumnRole role_of(const RawTable& table, std::size_t column) { return table.columns[column].role; }

  static std::string column_label(const RawTable& table, std::size_t column) {
    if (table.kind == TableKind::outputs) return std::string(to_string(static_cast<OutputColumn>(column)));
    std::string text(to_string(role_of(table, column)));
    add_word(text, table.columns[column].period);
    return text;
  }

  static std::string head_label(const RawTable& table) {
    std::string text(to_string(table.kind));
    add_word(text, table.caption);
    add_word(text, table.unit);
    return text;
  }

  // Of figures, kind, level and role are those of the row that align made; it may know better than the raw one.
  static RowFrame frame(const RawTable& table, const FigureRows& aligned, std::size_t at, const Box& box) {
    const RawRow& row = table.rows[at];
    const auto found = aligned.find(static_cast<std::uint32_t>(at));
    const FigureRow* figures = found == aligned.end() ? nullptr : found->second;
    const RowKind kind = figures != nullptr ? figures->kind : row.kind;
    RowFrame frame;
    frame.box = box;
    frame.level = figures != nullptr ? figures->level : row.level;
    frame.number = std::to_string(at);
    if (kind != RowKind::item) add_word(frame.number, to_string(kind));
    if (row.after_page_break) add_word(frame.number, "after break");
    if (row.same_printed_row) add_word(frame.number, "same row");
    if (row.separated_by_layout) add_word(frame.number, "|");
    if (row.doubtful) add_word(frame.number, "?");
    frame.role = figures != nullptr ? in_words(figures->role, figures->period) : in_words(row.role, row.period);
    return frame;
  }

  static FigureRows figure_rows(const AlignedTable& table) {
    FigureRows rows;
    for (const FigureRow& row : table.rows) {
      for (const Piece& piece : row.label_pieces) rows.emplace(piece.row, &row);
      for (const Figure& figure : row.figures)
        for (const Piece& piece : figure.pieces) rows.emplace(piece.row, &row);
    }
    return rows;
  }

  // Notes `mark` for each line of the piece that stands on this page.
  void mark_lines(std::size_t table, const Piece& piece, LineMark mark) {
    const auto& rows = rows_.tables[table].rows;
    if (piece.row >= rows.size() || piece.column >= rows[piece.row].cells.size()) return;
    const align::CellText cell = align::flatten(rows[piece.row].cell(piece.column));
    const std::vector<std::size_t> begins = cell.fragment_begins();
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : cell.text.size();
      const Place& place = cell.cell->fragments[i].place;
      if (!here(place) || end <= piece.begin || begins[i] >= piece.end) continue;
      found_.marks.push_back(mark);
      found_.marks.back().box = *place.box;
      mark.label.clear();  // once is enough
    }
  }

  static std::string moved(const Piece& piece) {
    return std::string(to_string(piece.move)) + " " + decimals(piece.score);
  }

  void mark_results() {
    const exporting::Keys keys(report_);
    std::map<std::string, int, std::less<>> numbers;
    exporting::for_each_piece(report_, keys, [&](const exporting::PieceAt& at) {
      const std::string key(at.result_key);
      LineMark mark;
      mark.kind = !key.empty()            ? LineMark::Kind::record
                  : at.field == "dropped" ? LineMark::Kind::dropped
                                          : LineMark::Kind::heading;
      mark.title = key + " " + std::string(at.field) + " " + moved(*at.piece);
      if (at.field == "completed") mark.label = short_key(key);
      if (mark.kind == LineMark::Kind::record) mark.record = numbers.try_emplace(key, records_).first->second;
      records_ = std::max(records_, mark.record + 1);
      mark_lines(at.table, *at.piece, mark);
    });
  }

  void mark_indicators(std::size_t table) {
    for (const Indicator& indicator : report_.tables[table].indicators) {
      const auto mark_all = [&](std::string_view field, const std::vector<Piece>& pieces, std::string_view label) {
        for (const Piece& piece : pieces) {
          LineMark mark;
          mark.record = records_;
          mark.title = "indicator " + indicator.number + " " + std::string(field) + " " + moved(piece);
          if (&piece == &pieces.front()) mark.label = label;
          mark_lines(table, piece, mark);
        }
      };
      mark_all("planned", indicator.planned_pieces, indicator.number);
      mark_all("actual", indicator.actual_pieces, {});
      ++records_;
    }
  }

  void mark_figures(std::size_t table) {
    const AlignedTable& aligned = report_.tables[table];
    for (const FigureRow& row : aligned.rows) {
      LineMark label;
      label.kind = LineMark::Kind::role;
      label.role = ColumnRole::label;
      label.title = "row " + std::to_string(row.number) + " " + std::string(to_string(row.kind)) + ", level " +
                    std::to_string(row.level);
      for (const Piece& piece : row.label_pieces) mark_lines(table, piece, label);
      for (const Figure& figure : row.figures) {
        const LineMark mark = mark_of(aligned, row, figure);
        for (const Piece& piece : figure.pieces) mark_lines(table, piece, mark);
      }
    }
  }

  static LineMark mark_of(const AlignedTable& table, const FigureRow& row, const Figure& figure) {
    const TableColumn& column = table.columns[figure.column];
    const bool by_row = row.role != ColumnRole::other;
    LineMark mark;
    mark.kind = LineMark::Kind::role;
    mark.role = by_row ? row.role : column.role;
    mark.title = std::string(to_string(mark.role));
    add_word(mark.title, by_row ? row.period : column.period);
    add_word(mark.title, to_string(figure.kind));
    if (figure.value) add_word(mark.title, figure.value->to_string());
    add_word(mark.title, decimals(figure.confidence));
    for (const std::string& step : row.path) mark.title += " / " + step;
    for (const std::string& check : figure.checks) add_word(mark.label, check);
    return mark;
  }

  const int page_;
  const RawReport& rows_;
  const Report& report_;
  PageTables found_;
  int records_ = 0;
};

}  // namespace

PageTables tables_on(int number, const RawReport& rows, const Report& report) {
  return Reader(number, rows, report).read();
}

}  // namespace outturn::corpus
