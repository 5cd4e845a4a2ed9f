// Where in a file a PDF begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace outturn::extract {

// "%PDF-" within the first kilobyte, or behind any junk within the first megabyte where a PDF's objects follow; 0 where
// such objects stand in a file that has lost its header. None where there is no PDF.
[[nodiscard]] std::optional<std::size_t> find_pdf(std::string_view bytes);

}  // namespace outturn::extract
