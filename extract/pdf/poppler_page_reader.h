// Page after page of an open PDF.
#pragma once

#include <chrono>
#include <memory>

#include "core/pages.h"
#include "extract/glyphs/page_words.h"
#include "extract/options.h"
#include "extract/pdf/poppler_messages.h"

class PDFDoc;

namespace outturn::extract {

class StructureTree;

struct PageReading {
  enum class Outcome { whole, damaged, page_time_over, document_time_over };
  Outcome outcome = Outcome::whole;
  Page page;
  GlyphFindings glyphs;
  bool too_many_rules = false;
  int refused_streams = 0;  // content that is compressed as an image
};

// Poppler builds all fonts of a page anew for every page, which takes longer than everything else. One of its
// content interpreters is therefore kept for the whole document, holds every font that pages have in common, and
// draws each page as if it were a form on one endless sheet.
class PageReader {
 public:
  // All of them outlive the reader. The document's time starts now. `tree` may be nullptr: no word has an element.
  PageReader(PDFDoc& document, const StructureTree* tree, const Options& options, PopplerMessages& messages);
  PageReader(const PageReader&) = delete;
  PageReader& operator=(const PageReader&) = delete;
  PageReader(PageReader&&) = delete;
  PageReader& operator=(PageReader&&) = delete;
  ~PageReader();

  // Reads page `number` (1-based). A page whose time is over has what was read until then.
  [[nodiscard]] PageReading read(int number);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn::extract
