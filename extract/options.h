// Bounds and choices of the first stage.
#pragma once

#include <cstdint>
#include <string>

namespace outturn::extract {

struct Options {
  std::string encoding;  // of text sources; empty = detect (BOM, then UTF-8 if valid, then ICU's detector)
  std::string password;  // of PDFs; the empty one is always tried
  bool tags = true;      // whether words are told apart by a PDF's structure tree
  std::int64_t max_file_bytes = std::int64_t{2} << 30;
  int max_pages = 20'000;
  std::int64_t max_words_per_page = 500'000;
  std::int64_t max_unpacked_bytes = std::int64_t{512} << 20;  // of a Word document's part
  double max_seconds_per_page = 30;                           // of wall time; a page over it is reported and left out
  double max_seconds_per_document = 600;

  // Throws Error(usage) where a bound is not positive and finite.
  void validate() const;
};

}  // namespace outturn::extract
