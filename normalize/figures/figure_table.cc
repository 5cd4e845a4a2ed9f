#include "normalize/figures/figure_table.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/money_sign.h"
#include "core/utf8.h"
#include "normalize/figures/column_roles.h"
#include "normalize/figures/row_levels.h"
#include "normalize/structure/cell_texts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestMeasures = 2;    // columns of years that make a table of measures
constexpr std::size_t kLongestShortForm = 4;  // letters of "n/a"
constexpr std::size_t kLongestYear = 4;       // digits

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
    read_columns(grid_, wording_, table_);
    if (grid_.has_label) return has_figures() && !labels_are_figures() && (has_pair() || rows_pair());
    // Words of a label's header beside a year's: two columns that were not told apart.
    const bool glued = wording_.says(FigureWord::deliverables, table_.header_text) ||
                       wording_.says(FigureWord::label, table_.header_text);
    return !glued && table_.columns.size() >= kFewestMeasures && count(ColumnRole::actual) > 0 &&
           std::all_of(table_.columns.begin(), table_.columns.end(), is_measure_column);
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

  // Most rows have a figure where their label should stand, and words behind it: columns are read from the wrong side.
  [[nodiscard]] bool labels_are_figures() const {
    std::size_t rows = 0;
    std::size_t turned = 0;
    for (const GridRow& row : grid_.rows) {
      const std::string label = joined_text(row.cells.front());
      if (row.narrative || label.empty()) continue;
      ++rows;
      const std::string last = joined_text(row.cells.back());
      turned += reads_as_figure(label) && !last.empty() && !reads_as_figure(last) ? 1U : 0U;
    }
    return 2 * turned > rows;
  }

  // What a row's label says of its figures: "Approved 2024/25", "Actual 2024/25". ColumnRole::other where it says
  // nothing.
  [[nodiscard]] ColumnRole row_role(const std::string& label) const {
    if (wording_.says(FigureWord::net_change, label)) return ColumnRole::variance;
    return wording_.period(label).empty() ? ColumnRole::other : role_of_words(label, wording_);
  }

  // Planned and actual figures stand in rows, below a header: a list of amounts has none.
  [[nodiscard]] bool rows_pair() const {
    const bool headed = std::any_of(table_.columns.begin() + 1, table_.columns.end(),
                                    [](const TableColumn& column) { return !is_amount(joined_levels(column.header)); });
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

  // Different periods stand in front of the words of some columns, or alone over one, and planned or actual ones beside
  // these have none: cells over several columns may have been found over one of them only.
  [[nodiscard]] bool periods_are_doubtful() const {
    std::vector<std::string> periods;
    bool without = false;
    bool alone = false;  // a period heads a column and says no more of it
    for (const TableColumn& column : table_.columns) {
      alone = alone || (column.role == ColumnRole::other && !column.period.empty() && column.header.size() == 1 &&
                        column.header.front() == column.period);
      if (column.role != ColumnRole::planned && column.role != ColumnRole::actual) continue;
      without = without || column.period.empty();
      const std::string words = joined_levels(column.header);
      const std::string first = wording_.period(words.substr(0, words.find(' ')));
      if (!first.empty() && first.size() < words.size()) periods.push_back(first);
    }
    return without && (alone || (periods.size() > 1 && periods.front() != periods.back()));
  }

  void read_rows() {
    const bool doubtful = periods_are_doubtful();
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
      row.doubtful = from.doubtful || doubtful;
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
