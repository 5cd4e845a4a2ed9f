// A line by its parts and its end, where nothing is known of its columns yet.
#pragma once

#include <string_view>
#include <vector>

namespace outturn::normalize {

// What stands between tabs, bars and gaps of two spaces or more, trimmed; none is empty.
[[nodiscard]] std::vector<std::string_view> line_parts(std::string_view line);

// Whether a line ends as running text does: with a mark that neither a caption nor a unit ends with.
[[nodiscard]] bool ends_like_text(std::string_view text);

}  // namespace outturn::normalize
