#include "normalize/figures/figure_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "core/money_sign.h"
#include "core/plain_digits.h"
#include "core/utf8.h"
#include "normalize/figures/row_levels.h"
#include "normalize/structure/cell_texts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestMeasures = 2;    // columns of years that make a table of measures
constexpr std::size_t kLongestShortForm = 4;  // letters of "n/a"
constexpr std::size_t kLongestYear = 4;       // digits
constexpr std::string_view kFirstColumn = "(1)";
constexpr std::string_view kLevelBar = " / ";

std::string joined(const std::vector<std::string>& levels) {
  std::string text;
  for (const std::string& level : levels) {
    if (!text.empty()) text += kLevelBar;
    text += level;
  }
  return text;
}

// "(1)", "(3)=(1)-(2)", "(8)=(7÷5)": what numbers a column, and says how it is computed.
bool is_formula(std::string_view text) {
  const std::string folded = utf8::fold_width(text);
  bool digit = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = utf8::next(folded, at);
    if (utf8::digit_value(c) >= 0) {
      digit = true;
    } else if (std::u32string_view(U"()=+-/÷×\u2212\u2013 ").find(c) == std::u32string_view::npos) {
      return false;
    }
  }
  return digit && folded.find('(') != std::string::npos;
}

// Without the note's mark that a word ends with: "planneda" is "planned".
std::string without_marks(const std::string& text) {
  std::string bare;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends_word = at + 1 == text.size() || text[at + 1] == ' ';
    const bool after_letter = at > 2 && text[at - 1] != ' ' && text[at - 2] != ' ';
    if (!(ends_word && after_letter && text[at] >= 'a' && text[at] <= 'm')) bare.push_back(text[at]);
  }
  return bare;
}

ColumnRole plain_role_of(const std::string& header, const FigureWording& wording) {
  if (wording.says(FigureWord::variance, header)) {
    return wording.says(FigureWord::percent, header) ? ColumnRole::variance_percent : ColumnRole::variance;
  }
  if (wording.says(FigureWord::estimate, header)) return ColumnRole::estimate;
  if (wording.says(FigureWord::actual, header)) return ColumnRole::actual;
  if (wording.says(FigureWord::planned, header)) return ColumnRole::planned;
  return ColumnRole::other;
}

ColumnRole role_of(const std::string& header, const FigureWording& wording) {
  const ColumnRole role = plain_role_of(header, wording);
  if (role != ColumnRole::other) return role;
  const std::string bare = without_marks(header);
  return bare.size() < header.size() ? plain_role_of(bare, wording) : role;
}

// Nothing, or a figure that is no year: it heads nothing.
bool is_amount(std::string text) {
  std::erase(text, ' ');
  return text.empty() || (text.size() > kLongestYear && reads_as_figure(text));
}

class Reader {
 public:
  Reader(Grid& grid, const FigureWording& wording) : grid_(grid), wording_(wording) {}

  // Whether something planned stands against something actual.
  bool is_ours() {
    take_column_numbers();
    take_out_empty_columns();
    read_columns();
    if (grid_.has_label) return has_figures() && (has_pair() || rows_pair());
    // Words of a label's header beside a year's: two columns that were not told apart.
    const bool glued = wording_.says(FigureWord::deliverables, table_.header_text) ||
                       wording_.says(FigureWord::label, table_.header_text);
    return !glued && table_.columns.size() >= kFewestMeasures && count(ColumnRole::actual) > 0 &&
           std::all_of(table_.columns.begin(), table_.columns.end(), is_measure);
  }

  std::optional<RawTable> read() {
    if (!is_ours()) return std::nullopt;
    table_.kind = kind();
    table_.source = grid_.source;
    table_.header_place = grid_.place;
    read_above();
    read_rows();
    return std::move(table_);
  }

