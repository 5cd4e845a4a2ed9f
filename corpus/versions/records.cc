#include "corpus/versions/records.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

#include "core/error.h"
#include "export/fields/csv_cells.h"
#include "export/schema/tables.h"

namespace outturn::corpus {
namespace {

using exporting::Table;

// A table's lines, one in hand, whose cells are asked for by their columns.
class Rows {
 public:
  Rows(Table table, std::string_view lines) : columns_(exporting::columns(table)), lines_(lines) {}

  bool next() {
    if (lines_.empty()) return false;
    const std::size_t end = lines_.find('\n');
    exporting::csv_cells(lines_.substr(0, end), cells_);
    lines_.remove_prefix(end == std::string_view::npos ? lines_.size() : end + 1);
    if (cells_.size() != columns_.size()) {
      throw Error(ErrorCode::internal, "", "a row with other columns than those of its table; run again with --force");
    }
    return true;
  }

  [[nodiscard]] const std::string& operator[](std::string_view column) const {
    return cells_[static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin())];
  }

 private:
  const std::vector<std::string>& columns_;
  std::string_view lines_;
  std::vector<std::string> cells_;
};

std::vector<Trait> traits_of(const Rows& row, std::initializer_list<std::string_view> columns) {
  std::vector<Trait> traits;
  for (const std::string_view column : columns) traits.push_back({column, row[column]});
  return traits;
}

double share_of(const std::string& cell) {
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

// A key without its last parts.
std::string without_parts(std::string_view key, int parts) {
  for (int i = 0; i < parts; ++i) key = key.substr(0, std::min(key.rfind('/'), key.size()));
  return std::string(key);
}

// The key of what holds a record: without the last part, but with what told two of the same key apart ("~2").
std::string key_of_parent(const std::string& key) {
  const std::size_t last = key.rfind('/');
  const std::size_t repeat = key.find('~', last == std::string::npos ? 0 : last);
  return without_parts(key, 1) + (repeat == std::string::npos ? "" : key.substr(repeat));
}

void add_numbers(std::vector<std::uint64_t>& numbers, std::string_view text) {
  for (const std::uint64_t number : numbers_in(text)) numbers.push_back(number);
}

// Takes records as they come, and opens a parent for those that begin one.
class Parents {
 public:
  explicit Parents(std::vector<Record>& parents, std::string_view counted) : parents_(parents), counted_(counted) {}

  void add(Record& record) {
    std::string key = key_of_parent(record.record_key);
    record.first = parents_.empty() || parents_.back().record_key != key;
    if (record.first) {
      close();
      Record& parent = parents_.emplace_back();
      parent.key = record.key;
      parent.record_key = std::move(key);
      parent.scope = record.scope;
    }
    ++count_;
    record.parent = parents_.size() - 1;
    parents_.back().confidence = std::min(parents_.back().confidence, record.confidence);
  }

  [[nodiscard]] Record& last() { return parents_.back(); }

  void close() {
    if (count_ > 0) parents_.back().traits.push_back({counted_, std::to_string(count_)});
    count_ = 0;
  }

 private:
  std::vector<Record>& parents_;
  std::string_view counted_;
  int count_ = 0;
};

void read_results(std::string_view lines, Version& version) {
  Parents outputs(version.outputs, "result_count");
  for (Rows row(Table::results, lines); row.next();) {
    Record record;
    record.key = row["result_key"];
    record.record_key = row["record_key"];
    record.scope = without_parts(record.record_key, 2);
    record.traits = traits_of(row, {"planned_value", "planned_value_max", "completed_kind", "completed_value"});
    add_numbers(record.numbers, row["planned_text"]);
    add_numbers(record.numbers, row["remark"]);
    std::ranges::sort(record.numbers);
    record.confidence = std::min(share_of(row["confidence"]), share_of(row["reading_confidence"]));
    outputs.add(record);
    version.results.push_back(std::move(record));
  }
  outputs.close();
}

void read_indicators(std::string_view lines, Version& version) {
  for (Rows row(Table::indicators, lines); row.next();) {
    Record record;
    record.key = row["indicator_key"];
    record.record_key = row["record_key"];
    record.scope = without_parts(record.record_key, 2);
    record.traits = traits_of(row, {"planned_value", "actual_value"});
    add_numbers(record.numbers, row["planned_text"]);
    add_numbers(record.numbers, row["actual_text"]);
    std::ranges::sort(record.numbers);
    record.confidence = share_of(row["confidence"]);
    version.indicators.push_back(std::move(record));
  }
}

// The row of a table to which a figure belongs.
Record row_of(const Rows& row, std::string record_key) {
  Record record;
  record.key = row["figure_key"];
  record.record_key = std::move(record_key);
  record.scope = without_parts(record.record_key, 1);
  record.traits = traits_of(row, {"row_kind"});
  add_numbers(record.numbers, row["label"]);
  return record;
}

void read_figures(std::string_view lines, Version& version) {
  Parents tables(version.tables, "row_count");
  for (Rows row(Table::figures, lines); row.next();) {
    Record figure;
    figure.key = row["figure_key"];
    figure.record_key = row["record_key"];
    figure.traits = traits_of(row, {"value", "value_kind", "role"});
    figure.traits.push_back({"period", period_form(row["period"])});
    figure.numbers = numbers_in(row["text"]);
    figure.confidence = share_of(row["confidence"]);
    std::string of_row = without_parts(figure.record_key, 1);
    if (version.rows.empty() || version.rows.back().record_key != of_row) {
      Record record = row_of(row, std::move(of_row));
      tables.add(record);
      if (record.first) tables.last().traits = traits_of(row, {"table_kind", "unit_scale"});
      version.rows.push_back(std::move(record));
    }
    figure.scope = version.rows.back().scope;
    add_numbers(version.rows.back().numbers, row["text"]);
    version.rows.back().figures.push_back(std::move(figure));
  }
  tables.close();
  for (Record& row : version.rows) std::ranges::sort(row.numbers);
}

}  // namespace

Version read_heading(std::string_view documents) {
  Version version;
  Rows row(Table::documents, documents);
  if (!row.next()) return version;
  version.document_key = row["document_key"];
  version.symbol = row["document_symbol"];
  version.language = row["language"];
  version.period_start = row["period_start"];
  version.period_end = row["period_end"];
  return version;
}

Version read_version(const VersionLines& lines) {
  Version version = read_heading(lines.documents);
  read_results(lines.results, version);
  read_indicators(lines.indicators, version);
  read_figures(lines.figures, version);
  return version;
}

}  // namespace outturn::corpus
