// Which documents a run is about: files, folders and lists of both.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/store/store.h"

namespace outturn::corpus {

// Glob patterns (fnmatch: * ? [..]) for what is found in folders; files that are named are always taken.
// A pattern without '/' is matched against a file's own name, one with '/' against its path below the folder
// that was named ('*' crosses '/' there). Letters' case counts.
struct InputFilter {
  std::vector<std::string> include;  // empty: *.pdf and *.txt, in any case
  std::vector<std::string> exclude;  // wins over include; a folder that matches is not entered
};

// A path as it was named or found; bytes, not text.
struct Input {
  std::string path;
  std::string problem;  // why it cannot be read; empty where nothing is known against it
  FileStamp stamp;      // of the file that was there when it was found
};

struct ScanCounts {
  std::size_t files = 0;
  std::size_t not_matching = 0;  // files in folders that no pattern takes
  std::size_t hidden = 0;        // files and folders in folders whose name begins with '.'
};

// Walks `paths` in their order and each folder in the order of its entries' bytes, and calls back for every
// document. A folder is walked once, however many symbolic links lead to it, so loops end; `skip_folder` (the
// output folder; may be empty or missing) is never entered. Paths that do not exist and folders that cannot
// be listed come as an Input with a problem. Memory: one folder's names per level.
ScanCounts find_inputs(const std::vector<std::string>& paths, const InputFilter& filter, const std::string& skip_folder,
                       const std::function<void(Input&&)>& on_input);

}  // namespace outturn::corpus
