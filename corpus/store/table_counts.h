// How many tables of each kind a document, or many of them, have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "export/rows/totals.h"

namespace outturn::corpus {

// In the order of TableKind.
using exporting::kTableKinds;
using TableCounts = std::array<std::int64_t, kTableKinds>;

// What they are called in the store, in the manifest and in messages for programs.
inline constexpr auto kTableCountNames =
    std::to_array<std::string_view>({"tables_outputs", "tables_indicators", "tables_resources", "tables_staffing",
                                     "tables_deliverables", "tables_measures", "tables_other"});
static_assert(kTableCountNames.size() == kTableKinds);

// For people: "46 tables of outputs, 1 of indicators, 3 of resources"; kinds without any are left out, "no tables"
// where all are.
[[nodiscard]] std::string in_words(const TableCounts& counts);

}  // namespace outturn::corpus
