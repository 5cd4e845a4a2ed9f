// PostgreSQL through libpq: rows go by COPY.
#include <dlfcn.h>
#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "corpus/load/copy_lines.h"
#include "corpus/load/target.h"

namespace outturn::corpus {
namespace {

using exporting::Dialect;
using exporting::sql_name;
using exporting::sql_text;
using exporting::SqlColumn;
using exporting::SqlTable;

constexpr std::size_t kSent = std::size_t{1} << 16;  // bytes of rows that are sent at a time

// libpq's functions. It is loaded when a database is first asked for: with some thirty libraries that it needs it takes
// as long as all the rest that a start of the program loads.
struct Libpq {
  void* library = load();

  decltype(&::PQclear) clear = find("PQclear");
  decltype(&::PQconnectdb) connect = find("PQconnectdb");
  decltype(&::PQconninfoFree) free_options = find("PQconninfoFree");
  decltype(&::PQconninfoParse) parse_options = find("PQconninfoParse");
  decltype(&::PQerrorMessage) error_message = find("PQerrorMessage");
  decltype(&::PQexec) exec = find("PQexec");
  decltype(&::PQfinish) finish = find("PQfinish");
  decltype(&::PQfreemem) free_memory = find("PQfreemem");
  decltype(&::PQgetResult) next_result = find("PQgetResult");
  decltype(&::PQgetvalue) value = find("PQgetvalue");
  decltype(&::PQntuples) rows = find("PQntuples");
  decltype(&::PQputCopyData) put_copy_data = find("PQputCopyData");
  decltype(&::PQputCopyEnd) put_copy_end = find("PQputCopyEnd");
  decltype(&::PQresultErrorField) error_field = find("PQresultErrorField");
  decltype(&::PQresultStatus) result_status = find("PQresultStatus");
  decltype(&::PQsendQuery) send_query = find("PQsendQuery");
  decltype(&::PQsetClientEncoding) set_client_encoding = find("PQsetClientEncoding");
  decltype(&::PQsetNoticeProcessor) set_notice_processor = find("PQsetNoticeProcessor");
  decltype(&::PQsetSingleRowMode) set_single_row_mode = find("PQsetSingleRowMode");
  decltype(&::PQstatus) status = find("PQstatus");

 private:
  static constexpr const char* kFile = "libpq.so.5";

  [[noreturn]] static void refuse() { throw Error(ErrorCode::cannot_open, kFile, ::dlerror()); }
  static void* load() {
    void* const loaded = ::dlopen(kFile, RTLD_NOW | RTLD_LOCAL);
    if (loaded == nullptr) refuse();
    return loaded;
  }
  // Where a function is, of whatever type it is declared to be.
  struct Found {
    void* address;
    template <typename Function>
    operator Function*() const {
      return reinterpret_cast<Function*>(address);
    }
  };
  [[nodiscard]] Found find(const char* name) const {
    void* const address = ::dlsym(library, name);
    if (address == nullptr) refuse();
    return {address};
  }
};

// Throws Error(cannot_open) where it cannot be loaded.
const Libpq& libpq() {
  static const Libpq loaded;
  return loaded;
}

struct Freed {
  void operator()(PGconn* connection) const { libpq().finish(connection); }
  void operator()(PGresult* result) const { libpq().clear(result); }
  void operator()(PQconninfoOption* options) const { libpq().free_options(options); }
};
using ResultPointer = std::unique_ptr<PGresult, Freed>;

std::string one_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  for (char& c : text) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return text;
}

std::string field_of(const PGresult* result, int code) {
  const char* text = libpq().error_field(result, code);
  return text == nullptr ? std::string() : text;
}

class Postgresql final : public Target {
 public:
  Postgresql(const std::string& url, std::string schema) : schema_(std::move(schema)) {
    refuse_password(url);
    connection_.reset(libpq().connect(url.c_str()));
    if (libpq().status(connection_.get()) != CONNECTION_OK) fail(one_line(libpq().error_message(connection_.get())));
    libpq().set_notice_processor(
        connection_.get(), [](void*, const char*) {}, nullptr);
    libpq().set_client_encoding(connection_.get(), "UTF8");
    // A document is whole or not there in any case; flush() sees to it that all are on the disk. Documents are found
    // by their keys' indexes: of tables that were filled just now the server does not know yet how large they are.
    execute(
        "set synchronous_commit = off; set enable_seqscan = off; set datestyle = 'ISO'; set "
        "standard_conforming_strings = on");
    lock();
  }

  [[nodiscard]] Dialect dialect() const override { return Dialect::postgresql; }
  [[nodiscard]] std::string schema() const override { return schema_; }

  void execute(const std::string& statements) override { check(run(statements).get()); }

  void query(const std::string& statement,
             const std::function<void(std::string_view, std::string_view)>& visit) override {
    if (libpq().send_query(connection_.get(), statement.c_str()) != 1)
      fail(one_line(libpq().error_message(connection_.get())));
    libpq().set_single_row_mode(connection_.get());
    while (const ResultPointer result{libpq().next_result(connection_.get())}) {
      check(result.get());
      for (int row = 0; row < libpq().rows(result.get()); ++row)
        visit(libpq().value(result.get(), row, 0), libpq().value(result.get(), row, 1));
    }
  }

