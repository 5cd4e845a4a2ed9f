// A database that archives are loaded into.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/load/archive_rows.h"
#include "export/schema/sql.h"

namespace outturn::corpus {

// Every failure is an Error(cannot_write); one that a row caused names file, line and, where it is known, column. What
// was begun and not committed is undone when the target goes, however the process ends.
class Target {
 public:
  Target() = default;
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  virtual ~Target() = default;

  [[nodiscard]] virtual exporting::Dialect dialect() const = 0;
  [[nodiscard]] virtual std::string schema() const = 0;

  virtual void execute(const std::string& statements) = 0;
  // Calls `visit` with each row's first two columns, "" for NULL.
  virtual void query(const std::string& statement,
                     const std::function<void(std::string_view, std::string_view)>& visit) = 0;
  // Names of the columns of a table; empty where there is no such table.
  virtual std::vector<std::string> columns_of(std::string_view table) = 0;

  virtual void begin() = 0;
  virtual void commit() = 0;  // it may reach the disk later …
  virtual void flush() = 0;   // … or has, when this returns
  // Blocks of one table; a column that is not in the CSV holds the block's document.
  virtual void add_rows(const std::vector<RowBlock>& blocks) = 0;
};

// "postgresql://…" or a connection string that libpq takes as an URL; credentials come from PG* variables and
// ~/.pgpass. Throws Error(usage) where the URL has a password, which others would see.
[[nodiscard]] std::unique_ptr<Target> open_postgresql(const std::string& url, const std::string& schema);

// A file, made where it is missing; nullptr where `must_exist` and it is missing.
[[nodiscard]] std::unique_ptr<Target> open_sqlite(const std::string& file, bool must_exist);

}  // namespace outturn::corpus
