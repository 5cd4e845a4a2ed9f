#include "export/rows/contents_pages.h"

namespace outturn::exporting {
namespace {

std::string name_of(const Cleaned& code, const Cleaned& title) {
  std::string name(code.view());
  return name.append(1, '\n').append(title.view());  // no clean text holds a line break
}

}  // namespace

ContentsPages::ContentsPages(const Report& report) {
  for (const ContentsEntry& entry : report.contents) {
    entries_.emplace(name_of(Cleaned(entry.code), Cleaned(entry.title)), &entry);
  }
}

Cleaned ContentsPages::page_of(const Cleaned& code, const Cleaned& title) const {
  const auto found = entries_.find(name_of(code, title));
  return found == entries_.end() ? Cleaned() : Cleaned(found->second->page_label);
}

}  // namespace outturn::exporting
