// What changed between two runs' results.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>

namespace outturn::corpus {

struct DiffCounts {
  std::int64_t added = 0;
  std::int64_t removed = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
};

// Compares two results.ndjson by result_key, and writes one line per result that differs, with one indented line
// per column that changed: "  COLUMN: OLD -> NEW", values as JSON. Added and changed ones come in the order of
// `after`, removed ones behind them in the order of `before`. Holds the keys of `before` in memory, not the rows.
// Throws Error: cannot_open, bad_interchange (with the line) where a file is not of this form.
DiffCounts diff_results(const std::filesystem::path& before, const std::filesystem::path& after, std::ostream& out);

}  // namespace outturn::corpus
