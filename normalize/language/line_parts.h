// A line by its parts, where nothing is known of its columns yet.
#pragma once

#include <string_view>
#include <vector>

namespace outturn::normalize {

// What stands between tabs, bars and gaps of two spaces or more, trimmed; none is empty.
[[nodiscard]] std::vector<std::string_view> line_parts(std::string_view line);

}  // namespace outturn::normalize
