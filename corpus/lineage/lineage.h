// What a run read and wrote, as events of OpenLineage (https://openlineage.io, spec 2-0-2): one JSON object a line.
//
// START comes before anything is looked at, and one of COMPLETE, FAIL and ABORT (interrupted) last; a run that was
// killed has none. COMPLETE names as inputs the documents whose rows the tables have, in the order of paths, each with
// the SHA-256 of its content as its version; as outputs the CSV files of the folder's data package, each with its
// fields, hash, rows and bytes. Of an event only `eventTime` and `runId` differ between runs that do the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/byte_buffer.h"
#include "core/json_writer.h"
#include "corpus/output/output_folder.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

// The events of one run. Throws Error(cannot_write), naming the file, as every event is written; the other calls too.
class Lineage {
 public:
  // Events are appended to `file`, which is made where it is missing; runs may share it. The job is "run FOLDER", its
  // namespace the variable OPENLINEAGE_NAMESPACE, or else "outturn"; `program` says which one is at work.
  Lineage(std::string file, const std::filesystem::path& output, std::string program);

  void start();
  void complete(Store& store, const OutputFolder& folder);
  void fail(std::string_view message);
  void abort();

 private:
  class Line;  // of the file

  void begin(Line& line, std::string_view type, std::string_view failure = {});
  void inputs(Line& line, Store& store);
  void outputs(Line& line, const OutputFolder& folder);

  std::string file_;
  std::string job_;
  std::string namespace_;
  std::string program_;
  std::string run_;  // a UUID, version 4
};

}  // namespace outturn::corpus
