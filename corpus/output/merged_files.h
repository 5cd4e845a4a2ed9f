// The tables of one document, in the order in which they are made, kept and merged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "export/options.h"
#include "export/schema/tables.h"

namespace outturn::corpus {

struct MergedFile {
  std::string file;                                    // name of the merged file at the top of the output folder
  bool tree = false;                                   // results.json …
  exporting::Table table = exporting::Table::results;  // … or a table
  exporting::Format format = exporting::Format::csv;
};

// Whether the merged file is wanted: there is no review without a threshold.
[[nodiscard]] bool is_wanted(const MergedFile& part, const exporting::Options& options);

// The sizes of a document's tables, the parts behind the tree, as the store has them: "123 0 77". Empty where the text
// is no such list.
[[nodiscard]] std::vector<std::int64_t> parse_sizes(const std::string& text);

// Throws Error(internal): a file of tables/ is not what the store says of it.
[[noreturn]] void refuse_tables(const std::filesystem::path& path, const std::string& message);

// The tree first, then every table in every format that it has.
[[nodiscard]] const std::vector<MergedFile>& merged_files();

}  // namespace outturn::corpus
