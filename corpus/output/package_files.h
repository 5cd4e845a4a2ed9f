// What an output folder says of itself: datapackage.json, and the scripts in load/.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/system/sha256.h"
#include "export/schema/tables.h"

namespace outturn::corpus {

// What the data package says of a file's bytes, taken as they are written.
class FileDigest {
 public:
  void add(std::string_view bytes) {
    hash_.add(bytes);
    bytes_ += static_cast<std::int64_t>(bytes.size());
    lines_ += std::count(bytes.begin(), bytes.end(), '\n');
  }
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }
  // Of a CSV with a header: no cell holds a line break.
  [[nodiscard]] std::int64_t rows() const { return lines_ - 1; }
  [[nodiscard]] std::string sha256() { return hash_.hex(); }  // once

 private:
  Sha256 hash_;
  std::int64_t bytes_ = 0;
  std::int64_t lines_ = 0;
};

struct DigestOf {
  const exporting::TableSchema& table;
  FileDigest& digest;
};

// Names below the output folder: datapackage.json, load/postgresql.sql …
[[nodiscard]] const std::vector<std::string>& package_files();

// Writes them below `folder`, of the CSV files that are given; their names in it have '-' for '/'. The caller syncs.
// Throws Error(cannot_write).
void write_package(const std::filesystem::path& folder, const std::vector<DigestOf>& files);

// The name in `folder` of a file that write_package() has written.
[[nodiscard]] std::string flat_name(std::string_view file);

}  // namespace outturn::corpus
