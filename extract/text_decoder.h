// Text in any encoding becomes UTF-8, and every damaged byte is accounted for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::extract {

// Bytes that could not be read as text, each sequence replaced by one U+FFFD.
struct DamagedBytes {
  std::int64_t source_offset = 0;  // 0-based byte in the file
  std::size_t text_offset = 0;     // of its U+FFFD in the decoded text
  bool nul = false;                // a NUL byte rather than an ill-formed sequence
};

struct DecodedText {
  std::string_view text;  // valid UTF-8; views either the source's own bytes or `storage`
  std::string storage;
  std::vector<DamagedBytes> damaged;  // the first kMaxListed
  std::int64_t damaged_count = 0;     // all of them

  static constexpr std::size_t kMaxListed = 20;

  DecodedText() = default;
  DecodedText(const DecodedText&) = delete;  // `text` may view `storage`
  DecodedText& operator=(const DecodedText&) = delete;
};

// Decodes `bytes` (without byte order mark, which was `skipped` bytes long) from `encoding` into `result`.
// Valid UTF-8 without NUL is not copied: `bytes` must then outlive `result`.
// Throws Error(usage) for an encoding that ICU does not know; `name` is the document's name.
void decode_text(std::string_view bytes, std::size_t skipped, const std::string& encoding, const std::string& name,
                 DecodedText& result);

}  // namespace outturn::extract
