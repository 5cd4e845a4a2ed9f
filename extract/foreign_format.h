// Files that are no report, or hold one in a form that is not read here: told by name, so that people know what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outturn::extract {

// What the bytes are where they are in a format of another kind, and what to do about it, as the end of a sentence: "an
// RTF document: save it as PDF". For archives and Office documents, pictures, and other binaries with known first
// bytes. nullopt where nothing is known.
[[nodiscard]] std::optional<std::string> foreign_binary(std::string_view bytes);

// The same for files that are text by their bytes, but not the text of a document: pointers to a file kept elsewhere,
// e-mails, XML, JSON, RTF, PostScript. `text`: UTF-8, without byte order mark. HTML is none of them.
[[nodiscard]] std::optional<std::string> foreign_text(std::string_view text);

}  // namespace outturn::extract
