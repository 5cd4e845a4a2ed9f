// Whether all characters of a text's line are in the rows that were made of it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/table.h"

namespace outturn::normalize {

// Whether the rows and `removed` characters (code points, white space aside) are the line's.
[[nodiscard]] bool conserves(std::string_view line, std::span<const RawRow> rows, std::int64_t removed);

}  // namespace outturn::normalize
