#include "export/folder_writer.h"

#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/output_file.h"
#include "export/export.h"
#include "export/schema/tables.h"

namespace outturn::exporting {
namespace {

std::filesystem::path made(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw Error(ErrorCode::cannot_write, folder.string(), "cannot make the folder: " + error.message());
  return folder;
}

// Calls `write`; an error that names no file becomes that of `file`, which knows the reason.
template <typename Write>
void written_to(OutputFile& file, Write write) {
  try {
    write();
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cannot_write && error.file().empty()) file.finish();
    throw;
  }
}

struct TableFile {
  TableFile(const std::filesystem::path& folder, Table table, Format format, const Options& options)
      : file(folder / (std::string(to_string(table)) + "." + std::string(to_string(format)))),
        writer(table, format, file.stream(), options) {}

  OutputFile file;
  TableWriter writer;
};

}  // namespace

struct FolderWriter::State {
  State(const std::filesystem::path& made_folder, const Options& chosen)
      : folder(made_folder), options(chosen), trees(folder / "results.json") {}

  std::filesystem::path folder;
  Options options;
  OutputFile trees;
  std::vector<std::unique_ptr<TableFile>> tables;
};

FolderWriter::FolderWriter(const std::filesystem::path& folder, const Options& options)
    : state_(std::make_unique<State>(made(folder), options)) {
  for (const Table table : kTables) {
    if (table == Table::review && options.review_below == 0) continue;
    for (const Format format : kFormats) {
      if (!has_format(table, format)) continue;
      state_->tables.push_back(std::make_unique<TableFile>(folder, table, format, options));
    }
  }
}

FolderWriter::~FolderWriter() = default;

void FolderWriter::append(const Report& report) {
  written_to(state_->trees, [&] { write_tree(report, state_->trees.stream(), state_->options); });
  for (const auto& table : state_->tables) {
    written_to(table->file, [&] { table->writer.append(report); });
  }
}

void FolderWriter::commit() {
  state_->trees.finish();
  for (const auto& table : state_->tables) table->file.finish();
  state_->trees.commit();
  for (const auto& table : state_->tables) table->file.commit();
  if (state_->options.review_below == 0) {
    std::error_code ignored;
    std::filesystem::remove(state_->folder / "review.ndjson", ignored);  // of an earlier run
  }
}

}  // namespace outturn::exporting
