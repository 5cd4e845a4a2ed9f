// Results that a person should look at, with what made them doubtful and what else was considered.
#pragma once

#include <string>
#include <vector>

#include "core/json_writer.h"
#include "core/report.h"
#include "export/options.h"

namespace outturn::exporting {

// A result is doubtful where its confidence is below the threshold.
[[nodiscard]] bool is_doubtful(const Result& result, const Options& options);

// One record for each doubtful result, in document order. `reasons` are the pieces of its fields whose score is
// below the threshold, the least sure first.
void write_review(const Report& report, const Options& options, JsonWriter& json);

[[nodiscard]] const std::vector<std::string>& review_columns();

// The member `alternatives`: arrangements that cost more, cheapest first as align gives them.
void write_alternatives(const Result& result, JsonWriter& json);

}  // namespace outturn::exporting
