// PDF: through Poppler's words to rows.
#include <string>

#include "core/error.h"
#include "extract/extract.h"
#include "fuzz/target.h"
#include "normalize/normalize.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace outturn;
  std::string bytes(fuzz::as_text(data, size));
  if (bytes.substr(0, 1024).find("%PDF-") == std::string::npos) bytes.insert(0, "%PDF-1.7\n");
  static normalize::Normalizer normalizer{normalize::Options()};
  extract::Options options;
  options.max_pages = 50;
  options.max_words_per_page = 20'000;
  options.max_seconds_per_page = 2;
  options.max_seconds_per_document = 5;
  try {
    extract::read_bytes(bytes, "fuzz", options, normalizer);
    static_cast<void>(normalizer.take());
  } catch (const Error&) {
    // A document that cannot be read is no finding.
  }
  return 0;
}
