// What a sum sums is not printed. So a row counts as a sum of some rows above only where most of its columns say so;
// then the columns that do not are what a reviewer would look into.
#include "align/figures/figure_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "core/column_pairs.h"
#include "core/plain_digits.h"

namespace outturn::align {
namespace {

constexpr double kRounding = 0.5000001;   // of the last printed decimal
constexpr std::size_t kFewestAgree = 1;   // columns that must agree with a reading of what a row sums
constexpr double kByNoChance = 40;        // times what rounding allows for: sums so large are met by chance hardly ever
constexpr std::size_t kRowsThatTell = 3;  // in which a column is what it seems to be, where no formula is printed
constexpr std::size_t kRowsPerOdd = 3;    // as many for each row in which it is not

int decimals_of(const std::string& printed) {
  const std::string text = plain_digits(printed);
  const std::size_t point = text.find_last_of(".,");
  if (point == std::string::npos) return 0;
  int digits = 0;
  for (std::size_t at = point + 1; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) ++digits;
  return digits < 3 ? digits : 0;
}

Figure* figure_in(FigureRow& row, std::size_t column) {
  for (Figure& figure : row.figures) {
    if (figure.column == column) return &figure;
  }
  return nullptr;
}

// The column that "(1)" numbers; nullopt where none is numbered so.
std::optional<std::size_t> column_numbered(const AlignedTable& table, const std::string& number) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string& formula = table.columns[column].formula;
    if (formula.starts_with("(" + number + ")")) return column;
  }
  return std::nullopt;
}

// How a column is computed of two others: "(3)=(1)-(2)", "(4)=(3)÷(1)", "(8)=(7÷5)".
struct Formula {
  std::size_t left = 0;
  std::size_t right = 0;
  bool share = false;  // left as a percentage of right; else their difference
};

std::optional<Formula> read_formula(const AlignedTable& table, std::size_t column) {
  const std::string& text = table.columns[column].formula;
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return std::nullopt;
  std::vector<std::string> numbers;
  std::string number;
  for (const char c : text.substr(equals + 1)) {
    if (c >= '0' && c <= '9') {
      number.push_back(c);
    } else if (!number.empty()) {
      numbers.push_back(std::move(number));
      number.clear();
    }
  }
  if (!number.empty()) numbers.push_back(std::move(number));
  if (numbers.size() != 2) return std::nullopt;
  const auto left = column_numbered(table, numbers[0]);
  const auto right = column_numbered(table, numbers[1]);
  if (!left || !right) return std::nullopt;
  const bool share = text.find("÷") != std::string::npos || text.find('/', equals) != std::string::npos;
  return Formula{*left, *right, share};
}

