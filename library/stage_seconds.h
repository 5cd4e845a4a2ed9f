// Where a document's time goes.
#pragma once

namespace outturn::library {

// Seconds of wall time that each stage took (extract and normalize run interleaved, page by page).
struct StageSeconds {
  double extract = 0;
  double normalize = 0;
  double align = 0;
  double exporting = 0;

  StageSeconds& operator+=(const StageSeconds& other) {
    extract += other.extract;
    normalize += other.normalize;
    align += other.align;
    exporting += other.exporting;
    return *this;
  }
};

}  // namespace outturn::library
