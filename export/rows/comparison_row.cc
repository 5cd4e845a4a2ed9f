#include "export/rows/comparison_row.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/column_pairs.h"
#include "export/fields/write_row.h"
#include "export/rows/figure_row.h"
#include "export/rows/indicator_row.h"
#include "export/rows/result_row.h"

namespace outturn::exporting {
namespace {

constexpr int kRatioDigits = 4;
constexpr double kUnsurePair = 0.5;  // confidence of a pair whose columns' headers leave it open

std::string_view kind_of(TableKind kind) {
  return kComparisonKinds[static_cast<std::size_t>(kind)];
}

std::optional<Decimal> difference(const std::optional<Decimal>& planned, const std::optional<Decimal>& actual) {
  if (!planned || !actual) return std::nullopt;
  const std::optional<Decimal> negative = Decimal::multiply(*planned, Decimal(-1));
  return negative ? Decimal::add(*actual, *negative) : std::nullopt;
}

Status status_of(const std::optional<Decimal>& planned, const std::optional<Decimal>& actual) {
  if (!planned || !actual) return Status::unknown;
  if (*planned == *actual) return Status::met;
  return *planned < *actual ? Status::exceeded : Status::short_;
}

class Comparisons {
 public:
  Comparisons(const Report& report, FieldSink& fields) : report_(report), keys_(report), fields_(fields) {}

  void outputs() {
    const Keys keys(report_);
    for_each_result(report_, [&](const ResultAt& at) {
      const AlignedTable& table = report_.tables[at.table];
      const Output& output = table.outputs[at.output];
      const Result& result = output.results[at.result];
      ComparisonRow row = begin(table);
      row.source_key = std::string(keys.result(at).view());
      row.head.key = row.source_key + "/actual";
      row.tail.record_key = std::string(keys.record(at).view()) + "/actual";
      row.label = output.planned_text;
      row.planned_text = output.planned_text;
      if (result.planned) row.planned_value = result.planned->value;
      row.actual_text = result.completed_text;
      row.actual_value = result.achieved_value ? result.achieved_value : result.completed_value;
      row.unit = result.completed_unit;
      if (row.unit.empty() && result.planned) row.unit = result.planned->unit;
      row.ratio = result.achievement_ratio;
      row.status = result.status;
      row.explanation = result.variance_text;
      row.tail.set_checks(result.checks);
      row.tail.confidence = std::min(result.confidence, result.reading_confidence);
      const PageRange pages = pages_of(output, result);
      row.tail.page_first = pages.first;
      row.tail.page_last = pages.last;
      write(row);
    });
  }

  void indicators() {
    for (const IndicatorRow& from : indicator_rows(report_)) {
      ComparisonRow row;
      row.head = from.head;
      row.kind = kind_of(TableKind::indicators);
      row.source_key = from.head.key;
      row.head.key += "/actual";
      row.tail = from.tail;
      row.tail.record_key += "/actual";
      row.label = from.indicator->planned_text;
      row.planned_text = from.indicator->planned_text;
      row.planned_value = from.planned_value();
      row.actual_text = from.indicator->actual_text;
      row.actual_value = from.indicator->actual_value;
      row.unit = from.indicator->actual_unit;
      row.ratio = from.indicator->achievement_ratio;
      row.status = from.indicator->status;
      row.explanation = from.indicator->variance_text;
      write(row);
    }
  }

  void figures() {
    int number = 0;
    for (const AlignedTable& table : report_.tables) {
      if (!holds_figures(table)) continue;
      ++number;
      const std::vector<ColumnPair> pairs = column_pairs(table.columns);
      const std::vector<std::string> parts = parts_of(table, pairs);
      for (std::size_t at = 0; at < table.rows.size(); ++at) {
        if (table.rows[at].role == ColumnRole::other) {
          by_columns(table, pairs, parts, number, table.rows[at]);
        } else if (table.rows[at].role == ColumnRole::planned) {
          by_rows(table, number, at);
        }
      }
    }
  }

 private:
  [[nodiscard]] ComparisonRow begin(const AlignedTable& table) const {
    ComparisonRow row;
    row.head = RecordHead(report_, keys_, table.context);
    row.kind = kind_of(table.kind);
    return row;
  }

  void write(ComparisonRow& row) {
    row.difference = difference(row.planned_value, row.actual_value);
    fields_.begin_row();
    write_row(kComparisons.columns, row, fields_);
    fields_.end_row();
  }

  static const Figure* figure_in(const FigureRow& row, std::size_t column) {
    const auto found = std::find_if(row.figures.begin(), row.figures.end(),
                                    [&](const Figure& figure) { return figure.column == column; });
    return found == row.figures.end() ? nullptr : &*found;
  }

