// Looks at every input, and notes in the store what content each path holds.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus/inputs/inputs.h"
#include "corpus/store/store.h"

namespace outturn::corpus {

struct SurveyOptions {
  std::vector<std::string> paths;
  InputFilter filter;
  std::string output;          // never entered
  bool read_all = false;       // trust no stamp: read every file (--checksum)
  std::size_t jobs = 1;        // threads that read
  std::function<bool()> stop;  // asked between files, also by the threads
};

// Between Store::begin_scan() and Store::plan(). A file that was read in an earlier run and whose stamp (size,
// times, inode) is the same is not read again; others are hashed, by up to `jobs` threads. A file that cannot be read
// gets an id of its own ("unread:…"), so that it becomes a document that fails.
ScanCounts survey(Store& store, const SurveyOptions& options);

// Notes anew what one path holds.
void look_again(Store& store, const std::string& path);

// The id under which a file that cannot be read is known.
[[nodiscard]] std::string unread_id(const std::string& path);

}  // namespace outturn::corpus
