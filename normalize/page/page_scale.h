// Pages that are printed larger or smaller than the document's others, type and all.
#pragma once

#include <map>
#include <string>

#include "core/pages.h"

namespace outturn::normalize {

// Brings such pages to the size of the document's first: a table that goes on there has its columns where they were,
// and lines as wide. A page whose type is not larger or smaller as the sheet is stays as it is; but one of the same
// sheet is brought to size if what it has in its margins, symbol and job number, is printed larger or smaller as the
// type is.
class PageScale {
 public:
  void adjust(Page& page);

  // A box of a page as it stands on the sheet.
  [[nodiscard]] Box on_sheet(int page, const Box& box) const;
  [[nodiscard]] bool adjusted() const { return !factors_.empty(); }

 private:
  void remember_labels(const Page& page);
  [[nodiscard]] bool labels_are_scaled(const Page& page, float by) const;

  float width_ = 0;  // points: of the first page
  float height_ = 0;
  float type_ = 0;                       // points: the size of most of its words
  std::map<std::string, float> labels_;  // in the first page's margins, and their type
  std::map<int, float> factors_;         // by which pages were made larger
};

}  // namespace outturn::normalize
