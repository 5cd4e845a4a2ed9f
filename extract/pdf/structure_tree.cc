#include "extract/pdf/structure_tree.h"

#include <algorithm>
#include <tuple>

namespace outturn::extract {
namespace {

constexpr int kMaxRowCells = 256;  // of a row, as columns on a page: no printed table has as many

bool is_block(ElementRole role) {
  switch (role) {
    case ElementRole::paragraph:
    case ElementRole::heading:
    case ElementRole::list_item:
    case ElementRole::header_cell:
    case ElementRole::cell:
    case ElementRole::caption:
    case ElementRole::note:
      return true;
    default:
      return false;
  }
}

bool same_place(const MarkedContent& a, const MarkedContent& b) {
  return a.object == b.object && a.id == b.id;
}

void mention(std::string& text, std::int64_t count, std::string_view what) {
  if (count == 0) return;
  if (!text.empty()) text += ", ";
  text += std::to_string(count) + std::string(what);
}

}  // namespace

std::string StructureFaults::summary() const {
  std::string text;
  mention(text, repeated, " met twice");
  mention(text, unreadable, " that cannot be read");
  mention(text, too_deep, " too deep inside others");
  mention(text, claimed_twice, " pieces of content claimed twice");
  mention(text, out_of_range, " pieces of content that cannot be");
  if (too_large) text += text.empty() ? "larger than any document's" : ", larger than any document's";
  return text;
}

std::int32_t StructureTree::begin_element(ElementRole role, std::int32_t parent, std::int32_t column_span,
                                          std::int32_t row_span) {
  const auto id = static_cast<std::int32_t>(elements_.size());
  elements_.push_back({id, parent, role, column_span, row_span});
  ends_.push_back(id + 1);
  blocks_.push_back(is_block(role) ? id : block(parent));
  return id;
}

void StructureTree::end_element(std::int32_t element) {
  ends_[static_cast<std::size_t>(element)] = static_cast<std::int32_t>(elements_.size());
}

void StructureTree::finish() {
  std::stable_sort(contents_.begin(), contents_.end(), [](const MarkedContent& a, const MarkedContent& b) {
    return std::tie(a.object, a.id) < std::tie(b.object, b.id);
  });
  std::vector<MarkedContent> once;
  once.reserve(contents_.size());
  for (std::size_t at = 0; at < contents_.size();) {
    std::size_t end = at + 1;
    bool one_element = true;
    for (; end < contents_.size() && same_place(contents_[at], contents_[end]); ++end) {
      one_element = one_element && contents_[end].element == contents_[at].element;
    }
    if (one_element) {
      once.push_back(contents_[at]);
    } else {
      ++faults.claimed_twice;
    }
    at = end;
  }
  contents_ = std::move(once);
}

std::span<const MarkedContent> StructureTree::contents_of(std::int64_t object) const {
  struct ByObject {
    bool operator()(const MarkedContent& content, std::int64_t number) const { return content.object < number; }
    bool operator()(std::int64_t number, const MarkedContent& content) const { return number < content.object; }
  };
  const auto [first, last] = std::equal_range(contents_.begin(), contents_.end(), object, ByObject());
  return {first, last};
}

std::int32_t StructureTree::find(std::span<const MarkedContent> contents, std::int64_t id) {
  const auto found =
      std::lower_bound(contents.begin(), contents.end(), id,
                       [](const MarkedContent& content, std::int64_t wanted) { return content.id < wanted; });
  return found != contents.end() && found->id == id ? found->element : -1;
}

std::int32_t StructureTree::block(std::int32_t element) const {
  return element < 0 ? -1 : blocks_[static_cast<std::size_t>(element)];
}

std::vector<StructureElement> StructureTree::elements_of(const std::vector<Word>& words) const {
  std::vector<std::int32_t> ids;
  for (const Word& word : words) {
    if (word.element >= 0) ids.push_back(word.element);
  }
  const auto settle = [&ids] {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  };
  settle();
  // Parents of what is listed, until nothing new comes: as many rounds as the tree is deep.
  for (std::size_t from = 0, end = ids.size(); from < end; from = end, end = ids.size()) {
    for (std::size_t at = from; at < end; ++at) {
      const std::int32_t parent = elements_[static_cast<std::size_t>(ids[at])].parent;
      if (parent >= 0 && ids.back() != parent) ids.push_back(parent);
    }
    std::sort(ids.begin() + static_cast<std::ptrdiff_t>(end), ids.end());
    ids.erase(std::unique(ids.begin() + static_cast<std::ptrdiff_t>(end), ids.end()), ids.end());
  }
  settle();
  const std::size_t held = ids.size();
  for (std::size_t at = 0; at < held; ++at) {
    const auto row = static_cast<std::size_t>(ids[at]);
    if (elements_[row].role != ElementRole::table_row) continue;
    int cells = 0;
    for (std::int32_t kid = ids[at] + 1; kid < ends_[row] && cells < kMaxRowCells;
         kid = ends_[static_cast<std::size_t>(kid)]) {
      const ElementRole role = elements_[static_cast<std::size_t>(kid)].role;
      if (role != ElementRole::cell && role != ElementRole::header_cell) continue;
      ids.push_back(kid);
      ++cells;
    }
  }
  settle();
  std::vector<StructureElement> found;
  found.reserve(ids.size());
  for (const std::int32_t id : ids) found.push_back(elements_[static_cast<std::size_t>(id)]);
  return found;
}

}  // namespace outturn::extract
