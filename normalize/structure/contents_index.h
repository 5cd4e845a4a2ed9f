// What the contents list, to be asked about.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "core/rows.h"
#include "core/text_hash.h"

namespace outturn::normalize {

// Every heading asks, and contents may be as long as the document: answers take constant time.
class ContentsIndex {
 public:
  void add(const ContentsEntry& entry);
  [[nodiscard]] bool has(std::string_view code, std::string_view title) const;
  [[nodiscard]] bool has_title(std::string_view title) const { return titles_.contains(title); }  // with any code

 private:
  using Texts = std::unordered_set<std::string, TextHash, std::equal_to<>>;
  Texts entries_;  // code, line break, title
  Texts titles_;
};

}  // namespace outturn::normalize
