// Start tags that a document repeats letter by letter, as nine of ten in what Office writes are: read once each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace outturn::extract {

// A start tag as it stands between '<' and '>'.
struct KnownTag {
  std::string_view text;
  std::string_view name;     // of its element, as it stands there
  std::uint32_t number = 0;  // in the record
  std::uint32_t age = 0;     // of the declarations that were in force
};

// Keeps the last tag of each of kTags kinds. The texts must outlive it.
class KnownTags {
 public:
  // nullptr where the tag was not met, or under other declarations.
  [[nodiscard]] const KnownTag* find(std::string_view text, std::uint32_t age) const {
    const KnownTag& known = tags_[slot(text)];
    return known.age == age && known.text == text ? &known : nullptr;
  }
  void keep(const KnownTag& tag) { tags_[slot(tag.text)] = tag; }

 private:
  static constexpr std::size_t kTags = 1024;  // a document has some two thousand, most of them once

  // By its first and last bytes, where most of the difference is, and its length.
  static std::size_t slot(std::string_view text) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;  // Fibonacci hashing
    constexpr int kSlotBits = 10;
    static_assert(std::size_t{1} << kSlotBits == kTags);
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (text.size() >= sizeof first) {
      std::memcpy(&first, text.data(), sizeof first);
      std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
    } else {
      for (const char c : text) first = first << 8U | static_cast<unsigned char>(c);
    }
    const std::uint64_t mixed = (first ^ text.size()) * kSpread ^ last;
    return static_cast<std::size_t>((mixed * kSpread) >> (64 - kSlotBits));
  }

  std::vector<KnownTag> tags_ = std::vector<KnownTag>(kTags);
};

}  // namespace outturn::extract
