#include "extract/source_kind.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "extract/chinese_encoding.h"
#include "extract/find_pdf.h"
#include "extract/foreign_format.h"
#include "extract/utf8_scan.h"

namespace outturn::extract {
namespace {

using Kind = SourceKindFound::Kind;
using std::string_view_literals::operator""sv;

constexpr std::size_t kSample = 256 * 1024;    // bytes that the doubtful cases are judged by
constexpr double kBinaryShare = 0.30;          // control characters in a file without other evidence
constexpr double kBinaryControls = 0.05;       // in a file that is far from UTF-8: kBinaryInvalid
constexpr double kBinaryInvalid = 0.15;        // ill-formed sequences per byte
constexpr std::size_t kValidPerInvalid = 2;    // damaged UTF-8; of GB18030's bytes one in five reads as it
constexpr std::int32_t kLeastConfidence = 30;  // of ICU's detector, 0–100

constexpr std::string_view kZip = "PK\x03\x04"sv;
constexpr std::string_view kEmptyZip = "PK\x05\x06"sv;
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// The longer marks first: UTF-32LE begins like UTF-16LE.
constexpr std::array kMarks = {
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\xFF\xFE"sv, "UTF-16LE"},  Mark{"\xFE\xFF"sv, "UTF-16BE"},     Mark{"\x84\x31\x95\x33"sv, "GB18030"},
};

SourceKindFound text_in(std::string encoding) {
  return {Kind::text, std::move(encoding), 0, {}};
}

// Tab, line ends, form feed, vertical tab, backspace (overstruck type) and escape do occur in texts.
bool is_odd_control(unsigned char byte) {
  // without branches: every text is counted with it
  return ((byte < 0x08) | ((byte > 0x0D) & (byte < 0x20) & (byte != 0x1B)) | (byte == 0x7F)) != 0;
}

double control_share(std::string_view sample) {
  std::uint32_t odd = 0;
  for (const char c : sample) odd += is_odd_control(static_cast<unsigned char>(c)) ? 1U : 0U;
  return static_cast<double>(odd) / static_cast<double>(sample.size());
}

std::optional<SourceKindFound> by_mark(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return SourceKindFound{Kind::text, mark.encoding, mark.bytes.size(), {}};
  }
  return std::nullopt;
}

// A code unit as it stands in texts of the six official languages; byte-swapped text hardly has any.
bool plausible_unit(unsigned unit) {
  return (unit >= 0x20 && unit < 0x7F) || (unit >= 0x09 && unit <= 0x0D) || (unit >= 0xA0 && unit < 0x250) ||
         (unit >= 0x400 && unit < 0x460) || (unit >= 0x600 && unit < 0x700) || (unit >= 0x2010 && unit < 0x2040) ||
         (unit >= 0x3000 && unit < 0x3020) || (unit >= 0x4E00 && unit < 0xA000) || (unit >= 0xFF00 && unit < 0xFF61);
}

// UTF-16 without a mark. One-byte encodings read as UTF-16 look like Chinese, but they hold neither NUL nor
// control characters; UTF-16 text of any length has spaces, digits or line ends, whose high byte is NUL.
std::optional<std::string> utf16_without_mark(std::string_view sample) {
  const std::size_t units = sample.size() / 2;
  if (units < 2) return std::nullopt;
  std::size_t little = 0;
  std::size_t big = 0;
  std::size_t controls = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const auto first = static_cast<unsigned char>(sample[2 * i]);
    const auto second = static_cast<unsigned char>(sample[2 * i + 1]);
    if (plausible_unit(static_cast<unsigned>(first | second << 8))) ++little;
    if (plausible_unit(static_cast<unsigned>(second | first << 8))) ++big;
    if (is_odd_control(first) || is_odd_control(second)) ++controls;
  }
  if (controls == 0) return std::nullopt;
  const std::size_t better = std::max(little, big);
  if (little == big || better * 20 < units * 19) return std::nullopt;
  return little > big ? "UTF-16LE" : "UTF-16BE";
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::optional<std::string> by_icu(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  const char* encoding = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || confidence < kLeastConfidence) return std::nullopt;
  return encoding;
}

struct Utf8Survey {
  std::size_t multibyte_characters = 0;
  std::size_t invalid_sequences = 0;
};

Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey survey;
  for (;;) {
    const std::string_view valid = bytes.substr(0, valid_utf8_prefix(bytes));
    survey.multibyte_characters += static_cast<std::size_t>(
        std::count_if(valid.begin(), valid.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
    bytes.remove_prefix(valid.size());
    if (bytes.empty()) return survey;
    ++survey.invalid_sequences;
    bytes.remove_prefix(ill_formed_length(bytes));
  }
}

std::string text_encoding(std::string_view sample, const Utf8Survey& utf8) {
  if (utf8.invalid_sequences * kValidPerInvalid <= utf8.multibyte_characters) return "UTF-8";
  if (const auto chinese = chinese_encoding(sample)) return *chinese;
  return by_icu(sample).value_or("UTF-8");
}

// Where the evidence is: from a line's start before the first byte that is not UTF-8.
std::string_view telling_sample(std::string_view bytes, std::size_t valid_prefix) {
  std::size_t begin = valid_prefix - std::min(valid_prefix, kSample / 2);
  if (begin > 0) begin = std::min(bytes.find('\n', begin), valid_prefix);
  return bytes.substr(begin, kSample);
}

}  // namespace

SourceKindFound find_source_kind(std::string_view bytes, const std::string& wanted_encoding) {
  if (bytes.empty()) return {};
  if (const auto pdf = find_pdf(bytes)) return {Kind::pdf, {}, 0, {}, *pdf};
  if (bytes.starts_with(kZip) || bytes.starts_with(kEmptyZip)) {
    if (auto foreign = foreign_binary(bytes)) return {Kind::binary, {}, 0, *std::move(foreign)};
    return {Kind::zip, {}, 0, {}};
  }
  if (bytes.starts_with(kCompound)) return {Kind::compound, {}, 0, {}};
  const auto marked = by_mark(bytes);
  if (!wanted_encoding.empty()) {
    SourceKindFound found = text_in(wanted_encoding);
    if (marked && marked->encoding == wanted_encoding) found.bom_bytes = marked->bom_bytes;
    return found;
  }
  if (marked) return *marked;
  if (auto foreign = foreign_binary(bytes)) return {Kind::binary, {}, 0, *std::move(foreign)};
  const std::size_t valid_prefix = valid_utf8_prefix(bytes);
  const bool valid = valid_prefix == bytes.size();
  const std::string_view head = bytes.substr(0, kSample);
  const double odd = control_share(head);
  if (valid && odd == 0) return text_in("UTF-8");
  if (const auto utf16 = utf16_without_mark(head)) return text_in(*utf16);
  if (odd > kBinaryShare) return {Kind::binary, {}, 0, "binary data"};
  if (valid) return text_in("UTF-8");
  const std::string_view sample = telling_sample(bytes, valid_prefix);
  const Utf8Survey survey = survey_utf8(sample);
  const double invalid = static_cast<double>(survey.invalid_sequences) / static_cast<double>(sample.size());
  if (odd > kBinaryControls && invalid > kBinaryInvalid) return {Kind::binary, {}, 0, "binary data"};
  return text_in(text_encoding(sample, survey));
}

}  // namespace outturn::extract