 private:
  // "(1)", "(2)", "(3)=(1)-(2)": a first row that numbers the columns is the header's, whatever rules stand above it.
  void take_column_numbers() {
    if (grid_.rows.size() < 2 || !grid_.has_label) return;
    std::vector<Cell>& cells = grid_.rows.front().cells;
    const auto numbered = std::count_if(cells.begin() + 1, cells.end(), [](const Cell& cell) {
      const std::string text = joined_text(cell);
      return text.starts_with('(') && text.find_first_of(".,%") == std::string::npos && is_formula(text);
    });
    if (numbered < 2 || plain_digits(joined_text(cells[1])) != kFirstColumn) return;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (!cells[column].empty()) grid_.header[column].push_back(joined_text(cells[column]));
    }
    grid_.rows.erase(grid_.rows.begin());
  }

  // A header cell over several columns may stand beside their figures, as if it headed a column of its own, which is
  // empty: "Variance", with "Amount" and "Percentage" further down and right. Where neither a rule nor a frame shows
  // which columns it heads, its words do.
  void take_out_empty_columns() {
    for (std::size_t column = 1; column < grid_.header.size();) {
      if (!is_empty(column) || (!is_shown_twice(column) && !heads_those_beside(column))) {
        ++column;
        continue;
      }
      const std::vector<std::string> levels =
          is_shown_twice(column) ? std::vector<std::string>() : std::move(grid_.header[column]);
      const auto at = static_cast<std::ptrdiff_t>(column);
      grid_.header.erase(grid_.header.begin() + at);
      for (GridRow& row : grid_.rows) row.cells.erase(row.cells.begin() + at);
      for (; !levels.empty() && column < grid_.header.size() && is_share_of_variance(column); ++column) {
        grid_.header[column].insert(grid_.header[column].begin(), levels.begin(), levels.end());
      }
    }
  }

  [[nodiscard]] bool is_empty(std::size_t column) const {
    return std::all_of(grid_.rows.begin(), grid_.rows.end(),
                       [&](const GridRow& row) { return row.cells[column].empty(); });
  }

  // The same words head a column beside it.
  [[nodiscard]] bool is_shown_twice(std::size_t column) const {
    const auto& header = grid_.header;
    return !header[column].empty() && (header[column] == header[column - 1] ||
                                       (column + 1 < header.size() && header[column] == header[column + 1]));
  }

  [[nodiscard]] bool heads_those_beside(std::size_t column) const {
    return column + 1 < grid_.header.size() &&
           role_of(joined(grid_.header[column]), wording_) == ColumnRole::variance && is_share_of_variance(column + 1);
  }

  // The header says no more than in what a variance is given.
  [[nodiscard]] bool is_share_of_variance(std::size_t column) const {
    const std::string header = joined(grid_.header[column]);
    return role_of(header, wording_) == ColumnRole::other && names_share(header);
  }
  [[nodiscard]] bool names_share(const std::string& header) const {
    return wording_.says(FigureWord::amount, header) || wording_.says(FigureWord::percent, header);
  }

  // The column before the one at `column` is a variance that is said to be its amount, or its percentage; or this one's
  // header is nothing but "Percentage".
  [[nodiscard]] bool gives_share_of_variance(std::size_t column, const std::string& header) const {
    if (column == 0) return false;
    const TableColumn& before = table_.columns[column - 1];
    const bool percent = wording_.says(FigureWord::percent, header);
    if (before.role == ColumnRole::variance_percent) return !percent && names_share(joined(before.header));
    if (before.role != ColumnRole::variance) return false;
    return names_share(joined(before.header)) || (percent && header.find(' ') == std::string::npos);
  }

  // A header cell over two columns was found above the second one only: "Amount", and "Variance / Percentage" behind
  // it.
  void share_variance_with_amount() {
    for (std::size_t column = 1; column + 1 < grid_.header.size(); ++column) {
      const std::vector<std::string>& next = grid_.header[column + 1];
      const std::vector<std::string>& own = grid_.header[column];
      if (own.size() != 1 || next.size() < 2 || !wording_.says(FigureWord::amount, own.front())) continue;
      if (!is_share_of_variance(column) || role_of(next.front(), wording_) != ColumnRole::variance) continue;
      if (!wording_.says(FigureWord::percent, next[1])) continue;
      grid_.header[column].insert(grid_.header[column].begin(), next.front());
    }
  }

  void read_columns() {
    share_variance_with_amount();
    std::string header_text;
    for (std::vector<std::string>& levels : grid_.header) {
      TableColumn& column = table_.columns.emplace_back();
      const std::string header = joined(levels);
      column.role = role_of(header, wording_);
      // "Variance" was found above the nearest of its columns only, "Amount": "Percentage" beside it is the variance's,
      // too.
      if (column.role == ColumnRole::other && gives_share_of_variance(table_.columns.size() - 1, header) &&
          names_share(header)) {
        column.role = wording_.says(FigureWord::percent, header) ? ColumnRole::variance_percent : ColumnRole::variance;
      }
      column.period = wording_.period(without_marks(header));
      if (!levels.empty() && is_formula(levels.back())) column.formula = plain_digits(levels.back());
      if (!table_.header_text.empty() || &levels != &grid_.header.front()) table_.header_text += " | ";
      table_.header_text += header;
      column.header = std::move(levels);
    }
    // Years alone, each planned or actual, head no labels.
    if (std::all_of(table_.columns.begin(), table_.columns.end(), is_measure)) grid_.has_label = false;
    if (table_.columns.empty() || !grid_.has_label) return;
    table_.columns.front().role = ColumnRole::label;
    table_.columns.front().period.clear();
  }

  // A year, and whether it is planned or actual.
  static bool is_measure(const TableColumn& column) {
    return (column.role == ColumnRole::planned || column.role == ColumnRole::actual) && !column.period.empty();
  }

  [[nodiscard]] std::size_t count(ColumnRole role) const {
    return static_cast<std::size_t>(std::count_if(table_.columns.begin(), table_.columns.end(),
                                                  [&](const TableColumn& column) { return column.role == role; }));
  }

  [[nodiscard]] bool above_says(FigureWord word) const {
    return std::any_of(grid_.above.begin(), grid_.above.end(),
                       [&](const std::string& line) { return wording_.says(word, line); });
  }

  [[nodiscard]] bool has_pair() const { return count(ColumnRole::planned) > 0 && count(ColumnRole::actual) > 0; }

  [[nodiscard]] TableKind kind() const {
    if (!grid_.has_label) return TableKind::measures;
    const std::string& header = table_.header_text;
    if (wording_.says(FigureWord::deliverables, header) || above_says(FigureWord::deliverables)) {
      return TableKind::deliverables;
    }
    if (unit_is_money()) return TableKind::resources;
    if (wording_.says(FigureWord::vacancy, header)) return TableKind::staffing;
    if (wording_.says(FigureWord::money, header)) return TableKind::resources;
    if (wording_.says(FigureWord::staff, header)) return TableKind::staffing;
    if (above_says(FigureWord::money)) return TableKind::resources;
    return has_pair() ? TableKind::other : TableKind::staffing;
  }

  // The line right above says in which money the figures are: "(United States dollars)".
  [[nodiscard]] bool unit_is_money() const {
    return !grid_.above.empty() && grid_.above.back().starts_with('(') &&
           wording_.says(FigureWord::unit, grid_.above.back()) && wording_.says(FigureWord::money, grid_.above.back());
  }

  // A row with a label and a figure.
  [[nodiscard]] bool has_figures() const {
    return std::any_of(grid_.rows.begin(), grid_.rows.end(), [](const GridRow& row) {
      return !row.narrative && std::any_of(row.cells.begin() + 1, row.cells.end(),
                                           [](const Cell& cell) { return reads_as_figure(joined_text(cell)); });
    });
  }

  // What a row's label says of its figures: "Approved 2024/25", "Actual 2024/25". ColumnRole::other where it says
  // nothing.
  [[nodiscard]] ColumnRole row_role(const std::string& label) const {
    if (wording_.says(FigureWord::net_change, label)) return ColumnRole::variance;
    return wording_.period(label).empty() ? ColumnRole::other : role_of(label, wording_);
  }

  // Planned and actual figures stand in rows, below a header: a list of amounts has none.
  [[nodiscard]] bool rows_pair() const {
    const bool headed = std::any_of(table_.columns.begin() + 1, table_.columns.end(),
                                    [](const TableColumn& column) { return !is_amount(joined(column.header)); });
    if (!headed) return false;
    bool planned = false;
    bool actual = false;
    for (const GridRow& row : grid_.rows) {
      if (row.narrative || row.cells.front().empty()) continue;
      const ColumnRole role = row_role(joined_text(row.cells.front()));
      planned = planned || role == ColumnRole::planned;
      actual = actual || role == ColumnRole::actual;
    }
    return planned && actual;
  }

  // Caption and unit, from the lines above. What stands above a caption is not the table's; where none says that it is
  // one, the nearest line is.
  void read_above() {
    const bool says_caption = above_says(FigureWord::caption);
    for (std::size_t at = grid_.above.size(); at-- > 0;) {
      const std::string& line = grid_.above[at];
      if (table_.unit.empty() && table_.caption.empty() && wording_.says(FigureWord::unit, line)) {
        table_.unit = line;
      } else {
        table_.caption = table_.caption.empty() ? line : line + " " + table_.caption;
        if (!says_caption || wording_.says(FigureWord::caption, line)) break;
      }
    }
    utf8::collapse_spaces_of(table_.caption);
  }

  void read_rows() {
    const bool has_label = grid_.has_label;
    const bool by_rows = has_label && count(ColumnRole::planned) + count(ColumnRole::actual) == 0;
    RowLevels levels;
    for (std::size_t at = 0; at < grid_.rows.size(); ++at) {
      GridRow& from = grid_.rows[at];
      if (has_label && is_unit_of_group(from)) {
        append(table_.rows.back().cells.front(), std::move(from.cells.front()));
        continue;
      }
      RawRow& row = table_.rows.emplace_back();
      row.after_page_break = from.after_page_break;
      row.separated_by_layout = true;
      row.doubtful = from.doubtful;
      const std::string label = has_label ? joined_text(from.cells.front()) : std::string();
      row.kind = has_label ? kind_of(from, label) : RowKind::item;
      row.level = has_label ? levels.next(from, row.kind) : 0;
      if (by_rows) {
        row.role = row_role(label);
        row.period = wording_.period(label);
      }
      row.cells = std::move(from.cells);
    }
  }

  // A unit in brackets with a row of its own, below a group's: it belongs to the group.
  [[nodiscard]] bool is_unit_of_group(const GridRow& row) const {
    if (table_.rows.empty() || table_.rows.back().kind != RowKind::group) return false;
    const std::string label = joined_text(row.cells.front());
    return kind_of(row, label) == RowKind::group && label.starts_with('(') && label.ends_with(')') &&
           wording_.says(FigureWord::unit, label);
  }

  static void append(Cell& cell, Cell&& more) {
    more.fragments.front().join = Join::space;
    std::move(more.fragments.begin(), more.fragments.end(), std::back_inserter(cell.fragments));
  }

  [[nodiscard]] RowKind kind_of(const GridRow& row, const std::string& label) const {
    if (row.narrative) return RowKind::narrative;
    const bool figures =
        std::any_of(row.cells.begin() + 1, row.cells.end(), [](const Cell& cell) { return !cell.empty(); });
    if (!figures) return RowKind::group;
    if (wording_.says(FigureWord::subtotal, label)) return RowKind::subtotal;
    return wording_.says(FigureWord::total, label) ? RowKind::total : RowKind::item;
  }

  Grid& grid_;
  const FigureWording& wording_;
  RawTable table_;
};

}  // namespace

