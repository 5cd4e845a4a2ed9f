// Word documents (.docx) → pages of paragraphs and grids. The ZIP and XML libraries stay behind this header.
#pragma once

#include <string>
#include <string_view>

#include "core/pages.h"
#include "extract/options.h"

namespace outturn::extract {

// Reads the ZIP archive in `bytes`, which must outlive the call, and hands its text to `sink` as pages of form `flow`,
// one at a time. The paragraphs of the headers come first, without a place.
//
// Diagnostics: hidden_text, soft_hyphens, tracked_deletions, glyphs_without_unicode, number_format_unknown,
// part_missing. Throws Error: not_a_report (an archive that is no Word document), damaged, encrypted, empty_input,
// limit_exceeded.
void read_word(std::string_view bytes, const std::string& name, const Options& options, PageSink& sink);

// Of a file in the older binary format of Office (a compound file): throws encrypted where it wraps an encrypted
// document, else not_a_report with a word about converting.
[[noreturn]] void refuse_compound_file(std::string_view bytes, const std::string& name);

}  // namespace outturn::extract
