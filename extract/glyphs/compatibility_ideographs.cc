#include "extract/glyphs/compatibility_ideographs.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>

namespace outturn::extract {
namespace {

constexpr char32_t kSupplement = 0x2E80;

// Equivalent_Unified_Ideograph of U+2E80 to U+2EF3 (Unicode 14); 0 where there is none.
constexpr std::array<char32_t, 116> kRadicals = {
    0x0,    0x5382,  0x4E5B,  0x4E5A,  0x4E59,  0x4EBB,  0x5182,  0x20628, 0x5200, 0x5202,  //
    0x535C, 0x353E,  0x5C0F,  0x5C0F,  0x5140,  0x5C23,  0x5C22,  0x21BC2, 0x5DF3, 0x5E7A,  //
    0x5F51, 0x5F50,  0x5FC4,  0x5FC3,  0x624C,  0x6535,  0x0,     0x65E1,  0x65E5, 0x6708,  //
    0x6B7A, 0x6BCD,  0x6C11,  0x6C35,  0x6C3A,  0x706C,  0x722B,  0x722B,  0x4E2C, 0x725B,  //
    0x72AD, 0x738B,  0x24D14, 0x76EE,  0x793A,  0x793B,  0x25AD7, 0x7CF9,  0x7E9F, 0x7F53,  //
    0x7F52, 0x34C1,  0x5197,  0x2626B, 0x7F8A,  0x2634C, 0x2634B, 0x8002,  0x8080, 0x807F,  //
    0x8089, 0x26951, 0x8279,  0x8279,  0x8279,  0x864E,  0x8864,  0x8980,  0x897F, 0x89C1,  //
    0x89D2, 0x278B2, 0x8BA0,  0x8D1D,  0x27FB7, 0x8F66,  0x8FB6,  0x8FB6,  0x8FB6, 0x9091,  //
    0x9485, 0x9577,  0x9578,  0x957F,  0x95E8,  0x28E0F, 0x961D,  0x96E8,  0x9752, 0x97E6,  //
    0x9875, 0x98CE,  0x98DE,  0x98DF,  0x2967F, 0x98E0,  0x9963,  0x29810, 0x9A6C, 0x9AA8,  //
    0x9B3C, 0x9C7C,  0x9E1F,  0x5364,  0x9EA6,  0x9EC4,  0x9EFE,  0x6589,  0x9F50, 0x6B6F,  //
    0x9F7F, 0x7ADC,  0x9F99,  0x9F9C,  0x4E80,  0x9F9F,
};

char32_t decomposed(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const form = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return character;
  std::array<UChar, 8> text{};
  const std::int32_t length = unorm2_getDecomposition(form, static_cast<UChar32>(character), text.data(),
                                                      static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status) || length <= 0) return character;
  if (length == 1) return text[0];
  if (length == 2 && U16_IS_LEAD(text[0])) return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(text[0], text[1]));
  return character;
}

}  // namespace

char32_t unified_ideograph(char32_t character) {
  if (character < kSupplement) return character;
  if (character < kSupplement + kRadicals.size()) {
    const char32_t meant = kRadicals[character - kSupplement];
    return meant == 0 ? character : meant;
  }
  const bool stands_for_another = (character >= 0x2F00 && character <= 0x2FD5) ||
                                  (character >= 0xF900 && character <= 0xFAFF) ||
                                  (character >= 0x2F800 && character <= 0x2FA1F);
  return stands_for_another ? decomposed(character) : character;
}

}  // namespace outturn::extract
