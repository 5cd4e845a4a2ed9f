// Which element of the structure tree what is being drawn belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/pdf/structure_tree.h"

namespace outturn::extract {

// Follows the marked-content sequences of a page's content and of the forms in it. Sequences whose properties stand in
// the resources do not show when they begin, only when they end: then an outer sequence seems to end too early, and
// what follows in it belongs to no element.
class ContentMarks {
 public:
  // Outlives its use; nullptr: nothing belongs to anything.
  void use(const StructureTree* tree) { tree_ = tree; }

  void begin_page(std::int64_t object);  // number of the page's dictionary
  void begin_form(std::int64_t object);  // number of the form's stream; what it does not mark belongs where it is drawn
  void end_form();

  void begin(std::optional<std::int64_t> content_id, bool artifact);
  void end();

  [[nodiscard]] std::int32_t element() const { return element_; }
  [[nodiscard]] std::int32_t block() const { return tree_ != nullptr ? tree_->block(element_) : -1; }

 private:
  struct Form {
    std::span<const MarkedContent> contents;
    std::size_t depth;  // of sequences, where it was drawn
  };

  const StructureTree* tree_ = nullptr;
  std::span<const MarkedContent> contents_;  // of the page or form
  std::int32_t element_ = -1;
  std::size_t floor_ = 0;            // sequences that began outside of the form
  std::vector<std::int32_t> outer_;  // the element before each open sequence
  std::vector<Form> forms_;
};

}  // namespace outturn::extract
