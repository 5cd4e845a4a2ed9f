#include "normalize/table/line_wording.h"

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::normalize {

bool ends_open(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::u32string_view kOpenEnds = U",，、;；(（-\u2010\u00AD/《“";
  return kOpenEnds.find(utf8::last_of(text)) != std::u32string_view::npos;
}

bool starts_small(std::string_view text) {
  if (!begins_small(text)) return false;
  std::size_t second = 0;
  utf8::next(text, second);
  return second >= text.size() || text[second] != ')';
}

}  // namespace outturn::normalize
