// Stage 1: a PDF, Word or text file becomes pages of words with boxes, of paragraphs and grids, or of numbered lines.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/pages.h"
#include "extract/options.h"

namespace outturn::extract {

// Reads one document and hands its pages to `sink`, in order, one at a time. What kind it is is read from
// its bytes (a PDF's header, also behind junk, or its objects; a ZIP archive with Word's parts), never from its name.
//
// `name` is how messages and the document record call it. Throws Error: cannot_open, empty_input,
// not_a_report (a binary that is no PDF, an e-mail, a Git LFS
// pointer, an HTML page without a table, a PDF that only wraps other files or a form), damaged, encrypted,
// no_text_layer (no page has any text), limit_exceeded. Findings that cost less than the document (invalid bytes, a
// page without text, glyphs without Unicode) come as diagnostics.
//
// Bounds held here: size of the file, pages, words of a page, and time of a page and of a document (between
// Poppler's operators, within nested forms and within endless content). Not held here: memory, and time spent in
// opening a file and in one single operator. Those can only be held from outside of the process.
//
// May be called from several threads, each with a sink of its own.
void read_file(const std::filesystem::path& path, const std::string& name, const Options& options, PageSink& sink);

// The same for bytes in memory.
void read_bytes(std::string_view bytes, const std::string& name, const Options& options, PageSink& sink);

}  // namespace outturn::extract