  void by_columns(const AlignedTable& table, const std::vector<ColumnPair>& pairs,
                  const std::vector<std::string>& parts, int number, const FigureRow& row) {
    for (std::size_t at = 0; at < pairs.size(); ++at) {
      const ColumnPair& columns = pairs[at];
      const Figure* const planned = figure_in(row, columns.planned);
      const Figure* const actual = figure_in(row, columns.actual);
      if (planned == nullptr || actual == nullptr) continue;
      pair(table, number, row, *planned, row, *actual, columns.sure, printed_variance(table, row), parts[at]);
    }
  }

  // What tells each pair from the others of its period in the same row: what its two headers share, where no other pair
  // shares the same, else the planned one's header.
  static std::vector<std::string> parts_of(const AlignedTable& table, const std::vector<ColumnPair>& pairs) {
    std::vector<std::string> shared;
    for (const ColumnPair& pair : pairs) {
      const std::vector<std::string>& actual = table.columns[pair.actual].header;
      std::vector<std::string> levels;
      for (const std::string& level : table.columns[pair.planned].header) {
        if (std::find(actual.begin(), actual.end(), level) != actual.end()) levels.push_back(level);
      }
      shared.push_back(joined_levels(levels));
    }
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < pairs.size(); ++at) {
      const TableColumn& planned = table.columns[pairs[at].planned];
      bool alone = true;
      bool told = pairs[at].sure && !shared[at].empty();
      for (std::size_t other = 0; other < pairs.size(); ++other) {
        if (other == at || table.columns[pairs[other].planned].period != planned.period) continue;
        alone = false;
        told = told && shared[other] != shared[at];
      }
      const bool needs_none = pairs[at].sure && alone;
      parts.push_back(needs_none ? std::string() : told ? shared[at] : joined_levels(planned.header));
    }
    return parts;
  }

  // Planned figures in one row, actual ones of the same period in another below the same heading.
  void by_rows(const AlignedTable& table, int number, std::size_t at) {
    const FigureRow& row = table.rows[at];
    for (std::size_t next = at + 1; next < table.rows.size(); ++next) {
      const FigureRow& other = table.rows[next];
      if (other.role == ColumnRole::other) break;  // another heading
      if (other.role != ColumnRole::actual || other.period != row.period) continue;
      for (const Figure& planned : row.figures) {
        if (const Figure* actual = figure_in(other, planned.column))
          pair(table, number, row, planned, other, *actual, true, {},
               joined_levels(table.columns[planned.column].header));
      }
      break;
    }
  }

  // What the table prints as the difference, where it has one column for it.
  static std::string printed_variance(const AlignedTable& table, const FigureRow& row) {
    std::string text;
    for (const Figure& figure : row.figures) {
      if (table.columns[figure.column].role != ColumnRole::variance) continue;
      if (!text.empty()) return {};
      text = figure.text;
    }
    return text;
  }

  void pair(const AlignedTable& table, int number, const FigureRow& row, const Figure& planned,
            const FigureRow& actual_row, const Figure& actual, bool sure, std::string variance,
            const std::string& part) {
    const FigureLineRow one = figure_line_row(report_, keys_, table, number, row, planned);
    const FigureLineRow two = figure_line_row(report_, keys_, table, number, actual_row, actual);
    ComparisonRow line = begin(table);
    line.source_key = one.head.key;
    const std::string behind = "/actual/" + std::to_string(two.row_number) + "/" + std::to_string(two.column_number);
    line.head.key = one.head.key + behind;
    line.label = one.row_path;
    if (!part.empty()) line.label += (line.label.empty() ? "" : " / ") + part;
    line.period = one.period;
    line.planned_text = one.text;
    line.planned_value = one.value;
    line.actual_text = two.text;
    line.actual_value = two.value;
    line.unit = one.unit;
    if (one.value && two.value && !one.value->is_zero()) {
      line.ratio = Decimal::divide(*two.value, *one.value, kRatioDigits);
    }
    line.status = status_of(line.planned_value, line.actual_value);
    line.printed_variance = std::move(variance);
    line.tail = one.tail;
    line.tail.record_key += behind;
    line.tail.confidence = std::min(one.tail.confidence, two.tail.confidence);
    if (!sure) line.tail.confidence = std::min(line.tail.confidence, kUnsurePair);
    line.tail.set_pages(actual.pieces);
    for (const std::string& check : actual.checks) {
      if (std::find(planned.checks.begin(), planned.checks.end(), check) == planned.checks.end()) {
        line.tail.checks.emplace_back(check);
      }
    }
    write(line);
  }

  const Report& report_;
  const RecordKeys keys_;
  FieldSink& fields_;
};

}  // namespace

void write_comparisons(const Report& report, const Options& /*options*/, FieldSink& fields) {
  Comparisons comparisons(report, fields);
  comparisons.outputs();
  comparisons.indicators();
  comparisons.figures();
}

}  // namespace outturn::exporting
