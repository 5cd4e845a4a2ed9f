// A file's bytes, for as long as the object lives.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace outturn::extract {

// Reads the whole of `path`; `name` is how errors call it. Throws Error: cannot_open (missing, no permission,
// or not a regular file: folders, FIFOs, sockets and devices are never read from), limit_exceeded (more than
// `max_bytes`).
[[nodiscard]] std::string read_input_file(const std::filesystem::path& path, const std::string& name,
                                          std::int64_t max_bytes);

}  // namespace outturn::extract
