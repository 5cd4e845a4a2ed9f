#include "align/figures/figure_confidence.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/plain_digits.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// Of the figures that show such a sign, at most so many are right. Fitted by scripts/accuracy_figures (docs/accuracy),
// rounded down.
constexpr double kBroken = 0.3;        // it has digits and is no figure, in a column of figures: "45 .7", "27(5)"
constexpr double kContradicted = 0.8;  // a figure of its row, or it, contradicts the others
constexpr double kRowLacksOne = 0.7;   // its row lacks a figure that nearly all rows have
constexpr double kLabelTookOne = 0.1;  // and its label ends in one; or labels run into figures in many rows
constexpr double kColumnLacks = 0.5;   // a column that the header names is empty: its figures stand in another
constexpr double kLabelGoesOn = 0.2;   // its label begins within a sentence, below one without figures or the header

constexpr double kLabelLost = 0.5;  // it has no label, or one without words, where others have words: torn off its row

constexpr double kWordsInRow = 0.3;  // several of its cells are words, in columns of figures: text runs over them

constexpr double kBesideBroken = 0.7;  // a neighbour in its row is broken: digits of it may stand there

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kGroupDigits = 3;
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kTwoRunTogether = 5;  // digits in a row, where others have groups: two figures, or more
constexpr double kThousand = 1000;

constexpr std::size_t kWordsOverColumns = 2;
constexpr double kNearlyAll = 0.8;      // of a column's rows have a figure
constexpr double kHardlyAny = 0.2;      // of the rows
constexpr double kMany = 0.3;           // of the rows
constexpr std::size_t kFewestRows = 3;  // that show what a column holds

// "Boats", not "" or "2024/25".
bool has_words(std::string_view label) {
  for (std::size_t at = 0; at < label.size();) {
    const char32_t c = utf8::next(label, at);
    if (utf8::is_letter(c) || utf8::is_han(c)) return true;
  }
  return false;
}

bool is_number(const Figure& figure) {
  return figure.kind != FigureKind::text && figure.kind != FigureKind::not_applicable;
}

// Digits in something that reads as no figure.
bool is_broken_number(const Figure& figure) {
  return !is_number(figure) && plain_digits(figure.text).find_first_of(kDigits) != std::string::npos;
}

// The same without any letter: "36 1 81.4", "(13", "10,95711,574".
bool is_broken_without_words(const Figure& figure) {
  if (!is_broken_number(figure)) return false;
  for (std::size_t at = 0; at < figure.text.size();) {
    const char32_t c = utf8::next(figure.text, at);
    if (utf8::is_letter(c) || utf8::is_han(c) || c == U'/') return false;
  }
  return true;
}

// A bracket or the like by itself: what it belongs to stands elsewhere.
bool is_stray_mark(const Figure& figure) {
  return figure.kind == FigureKind::text && !has_words(figure.text) && !is_broken_number(figure);
}

// The longest run of digits in front of the decimals.
std::size_t longest_run(const Figure& figure) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : plain_digits(figure.text)) {
    if (c == '.' && longest > 0) break;
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

// Digits behind its decimal mark; 0 where it has none.
std::size_t decimals(const Figure& figure) {
  if (!is_number(figure) || !figure.value) return 0;
  const std::string text = plain_digits(figure.text);
  const std::size_t end = text.find_last_of(kDigits);
  if (end == std::string::npos) return 0;
  const std::size_t mark = text.find_last_not_of(kDigits, end);
  if (mark == std::string::npos || (text[mark] != '.' && text[mark] != ',')) return 0;
  const bool group = end - mark == kGroupDigits && figure.value->to_string().find('.') == std::string::npos;
  return group ? 0 : end - mark;
}

// Whether it prints thousands apart: "1 234", "1,234.5".
bool has_groups(const Figure& figure) {
  return is_number(figure) && figure.value && longest_run(figure) == kGroupDigits &&
         std::abs(figure.value->to_double()) >= kThousand;
}

bool ends_in_digit(std::string_view label) {
  return utf8::digit_value(utf8::last_of(label)) >= 0;
}

// Four digits in a row: "2024", and none of "P-5".
bool names_year(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    if (run == kYearDigits) return true;
  }
  return false;
}

// A digit right behind two small letters: "spare parts24".
bool runs_into_digit(std::string_view label) {
  std::size_t small = 0;  // letters in a row
  for (std::size_t at = 0; at < label.size();) {
    const char32_t c = utf8::next(label, at);
    if (small >= 2 && c >= U'0' && c <= U'9') return true;
    small = is_small(c) ? small + 1 : 0;
  }
  return false;
}

