// Stage 4: aligned reports become tables. Knows nothing of pages or layout.
//
// The same report gives the same bytes on every machine, in every locale. Keys and columns have one fixed
// order. Text keeps the source's characters; runs of white space are one space, so that no CSV cell holds a
// line break. What is empty is an empty cell in CSV and null in NDJSON.
//
// A table over a whole archive is its header_line() and then each document's lines(), concatenated in the
// order of document_key() (bytes compared): nothing but the document at hand needs to be in memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "core/report.h"
#include "export/options.h"
#include "export/tables.h"

namespace outturn::exporting {

// "SYMBOL/LANGUAGE": what every key of the document starts with. Without a symbol, the base name of the
// input (no folder, no extension .pdf or .txt) stands in for it; see export/keys.h for odd characters.
[[nodiscard]] std::string document_key(const Report& report);

// What a caller says about a document in its summary and exit code.
struct Totals {
  std::size_t outputs = 0;
  std::size_t results = 0;
  std::size_t doubtful = 0;  // confidence below Options::review_below
  std::size_t doubts = 0;    // findings that a table may not have been read (is_doubt())
};
[[nodiscard]] Totals totals(const Report& report, const Options& options);

// The CSV header with its line end; empty for NDJSON.
[[nodiscard]] std::string header_line(Table table, Format format);

// The document's lines of one table, without header, each with its line end. Throws Error(usage) where
// has_format() is false.
[[nodiscard]] std::string lines(const Report& report, Table table, Format format, const Options& options);

// The same of every table in every format it has, in the order of kTables and CSV first; rows are made once for both
// formats. `give` gets the lines as bytes that are good until it returns.
void each_lines(const Report& report, const Options& options,
                const std::function<void(Table, Format, std::string_view)>& give);

// One table over any number of documents, written as they come; memory does not grow with their number.
class TableWriter {
 public:
  // Writes the header line. Throws Error(usage) where has_format() is false, Error(cannot_write) when `out`
  // fails. `out` must outlive the writer.
  TableWriter(Table table, Format format, std::ostream& out, const Options& options);
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;
  ~TableWriter();

  void append(const Report& report);  // throws Error(cannot_write) when the stream fails

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// One table of one document, with header.
void write_table(const Report& report, Table table, Format format, std::ostream& out, const Options& options);

// The document as one JSON object on one line: sections → offices → accomplishments → outputs → results, with
// provenance. Several documents may follow each other in a stream.
void write_tree(const Report& report, std::ostream& out, const Options& options);

// Every file of one document in `folder` (made where it is missing): each table in its formats, and
// results.json. All are written under temporary names and renamed only when every one is complete. Throws
// Error(cannot_write) naming the file. Without a review threshold there is no review.ndjson, and one of an
// earlier run is removed.
void write_document(const Report& report, const std::filesystem::path& folder, const Options& options);

}  // namespace outturn::exporting
