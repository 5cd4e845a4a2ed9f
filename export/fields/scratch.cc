#include "export/fields/scratch.h"

namespace outturn::exporting {

ByteBuffer& scratch() {
  thread_local ByteBuffer bytes;
  bytes.clear(kScratchKept);
  return bytes;
}

}  // namespace outturn::exporting
