// The language versions of one report held against each other.
#pragma once

#include <functional>
#include <vector>

#include "corpus/versions/records.h"
#include "export/rows/version_row.h"

namespace outturn::corpus {

// Calls `visit` with the lines of the table of versions: of each record that a version has, one for every column in
// which the versions that have it differ, or one that says that they agree or that it is alone. Results behind their
// outputs, then indicators, then tables with their figures; each kind in document order. `versions` are of different
// languages, sorted by these, at least two. Linear in time and memory.
void compare_versions(const std::vector<Version>& versions,
                      const std::function<void(const exporting::VersionRow&)>& visit);

}  // namespace outturn::corpus
