// The description of a folder of tables (Data Package, version 2: https://datapackage.org), made from the lists of
// fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "export/schema/tables.h"

namespace outturn::exporting {

inline constexpr std::string_view kDataPackageFile = "datapackage.json";

// A CSV that lies in the folder, under the name of its table.
struct PackagedFile {
  const TableSchema& table;
  std::int64_t bytes = 0;
  std::int64_t rows = 0;
  std::string sha256;  // 64 hexadecimal digits
};

// The package of these files: dialect, fields with types and constraints, keys, missing values, bytes, rows and hash of
// each
// (`rows` is no word of the standard, which leaves room for others).
// Foreign keys name tables that are among the files; others are left out.
[[nodiscard]] std::string data_package(const std::vector<PackagedFile>& files);

}  // namespace outturn::exporting
