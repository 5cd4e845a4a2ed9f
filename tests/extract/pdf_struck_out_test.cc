// Text that is crossed out, and lines that only look as if they crossed it.
#include <string>

#include "extract/pdf_reading.h"

namespace {

using outturn::Page;
using outturn::test::CollectingSink;
using outturn::test::counted;
using outturn::test::joined;
using outturn::test::read_content;
using outturn::test::show;
using outturn::test::TinyPdf;
using outturn::test::ucs2;

// "29" in Helvetica of 10 points is 11.12 points wide.
const std::string kOld = show(72, 700, "29");
const std::string kNew = show(90, 700, "24");

}  // namespace

TEST_CASE("a value with a line through its middle is left out, and that is said as a warning") {
  CollectingSink sink;
  const Page page = read_content(kOld + "0.6 w 72 703.2 m 83.1 703.2 l S " + kNew, sink);
  CHECK(joined(page) == " 24");
  CHECK(counted(sink, "struck_out_glyphs") == 2);
  CHECK(sink.diagnostics.at(0).severity == outturn::Severity::warning);
  CHECK(page.rules.empty());
}

TEST_CASE("a filled bar strikes out as a stroke does, before the text or behind it") {
  CHECK(joined(read_content(kOld + "72 702.8 11.1 0.5 re f " + kNew)) == " 24");
  CHECK(joined(read_content("1 0 0 rg 72 702.8 11.1 0.5 re f 0 g " + kOld + kNew)) == " 24");
}

TEST_CASE("double strokes, and a stroke drawn piece by piece, strike out") {
  CHECK(joined(read_content(kOld + "0.4 w 72 702.2 m 83.1 702.2 l S 72 704.2 m 83.1 704.2 l S " + kNew)) == " 24");
  CHECK(joined(read_content(kOld + "0.5 w 72 703 m 77.5 703 l S 77.5 703 m 83.1 703 l S " + kNew)) == " 24");
}

TEST_CASE("words are struck out together with the spaces between them, and what adjoins stays") {
  CHECK(joined(read_content(show(72, 700, "The old text stays") + "0.5 w 92 703 m 125 703 l S")) == " The stays");
}

TEST_CASE("Chinese text is struck out") {
  const std::string text = "BT /F3 10 Tf 72 700 Td " + ucs2("旧产出") + " Tj ET ";
  CHECK(joined(read_content(text + "0.5 w 72 703.8 m 102 703.8 l S " + show(110, 700, "new"))) == " new");
}

TEST_CASE("an annotation that strikes out counts") {
  TinyPdf pdf;
  outturn::test::TinyPage page;
  page.content = kOld + kNew;
  const int appearance =
      pdf.add_stream("/Type /XObject /Subtype /Form /BBox [72 698 84 710]", "0.6 w 72 703.2 m 83.1 703.2 l S");
  page.attributes +=
      " /Annots [<< /Type /Annot /Subtype /StrikeOut /F 4 /Rect [72 698 84 710] /QuadPoints [72 709 83 "
      "709 72 698 83 698] /AP << /N " +
      std::to_string(appearance) + " 0 R >> >>]";
  pdf.add_page(page);
  CollectingSink sink;
  CHECK(joined(outturn::test::read_one_page(pdf.bytes(), sink)) == " 24");
}

TEST_CASE("underlined text, text below a line and text between two lines are not struck out") {
  CHECK(joined(read_content(kOld + "0.6 w 72 698.6 m 83.1 698.6 l S")) == " 29");
  CHECK(joined(read_content(kOld + "0.6 w 72 709 m 83.1 709 l S")) == " 29");
  CHECK(joined(read_content(kOld + "0.6 w 72 697 m 83.1 697 l S 72 711 m 83.1 711 l S")) == " 29");
}

TEST_CASE("a table's rule that touches text on its way does not strike it out") {
  const Page page = read_content(kOld + "0.6 w 72 703.2 m 500 703.2 l S");
  CHECK(joined(page) == " 29");
  CHECK(page.rules.size() == 1);
}

TEST_CASE("a dash drawn between two numbers strikes nothing out") {
  CHECK(joined(read_content(show(72, 700, "29") + "0.6 w 85 703.2 m 95 703.2 l S " + show(97, 700, "31"))) == " 29 31");
}

TEST_CASE("a white line through text is not seen") {
  CHECK(joined(read_content(kOld + "1 G 0.6 w 72 703.2 m 83.1 703.2 l S")) == " 29");
}

TEST_CASE("text on a turned page is struck out, too") {
  CHECK(joined(read_content("q 0 1 -1 0 612 0 cm " + show(72, 500, "29") + "0.6 w 72 503.2 m 83.1 503.2 l S " +
                            show(90, 500, "24") + " Q")) == " 24");
}
