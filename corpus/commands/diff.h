// What changed between the records of two runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <set>
#include <string>

namespace outturn::corpus {

struct DiffCounts {
  std::int64_t added = 0;
  std::int64_t removed = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
};

// Columns whose differences count as none.
using IgnoredColumns = std::set<std::string, std::less<>>;

// Compares two tables as NDJSON (results, indicators, figures …) by their key, which is the first member of a record,
// and writes one line per record that differs, with one indented line per column that changed: "  COLUMN: OLD -> NEW",
// values as JSON. Added and changed ones come in the order of `after`, removed ones behind them in the order of
// `before`. Holds the keys of `before` in memory, not the rows. Throws Error: cannot_open, bad_interchange (with the
// line) where a file is not of this form.
DiffCounts diff_records(const std::filesystem::path& before, const std::filesystem::path& after,
                        const IgnoredColumns& ignored, std::ostream& out);

// The same of two output folders: their results, indicators and figures. A folder of a program that did not write one
// of the latter has no records in it.
DiffCounts diff_folders(const std::filesystem::path& before, const std::filesystem::path& after,
                        const IgnoredColumns& ignored, std::ostream& out);

}  // namespace outturn::corpus
