// Every table of a stream of reports, as files of one folder.
#pragma once

#include <filesystem>
#include <memory>

#include "core/report.h"
#include "export/options.h"

namespace outturn::exporting {

// Writes results.json and each table in all its formats, over any number of reports, as they come. The files appear
// in the folder, which is made where it is missing, only when all of them are whole.
class FolderWriter {
 public:
  // Throws Error(cannot_write) naming the folder or file, as append() and commit() do.
  FolderWriter(const std::filesystem::path& folder, const Options& options);
  FolderWriter(const FolderWriter&) = delete;
  FolderWriter& operator=(const FolderWriter&) = delete;
  ~FolderWriter();

  void append(const Report& report);
  void commit();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn::exporting
