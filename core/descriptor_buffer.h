// A stream buffer that writes to a file descriptor and knows why a write failed.
#pragma once

#include <array>
#include <cstddef>
#include <streambuf>

namespace outturn {

// Does not own the descriptor. Nothing is written by the destructor: call flush() and look at its result.
class DescriptorBuffer final : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);

  // 0, or the errno of the first write that failed (EPIPE, ENOSPC …). Nothing is written after a failure.
  [[nodiscard]] int error() const { return error_; }

  // Hands everything to the system; false where that failed, now or before.
  bool flush();

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  bool put(const char* bytes, std::size_t count);

  int descriptor_;
  int error_ = 0;
  std::array<char, std::size_t{1} << 16U> buffer_;
};

}  // namespace outturn
