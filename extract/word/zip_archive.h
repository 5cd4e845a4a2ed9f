// The parts of a ZIP archive in memory, one at a time and within bounds.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace outturn::extract {

// Bounds of one document, and what messages call it.
struct ArchiveLimits {
  std::string name;
  std::int64_t max_part_bytes = 0;                 // unpacked
  std::chrono::steady_clock::time_point deadline;  // of reading the document
};

class ZipArchive {
 public:
  // `bytes` must outlive the object. Throws Error: damaged (no directory, cut short), limit_exceeded (more than
  // kMostParts).
  ZipArchive(std::string_view bytes, ArchiveLimits limits);
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ZipArchive(ZipArchive&&) = delete;
  ZipArchive& operator=(ZipArchive&&) = delete;
  ~ZipArchive();

  // Names are compared without regard to case, as Office does.
  [[nodiscard]] bool has(const std::string& part) const;
  // Bytes of a part as the archive's directory has them, which may be wrong; 0 where it has none.
  [[nodiscard]] std::uint64_t stated_size(const std::string& part) const;

  // Unpacks a part and hands it to `take`, at most kChunk bytes at a time. Throws Error: damaged (absent, checksum
  // wrong, cut), encrypted (it needs a password), limit_exceeded (too large, packed more than kMostRatio to one, or too
  // late).
  void read(const std::string& part, const std::function<void(std::string_view)>& take) const;

  [[nodiscard]] const std::string& name() const { return limits_.name; }

  static constexpr std::int64_t kMostParts = 20'000;
  static constexpr std::size_t kChunk = 64 * 1024;
  // Text packs 10 to 40 to one; what packs far better and is not small is there to fill memory.
  static constexpr std::int64_t kMostRatio = 250;
  static constexpr std::int64_t kRatioFrom = 4 << 20;  // unpacked bytes

 private:
  struct Handle;
  ArchiveLimits limits_;
  std::unique_ptr<Handle> handle_;
};

}  // namespace outturn::extract
