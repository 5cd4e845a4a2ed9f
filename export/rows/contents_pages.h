// The pages that a report's table of contents prints.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "core/report.h"
#include "core/text_hash.h"
#include "export/fields/clean_text.h"

namespace outturn::exporting {

// Made once for all sections: both may be as many as the document has lines. The report outlives it.
class ContentsPages {
 public:
  explicit ContentsPages(const Report& report);

  // The label of the first entry with this code and title; empty where there is none.
  [[nodiscard]] Cleaned page_of(const Cleaned& code, const Cleaned& title) const;

 private:
  std::unordered_map<std::string, const ContentsEntry*, TextHash, std::equal_to<>> entries_;  // code, line break, title
};

}  // namespace outturn::exporting
