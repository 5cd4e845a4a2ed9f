// What a document's bytes are, told from the bytes alone: never from the file's name.
#pragma once

#include <string>
#include <string_view>

namespace outturn::extract {

struct SourceKindFound {
  enum class Kind { pdf, zip, compound, text, binary, empty };  // compound: of old Office programs
  Kind kind = Kind::empty;
  std::string encoding;       // of a text: an ICU converter name, "UTF-8", "UTF-16LE" or "UTF-16BE"
  std::size_t bom_bytes = 0;  // length of the byte order mark in front of the text
  std::string description;    // of a binary, for people: "a PNG image"
  std::size_t pdf_begin = 0;  // where a PDF's header is; bytes before it are junk
};

// The order of evidence: a PDF's header or objects, the first bytes of archives, byte order mark, the first bytes of
// common binaries, valid UTF-8, UTF-16 without a mark, share of control characters, UTF-8 with some damage, the
// double-byte Chinese encodings by how common their characters are, and last ICU's detector.
// `wanted_encoding` (may be empty) replaces the detection of a text's encoding, not that of PDFs and archives.
[[nodiscard]] SourceKindFound find_source_kind(std::string_view bytes, const std::string& wanted_encoding);

}  // namespace outturn::extract
