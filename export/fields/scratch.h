// Memory that one table after the other is made in.
#pragma once

#include <cstddef>

#include "core/byte_buffer.h"

namespace outturn::exporting {

// The thread's buffer, emptied. A document has some twenty tables, and memory that is new for each of them costs more
// than what is written into it. Good until the thread's next call.
[[nodiscard]] ByteBuffer& scratch();

// Bytes that such a buffer keeps for the next table.
inline constexpr std::size_t kScratchKept = std::size_t{1} << 22U;

}  // namespace outturn::exporting
