// A budget performance report of the United Nations, from its bytes to what its tables say. What other programs link:
//
//   const outturn::Report report = outturn::library::read("report.pdf");
//   for (const outturn::AlignedTable& table : report.tables) …
//   outturn::exporting::write_table(report, outturn::exporting::Table::results, …);      // export/export.h
//
// `outturn run` does the same for each of its inputs. Nothing is kept between two calls but the compiled language
// profiles. One document at a time in a process: Poppler says what it finds wrong to the process, not to the caller.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "align/options.h"
#include "core/error.h"
#include "core/report.h"
#include "export/options.h"
#include "extract/options.h"
#include "library/stage_seconds.h"
#include "normalize/options.h"

namespace outturn::library {

// Of all four stages. Those of exporting are for who writes tables.
struct Options {
  extract::Options extract;
  normalize::Options normalize;
  align::Options align;
  exporting::Options exporting;

  void validate() const;  // throws Error(usage)
};

// A document in memory, and how records and messages call it.
struct Bytes {
  std::string_view bytes;
  std::string name = "-";
};

// Reads a PDF or a text. Throws Error (README.md, Errors) where the document is lost; what is doubtful in it is among
// Report::diagnostics. A file goes by its path. `seconds` (optional) receives what the stages took, but for exporting.
[[nodiscard]] Report read(const std::filesystem::path& file, const Options& options = {},
                          StageSeconds* seconds = nullptr);
[[nodiscard]] Report read(const Bytes& document, const Options& options = {}, StageSeconds* seconds = nullptr);

}  // namespace outturn::library
