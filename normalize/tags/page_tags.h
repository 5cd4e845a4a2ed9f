// What the structure tree of a tagged PDF says of a page's words: to which paragraph, cell, row and table each belongs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/pages.h"

namespace outturn::normalize {

// The nearest elements that hold a word, by StructureElement::id; -1 where the tree names none. Ids are the document's:
// the same cell on two pages has one id, and what comes later in the tree has a greater one.
struct WordTags {
  std::int32_t paragraph = -1;  // or heading, list item, caption, note
  std::int32_t cell = -1;       // data or header cell
  std::int32_t row = -1;        // of the same table as `cell`
  std::int32_t table = -1;      // the innermost one

  friend bool operator==(const WordTags&, const WordTags&) = default;
};

enum class SameTag { no, yes, unknown };

// A tree may be wrong: what is said here is what it says. tagged_tables.h holds it against the page.
class PageTags {
 public:
  PageTags() = default;
  // Keeps nothing of the page. A page without tags gives one whose answers are all unknown.
  explicit PageTags(const Page& page);

  // Whether any word of the page belongs to an element.
  [[nodiscard]] bool known() const { return known_; }

  // Of the word at this index of Page::words.
  [[nodiscard]] const WordTags& of(std::uint32_t word) const;

  // Of two words, by index. Words of different cells are never of one paragraph, whatever holds both cells.
  [[nodiscard]] SameTag same_paragraph(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] SameTag same_cell(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] SameTag same_row(std::uint32_t a, std::uint32_t b) const;

 private:
  std::vector<WordTags> words_;  // empty where nothing is known
  bool known_ = false;
};

// Of each of a page's elements: what holds it, itself included.
[[nodiscard]] std::vector<WordTags> element_tags(std::span<const StructureElement> elements);

// The same for tags at hand, such as those kept with a line: "do these two lines belong to one paragraph?"
[[nodiscard]] SameTag same_paragraph(const WordTags& a, const WordTags& b);
[[nodiscard]] SameTag same_cell(const WordTags& a, const WordTags& b);
[[nodiscard]] SameTag same_row(const WordTags& a, const WordTags& b);

}  // namespace outturn::normalize
