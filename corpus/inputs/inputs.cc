#include "corpus/inputs/inputs.h"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <utility>

#include "corpus/inputs/input_bytes.h"

namespace outturn::corpus {
namespace {

using Identity = std::pair<dev_t, ino_t>;

bool matches(const std::string& pattern, const std::string& name, const std::string& relative) {
  const bool whole_path = pattern.find('/') != std::string::npos;
  return fnmatch(pattern.c_str(), whole_path ? relative.c_str() : name.c_str(), 0) == 0;
}

bool ends_with_ignoring_case(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
  });
}

class Walk {
 public:
  Walk(const InputFilter& filter, const std::function<void(Input&&)>& on_input)
      : filter_(filter), on_input_(on_input) {}

  void skip(const std::string& folder) {
    struct stat status {};
    if (!folder.empty() && ::stat(folder.c_str(), &status) == 0) visited_.emplace(status.st_dev, status.st_ino);
  }

  void named(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      give(path, std::strerror(errno));
    } else if (S_ISDIR(status.st_mode)) {
      folder(path, "", status);
    } else {
      give(path, "", stamp_of(status));
    }
  }

  [[nodiscard]] const ScanCounts& counts() const { return counts_; }

 private:
  void give(const std::string& path, std::string problem, const FileStamp& stamp = {}) {
    ++counts_.files;
    on_input_({path, std::move(problem), stamp});
  }

  void folder(const std::string& path, const std::string& relative, const struct stat& status) {
    if (!visited_.emplace(status.st_dev, status.st_ino).second) return;
    std::vector<std::string> names;
    if (!list(path, names)) return;
    const std::string prefix = path.back() == '/' ? path : path + "/";
    for (const std::string& name : names) {
      entry(prefix + name, name, relative.empty() ? name : relative + "/" + name);
    }
  }

  bool list(const std::string& path, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), &::closedir);
    if (folder == nullptr) {
      give(path, std::strerror(errno));
      return false;
    }
    while (const dirent* found = ::readdir(folder.get())) {
      const std::string_view name = found->d_name;
      if (name == "." || name == "..") continue;
      if (name.front() == '.') {
        ++counts_.hidden;
      } else {
        names.emplace_back(name);
      }
    }
    std::sort(names.begin(), names.end());
    return true;
  }

  void entry(const std::string& path, const std::string& name, const std::string& relative) {
    if (excluded(name, relative)) {
      ++counts_.not_matching;
      return;
    }
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    const int error = errno;
    if (exists && S_ISDIR(status.st_mode)) {
      folder(path, relative, status);
    } else if (!included(name, relative)) {
      ++counts_.not_matching;
    } else {
      give(path, exists ? "" : std::strerror(error), exists ? stamp_of(status) : FileStamp());
    }
  }

  [[nodiscard]] bool excluded(const std::string& name, const std::string& relative) const {
    return std::any_of(filter_.exclude.begin(), filter_.exclude.end(),
                       [&](const std::string& pattern) { return matches(pattern, name, relative); });
  }

  [[nodiscard]] bool included(const std::string& name, const std::string& relative) const {
    if (filter_.include.empty()) {
      return ends_with_ignoring_case(name, ".pdf") || ends_with_ignoring_case(name, ".docx") ||
             ends_with_ignoring_case(name, ".txt");
    }
    return std::any_of(filter_.include.begin(), filter_.include.end(),
                       [&](const std::string& pattern) { return matches(pattern, name, relative); });
  }

  const InputFilter& filter_;
  const std::function<void(Input&&)>& on_input_;
  std::set<Identity> visited_;
  ScanCounts counts_;
};

}  // namespace

ScanCounts find_inputs(const std::vector<std::string>& paths, const InputFilter& filter, const std::string& skip_folder,
                       const std::function<void(Input&&)>& on_input) {
  Walk walk(filter, on_input);
  walk.skip(skip_folder);
  for (const std::string& path : paths) walk.named(path);
  return walk.counts();
}

}  // namespace outturn::corpus
