#include "support/visual_line.h"

#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

namespace outturn::test {
namespace {

constexpr char16_t kHoldingSpace = 0xA0;
constexpr int kGroup = 3;  // digits

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

// Whether a group of a number begins at `at`: three digits and no more.
bool is_group(const icu::UnicodeString& text, std::int32_t at) {
  for (std::int32_t i = at; i < at + kGroup; ++i) {
    if (!is_digit(text[i])) return false;  // U+FFFF behind the text's end
  }
  return !is_digit(text[at + kGroup]);
}

}  // namespace

std::string visual_line(std::string_view line) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({line.data(), static_cast<std::int32_t>(line.size())});
  for (std::int32_t at = 1; at + 1 < text.length(); ++at) {
    if (text[at] == u' ' && is_digit(text[at - 1]) && is_group(text, at + 1)) text.setCharAt(at, kHoldingSpace);
  }
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), text.getBuffer(), text.length(), UBiDiLevel{1}, nullptr, &status);
  icu::UnicodeString seen;
  const std::int32_t length = ubidi_writeReordered(bidi.get(), seen.getBuffer(text.length() + 1), text.length() + 1,
                                                   UBIDI_DO_MIRRORING, &status);
  seen.releaseBuffer(length);
  if (U_FAILURE(status) != 0) throw std::runtime_error("a line cannot be set from the right");
  seen.findAndReplace(icu::UnicodeString(kHoldingSpace), icu::UnicodeString(u' '));
  std::string result;
  return seen.toUTF8String(result);
}

}  // namespace outturn::test
