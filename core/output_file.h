// Files that are either whole or not there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string_view>

namespace outturn {

// Writes to a temporary name beside `path` and renames on commit(). Destroyed without commit(), it leaves
// nothing behind. Throws Error(cannot_write) naming the path (constructor, write, commit): permission, full
// disk, missing folder.
class OutputFile {
 public:
  // Who sees to it that a power cut loses nothing that has its name: each file for itself, or, where many files appear
  // together, the caller by one sync of the file system between finish() and commit().
  enum class Sync : std::uint8_t { each, by_caller };

  explicit OutputFile(std::filesystem::path path, Sync sync = Sync::each);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  void write(std::string_view bytes);    // buffered
  [[nodiscard]] std::ostream& stream();  // the same buffer as an ostream (its badbit becomes an Error at commit)
  // Lets the system begin to put on the disk what has been written: the sync has less to wait for.
  void start_write_out();
  // Flushes and (Sync::each) syncs: afterwards everything is under the temporary name, and commit() can hardly fail.
  // For several files that are to appear together: finish() all, then commit() all. Nothing is written after it.
  void finish();
  void commit();  // finish() where that is not done yet, then rename

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn
