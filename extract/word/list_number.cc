#include "extract/word/list_number.h"

#include <array>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::int32_t kMostLetters = 780;  // "aa" … thirty of one letter, as Word
constexpr std::int32_t kMostRoman = 3'999;
constexpr std::int32_t kMostCounted = 9'999;  // in Chinese words

using Writer = std::string (*)(std::int32_t);

std::string decimal(std::int32_t number) {
  return std::to_string(number);
}

// The alphabet's letters; behind the last one they come doubled: aa, bb.
std::string lettered(std::int32_t number, std::u32string_view alphabet) {
  const auto letters = static_cast<std::int32_t>(alphabet.size());
  if (number < 1 || number > kMostLetters) return decimal(number);
  std::string text;
  for (std::int32_t count = 0; count <= (number - 1) / letters; ++count) {
    utf8::append(text, alphabet[static_cast<std::size_t>((number - 1) % letters)]);
  }
  return text;
}

// One character for each number, and decimal behind the last.
std::string listed(std::int32_t number, std::u32string_view characters) {
  if (number < 1 || static_cast<std::size_t>(number) > characters.size()) return decimal(number);
  std::string text;
  utf8::append(text, characters[static_cast<std::size_t>(number - 1)]);
  return text;
}

std::string roman(std::int32_t number, bool large) {
  struct Sign {
    std::int32_t value;
    std::string_view small;
    std::string_view large;
  };
  constexpr std::array<Sign, 13> kSigns = {{{1000, "m", "M"},
                                            {900, "cm", "CM"},
                                            {500, "d", "D"},
                                            {400, "cd", "CD"},
                                            {100, "c", "C"},
                                            {90, "xc", "XC"},
                                            {50, "l", "L"},
                                            {40, "xl", "XL"},
                                            {10, "x", "X"},
                                            {9, "ix", "IX"},
                                            {5, "v", "V"},
                                            {4, "iv", "IV"},
                                            {1, "i", "I"}}};
  if (number < 1 || number > kMostRoman) return decimal(number);
  std::string text;
  for (const Sign& sign : kSigns) {
    for (; number >= sign.value; number -= sign.value) text += large ? sign.large : sign.small;
  }
  return text;
}

// 十二, 二十, 一百零五: `digits` from nought to nine, `powers` of ten, hundred, thousand. `one_before_ten`: 一十二.
std::string counted(std::int32_t number, std::u32string_view digits, std::u32string_view powers, bool one_before_ten) {
  if (number < 0 || number > kMostCounted) return decimal(number);
  std::string text;
  if (number == 0) utf8::append(text, digits[0]);
  bool nought = false;
  std::int32_t unit = 1000;
  for (std::size_t power = 3; number > 0; --power, unit /= 10) {
    const std::int32_t digit = number / unit;
    number %= unit;
    if (digit == 0) {
      nought = !text.empty();
      continue;
    }
    if (nought) utf8::append(text, digits[0]);
    nought = false;
    const bool bare_ten = power == 1 && digit == 1 && text.empty() && !one_before_ten;
    if (!bare_ten) utf8::append(text, digits[static_cast<std::size_t>(digit)]);
    if (power > 0) utf8::append(text, powers[power - 1]);
  }
  return text;
}

// Each decimal digit by a character of its own: 二〇.
std::string digit_by_digit(std::int32_t number, std::u32string_view digits) {
  std::string text;
  for (const char c : decimal(number)) {
    if (c == '-') {
      text += c;
    } else {
      utf8::append(text, digits[static_cast<std::size_t>(c - '0')]);
    }
  }
  return text;
}

constexpr std::u32string_view kLower = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kUpper = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::u32string_view kRussianLower = U"абвгдежзиклмнопрстуфхцчшщыэюя";
constexpr std::u32string_view kRussianUpper = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
constexpr std::u32string_view kArabicAlpha = U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
constexpr std::u32string_view kArabicAbjad = U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
constexpr std::u32string_view kHanDigits = U"〇一二三四五六七八九";
constexpr std::u32string_view kHanCounting = U"零一二三四五六七八九";
constexpr std::u32string_view kHanPowers = U"十百千";
// Numerals of contracts, and the ten stems and twelve branches of the calendar.
constexpr std::u32string_view kLegalSimplified = U"\u96F6\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396";
constexpr std::u32string_view kLegalTraditional = U"\u96F6\u58F9\u8CB3\u53C3\u8086\u4F0D\u9678\u67D2\u634C\u7396";
constexpr std::u32string_view kLegalPowers = U"\u62FE\u4F70\u4EDF";
constexpr std::u32string_view kStems = U"\u7532\u4E59\u4E19\u4E01\u620A\u5DF1\u5E9A\u8F9B\u58EC\u7678";
constexpr std::u32string_view kBranches = U"\u5B50\u4E11\u5BC5\u536F\u8FB0\u5DF3\u5348\u672A\u7533\u9149\u620C\u4EA5";

struct Format {
  std::string_view name;
  Writer write;
};

constexpr std::array kFormats = {
    Format{"decimal", decimal},
    Format{"bullet", [](std::int32_t) { return std::string(); }},
    Format{"none", [](std::int32_t) { return std::string(); }},
    Format{"decimalZero", [](std::int32_t n) { return n >= 0 && n < 10 ? "0" + decimal(n) : decimal(n); }},
    Format{"lowerLetter", [](std::int32_t n) { return lettered(n, kLower); }},
    Format{"upperLetter", [](std::int32_t n) { return lettered(n, kUpper); }},
    Format{"lowerRoman", [](std::int32_t n) { return roman(n, false); }},
    Format{"upperRoman", [](std::int32_t n) { return roman(n, true); }},
    Format{"russianLower", [](std::int32_t n) { return lettered(n, kRussianLower); }},
    Format{"russianUpper", [](std::int32_t n) { return lettered(n, kRussianUpper); }},
    Format{"arabicAlpha", [](std::int32_t n) { return lettered(n, kArabicAlpha); }},
    Format{"arabicAbjad", [](std::int32_t n) { return lettered(n, kArabicAbjad); }},
    Format{"numberInDash", [](std::int32_t n) { return "- " + decimal(n) + " -"; }},
    Format{"decimalFullWidth", [](std::int32_t n) { return digit_by_digit(n, U"０１２３４５６７８９"); }},
    Format{"decimalFullWidth2", [](std::int32_t n) { return digit_by_digit(n, U"０１２３４５６７８９"); }},
    Format{"decimalHalfWidth", decimal},
    Format{"decimalEnclosedCircle", [](std::int32_t n) { return listed(n, U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"); }},
    Format{"decimalEnclosedCircleChinese", [](std::int32_t n) { return listed(n, U"①②③④⑤⑥⑦⑧⑨⑩"); }},
    Format{"decimalEnclosedFullstop", [](std::int32_t n) { return listed(n, U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"); }},
    Format{"decimalEnclosedParen", [](std::int32_t n) { return listed(n, U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"); }},
    Format{"ideographEnclosedCircle", [](std::int32_t n) { return listed(n, U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"); }},
    Format{"ideographTraditional", [](std::int32_t n) { return listed(n, kStems); }},
    Format{"ideographZodiac", [](std::int32_t n) { return listed(n, kBranches); }},
    Format{"ideographDigital", [](std::int32_t n) { return digit_by_digit(n, kHanDigits); }},
    Format{"japaneseDigitalTenThousand", [](std::int32_t n) { return digit_by_digit(n, kHanDigits); }},
    Format{"taiwaneseDigital", [](std::int32_t n) { return digit_by_digit(n, kHanDigits); }},
    Format{"chineseCounting", [](std::int32_t n) { return counted(n, kHanCounting, kHanPowers, false); }},
    Format{"chineseCountingThousand", [](std::int32_t n) { return counted(n, kHanCounting, kHanPowers, false); }},
    Format{"taiwaneseCounting", [](std::int32_t n) { return counted(n, kHanCounting, kHanPowers, false); }},
    Format{"taiwaneseCountingThousand", [](std::int32_t n) { return counted(n, kHanCounting, kHanPowers, false); }},
    Format{"japaneseCounting", [](std::int32_t n) { return counted(n, kHanDigits, kHanPowers, false); }},
    Format{"chineseLegalSimplified", [](std::int32_t n) { return counted(n, kLegalSimplified, kLegalPowers, true); }},
    Format{"ideographLegalTraditional",
           [](std::int32_t n) { return counted(n, kLegalTraditional, kLegalPowers, true); }},
};

const Format* find_format(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace

std::string list_number(std::int32_t number, std::string_view format) {
  const Format* known = find_format(format);
  return known != nullptr ? known->write(number) : decimal(number);
}

bool knows_number_format(std::string_view format) {
  return find_format(format) != nullptr;
}

}  // namespace outturn::extract
