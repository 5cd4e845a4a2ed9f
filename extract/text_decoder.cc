#include "extract/text_decoder.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "extract/utf8_scan.h"

namespace outturn::extract {
namespace {

void replace(DecodedText& result, std::size_t source_offset, bool nul = false) {
  if (result.damaged.size() < DecodedText::kMaxListed) {
    result.damaged.push_back({static_cast<std::int64_t>(source_offset), result.storage.size(), nul});
  }
  ++result.damaged_count;
  utf8::append(result.storage, utf8::kReplacement);
}

// Appends valid UTF-8, with NUL characters replaced.
void append_valid(std::string_view text, std::size_t source_offset, DecodedText& result) {
  std::size_t begin = 0;
  for (std::size_t nul = text.find('\0'); nul != std::string_view::npos; nul = text.find('\0', begin)) {
    result.storage.append(text, begin, nul - begin);
    replace(result, source_offset + nul, true);
    begin = nul + 1;
  }
  result.storage.append(text, begin);
}

void decode_utf8(std::string_view bytes, std::size_t skipped, DecodedText& result) {
  std::size_t valid = valid_utf8_prefix(bytes);
  if (valid == bytes.size() && bytes.find('\0') == std::string_view::npos) {
    result.text = bytes;
    return;
  }
  result.storage.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0;;) {
    append_valid(bytes.substr(at, valid), skipped + at, result);
    at += valid;
    if (at == bytes.size()) break;
    replace(result, skipped + at);
    at += ill_formed_length(bytes.substr(at));
    valid = valid_utf8_prefix(bytes.substr(at));
  }
  result.text = result.storage;
}

void decode_utf16(std::string_view bytes, std::size_t skipped, bool big_endian, DecodedText& result) {
  const auto unit = [bytes, big_endian](std::size_t at) -> char32_t {
    const char32_t first = static_cast<unsigned char>(bytes[at]);
    const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? (first << 8U) | second : (second << 8U) | first;
  };
  const auto high = [](char32_t c) { return c >= 0xD800 && c <= 0xDBFF; };
  const auto low = [](char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; };
  result.storage.reserve(bytes.size() + bytes.size() / 2);
  std::size_t at = 0;
  for (; at + 2 <= bytes.size(); at += 2) {
    const char32_t c = unit(at);
    if (c == 0) {
      replace(result, skipped + at, true);
    } else if (high(c) && at + 4 <= bytes.size() && low(unit(at + 2))) {
      utf8::append(result.storage, 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00));
      at += 2;
    } else if (high(c) || low(c)) {
      replace(result, skipped + at);
    } else {
      utf8::append(result.storage, c);
    }
  }
  if (at < bytes.size()) replace(result, skipped + at);
  result.text = result.storage;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& encoding, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) throw Error(ErrorCode::usage, name, "unknown encoding '" + encoding + "'");
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

// One code page through ICU, chunk by chunk. The converter stops at every ill-formed sequence, so that its
// place is known; the bytes behind it are read on from there.
class CodePageDecoder {
 public:
  CodePageDecoder(std::string_view bytes, std::size_t skipped, Converter converter, DecodedText& result)
      : bytes_(bytes), skipped_(skipped), converter_(std::move(converter)), result_(result) {}

  void run() {
    result_.storage.reserve(bytes_.size() + bytes_.size() / 2);
    const char* source = bytes_.data();
    const char* const end = source + bytes_.size();
    for (bool more = true; more;) {
      const std::size_t chunk = skipped_ + consumed(source);
      UChar* target = units_.data();
      UErrorCode status = U_ZERO_ERROR;
      ucnv_toUnicode(converter_.get(), &target, units_.data() + units_.size(), &source, end, offsets_.data(), 1,
                     &status);
      append_units(static_cast<std::size_t>(target - units_.data()), chunk);
      more = status == U_BUFFER_OVERFLOW_ERROR;
      if (U_FAILURE(status) && !more) {
        replace_invalid(consumed(source));
        more = source < end;
      }
    }
    result_.text = result_.storage;
  }

 private:
  [[nodiscard]] std::size_t consumed(const char* source) const {
    return static_cast<std::size_t>(source - bytes_.data());
  }

  void append_units(std::size_t count, std::size_t chunk) {
    for (std::size_t i = 0; i < count; ++i) {
      const UChar unit = units_[i];
      if (unit == 0) {
        replace(result_, chunk + static_cast<std::size_t>(std::max(offsets_[i], 0)), true);
      } else if (U16_IS_LEAD(unit)) {
        lead_ = unit;  // its trail may only come with the next chunk
      } else if (U16_IS_TRAIL(unit)) {
        utf8::append(result_.storage, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, unit)));
      } else {
        utf8::append(result_.storage, unit);
      }
    }
  }

  void replace_invalid(std::size_t end_of_invalid) {
    std::array<char, 32> invalid{};
    auto length = static_cast<std::int8_t>(invalid.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter_.get(), invalid.data(), &length, &status);
    replace(result_, skipped_ + end_of_invalid - std::min(end_of_invalid, static_cast<std::size_t>(length)));
  }

  std::string_view bytes_;
  std::size_t skipped_;
  Converter converter_;
  DecodedText& result_;
  std::array<UChar, 16'384> units_{};
  std::array<std::int32_t, 16'384> offsets_{};
  UChar lead_ = 0;
};

}  // namespace

void decode_text(std::string_view bytes, std::size_t skipped, const std::string& encoding, const std::string& name,
                 DecodedText& result) {
  if (encoding == "UTF-8") {
    decode_utf8(bytes, skipped, result);
  } else if (encoding == "UTF-16LE" || encoding == "UTF-16BE") {
    decode_utf16(bytes, skipped, encoding == "UTF-16BE", result);
  } else {
    CodePageDecoder(bytes, skipped, open_converter(encoding, name), result).run();
  }
}

}  // namespace outturn::extract