class Checker {
 public:
  Checker(AlignedTable& table, std::vector<Diagnostic>& diagnostics) : table_(table), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      if (const auto formula = read_formula(table_, column)) {
        check_formula(column, *formula);
      } else if (table_.columns[column].formula.empty()) {
        check_unprinted(column);
      }
    }
    check_sums();
    say_open_pairs();
    for (FigureRow& row : table_.rows) {
      for (Figure& figure : row.figures) std::sort(figure.checks.begin(), figure.checks.end());
    }
  }

 private:
  void say_open_pairs() {
    for (const ColumnPair& pair : column_pairs(table_.columns)) {
      if (pair.sure) continue;
      const std::string header = joined_levels(table_.columns[pair.actual].header);
      diagnostics_.push_back({Severity::warning, "pairs_open",
                              "the headers leave open which planned figures \"" + header + "\" answers", table_.place,
                              -1});
      return;
    }
  }

  void check_formula(std::size_t column, const Formula& formula) {
    for (FigureRow& row : table_.rows) {
      const auto expected = value_by(row, column, formula);
      if (expected)
        expect(row, *figure_in(row, column), expected->value, expected->tolerance,
               formula.share ? "percent_differs" : "variance_differs");
    }
  }

  struct Expected {
    double value = 0;
    double tolerance = 0;
  };

  // What a row's figure is by a formula; nullopt where the row does not show all of it.
  static std::optional<Expected> value_by(FigureRow& row, std::size_t column, const Formula& formula) {
    const Figure* const own = figure_in(row, column);
    const Figure* const left = figure_in(row, formula.left);
    const Figure* const right = figure_in(row, formula.right);
    if (own == nullptr || left == nullptr || right == nullptr || !own->value || !left->value || !right->value)
      return std::nullopt;
    const double a = left->value->to_double();
    const double b = right->value->to_double();
    if (!formula.share) return Expected{a - b, half_unit(*left) + half_unit(*right) + half_unit(*own)};
    if (own->kind == FigureKind::nil || b == 0) return std::nullopt;
    const double error = (half_unit(*left) + std::abs(a / b) * half_unit(*right)) / std::abs(b) * 100;
    return Expected{a / b * 100, error + half_unit(*own)};
  }

  static bool agrees(const Figure& figure, const Expected& expected) {
    // Signs are printed either way round.
    return std::abs(std::abs(figure.value->to_double()) - std::abs(expected.value)) <= expected.tolerance;
  }

  // A variance whose formula is not printed: the difference of the planned and the actual column next to it, where it
  // is so in most rows.
  void check_unprinted(std::size_t column) {
    if (table_.columns[column].role != ColumnRole::variance) return;
    const auto planned = before(column, ColumnRole::planned);
    const auto actual = before(column, ColumnRole::actual);
    if (!planned || !actual) return;
    const Formula formula{*planned, *actual, false};
    std::size_t agree = 0;
    std::size_t odd = 0;
    for (FigureRow& row : table_.rows) {
      const auto expected = value_by(row, column, formula);
      if (!expected || (expected->value == 0 && figure_in(row, column)->value->is_zero())) continue;
      (agrees(*figure_in(row, column), *expected) ? agree : odd) += 1;
    }
    if (agree >= kRowsThatTell && agree >= kRowsPerOdd * odd) check_formula(column, formula);
  }

  // The nearest column of a role before `column`.
  [[nodiscard]] std::optional<std::size_t> before(std::size_t column, ColumnRole role) const {
    while (column-- > 0)
      if (table_.columns[column].role == role) return column;
    return std::nullopt;
  }

  static double half_unit(const Figure& figure) { return kRounding * std::pow(10.0, -decimals_of(figure.text)); }

  void expect(const FigureRow& row, Figure& figure, double expected, double tolerance, const char* code) {
    if (agrees(figure, {expected, tolerance})) return;
    figure.checks.emplace_back(code);
    std::string wanted = std::to_string(expected);
    wanted.resize(std::min(wanted.size(), wanted.find('.') + 3));
    const Place place = figure.pieces.empty() ? table_.place : figure.pieces.front().place;
    diagnostics_.push_back(
        {.severity = Severity::note,
         .code = code,
         .message = row.label + ": " + figure.text + " is printed, " + wanted + " follows from the others",
         .place = place,
         .byte = -1});
  }

  // What a row may be the sum of: the items since the last sum or group, all items, the subtotals so far.
  struct Parts {
    std::vector<std::size_t> rows;
  };

  void check_sums() {
    std::vector<std::size_t> since_sum;
    std::vector<std::size_t> items;
    std::vector<std::size_t> sums;
    for (std::size_t at = 0; at < table_.rows.size(); ++at) {
      const FigureRow& row = table_.rows[at];
      if (row.role != ColumnRole::other || row.figures.empty()) continue;
      if (row.kind == RowKind::subtotal || row.kind == RowKind::total) {
        check_sum(at, {{since_sum}, {items}, {sums}, {with(sums, since_sum)}});
        sums.push_back(at);
        since_sum.clear();
      } else if (row.kind == RowKind::item) {
        since_sum.push_back(at);
        items.push_back(at);
      }
    }
  }

  static std::vector<std::size_t> with(std::vector<std::size_t> rows, const std::vector<std::size_t>& more) {
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
  }

  [[nodiscard]] bool may_sum(std::size_t column) const {
    const ColumnRole role = table_.columns[column].role;
    return role != ColumnRole::label && role != ColumnRole::variance_percent && role != ColumnRole::remark;
  }

  // What a row is under a reading: the columns that are the sum of its parts, and what the others would be.
  struct Reading {
    std::size_t agree = 0;    // columns that are no nil
    bool telling = false;     // one of them by no chance
    bool all_amounts = true;  // the others are planned or actual: no rates, which sum to nothing
    std::map<std::size_t, double> differing;

    // One column is enough where it tells, and one other is all that differs.
    [[nodiscard]] bool holds() const {
      if (agree > kFewestAgree && agree > differing.size()) return true;
      return telling && all_amounts && agree >= differing.size();
    }
  };

  [[nodiscard]] bool is_amount(std::size_t column) const {
    const ColumnRole role = table_.columns[column].role;
    return role == ColumnRole::planned || role == ColumnRole::actual || role == ColumnRole::estimate;
  }

  [[nodiscard]] Reading read_sum(std::size_t at, const Parts& parts) {
    Reading reading;
    for (const Figure& figure : table_.rows[at].figures) {
      if (!figure.value || figure.kind == FigureKind::percent || !may_sum(figure.column)) continue;
      double sum = 0;
      double tolerance = half_unit(figure);
      std::size_t counted = 0;
      for (const std::size_t part : parts.rows) {
        const Figure* other = figure_in(table_.rows[part], figure.column);
        if (other == nullptr || !other->value) continue;
        sum += other->value->to_double();
        tolerance += half_unit(*other);
        if (!other->value->is_zero()) ++counted;
      }
      if (std::abs(sum - figure.value->to_double()) > tolerance) {
        reading.differing[figure.column] = sum;
        reading.all_amounts = reading.all_amounts && is_amount(figure.column);
      } else if (!figure.value->is_zero()) {
        ++reading.agree;
        const bool large = std::abs(sum) >= kByNoChance * tolerance;
        reading.telling = reading.telling || (large && counted > 1 && is_amount(figure.column));
      }
    }
    return reading;
  }

  void check_sum(std::size_t at, const std::vector<Parts>& readings) {
    Reading best;
    for (const Parts& parts : readings) {
      if (parts.rows.size() < 2) continue;
      Reading reading = read_sum(at, parts);
      if (reading.holds() && reading.agree > best.agree) best = std::move(reading);
    }
    for (const auto& [column, expected] : best.differing) {
      expect(table_.rows[at], *figure_in(table_.rows[at], column), expected, 0, "sum_differs");
    }
  }

  AlignedTable& table_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_figures(AlignedTable& table, std::vector<Diagnostic>& diagnostics) {
  Checker(table, diagnostics).run();
}

}  // namespace outturn::align
