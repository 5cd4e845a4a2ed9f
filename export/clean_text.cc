#include "export/clean_text.h"

#include <cstddef>

#include "core/utf8.h"

namespace outturn::exporting {
namespace {

// The first bytes of white space characters other than a single inner ASCII space: most text has few of them, and is
// copied without being decoded. The ideographic space's neighbours (、。) are frequent, so its three bytes are
// compared.
bool may_begin_space(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  switch (byte(at)) {
    case 0xC2:
      return true;
    case 0xE1:
      return byte(at + 1) == 0x9A;
    case 0xE2:
      return byte(at + 1) == 0x80 || byte(at + 1) == 0x81;
    case 0xE3:
      return byte(at + 1) == 0x80 && byte(at + 2) == 0x80;
    case 0xEF:
      return byte(at + 1) == 0xBB;
    default:
      return byte(at) <= 0x20;
  }
}

bool is_clean(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      if (text[at + 1] == ' ') return false;
      ++at;
    } else if (may_begin_space(text, at)) {
      if (utf8::is_space(utf8::next(text, at))) return false;
    } else {
      ++at;
    }
  }
  return true;
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (!utf8::is_valid(text)) return utf8::collapse_spaces(utf8::to_valid(text));
  return is_clean(text) ? std::string(text) : utf8::collapse_spaces(text);
}

}  // namespace outturn::exporting
