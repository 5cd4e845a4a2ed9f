// PDF → pages of words with boxes. Poppler stays behind this header.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/pages.h"
#include "extract/options.h"

namespace outturn::extract {

// Reads the PDF in `bytes`, which must outlive the call, and hands its pages to `sink`, one at a time.
// Throws as read_file() does.
void read_pdf(std::string_view bytes, const std::string& name, const Options& options, PageSink& sink);

}  // namespace outturn::extract
