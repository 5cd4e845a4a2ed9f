// Reads the pages of a flow (Word, HTML) into a report.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/pages.h"
#include "normalize/flow/flow_header.h"
#include "normalize/language/phrases.h"
#include "normalize/structure/report_builder.h"
#include "normalize/structure/table_signs.h"

namespace outturn::normalize {

// Blocks are kept as they come, and read at the end, as what a paragraph is depends on what follows it.
class FlowReader {
 public:
  // language: BCP 47 tag; empty = that of the first table's header row, or else the one of most of the text.
  explicit FlowReader(std::string language);

  void page(Page&& page);

  // Hands everything to `builder` in document order and sets its language. The builder has begun the document.
  void finish(ReportBuilder& builder);

  // After finish(), as FlowAssembly has them.
  [[nodiscard]] const std::vector<UnreadLine>& unread_lines() const { return unread_; }

 private:
  std::int64_t find_headers();
  [[nodiscard]] const Phrases& choose(ReportBuilder& builder) const;

  std::string language_;
  std::vector<const Phrases*> all_phrases_;
  std::vector<FlowBlock> blocks_;
  std::vector<std::vector<FlowHeader>> headers_;  // in each block
  std::vector<UnreadLine> unread_;
};

}  // namespace outturn::normalize
