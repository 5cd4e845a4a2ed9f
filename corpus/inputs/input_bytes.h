// An input file on disk: opened with care, hashed, read whole.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>

#include "corpus/store/store.h"
#include "corpus/system/descriptor.h"

namespace outturn::corpus {

// Opens a regular file for reading. Throws Error(cannot_open) naming `name` where it cannot be opened, or is a
// FIFO, a device, a socket or a folder; never waits for one.
[[nodiscard]] Descriptor open_document(const std::string& path, const std::string& name);

[[nodiscard]] FileStamp stamp_of(const struct stat& status);
// What fstat() says. Throws Error(cannot_open).
[[nodiscard]] FileStamp stamp_of(int file, const std::string& name);
// What stat() says; all zero where it cannot.
[[nodiscard]] FileStamp stamp_of_path(const std::string& path);

// SHA-256 of the whole content, 64 hexadecimal digits. Throws Error(cannot_open) on a read error.
[[nodiscard]] std::string hash_file(int file, const std::string& name);

// The whole content, from the beginning (the descriptor's offset is not used). Throws Error: cannot_open,
// limit_exceeded (more than `max_bytes`).
[[nodiscard]] std::string read_whole(int file, const std::string& name, std::int64_t max_bytes);

}  // namespace outturn::corpus
