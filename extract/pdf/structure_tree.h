// A tagged PDF's structure tree (ISO 32000-1, 14.7), as far as pages need it: its elements in logical order, and which
// of them each piece of marked content belongs to. Knows nothing of Poppler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"

namespace outturn::extract {

// A piece of content: the MCID within a page's or a form's own content.
struct MarkedContent {
  std::int64_t object = 0;  // number of the page's dictionary, or of the form's stream
  std::int64_t id = 0;      // MCID
  std::int32_t element = -1;
};

// What was wrong with a tree and is left out of it.
struct StructureFaults {
  std::int64_t repeated = 0;       // elements met twice: circles, or parts that two hold
  std::int64_t unreadable = 0;     // missing, or no element
  std::int64_t too_deep = 0;       // more than 200 elements inside each other
  std::int64_t claimed_twice = 0;  // content that two elements claim: it belongs to neither
  std::int64_t out_of_range = 0;   // content ids that cannot be, content of no page
  bool too_large = false;          // the rest of a tree beyond its bounds is left out

  // "3 elements met twice, …"; empty where nothing was wrong.
  [[nodiscard]] std::string summary() const;
};

class StructureTree {
 public:
  // Building, in logical order: an element behind its parent and all that its elder siblings hold. `end_element` closes
  // the last one that is open.
  std::int32_t begin_element(ElementRole role, std::int32_t parent, std::int32_t column_span, std::int32_t row_span);
  void end_element(std::int32_t element);
  void add_content(const MarkedContent& content) { contents_.push_back(content); }
  // When all is there. Counts what is claimed twice.
  void finish();

  StructureFaults faults;

  [[nodiscard]] bool empty() const { return contents_.empty(); }
  [[nodiscard]] std::size_t size() const { return elements_.size(); }
  [[nodiscard]] std::size_t contents() const { return contents_.size(); }

  // The content of a page or form, by id; and the element among it that an id belongs to, -1 for none.
  [[nodiscard]] std::span<const MarkedContent> contents_of(std::int64_t object) const;
  [[nodiscard]] static std::int32_t find(std::span<const MarkedContent> contents, std::int64_t id);

  // The nearest paragraph, heading, list item, caption, note or cell that holds this element, or the element itself; -1
  // where there is none, and nothing is known of what belongs together.
  [[nodiscard]] std::int32_t block(std::int32_t element) const;

  // The elements that these words belong to, all that hold them, and the cells of their rows (at most 256 of a row), so
  // that empty ones are counted as columns.
  [[nodiscard]] std::vector<StructureElement> elements_of(const std::vector<Word>& words) const;

 private:
  std::vector<StructureElement> elements_;  // the id is the index
  std::vector<std::int32_t> ends_;          // of each: one behind the last that it holds
  std::vector<std::int32_t> blocks_;
  std::vector<MarkedContent> contents_;  // by object and id, once finished
};

}  // namespace outturn::extract
