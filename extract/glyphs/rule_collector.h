// What a page draws becomes its rules.
#pragma once

#include <cstddef>

#include "core/pages.h"

namespace outturn::extract {

// Keeps the thin horizontal and vertical shapes of those that it is shown: at most 4 pt thick and at least
// three times as long. Pieces of one line that touch (borders drawn cell by cell, dots) are joined.
class RuleCollector {
 public:
  void begin_page(Page& page) {
    page_ = &page;
    seen_ = 0;
  }

  // A filled rectangle, or a stroke with its thickness: what of it is visible, in page coordinates.
  void add(double x0, double y0, double x1, double y1);

  // Drops what did not become long enough. False where the page draws more than kMaxShapes shapes, of which the
  // rest was left out.
  bool end_page();

  static constexpr std::size_t kMaxShapes = 200'000;

 private:
  Page* page_ = nullptr;
  std::size_t seen_ = 0;
};

}  // namespace outturn::extract