class Judge {
 public:
  explicit Judge(AlignedTable& table)
      : table_(table), cells_(table.columns.size()), numbers_(table.columns.size()), decimals_(table.columns.size()) {
    for (const FigureRow& row : table.rows) {
      if (row.figures.empty()) continue;
      ++rows_;
      worded_ += words_in(row) >= kWordsOverColumns ? 1U : 0U;
      run_together_ += runs_into_digit(row.label) ? 1U : 0U;
      labelled_ += has_words(row.label) ? 1U : 0U;
      for (const Figure& figure : row.figures) {
        ++cells_[figure.column];
        numbers_[figure.column] += is_number(figure) ? 1U : 0U;
        grouped_ += has_groups(figure) ? 1U : 0U;
        if (const std::size_t count = decimals(figure); count > 0) decimals_[figure.column].push_back(count);
      }
    }
  }

  void run() {
    const bool header_below = std::any_of(table_.rows.begin(), table_.rows.end(), numbers_columns);
    for (FigureRow& row : table_.rows) {
      judge_alone(row);
      if (header_below) limit(row, kColumnLacks);
      if (table_.kind != TableKind::measures && words_in(row) >= kWordsOverColumns) limit(row, kWordsInRow);
    }
    if (rows_ < kFewestRows) return;
    double all = has_empty_column() ? kColumnLacks : 1;
    if (labels_took_column()) all = kLabelTookOne;
    if (static_cast<double>(run_together_) >= kMany * static_cast<double>(rows_)) all = kLabelTookOne;
    if (table_.kind != TableKind::measures && static_cast<double>(worded_) > kHardlyAny * static_cast<double>(rows_)) {
      all = std::min(all, kColumnLacks);
    }
    for (std::size_t at = 0; at < table_.rows.size(); ++at) {
      FigureRow& row = table_.rows[at];
      double most = all;
      // A label that names a period ("Approved 2025/26") ends in its own digits.
      const bool took_one = ends_in_digit(row.label) && row.period.empty();
      if (lacks_one(row)) most = std::min(most, took_one ? kLabelTookOne : kRowLacksOne);
      if (std::any_of(row.figures.begin(), row.figures.end(), [](const Figure& one) { return !one.checks.empty(); }))
        most = std::min(most, kContradicted);
      const bool lost = row.label.empty() ? table_.kind != TableKind::measures : !has_words(row.label);
      if (lost && (row.label.empty() || 2 * labelled_ > rows_)) most = std::min(most, kLabelLost);
      if (beside_lost(at)) most = std::min(most, kBesideBroken);
      if (begins_small(row.label) && (at == 0 || goes_on(table_.rows[at - 1]))) most = std::min(most, kLabelGoesOn);
      for (Figure& figure : row.figures) {
        double own = most;
        const bool torn =
            table_.kind != TableKind::measures && (is_broken_without_words(figure) || is_stray_mark(figure));
        if (torn || (is_broken_number(figure) && holds_numbers(figure.column))) own = std::min(own, kBroken);
        figure.confidence = std::min(figure.confidence, own);
      }
    }
  }

 private:
  // What a row shows whatever the others hold.
  void judge_alone(FigureRow& row) const {
    bool any = false;
    for (Figure& figure : row.figures) {
      const bool long_run = grouped_ >= kFewestRows && longest_run(figure) >= kTwoRunTogether;
      const bool run_together = is_number(figure) && (long_run || has_odd_decimals(figure));
      if (table_.columns[figure.column].role == ColumnRole::other) continue;  // "1.1, 1.2": whatever it holds
      if (!run_together && !is_broken_without_words(figure)) continue;
      figure.confidence = std::min(figure.confidence, kBroken);
      any = true;
    }
    if (any) limit(row, kBesideBroken);
  }

  // "(1)", "(2)", "(3)": a line of the header stands among the rows, and what else of it does is not known.
  static bool numbers_columns(const FigureRow& row) {
    if (row.figures.size() < kFewestRows) return false;
    for (std::size_t at = 0; at < kFewestRows; ++at) {
      if (plain_digits(row.figures[at].text) != "(" + std::to_string(at + 1) + ")") return false;
    }
    return true;
  }

  static void limit(FigureRow& row, double most) {
    for (Figure& figure : row.figures) figure.confidence = std::min(figure.confidence, most);
  }

