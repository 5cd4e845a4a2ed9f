#include "corpus/commands/versions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "corpus/load/csv_lines.h"
#include "corpus/output/version_files.h"
#include "export/fields/csv_cells.h"
#include "export/rows/version_row.h"
#include "export/schema/tables.h"

namespace outturn::corpus {
namespace {

namespace words = exporting::versions;

// The lines of versions.csv, cells by column.
class VersionLines {
 public:
  explicit VersionLines(const std::filesystem::path& folder)
      : schema_(*exporting::find_schema("versions")),
        lines_(folder / kVersionsCsv, exporting::csv_header(schema_, false)) {}

  bool next() {
    if (begun_) lines_.next();
    begun_ = true;
    if (lines_.at_end()) return false;
    exporting::csv_cells(lines_.line(), cells_);
    if (cells_.size() == schema_.record.fields.size()) return true;
    throw Error(ErrorCode::bad_interchange, lines_.name(), "a row with other columns than the first",
                Place{0, lines_.number(), {}});
  }

  [[nodiscard]] const std::string& operator[](std::string_view column) const {
    const auto is_it = [&](const exporting::Field& field) { return field.name.name() == column; };
    return cells_[static_cast<std::size_t>(std::ranges::find_if(schema_.record.fields, is_it) -
                                           schema_.record.fields.begin())];
  }

 private:
  const exporting::TableSchema& schema_;
  CsvLines lines_;
  bool begun_ = false;
  std::vector<std::string> cells_;
};

// "en;zh" → "en, zh".
std::string spelled(std::string_view list) {
  std::string text;
  for (const char c : list) text += c == ';' ? std::string(", ") : std::string(1, c);
  return text;
}

class Showing {
 public:
  explicit Showing(std::ostream& out) : out_(out) {}

  void take(const VersionLines& line) {
    const std::string report = line["document_key"];
    if (report != report_) ++seen_.reports;
    report_ = report;
    const std::string record = line["kind"] + " " + line["row_keys"];
    if (record != record_) count(line);
    record_ = record;
    const bool alone = line["status"] == words::kAlone;
    if (is_said(line)) return;
    name_report(line);
    out_ << "  " << line["record_key"] << " (" << line["kind"] << ")";
    if (!line["differing_column"].empty()) {
      out_ << " " << line["differing_column"] << ": " << spelled(line["values_by_language"]);
    }
    if (!line["missing_in"].empty()) {
      out_ << (alone ? " only in " + spelled(line["languages"]) : "; not in " + spelled(line["missing_in"]));
    }
    out_ << ", " << line["confidence"] << "\n";
  }

  [[nodiscard]] const VersionsSeen& seen() const { return seen_; }

 private:
  void count(const VersionLines& line) {
    const bool alone = line["status"] == words::kAlone;
    ++(alone ? seen_.alone : seen_.paired);
    if (alone) return;
    seen_.aligned += line["paired_by"] == words::kAligned ? 1 : 0;
    seen_.differ += line["differing_column"].empty() ? 0 : 1;
    seen_.partly += line["missing_in"].empty() ? 0 : 1;
  }

  // Whether there is nothing to say, or the languages that lack the record lack all of its output or table, or its row.
  bool is_said(const VersionLines& line) {
    const std::string& kind = line["kind"];
    const std::string& missing = line["missing_in"];
    const bool holds_others = kind == words::kOutput || kind == words::kTable;
    if (holds_others) missing_whole_ = missing;
    if (kind == words::kIndicator) missing_whole_.clear();
    const std::string row = missing + " " + line["record_key"].substr(0, line["record_key"].rfind('/'));
    const bool same_row = std::exchange(row_, row) == row && kind == words::kFigure;
    if (!line["differing_column"].empty()) return false;
    return missing.empty() || same_row || (!holds_others && missing == missing_whole_);
  }

  // Before the first of its records that is shown.
  void name_report(const VersionLines& line) {
    if (report_ == named_) return;
    named_ = report_;
    out_ << line["document_symbol"] << " (" << line["period_start"] << " to " << line["period_end"] << ")\n";
  }

  std::ostream& out_;
  VersionsSeen seen_;
  std::string report_;
  std::string named_;
  std::string record_;
  std::string missing_whole_;  // languages that lack the output or table in which the record stands
  std::string row_;            // of the last record, with the languages that lack it
};

}  // namespace

VersionsSeen show_versions(const std::filesystem::path& folder, std::ostream& out) {
  Showing showing(out);
  for (VersionLines lines(folder); lines.next();) showing.take(lines);
  return showing.seen();
}

}  // namespace outturn::corpus
