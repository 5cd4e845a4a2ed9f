// Reads the CSV files that outturn writes: a row is a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace outturn::corpus {

// A file's lines behind its header, one in hand.
class CsvLines {
 public:
  // Throws Error(cannot_open) where it cannot be read, Error(bad_interchange) where its header is not `header` (with
  // its line end): another version of outturn wrote it. A byte order mark is passed over.
  CsvLines(std::filesystem::path file, const std::string& header);

  [[nodiscard]] bool at_end() const { return !there_; }
  [[nodiscard]] const std::string& line() const { return line_; }  // without its end
  [[nodiscard]] std::int64_t number() const { return number_; }    // 1 is the header
  [[nodiscard]] const std::string& name() const { return name_; }
  void next();
  void rewind();  // to the first behind the header

  // The line's cell at an index, which it must have. Throws Error(bad_interchange) otherwise.
  [[nodiscard]] std::string cell(std::size_t index) const;

 private:
  std::string name_;
  std::vector<char> buffer_;
  std::ifstream in_;
  std::string line_;
  std::int64_t number_ = 1;
  std::streamoff begin_ = 0;  // of the first line behind the header
  bool there_ = false;
};

}  // namespace outturn::corpus
