// Word documents: a whole archive, or what its main part holds, through paragraphs and grids to rows.
#include <string>

#include "core/error.h"
#include "extract/extract.h"
#include "fuzz/target.h"
#include "normalize/normalize.h"
#include "support/tiny_docx.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace outturn;
  std::string bytes(fuzz::as_text(data, size));
  // An archive's checksums hide nearly all changes to its parts: XML by itself is put into one.
  if (!bytes.starts_with("PK")) bytes = test::TinyDocx("").part("word/document.xml", bytes).bytes();
  static normalize::Normalizer normalizer{normalize::Options()};
  extract::Options options;
  options.max_unpacked_bytes = 8 << 20;
  options.max_seconds_per_document = 5;
  try {
    extract::read_bytes(bytes, "fuzz", options, normalizer);
    static_cast<void>(normalizer.take());
  } catch (const Error&) {
    // A document that cannot be read is no finding.
  }
  return 0;
}
