#include "extract/options.h"

#include "core/error.h"

namespace outturn::extract {

void Options::validate() const {
  if (max_file_bytes <= 0 || max_pages <= 0 || max_words_per_page <= 0 || max_seconds_per_page <= 0 ||
      max_seconds_per_document <= 0) {
    throw Error(ErrorCode::usage, "", "extract: every bound must be greater than zero");
  }
}

}  // namespace outturn::extract
