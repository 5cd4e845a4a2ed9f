// Sums over a report.
#pragma once

#include <array>
#include <cstddef>

#include "core/report.h"
#include "export/options.h"

namespace outturn::exporting {

// A result is doubtful where its confidence is below the threshold.
[[nodiscard]] bool is_doubtful(const Result& result, const Options& options);

inline constexpr std::size_t kTableKinds = static_cast<std::size_t>(TableKind::other) + 1;

// What a caller says about a document in its summary and exit code.
struct Totals {
  std::size_t outputs = 0;
  std::size_t results = 0;
  std::size_t doubtful = 0;                       // confidence below Options::review_below
  std::size_t doubts = 0;                         // findings that a table may not have been read (is_doubt())
  std::array<std::size_t, kTableKinds> tables{};  // by kind
};
[[nodiscard]] Totals totals(const Report& report, const Options& options);

}  // namespace outturn::exporting
