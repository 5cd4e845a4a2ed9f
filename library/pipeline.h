// One document through all four stages in one process: what `outturn run` does for each input.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "align/options.h"
#include "core/report.h"
#include "export/options.h"
#include "extract/options.h"
#include "library/stage_seconds.h"
#include "normalize/options.h"

namespace outturn::library {

struct StageOptions {
  extract::Options extract;
  normalize::Options normalize;
  align::Options align;
  exporting::Options exporting;
};

// Reads `path` and returns the aligned report; `name` is how records and messages call the document.
// Throws Error where the document is lost. `seconds` (optional) receives the stages' times, but for
// exporting, which is the caller's.
[[nodiscard]] Report process_document(const std::filesystem::path& path, const std::string& name,
                                      const StageOptions& options, StageSeconds* seconds = nullptr);

// The same for a document whose bytes are in memory.
[[nodiscard]] Report process_bytes(std::string_view bytes, const std::string& name, const StageOptions& options,
                                   StageSeconds* seconds = nullptr);

}  // namespace outturn::library
