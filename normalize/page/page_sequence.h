// Pages in the order in which they are to be read.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <unordered_set>
#include <vector>

#include "core/diagnostic.h"
#include "core/pages.h"

namespace outturn::normalize {

// Hands pages on as they come; but a page that the document has already shown, word for word in the same places, not
// again, and those of a document whose pages count down, which prints its last page first, the other way round. Until
// its pages stop to count down a document is held, which most do at their first or second page.
class PageSequence {
 public:
  using Take = std::function<void(Page&&)>;

  // `page_count`: of the document, 0 where it is not known.
  PageSequence(int page_count, Take take) : page_count_(page_count), take_(std::move(take)) {}

  void add(Page&& page);
  void finish();  // after the last page

  // What was left out or turned round.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  [[nodiscard]] bool is_known(const Page& page);
  [[nodiscard]] bool counts_down(const Page& page);
  void release();

  int page_count_;
  Take take_;
  std::unordered_set<std::uint64_t> seen_;  // hashes of pages
  std::uint64_t last_ = 0;                  // of the page before
  bool repeats_ = false;                    // a page has come twice
  std::set<int> labels_;                    // numbers that the first page may have, if all so far count down from it
  std::vector<Page> held_;
  bool passing_ = false;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace outturn::normalize
