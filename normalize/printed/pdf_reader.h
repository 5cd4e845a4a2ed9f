// Reads a PDF's pages into a report.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/pages.h"
#include "core/rows.h"
#include "normalize/language/phrases.h"
#include "normalize/page/margin_numbers.h"
#include "normalize/page/page_scale.h"
#include "normalize/page/page_sequence.h"
#include "normalize/printed/page_reader.h"
#include "normalize/structure/report_builder.h"
#include "normalize/structure/table_signs.h"
#include "normalize/table/printed_document.h"

namespace outturn::normalize {

// The pages come one by one; the report is built at the end, as what a table's rows look like is measured in
// the whole document.
class PdfReader {
 public:
  // language: BCP 47 tag; empty = that of the tables' header rows, or else the one of most of the text.
  // fixed_pitch: the pages are a text's (see gauge_tables()), their words in the order of reading.
  // page_count: of the document, 0 where it is not known.
  explicit PdfReader(std::string language, bool fixed_pitch = false, int page_count = 0);
  PdfReader(const PdfReader&) = delete;
  PdfReader& operator=(const PdfReader&) = delete;

  void page(Page&& page) {
    margin_characters_ += margin_.take(page);
    sequence_.add(std::move(page));
  }

  // Hands everything to `builder` in document order and sets its language. The builder has begun the document.
  void finish(ReportBuilder& builder);

  // After finish(): the places of what was read on mirrored or scaled pages become those of the pages.
  void place_on_pages(RawReport& report) const;

  // After finish(): the lines outside of tables, and a line without text where a table of outputs was read.
  [[nodiscard]] const std::vector<UnreadLine>& unread_lines() const { return unread_; }

 private:
  [[nodiscard]] const Phrases& choose(const PrintedDocument& document, ReportBuilder& builder) const;
  void place_on_page(Place& place) const;

  std::string language_;
  bool fixed_pitch_;
  PageReader pages_;
  PageScale scale_;        // in front of pages_
  PageSequence sequence_;  // in front of scale_
  MarginNumbers margin_;   // in front of sequence_: numbers of lines would pass for a page's own
  std::int64_t margin_characters_ = 0;
  std::vector<UnreadLine> unread_;
  std::map<int, float> mirrored_;
};

}  // namespace outturn::normalize
