// Arabic in PDFs, whatever way it was drawn: words hold its letters from left to right, as they stand.
#include <string>

#include "core/pages.h"
#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/tiny_pdf.h"

namespace {

using outturn::Page;
using outturn::Word;
using outturn::test::CollectingSink;
using outturn::test::show;
using outturn::test::TinyPage;
using outturn::test::TinyPdf;

// A: alef, B: beh, L: lam, M: meem, and what else a test names.
const std::string kLetters = "<41> <0627> <42> <0628> <4C> <0644> <4D> <0645> ";

std::string words(const std::string& content, const std::string& more_pairs = "") {
  TinyPdf pdf;
  pdf.add_mapped_font("F9", kLetters + more_pairs);
  TinyPage page;
  page.content = content;
  pdf.add_page(page);
  CollectingSink sink;
  outturn::extract::read_bytes(pdf.bytes(), "t.pdf", {}, sink);
  REQUIRE(sink.pages.size() == 1);
  std::string text;
  for (const Word& word : sink.pages[0].words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

}  // namespace

TEST_CASE("Arabic that is drawn from left to right stays as it stands") {
  CHECK(words(show(72, 700, "MALB BAB", "/F9 10")) == "مالب باب");
}

TEST_CASE("Arabic that is drawn as it is read, from right to left, comes as it stands") {
  const std::string content =
      "BT /F9 10 Tf 100 700 Td (B) Tj -6.67 0 Td (A) Tj -6.67 0 Td (B) Tj -12 0 Td (M) Tj -5.56 0 Td (L) Tj ET";
  CHECK(words(content) == "لم باب");
}

TEST_CASE("a ligature's letters come as they stand, whichever way the font tells them") {
  CHECK(words(show(72, 700, "BXM", "/F9 10"), "<58> <06440627>") == "بالم");
  CHECK(words(show(72, 700, "BXM", "/F9 10"), "<58> <06270644>") == "بالم");
}

TEST_CASE("presentation forms are the letters that they show") {
  CHECK(words(show(72, 700, "XYB", "/F9 10"), "<58> <FEFB> <59> <FE92>") == "البب");
}

TEST_CASE("a vowel sign stands in front of its letter, before or behind which it was drawn") {
  CHECK(words("BT /F9 10 Tf 72 700 Td (M) Tj 10.33 2 Td (S) Tj -2 -2 Td (B) Tj ET", "<53> <064E>") == "م\u064Eب");
  CHECK(words("BT /F9 10 Tf 80.33 700 Td (B) Tj 2 2 Td (S) Tj -10.33 -2 Td (M) Tj ET", "<53> <064E>") == "م\u064Eب");
}

TEST_CASE("a sign that is drawn before its letter belongs to it, though it begins left of it") {
  const std::string content = "BT /F9 10 Tf 72 700 Td (M) Tj 5.83 2 Td (S) Tj 2.5 -2 Td (B) Tj ET";
  CHECK(words(content, "<53> <064E>") == "م\u064Eب");
}

TEST_CASE("text in place of glyphs is set as a line shows it") {
  CHECK(words("BT /F9 10 Tf 72 700 Td /Span << /ActualText <FEFF062806270645> >> BDC (BAM) Tj EMC ET") == "ماب");
}

TEST_CASE("mirrored type, which recognition programs lay behind Arabic scans, is turned over") {
  CHECK(words("BT 3 Tr -1 0 0 1 100 700 Tm /F9 10 Tf (MAB) Tj ET") == "بام");
}

TEST_CASE("marks of direction are no characters of a word") {
  CHECK(words("BT /F9 10 Tf 72 700 Td (BX) Tj 6.67 0 Td (A) Tj ET", "<58> <200F>") == "با");
}