  // Cells of a row that are words, in columns of planned and actual figures and the like.
  [[nodiscard]] std::size_t words_in(const FigureRow& row) const {
    return static_cast<std::size_t>(std::count_if(row.figures.begin(), row.figures.end(), [&](const Figure& figure) {
      return figure.kind == FigureKind::text && table_.columns[figure.column].role != ColumnRole::other &&
             table_.columns[figure.column].role != ColumnRole::remark;
    }));
  }

  [[nodiscard]] bool has_empty_column() const {
    for (std::size_t column = 0; column < numbers_.size(); ++column) {
      const ColumnRole role = table_.columns[column].role;
      if (role == ColumnRole::label || role == ColumnRole::other || role == ColumnRole::remark) continue;
      if (cells_[column] == 0) return true;
    }
    return has_stray_column();
  }

  // The label's header names a year, and nearly all labels end in a figure: the first column's, which stands right
  // beside them.
  [[nodiscard]] bool labels_took_column() const {
    const auto label = std::find_if(table_.columns.begin(), table_.columns.end(),
                                    [](const TableColumn& column) { return column.role == ColumnRole::label; });
    if (label == table_.columns.end()) return false;
    const bool year = std::any_of(label->header.begin(), label->header.end(),
                                  [](const std::string& level) { return names_year(plain_digits(level)); });
    if (!year) return false;
    const auto ending = std::count_if(table_.rows.begin(), table_.rows.end(), [](const FigureRow& row) {
      return !row.figures.empty() && ends_in_digit(row.label);
    });
    return static_cast<double>(ending) >= kNearlyAll * static_cast<double>(rows_);
  }

  // A column that nothing heads and hardly a row fills: part of a figure that was torn apart, and those behind it are
  // one too far on.
  [[nodiscard]] bool has_stray_column() const {
    for (std::size_t column = 1; column < table_.columns.size(); ++column) {
      if (!table_.columns[column].header.empty() || cells_[column] == 0) continue;
      if (static_cast<double>(cells_[column]) <= kHardlyAny * static_cast<double>(rows_)) return true;
    }
    return false;
  }

  // Whether it has more decimals than all others of its column, which have some.
  [[nodiscard]] bool has_odd_decimals(const Figure& figure) const {
    const std::vector<std::size_t>& counts = decimals_[figure.column];
    const std::size_t own = decimals(figure);
    return own > 0 && counts.size() > kFewestRows &&
           std::count_if(counts.begin(), counts.end(), [&](std::size_t other) { return other >= own; }) == 1;
  }

  [[nodiscard]] bool holds_numbers(std::size_t column) const {
    return static_cast<double>(numbers_[column]) >= kNearlyAll * static_cast<double>(rows_);
  }

  [[nodiscard]] bool lacks_one(const FigureRow& row) const {
    for (std::size_t column = 0; column < numbers_.size(); ++column) {
      if (!holds_numbers(column)) continue;
      const bool there = std::any_of(row.figures.begin(), row.figures.end(),
                                     [column](const Figure& figure) { return figure.column == column; });
      if (!there) return true;
    }
    return false;
  }

  // The row above or below has figures and no label, fewer than this one: digits of it may stand there.
  [[nodiscard]] bool beside_lost(std::size_t at) const {
    if (table_.kind == TableKind::measures || 2 * labelled_ <= rows_) return false;
    const auto lost = [&](std::size_t other) {
      const FigureRow& row = table_.rows[other];
      return row.label.empty() && !row.figures.empty() && row.figures.size() < table_.rows[at].figures.size();
    };
    return (at > 0 && lost(at - 1)) || (at + 1 < table_.rows.size() && lost(at + 1));
  }

  // A label without figures that the next row's label may go on.
  static bool goes_on(const FigureRow& row) { return row.figures.empty() && row.kind == RowKind::group; }

  AlignedTable& table_;
  std::vector<std::size_t> cells_;                  // of each column: rows that show anything in it
  std::vector<std::size_t> numbers_;                // a figure
  std::vector<std::vector<std::size_t>> decimals_;  // of each column's figures that have any: how many
  std::size_t rows_ = 0;                            // with figures
  std::size_t worded_ = 0;                          // of these, with words where figures stand
  std::size_t labelled_ = 0;                        // of these, with words in their label
  std::size_t grouped_ = 0;                         // figures that print thousands apart
  std::size_t run_together_ = 0;                    // of these, with a label that a figure seems to be part of
};

}  // namespace

void judge_figures(AlignedTable& table) {
  Judge(table).run();
}

}  // namespace outturn::align
