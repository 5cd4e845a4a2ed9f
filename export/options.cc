#include "export/options.h"

#include "core/error.h"

namespace outturn::exporting {

void Options::validate() const {
  if (!(review_below >= 0 && review_below <= 1)) {
    throw Error(ErrorCode::usage, "", "the review threshold must lie between 0 and 1");
  }
}

}  // namespace outturn::exporting
