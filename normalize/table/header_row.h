// The header rows of tables of text on a printed page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalize/language/phrase_book.h"
#include "normalize/page/page_layout.h"
#include "normalize/table/misread_header.h"

namespace outturn::normalize {

struct HeaderRow {
  std::size_t first_line = 0;  // of the page; the row takes lines first_line … end_line - 1
  std::size_t end_line = 0;
  const TableForm* form = nullptr;  // whose wording its cells have; of its Phrases, which outlive it
  std::vector<Box> cells;           // of the form's columns
  std::string text;                 // the cells joined by " | "
  std::string language;             // of the phrases whose words it has
  std::optional<Box> numbers = {};  // the cell of a column of the rows' numbers, in front of these
};

// Finds header rows by their words. A cell may be stacked over several lines, at the
// top or the bottom of its row, and cells may stand closer together than their own words: every way to cut
// the row into a form's columns is tried, and the one whose cells all read as they should is taken.
struct CutHeader {
  HeaderRow row;             // what the first page shows of it
  std::size_t next_end = 0;  // lines of the next page up to here are its rest (and what stands above that)
};

struct HeadlessRow {
  HeaderRow row;               // what the next page shows of it
  std::size_t first_line = 0;  // of the page before, from which on its lines are the row's
};

class HeaderFinder {
 public:
  // The languages whose words count.
  explicit HeaderFinder(const std::vector<const Phrases*>& languages)
      : forms_(phrase_book(languages).forms()), misread_(languages) {}

  // Top to bottom, not overlapping. Where a page has none whose cells read as they should, headers of outputs whose
  // cells resemble their words.
  [[nodiscard]] std::vector<HeaderRow> find(const PageLayout& layout) const;

  // A header row that the page's end cuts: it begins in the last of `lines`, and its stacked middle cell ends
  // on the next page.
  [[nodiscard]] std::optional<CutHeader> find_cut(const PageLayout& layout, std::size_t lines_end,
                                                  const PageLayout& next) const;

  // The same where only the upper lines of the stacked cell stand on the first page, the last ones before `lines_end`.
  // The row is the next page's then.
  [[nodiscard]] std::optional<HeadlessRow> find_headless(const PageLayout& layout, std::size_t lines_end,
                                                         const PageLayout& next) const;

 private:
  void find_misread(const PageLayout& layout, std::vector<HeaderRow>& found) const;

  const FormScan& forms_;
  MisreadHeader misread_;
};

}  // namespace outturn::normalize
