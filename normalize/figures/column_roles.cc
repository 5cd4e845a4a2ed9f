#include "normalize/figures/column_roles.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/folding.h"
#include "core/plain_digits.h"
#include "core/utf8.h"
#include "normalize/structure/cell_texts.h"

namespace outturn::normalize {
namespace {

constexpr std::string_view kFirstColumn = "(1)";

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

// Words that a narrow cell breaks between two lines, without a hyphen, put together: "pourcentag e" is "pourcentage".
std::string with_whole_words(const std::string& text) {
  constexpr std::size_t kLongestRest = 3;  // letters
  std::string whole;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ' ' || at == 0) {
      whole.push_back(text[at]);
      continue;
    }
    const std::string_view rest = std::string_view(text).substr(at + 1);
    const std::string_view word = rest.substr(0, rest.find(' '));
    const std::string_view before = std::string_view(text).substr(0, at);
    const bool broken =
        begins_small(word) && utf8::count(word) <= kLongestRest && utf8::is_letter(utf8::last_of(before));
    if (!broken) whole.push_back(' ');
  }
  return whole;
}

ColumnRole plain_role_of(const std::string& header, const FigureWording& wording) {
  if (wording.says(FigureWord::variance, header)) {
    return wording.says(FigureWord::percent, header) ? ColumnRole::variance_percent : ColumnRole::variance;
  }
  if (wording.says(FigureWord::estimate, header)) return ColumnRole::estimate;
  if (wording.says(FigureWord::intended, header)) return ColumnRole::planned;
  if (wording.says(FigureWord::actual, header)) return ColumnRole::actual;
  if (wording.says(FigureWord::planned, header)) return ColumnRole::planned;
  return ColumnRole::other;
}

// The role that the words have where one of them is put together that a narrow cell breaks in its middle:
// "Санкциониро ванная численность".
ColumnRole role_of_broken_word(const std::string& words, const FigureWording& wording) {
  constexpr std::size_t kShortest = 10;  // letters of a word that is broken so
  constexpr std::size_t kLongest = 400;  // bytes of a header's words: all are read again at each space
  if (words.size() > kLongest) return ColumnRole::other;
  for (std::size_t space = words.find(' '); space != std::string::npos; space = words.find(' ', space + 1)) {
    const std::string_view rest = std::string_view(words).substr(space + 1);
    const std::string_view before = std::string_view(words).substr(0, space);
    const std::string_view left = before.substr(before.find_last_of(' ') + 1);
    const std::string_view right = rest.substr(0, rest.find(' '));
    if (!begins_small(right) || left.empty() || !utf8::is_letter(utf8::last_of(left))) continue;
    if (utf8::count(left) + utf8::count(right) < kShortest) continue;
    const ColumnRole role = plain_role_of(std::string(before) + std::string(rest), wording);
    if (role != ColumnRole::other) return role;
  }
  return ColumnRole::other;
}

class ColumnReader {
 public:
  ColumnReader(Grid& grid, const FigureWording& wording, RawTable& table)
      : grid_(grid), wording_(wording), table_(table) {}

  void run() {
    take_column_numbers();
    take_out_empty_columns();
    read_columns();
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
           role_of_words(joined_levels(grid_.header[column]), wording_) == ColumnRole::variance &&
           is_share_of_variance(column + 1);
  }

  // The header says no more than in what a variance is given.
  [[nodiscard]] bool is_share_of_variance(std::size_t column) const {
    const std::string header = joined_levels(grid_.header[column]);
    return role_of_words(header, wording_) == ColumnRole::other && names_share(header);
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
    if (before.role == ColumnRole::variance_percent) return !percent && names_share(joined_levels(before.header));
    if (before.role != ColumnRole::variance) return false;
    return names_share(joined_levels(before.header)) || (percent && header.find(' ') == std::string::npos);
  }

  // A header cell over two columns was found above the second one only: "Amount", and "Variance / Percentage" behind
  // it.
  void share_variance_with_amount() {
    for (std::size_t column = 1; column + 1 < grid_.header.size(); ++column) {
      const std::vector<std::string>& next = grid_.header[column + 1];
      const std::vector<std::string>& own = grid_.header[column];
      if (own.empty() || next.size() != own.size() + 1 || !wording_.says(FigureWord::amount, own.back())) continue;
      const std::size_t over = own.size() - 1;  // levels above both
      if (!std::equal(own.begin(), own.end() - 1, next.begin())) continue;
      if (!is_share_of_variance(column) || role_of_words(next[over], wording_) != ColumnRole::variance) continue;
      if (!wording_.says(FigureWord::percent, next.back())) continue;
      grid_.header[column].insert(grid_.header[column].begin() + static_cast<std::ptrdiff_t>(over), next[over]);
    }
  }

  void read_columns() {
    share_variance_with_amount();
    std::string header_text;
    for (std::vector<std::string>& levels : grid_.header) {
      TableColumn& column = table_.columns.emplace_back();
      const std::string header = joined_levels(levels);
      column.role = role_of_words(header, wording_);
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
    if (std::all_of(table_.columns.begin(), table_.columns.end(), is_measure_column)) grid_.has_label = false;
    if (table_.columns.empty() || !grid_.has_label) return;
    table_.columns.front().role = ColumnRole::label;
    table_.columns.front().period.clear();
  }

  Grid& grid_;
  const FigureWording& wording_;
  RawTable& table_;
};

}  // namespace

ColumnRole role_of_words(const std::string& words, const FigureWording& wording) {
  const ColumnRole role = plain_role_of(words, wording);
  if (role == ColumnRole::other || role == ColumnRole::variance) {
    const std::string whole = with_whole_words(words);
    const ColumnRole read = whole.size() < words.size() ? plain_role_of(whole, wording) : role;
    if (role == ColumnRole::other ? read != role : read == ColumnRole::variance_percent) return read;
  }
  if (role != ColumnRole::other) return role;
  const std::string bare = without_marks(words);
  const ColumnRole unmarked = bare.size() < words.size() ? plain_role_of(bare, wording) : role;
  return unmarked == ColumnRole::other ? role_of_broken_word(bare, wording) : unmarked;
}

bool may_be_two_cells(const std::string& words, const FigureWording& wording) {
  return wording.says(FigureWord::planned, words) && wording.says(FigureWord::actual, words) &&
         !wording.says(FigureWord::intended, words);
}

bool is_measure_column(const TableColumn& column) {
  return (column.role == ColumnRole::planned || column.role == ColumnRole::actual) && !column.period.empty();
}

void read_columns(Grid& grid, const FigureWording& wording, RawTable& table) {
  ColumnReader(grid, wording, table).run();
}

}  // namespace outturn::normalize
