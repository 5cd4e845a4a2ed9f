// What the table of language versions of an output folder says.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>

namespace outturn::corpus {

// Records of reports that the archive has in several languages.
struct VersionsSeen {
  std::int64_t reports = 0;
  std::int64_t paired = 0;   // in several languages
  std::int64_t aligned = 0;  // of these, those whose numbers differ
  std::int64_t differ = 0;   // of the paired ones
  std::int64_t partly = 0;   // of the paired ones, those that not all languages have
  std::int64_t alone = 0;    // in one language only
};

// Reads versions.csv of `folder` and writes to `out` what differs and what lacks a counterpart: a line that names each
// report, below it one for each record and column; what lacks a whole output, table or row is not said of each of its
// records again. Reports and records in which nothing is amiss are only counted.
// Throws Error: cannot_open, bad_interchange.
VersionsSeen show_versions(const std::filesystem::path& folder, std::ostream& out);

}  // namespace outturn::corpus
