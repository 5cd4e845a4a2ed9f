#include "extract/options.h"

#include <cmath>

#include "core/error.h"

namespace outturn::extract {

void Options::validate() const {
  const auto is_bound = [](double seconds) { return seconds > 0 && std::isfinite(seconds); };
  if (max_file_bytes <= 0 || max_pages <= 0 || max_words_per_page <= 0 || max_unpacked_bytes <= 0 ||
      !is_bound(max_seconds_per_page) || !is_bound(max_seconds_per_document)) {
    throw Error(ErrorCode::usage, "", "extract: every bound must be greater than zero, and finite");
  }
}

}  // namespace outturn::extract