  std::vector<std::string> columns_of(std::string_view table) override {
    std::vector<std::string> names;
    query("select column_name, '' from information_schema.columns where table_schema = " + sql_text(schema_) +
              " and table_name = " + sql_text(table) + " order by ordinal_position",
          [&](std::string_view name, std::string_view) { names.emplace_back(name); });
    return names;
  }

  void begin() override { execute("begin"); }
  void commit() override { execute("commit"); }
  void flush() override { execute("set local synchronous_commit = on"); }

  void add_rows(const std::vector<RowBlock>& blocks) override {
    if (blocks.empty()) return;
    const SqlTable& table = blocks.front().table;
    std::string names;
    for (const SqlColumn& column : table.columns) names += (names.empty() ? "" : ", ") + sql_name(column.name);
    const ResultPointer begun = run("copy " + sql_name(schema_, table.name(), Dialect::postgresql) + " (" + names +
                                    ") from stdin with (format csv)");
    if (libpq().result_status(begun.get()) != PGRES_COPY_IN) check(begun.get());
    bool sent = std::ranges::all_of(blocks, [this](const RowBlock& block) { return send(block); });
    sent = sent && libpq().put_copy_end(connection_.get(), nullptr) == 1;
    if (!sent) fail(one_line(libpq().error_message(connection_.get())));
    while (const ResultPointer result{libpq().next_result(connection_.get())}) check(result.get(), &blocks);
  }

 private:
  static void refuse_password(const std::string& url) {
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, Freed> options(libpq().parse_options(url.c_str(), &message));
    if (options == nullptr) {
      // libpq's own message repeats the URL.
      libpq().free_memory(message);
      throw Error(ErrorCode::usage, "", "the target is no URL of a PostgreSQL database");
    }
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
      if (std::string_view(option->keyword) == "password" && option->val != nullptr) {
        throw Error(ErrorCode::usage, "",
                    "a password on the command line is seen by others: put it into ~/.pgpass or PGPASSWORD");
      }
    }
  }

  // One load at a time into a schema; the lock goes with the connection.
  void lock() {
    bool held = false;
    query("select pg_try_advisory_lock(hashtext('outturn load'), hashtext(" + sql_text(schema_) + ")), ''",
          [&](std::string_view answer, std::string_view) { held = answer == "t"; });
    if (!held) fail("another load into the schema " + schema_ + " is at work");
  }

  ResultPointer run(const std::string& statements) {
    return ResultPointer(libpq().exec(connection_.get(), statements.c_str()));
  }

  // The block's lines, some at a time; false where the connection takes no more.
  bool send(const RowBlock& block) {
    std::string lines;
    for (std::size_t at = 0; at < block.lines.size();) {
      const std::size_t end = block.lines.find('\n', at);
      append_copy_line(lines, block.table, std::string_view(block.lines).substr(at, end - at), block.document);
      at = end + 1;
      if (lines.size() < kSent && at < block.lines.size()) continue;
      if (libpq().put_copy_data(connection_.get(), lines.data(), static_cast<int>(lines.size())) != 1) return false;
      lines.clear();
    }
    return true;
  }

  // `blocks`: the rows that were sent.
  void check(const PGresult* result, const std::vector<RowBlock>* blocks = nullptr) {
    switch (libpq().result_status(result)) {
      case PGRES_COMMAND_OK:
      case PGRES_EMPTY_QUERY:
      case PGRES_TUPLES_OK:
      case PGRES_SINGLE_TUPLE:
        return;
      default:
        break;
    }
    std::string message = field_of(result, PG_DIAG_MESSAGE_PRIMARY);
    if (message.empty()) message = one_line(libpq().error_message(connection_.get()));
    const std::string detail = field_of(result, PG_DIAG_MESSAGE_DETAIL);
    if (!detail.empty()) message += ": " + detail;
    if (blocks == nullptr) fail(one_line(message));
    CopyPlace place = copy_place(field_of(result, PG_DIAG_CONTEXT));
    if (place.column.empty()) place.column = field_of(result, PG_DIAG_COLUMN_NAME);
    if (!place.column.empty()) message = "column " + place.column + ": " + message;
    throw Error(ErrorCode::cannot_write, blocks->front().file, one_line(message),
                Place{0, line_in_file(*blocks, place.line), {}});
  }

  [[noreturn]] static void fail(const std::string& message) {
    throw Error(ErrorCode::cannot_write, "PostgreSQL", message);
  }

  std::string schema_;
  std::unique_ptr<PGconn, Freed> connection_;
};

}  // namespace

std::unique_ptr<Target> open_postgresql(const std::string& url, const std::string& schema) {
  return std::make_unique<Postgresql>(url, schema);
}

}  // namespace outturn::corpus
