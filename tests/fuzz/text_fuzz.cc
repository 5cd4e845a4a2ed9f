// The text extractor: bytes to lines, and on to rows.
#include "core/error.h"
#include "extract/extract.h"
#include "fuzz/target.h"
#include "normalize/normalize.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace outturn;
  const std::string_view bytes = fuzz::as_text(data, size);
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return 0;
  static normalize::Normalizer normalizer{normalize::Options()};
  try {
    extract::read_bytes(bytes, "fuzz", extract::Options(), normalizer);
    static_cast<void>(normalizer.take());
  } catch (const Error&) {
    // A document that cannot be read is no finding.
  }
  return 0;
}
