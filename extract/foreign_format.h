// Texts and PDFs that are wrappings of something else, told from their bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outturn::extract {

// Where a PDF begins: "%PDF-" within the first kilobyte, or behind any junk within the first megabyte where a PDF's
// objects follow; 0 where such objects stand in a file that has lost its header. None where there is no PDF.
[[nodiscard]] std::optional<std::size_t> find_pdf(std::string_view bytes);

// What a text is that is no report and holds none that could be read, for people: an e-mail, a Git LFS pointer, a PDF
// in Base64, an HTML page without a table. None for any other text.
[[nodiscard]] std::optional<std::string> foreign_text(std::string_view bytes);

}  // namespace outturn::extract
