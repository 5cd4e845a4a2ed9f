#include "export/scratch.h"

#include <cstddef>

namespace outturn::exporting {

ByteBuffer& scratch() {
  constexpr std::size_t kKeptBytes = std::size_t{1} << 22U;
  thread_local ByteBuffer bytes;
  bytes.clear(kKeptBytes);
  return bytes;
}

}  // namespace outturn::exporting
