// Bytes on their way to a file: text grows at its end, mostly by short pieces.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace outturn {

// Like a std::string that is only appended to, but short pieces cost a comparison and a copy, no call.
class ByteBuffer {
 public:
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }
  [[nodiscard]] std::size_t size() const { return size_; }

  // Where at least `count` bytes may be written; advance() says how many of them were. Both the place and view() are
  // good until the next call that appends.
  [[nodiscard]] char* room(std::size_t count) {
    if (bytes_.size() - size_ < count) grow(count);
    return bytes_.data() + size_;
  }
  void advance(std::size_t count) { size_ += count; }

  void append(char byte) {
    *room(1) = byte;
    ++size_;
  }
  void append(std::string_view bytes) {
    if (bytes.empty()) return;  // and may have no address
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void append(std::int64_t number) {
    constexpr std::size_t kLongest = 20;
    char* const begin = room(kLongest);
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + kLongest, number).ptr - begin);
  }
  // The first `count` of the `readable` bytes at `bytes`; all are copied, which takes no loop.
  template <std::size_t readable>
  void append_padded(const char* bytes, std::size_t count) {
    std::memcpy(room(readable), bytes, readable);
    size_ += count;
  }

  // Empties it. What it has grown to is kept for the next bytes, unless that is more than `kept`.
  void clear(std::size_t kept = std::size_t{1} << 20U) {
    size_ = 0;
    if (bytes_.size() > kept) bytes_ = std::string();
  }

  // Hands the bytes over, and is empty.
  [[nodiscard]] std::string take() {
    bytes_.resize(std::exchange(size_, 0));
    return std::exchange(bytes_, std::string());
  }

 private:
  void grow(std::size_t count) {
    constexpr std::size_t kFirst = std::size_t{1} << 12U;
    bytes_.resize(std::max({kFirst, bytes_.size() * 2, size_ + count}));
  }

  std::string bytes_;  // its size is the room there is
  std::size_t size_ = 0;
};

}  // namespace outturn
