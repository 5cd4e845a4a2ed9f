#include "normalize/structure/symbol_form.h"

#include "core/utf8.h"

namespace outturn::normalize {

std::string symbol_form(std::string_view text) {
  constexpr std::u32string_view kCyrillic = U"АВСЕНІКМОРТХЅ";
  constexpr std::string_view kLatin = "ABCEHIKMOPTXS";
  const std::string narrow = utf8::fold_width(text);
  std::string form;
  for (std::size_t at = 0; at < narrow.size();) {
    const std::size_t begin = at;
    const std::size_t found = kCyrillic.find(utf8::next(narrow, at));
    if (found == std::u32string_view::npos) {
      form.append(narrow, begin, at - begin);
    } else {
      form += kLatin[found];
    }
  }
  return form;
}

}  // namespace outturn::normalize
