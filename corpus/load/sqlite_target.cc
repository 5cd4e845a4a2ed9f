// A SQLite file: rows go by prepared statements.
#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>

#include "core/byte_buffer.h"
#include "core/decimal.h"
#include "core/error.h"
#include "core/json_writer.h"
#include "corpus/load/target.h"
#include "corpus/store/sqlite.h"
#include "export/fields/csv_cells.h"

namespace outturn::corpus {
namespace {

using exporting::Dialect;
using exporting::FieldType;
using exporting::sql_name;
using exporting::SqlColumn;
using exporting::SqlTable;

bool is_date(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kShape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

bool is_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

// SQLite takes anything in any column: what does not fit is refused here.
bool fits(const SqlColumn& column, std::string_view text) {
  if (column.list) return true;
  switch (column.type) {
    case FieldType::date:
      return is_date(text);
    case FieldType::integer:
      return is_integer(text);
    case FieldType::number:
      return Decimal::parse(text).has_value();
    case FieldType::text:
    case FieldType::record:
    case FieldType::counts:
      break;
  }
  return true;
}

std::string json_list(std::string_view items) {
  ByteBuffer bytes;
  JsonWriter json(bytes);
  json.begin_array();
  for (std::size_t at = 0; !items.empty() && at <= items.size();) {
    const std::size_t end = std::min(items.find(';', at), items.size());
    json.string(items.substr(at, end - at));
    at = end + 1;
  }
  json.end_array();
  return bytes.take();
}

bool begins_as_database(const std::string& file) {
  constexpr std::string_view kMagic = "SQLite format 3";
  std::array<char, kMagic.size()> head{};
  std::ifstream(file, std::ios::binary).read(head.data(), head.size());
  return std::string_view(head.data(), head.size()) == kMagic;
}

class SqliteFile final : public Target {
 public:
  explicit SqliteFile(const std::string& file) : database_(file, sqlite::Database::Mode::create) {
    // Commits are whole in any case; with a log they need not wait for the disk.
    database_.execute("pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on");
  }
  SqliteFile(const SqliteFile&) = delete;
  SqliteFile& operator=(const SqliteFile&) = delete;
  ~SqliteFile() override {
    inserts_.clear();
    try {
      database_.execute("pragma wal_checkpoint(truncate); pragma journal_mode = delete");
    } catch (const Error&) {
      // Somebody else reads it: the log stays beside it, and is as good.
    }
  }

  [[nodiscard]] Dialect dialect() const override { return Dialect::sqlite; }
  [[nodiscard]] std::string schema() const override { return {}; }

  void execute(const std::string& statements) override { database_.execute(statements); }

  void query(const std::string& statement,
             const std::function<void(std::string_view, std::string_view)>& visit) override {
    sqlite::Statement rows = database_.prepare(statement);
    while (rows.step()) visit(rows.text(0), rows.text(1));
  }

  std::vector<std::string> columns_of(std::string_view table) override {
    std::vector<std::string> names;
    query("select name, '' from pragma_table_info(" + exporting::sql_text(table) + ")",
          [&](std::string_view name, std::string_view) { names.emplace_back(name); });
    return names;
  }

  void begin() override { database_.execute("begin immediate"); }
  void commit() override { database_.execute("commit"); }
  void flush() override {}  // the log is written to the file, and synced, when this is destroyed

  void add_rows(const std::vector<RowBlock>& blocks) override {
    for (const RowBlock& block : blocks) add_block(block);
  }

 private:
  void add_block(const RowBlock& block) {
    sqlite::Statement& insert = insert_into(block.table);
    std::int64_t line = block.first_line;
    for (std::size_t at = 0; at < block.lines.size(); ++line) {
      const std::size_t end = block.lines.find('\n', at);
      add_row(block, insert, exporting::csv_cells(std::string_view(block.lines).substr(at, end - at)), line);
      at = end + 1;
    }
  }

  static void add_row(const RowBlock& block, sqlite::Statement& insert, std::vector<std::string> cells,
                      std::int64_t line) {
    const SqlTable& table = block.table;
    if (table.adds_document_key) cells.push_back(block.document);
    if (cells.size() != table.columns.size()) fail(block, line, "another number of columns than the header");
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const SqlColumn& column = table.columns[i];
      if (column.list) cells[i] = json_list(cells[i]);
      const int parameter = static_cast<int>(i);
      if (!cells[i].empty()) {
        if (!fits(column, cells[i])) fail(block, line, "column " + column.name + ": not of its type: " + cells[i]);
        insert.bind(parameter, cells[i]);
      } else if (column.nullable) {
        insert.bind_null(parameter);
      } else {
        fail(block, line, "column " + column.name + ": is empty");
      }
    }
    try {
      insert.run();
    } catch (const Error& error) {
      fail(block, line, error.message());
    }
  }

  [[noreturn]] static void fail(const RowBlock& block, std::int64_t line, const std::string& message) {
    throw Error(ErrorCode::cannot_write, block.file, message, Place{0, line, {}});
  }

  sqlite::Statement& insert_into(const SqlTable& table) {
    const auto found = inserts_.find(&table);
    if (found != inserts_.end()) return found->second;
    std::string names;
    std::string marks;
    for (const SqlColumn& column : table.columns) {
      names += (names.empty() ? "" : ", ") + sql_name(column.name);
      marks += marks.empty() ? "?" : ", ?";
    }
    const std::string sql = "insert into " + sql_name(table.name()) + " (" + names + ") values (" + marks + ")";
    return inserts_.emplace(&table, database_.prepare(sql)).first->second;
  }

  sqlite::Database database_;
  std::map<const SqlTable*, sqlite::Statement> inserts_;
};

}  // namespace

std::unique_ptr<Target> open_sqlite(const std::string& file, bool must_exist) {
  if (must_exist && !std::filesystem::exists(file)) return nullptr;
  std::error_code ignored;
  const bool has_bytes = std::filesystem::file_size(file, ignored) > 0 && !ignored;
  if (has_bytes && !begins_as_database(file)) {
    throw Error(ErrorCode::cannot_write, file, "is there, and no SQLite database");
  }
  return std::make_unique<SqliteFile>(file);
}

}  // namespace outturn::corpus
