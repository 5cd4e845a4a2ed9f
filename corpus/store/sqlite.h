// The few calls of SQLite that the state store needs, with errors as exceptions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace outturn::corpus::sqlite {

// A prepared statement. Parameters and columns count from 0. Text and blobs are bytes, which are not copied: they must
// be there until the statement is reset, or bound anew.
class Statement {
 public:
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;
  ~Statement();

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);

  bool step();  // true: there is a row to read
  void run();   // steps to the end, and resets for the next use
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;  // also of a blob; "" for NULL

 private:
  friend class Database;
  struct State;
  explicit Statement(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Every failure is an Error(cannot_write) that names the file; where SQLite finds the file damaged or of
// another kind, the message says how to start anew.
class Database {
 public:
  enum class Mode { read_only, create };
  Database(std::filesystem::path path, Mode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  void execute(const std::string& sql);  // one or several statements without parameters
  [[nodiscard]] Statement prepare(std::string_view sql);
  [[nodiscard]] std::int64_t changes() const;      // rows that the last statement changed
  [[nodiscard]] std::int64_t last_number() const;  // the rowid of the last row that was inserted

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn::corpus::sqlite
