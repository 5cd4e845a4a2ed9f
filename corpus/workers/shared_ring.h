// Memory that a worker and its parent share: what a worker has made is written to disk from where the worker put it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace outturn::corpus {

// Mapped before the fork. The worker puts bytes in, one stretch behind the other and round and round; where they are,
// it says in its stream of frames (a position and a size). The parent reads there, trusting nothing, and releases what
// it has read. Where there is no room, or no memory to share, bytes go through the stream itself.
class SharedRing {
 public:
  static constexpr std::size_t kSize = std::size_t{3} << 19;  // bytes

  SharedRing();  // without room for anything where memory cannot be mapped
  SharedRing(const SharedRing&) = delete;
  SharedRing& operator=(const SharedRing&) = delete;
  ~SharedRing();

  // In the parent, after the fork: processes forked from now on do not have it.
  void keep_from_others();

  // In the worker: copies the bytes in and returns their position; nullopt where there is no room now.
  std::optional<std::uint64_t> put(std::string_view bytes);

  // In the parent: the bytes; nullopt where none can be.
  [[nodiscard]] std::optional<std::string_view> at(std::uint64_t position, std::uint64_t size) const;
  // What ends at or before this position may be overwritten.
  void release(std::uint64_t end);

 private:
  struct Memory {
    std::atomic<std::uint64_t> released;
    alignas(4096) char bytes[kSize];
  };
  Memory* memory_ = nullptr;
  std::uint64_t end_ = 0;  // in the worker: behind what was put in last
};

}  // namespace outturn::corpus
