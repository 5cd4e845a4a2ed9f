// Watermarks, and large text that is none.
#include <string>

#include "extract/pdf_reading.h"

namespace {

using outturn::test::CollectingSink;
using outturn::test::counted;
using outturn::test::joined;
using outturn::test::read_content;
using outturn::test::show;

std::string text() {
  std::string content;
  for (int i = 0; i < 8; ++i) content += show(72, 700 - 14 * i, "outputs completed");
  return content;
}

std::string plain() {
  return joined(read_content(text()));
}

}  // namespace

TEST_CASE("what the file calls a watermark is left out and counted, nested marks included") {
  const std::string mark = "/Artifact << /Type /Pagination /Subtype /Watermark >> BDC " + show(72, 690, "COPY") +
                           "/Span << /MCID 7 >> BDC " + show(200, 690, "NO") + "EMC " + show(300, 690, "2") + "EMC ";
  CollectingSink sink;
  CHECK(joined(read_content(mark + text(), sink)) == plain());
  CHECK(counted(sink, "watermark_glyphs") == 7);
}

TEST_CASE("an artifact that is no watermark is read") {
  CHECK(joined(read_content("/Artifact << /Type /Pagination /Subtype /Header >> BDC " + show(72, 750, "A/97/512") +
                            "EMC " + show(72, 700, "text"))) == " A/97/512 text");
}

TEST_CASE("pale text far larger than the page's is a watermark, over the text or apart from it") {
  CollectingSink sink;
  CHECK(joined(read_content(text() + "0.85 g " + show(150, 300, "DRAFT", "/F1 60") + "0 g", sink)) == plain());
  CHECK(counted(sink, "watermark_glyphs") == 5);
  CHECK(joined(read_content("0.8 0.8 1 rg " + show(150, 660, "DRAFT", "/F1 60") + "0 g " + text())) == plain());
}

TEST_CASE("large text in any colour through which the page's lines run is a watermark") {
  CHECK(joined(read_content("1 0 0 rg " + show(60, 650, "COPY", "/F2 70") + "0 g " + text())) == plain());
}

TEST_CASE("a title is no watermark, be it large or grey") {
  CHECK(joined(read_content(show(72, 740, "Report", "/F2 30") + text())) == " Report" + plain());
  CHECK(joined(read_content("0.5 g " + show(72, 740, "Report", "/F2 20") + "0 g " + text())) == " Report" + plain());
}

TEST_CASE("a page of few words has no text for a watermark to lie over") {
  CHECK(joined(read_content("0.8 g " + show(72, 400, "Annex", "/F2 40") + "0 g " + show(72, 300, "Tables"))) ==
        " Annex Tables");
}