bool reads_as_figure(std::string_view text) {
  const std::string wide = utf8::fold_width(utf8::trim(text));
  const std::string_view folded = without_money_sign(wide);
  bool digit = false;
  bool dash = false;
  bool short_form = false;
  bool leading_letter = false;  // "P-5" is a grade
  std::size_t letters = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = utf8::next(folded, at);
    if (utf8::digit_value(c) >= 0) {
      digit = true;
    } else if (c == U'-' || c == U'_' || c == U'\u2212' || (c >= U'\u2010' && c <= U'\u2015')) {
      dash = true;
    } else if (utf8::is_letter(c)) {
      ++letters;
      leading_letter = leading_letter || !(digit || dash);
    } else if (c == U'/' || (c == U'.' && !digit)) {
      short_form = true;
    } else if (!utf8::is_space(c) &&
               std::u32string_view(U"()[].,%+*\u066B\u066C\u066A'\u2019").find(c) == std::u32string_view::npos) {
      return false;
    }
  }
  // One letter is the mark of a note behind a figure; "n/a", "s.o." say that there is none.
  if (letters > 1) return !digit && short_form && letters <= kLongestShortForm;
  return letters == 0 ? !short_form && (digit || dash) : digit && !short_form && !leading_letter;
}

std::optional<RawTable> read_figure_table(Grid&& grid, const FigureWording& wording) {
  if (grid.header.size() < 2 || grid.rows.empty()) return std::nullopt;
  return Reader(grid, wording).read();
}

bool makes_figure_table(Grid&& grid, const FigureWording& wording) {
  return grid.header.size() >= 2 && !grid.rows.empty() && Reader(grid, wording).is_ours();
}

}  // namespace outturn::normalize
