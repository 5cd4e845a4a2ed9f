#include "core/descriptor_buffer.h"

#include <unistd.h>

#include <cerrno>

namespace outturn {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool DescriptorBuffer::flush() {
  const bool written = put(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return written;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (!flush()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

std::streamsize DescriptorBuffer::xsputn(const char* bytes, std::streamsize count) {
  if (count > epptr() - pptr()) {
    if (!flush()) return 0;
    if (count >= epptr() - pptr()) return put(bytes, static_cast<std::size_t>(count)) ? count : 0;
  }
  traits_type::copy(pptr(), bytes, static_cast<std::size_t>(count));
  pbump(static_cast<int>(count));
  return count;
}

int DescriptorBuffer::sync() {
  return flush() ? 0 : -1;
}

bool DescriptorBuffer::put(const char* bytes, std::size_t count) {
  while (error_ == 0 && count > 0) {
    const ssize_t written = ::write(descriptor_, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

}  // namespace outturn
