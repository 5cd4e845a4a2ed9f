#include "corpus/store/sqlite.h"

#include <sqlite3.h>

#include <utility>

#include "core/error.h"

namespace outturn::corpus::sqlite {
namespace {

[[noreturn]] void fail(sqlite3* database, int code, const std::string& file) {
  const int kind = code & 0xFF;
  const std::string reason = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_ERROR || kind == SQLITE_MISMATCH) {
    throw Error(ErrorCode::cannot_write, file,
                "the state store is damaged (" + reason + "); run again with --rebuild to start it anew");
  }
  throw Error(ErrorCode::cannot_write, file, "state store: " + reason);
}

}  // namespace

struct Statement::State {
  std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> handle{nullptr, &sqlite3_finalize};
  std::string file;

  void require(int code) const {
    if (code != SQLITE_OK) fail(sqlite3_db_handle(handle.get()), code, file);
  }
};

Statement::Statement(std::unique_ptr<State> state) : state_(std::move(state)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(int parameter, std::int64_t value) {
  state_->require(sqlite3_bind_int64(state_->handle.get(), parameter + 1, value));
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  state_->require(sqlite3_bind_double(state_->handle.get(), parameter + 1, value));
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  state_->require(
      sqlite3_bind_text64(state_->handle.get(), parameter + 1, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  state_->require(sqlite3_bind_blob64(state_->handle.get(), parameter + 1, bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  state_->require(sqlite3_bind_null(state_->handle.get(), parameter + 1));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(state_->handle.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(sqlite3_db_handle(state_->handle.get()), code, state_->file);
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(state_->handle.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(state_->handle.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(state_->handle.get(), column);
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(state_->handle.get(), column);
  const int size = sqlite3_column_bytes(state_->handle.get(), column);
  return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), static_cast<size_t>(size));
}

struct Database::State {
  std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> handle{nullptr, &sqlite3_close_v2};
  std::string file;
};

Database::Database(std::filesystem::path path, Mode mode) : state_(std::make_unique<State>()) {
  state_->file = path.string();
  const int flags = mode == Mode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  // NOMUTEX: a connection belongs to one thread at a time.
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nullptr);
  state_->handle.reset(handle);
  if (code != SQLITE_OK) fail(handle, code, state_->file);
  sqlite3_busy_timeout(handle, 5000);
}

Database::~Database() = default;

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(state_->handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(state_->handle.get(), code, state_->file);
}

Statement Database::prepare(std::string_view sql) {
  auto state = std::make_unique<Statement::State>();
  state->file = state_->file;
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(state_->handle.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  state->handle.reset(handle);
  if (code != SQLITE_OK) fail(state_->handle.get(), code, state_->file);
  return Statement(std::move(state));
}

std::int64_t Database::last_number() const {
  return sqlite3_last_insert_rowid(state_->handle.get());
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(state_->handle.get());
}

}  // namespace outturn::corpus::sqlite
