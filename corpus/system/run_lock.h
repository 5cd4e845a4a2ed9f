// One run at a time on an output folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "corpus/system/descriptor.h"

namespace outturn::corpus {

// Holds `path` (created where missing) locked until destroyed. The lock is the kernel's (POSIX record lock): it
// goes with the process however that ends, and is not inherited by workers. The file says who holds it, for
// people. Throws Error(cannot_write) where it cannot be written, or where another process holds it (the
// message names its process id and host).
class RunLock {
 public:
  explicit RunLock(const std::filesystem::path& path);

 private:
  Descriptor file_;
};

// Who holds the lock ("process 4711 on HOST"); nullopt where nobody does.
[[nodiscard]] std::optional<std::string> lock_holder(const std::filesystem::path& path);

}  // namespace outturn::corpus
