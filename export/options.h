// Choices of the fourth stage.
#pragma once

namespace outturn::exporting {

struct Options {
  // Results with a confidence below it go to review.ndjson as well (0–1); 0 writes no review file.
  double review_below = 0.9;

  // CSV files begin with a byte order mark, by which spreadsheets tell UTF-8.
  bool csv_bom = false;

  // Throws Error(usage) where review_below is outside 0–1.
  void validate() const;
};

}  // namespace outturn::exporting
