// Text → pages of numbered lines.
#pragma once

#include <string>
#include <string_view>

#include "core/pages.h"
#include "extract/options.h"
#include "extract/source_kind.h"

namespace outturn::extract {

// Decodes a text of the kind found and hands its pages to `sink`. Line ends are LF, CR LF, CR alone, and Unicode's
// NEL, line separator and paragraph separator (U+0085, U+2028, U+2029); a form feed ends a page, in the middle of a
// line too (both halves keep the line's number).
//
// Diagnostics, with line and byte: invalid_bytes, nul_byte (each the first 20 times, then one with the count).
// Throws Error: empty_input (nothing but white space), not_a_report (foreign_format.h), usage (unknown encoding),
// limit_exceeded (max_pages).
void read_text(std::string_view bytes, const SourceKindFound& found, const std::string& name, const Options& options,
               PageSink& sink);

}  // namespace outturn::extract
