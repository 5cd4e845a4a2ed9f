#include "normalize/tags/page_tags.h"

#include <algorithm>
#include <cstddef>

namespace outturn::normalize {
namespace {

constexpr WordTags kUnknown;

// The place of an element among those sorted by id; their number where it is not there.
std::size_t place_of(std::span<const StructureElement> elements, std::int32_t id) {
  const auto found =
      std::lower_bound(elements.begin(), elements.end(), id,
                       [](const StructureElement& element, std::int32_t wanted) { return element.id < wanted; });
  return found != elements.end() && found->id == id ? static_cast<std::size_t>(found - elements.begin())
                                                    : elements.size();
}

SameTag same(std::int32_t a, std::int32_t b) {
  if (a < 0 || b < 0) return SameTag::unknown;
  return a == b ? SameTag::yes : SameTag::no;
}

void enter(const StructureElement& element, WordTags& tags) {
  switch (element.role) {
    case ElementRole::table:
      tags = {-1, -1, -1, element.id};
      return;
    case ElementRole::table_row:
      tags = {-1, -1, element.id, tags.table};
      return;
    case ElementRole::cell:
    case ElementRole::header_cell:
      tags.paragraph = -1;
      tags.cell = element.id;
      return;
    case ElementRole::paragraph:
    case ElementRole::heading:
    case ElementRole::list_item:
    case ElementRole::caption:
    case ElementRole::note:
      tags.paragraph = element.id;
      return;
    case ElementRole::other:
    case ElementRole::list:
    case ElementRole::figure:
      return;
  }
}

}  // namespace

std::vector<WordTags> element_tags(std::span<const StructureElement> elements) {
  std::vector<WordTags> all(elements.size());
  for (std::size_t at = 0; at < elements.size(); ++at) {
    // A parent has the smaller id and comes first.
    const std::size_t parent = place_of(elements.first(at), elements[at].parent);
    if (parent < at) all[at] = all[parent];
    enter(elements[at], all[at]);
  }
  return all;
}

PageTags::PageTags(const Page& page) {
  // A page from a stream may say anything; only ids in order can be looked up.
  const auto not_behind = [](const StructureElement& a, const StructureElement& b) { return a.id >= b.id; };
  if (std::adjacent_find(page.elements.begin(), page.elements.end(), not_behind) != page.elements.end()) return;
  const std::vector<WordTags> of_elements = element_tags(page.elements);
  words_.resize(page.words.size());
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const std::size_t element = place_of(page.elements, page.words[at].element);
    if (element == page.elements.size()) continue;
    words_[at] = of_elements[element];
    known_ = true;
  }
  if (!known_) words_.clear();
}

const WordTags& PageTags::of(std::uint32_t word) const {
  return word < words_.size() ? words_[word] : kUnknown;
}

SameTag PageTags::same_paragraph(std::uint32_t a, std::uint32_t b) const {
  return normalize::same_paragraph(of(a), of(b));
}

SameTag PageTags::same_cell(std::uint32_t a, std::uint32_t b) const {
  return normalize::same_cell(of(a), of(b));
}

SameTag PageTags::same_row(std::uint32_t a, std::uint32_t b) const {
  return normalize::same_row(of(a), of(b));
}

SameTag same_paragraph(const WordTags& a, const WordTags& b) {
  if (same_cell(a, b) == SameTag::no) return SameTag::no;
  return same(a.paragraph, b.paragraph);
}

SameTag same_cell(const WordTags& a, const WordTags& b) {
  return same(a.cell, b.cell);
}

SameTag same_row(const WordTags& a, const WordTags& b) {
  return same(a.row, b.row);
}

}  // namespace outturn::normalize
