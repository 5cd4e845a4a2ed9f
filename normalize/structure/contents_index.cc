#include "normalize/structure/contents_index.h"

namespace outturn::normalize {
namespace {

std::string name_of(std::string_view code, std::string_view title) {
  std::string name(code);
  return name.append(1, '\n').append(title);  // neither holds a line break
}

}  // namespace

void ContentsIndex::add(const ContentsEntry& entry) {
  entries_.insert(name_of(entry.code, entry.title));
  titles_.insert(entry.title);
}

bool ContentsIndex::has(std::string_view code, std::string_view title) const {
  return entries_.contains(name_of(code, title));
}

}  // namespace outturn::normalize
