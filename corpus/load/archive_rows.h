// The tables of an output folder, document by document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/load/csv_lines.h"
#include "export/schema/sql.h"

namespace outturn::corpus {

// Rows of one table that follow each other in its file.
struct RowBlock {
  const exporting::SqlTable& table;
  std::string file;
  std::string lines;  // CSV, each with its line end
  std::int64_t count = 0;
  std::int64_t first_line = 0;  // in the file
  std::string document;         // whose they are: the key; empty in a table of the whole archive
};

// A document's part is this and its key.
inline constexpr std::string_view kDocumentPart = "document ";

// What is loaded or left as a whole: a document, or a table that belongs to the whole archive.
struct ArchivePart {
  std::string name;      // "document KEY" or "table NAME"
  std::string document;  // the key; empty for a table
  std::string hash;      // of all its rows
};

// The part that a table of the whole archive is.
std::string table_part(const exporting::SqlTable& table);

class ArchiveRows {
 public:
  // Throws Error(cannot_open) where the folder has no tables or a run is at work on it.
  explicit ArchiveRows(const std::filesystem::path& folder);
  ArchiveRows(const ArchiveRows&) = delete;
  ArchiveRows& operator=(const ArchiveRows&) = delete;
  ~ArchiveRows();

  // Calls `visit` with every document in the order of the files, and what rows it has in each table (those without a
  // row are left out), then with every table of the whole archive, without blocks. Memory depends on the largest
  // document. Throws Error(bad_interchange) where a row belongs to no document.
  using Visit = std::function<void(const ArchivePart&, std::vector<RowBlock>)>;
  void each(const Visit& visit);

  // The rows of a table of the whole archive, some at a time.
  void each_block(const exporting::SqlTable& table, const std::function<void(const RowBlock&)>& visit);

 private:
  struct Source;
  void each_document(const Visit& visit);

  std::vector<std::unique_ptr<Source>> sources_;  // of sql_tables()
};

}  // namespace outturn::corpus
