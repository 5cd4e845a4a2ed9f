// Which records of a report's language versions are one and the same.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/versions/records.h"

namespace outturn::corpus {

// One record in all languages that have it.
struct RecordGroup {
  std::vector<std::optional<std::size_t>> members;  // by version: an index into its records
  double confidence = 1;                            // of the pairing
};

// Pairs the records of one kind, given for each version in document order, so that all groups are in the order of every
// version. Where the records of an accomplishment or table have the same keys and agree in all columns, they are paired
// as they are numbered; what lies between is aligned by what its records say, one version after the other, against what
// is paired so far: first that whose number of records most versions share.
[[nodiscard]] std::vector<RecordGroup> pair_records(const std::vector<const std::vector<Record>*>& versions);

// Groups of what holds the records (outputs, tables): what first appears in one group of records belongs together.
// `parents`: how many each version has. In the order of the groups of records.
[[nodiscard]] std::vector<RecordGroup> pair_parents(const std::vector<const std::vector<Record>*>& versions,
                                                    const std::vector<RecordGroup>& records,
                                                    const std::vector<std::size_t>& parents);

}  // namespace outturn::corpus
