// Text that nobody sees: what is left out, and what is read all the same.
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

const std::string kInvisible = "3 Tr ";
const std::string kVisible = "0 Tr ";

// Lines of text that fill a page, so that it has a text of its own.
std::string lines(int count, const std::string& text = "expected accomplishment of the office") {
  std::string content;
  for (int i = 0; i < count; ++i) content += show(72, 700 - 14 * i, text);
  return content;
}

int words_of(const Page& page, const std::string& text) {
  int count = 0;
  for (const auto& word : page.words) count += word.text == text ? 1 : 0;
  return count;
}

// A picture of one grey dot, as /Im0.
std::string picture(TinyPdf& pdf, const std::string& more = "") {
  const int image = pdf.add_stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 " + more, "x");
  return "/XObject << /Im0 " + std::to_string(image) + " 0 R >>";
}

}  // namespace

TEST_CASE("an invisible copy of visible text is left out, wherever in the content it stands") {
  const std::string copy = kInvisible + show(73.4, 698.6, "P1anned 0utputs", "/F2 9.7") + kVisible;
  CollectingSink before;
  CHECK(joined(read_content(copy + show(72, 700, "Planned outputs"), before)) == " Planned outputs");
  CHECK(counted(before, "hidden_glyphs") == 14);
  CollectingSink behind;
  CHECK(joined(read_content(show(72, 700, "Planned outputs") + copy, behind)) == " Planned outputs");
  CHECK(counted(behind, "hidden_glyphs") == 14);
}

TEST_CASE("a page whose only text is invisible is read, and its words are doubted") {
  CollectingSink sink;
  const Page page = read_content(kInvisible + show(72, 700, "recognised text") + kVisible, sink);
  CHECK(joined(page) == " recognised text");
  CHECK(page.words.at(0).hidden_layer);
  CHECK(page.words.at(0).certainty < 0.9F);
  CHECK(page.fonts.at(page.words[0].font).weight == outturn::TypeWeight::unknown);  // the picture may show bold type
  CHECK(counted(sink, "hidden_layer") == 14);
  CHECK(sink.count("hidden_glyphs") == 0);
}

TEST_CASE("a scan's recognised text is read beside a visible page number, without what the number covers") {
  CollectingSink sink;
  const Page page = read_content(kInvisible + lines(10) + show(300, 40, "l7") + kVisible + show(300, 40, "17"), sink);
  CHECK(words_of(page, "accomplishment") == 10);
  CHECK(words_of(page, "17") == 1);
  CHECK(words_of(page, "l7") == 0);
  CHECK_FALSE(page.words.back().hidden_layer);
  CHECK(page.words.back().certainty == 1);
}

TEST_CASE("the recognised text of a picture within a page is read") {
  TinyPdf pdf;
  const std::string resources = picture(pdf);
  CollectingSink sink;
  const Page page =
      read_content(pdf, lines(10) + "q 400 0 0 200 72 200 cm /Im0 Do Q " + kInvisible + show(80, 300, "scanned annex"),
                   resources, sink);
  CHECK(words_of(page, "scanned") == 1);
  CHECK(words_of(page, "accomplishment") == 10);
}

TEST_CASE("text behind a picture of the page is the page's text where it is alone") {
  TinyPdf pdf;
  const std::string resources = picture(pdf);
  CollectingSink sink;
  const Page page = read_content(pdf, lines(10) + "q 612 0 0 792 0 0 cm /Im0 Do Q", resources, sink);
  CHECK(words_of(page, "accomplishment") == 10);
  CHECK(page.words.at(0).hidden_layer);
}

TEST_CASE("a JPEG 2000 picture, which would have to be decoded, is not looked at, and text behind it is read") {
  TinyPdf pdf;
  const int image = pdf.add_stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /JPXDecode", "no such");
  CollectingSink sink;
  const Page page = read_content(pdf, kInvisible + lines(4) + "q 612 0 0 792 0 0 cm /Im0 Do Q",
                                 "/XObject << /Im0 " + std::to_string(image) + " 0 R >>", sink);
  CHECK(words_of(page, "accomplishment") == 4);
  CHECK(sink.count("pdf_syntax") == 0);
}

TEST_CASE("a picture with a mask hides nothing") {
  TinyPdf pdf;
  const int mask = pdf.add_stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
  const std::string resources = picture(pdf, "/SMask " + std::to_string(mask) + " 0 R");
  CollectingSink sink;
  const Page page = read_content(pdf, lines(10) + "q 612 0 0 792 0 0 cm /Im0 Do Q", resources, sink);
  CHECK(words_of(page, "accomplishment") == 10);
  CHECK_FALSE(page.words.at(0).hidden_layer);
}

TEST_CASE("white text on white paper is left out") {
  CollectingSink sink;
  CHECK(joined(read_content(show(72, 700, "seen") + "1 g " + show(72, 650, "secret") + "0 g", sink)) == " seen");
  CHECK(counted(sink, "hidden_glyphs") == 6);
}

TEST_CASE("white text on a dark ground is read, dark text on the same is not") {
  CHECK(joined(read_content(show(72, 750, "head") + "0 0 0.5 rg 60 640 300 80 re f 1 g " + show(72, 700, "white") +
                            "0 0 0.5 rg " + show(72, 660, "dark") + "0 g")) == " head white");
}

TEST_CASE("a colour ends with its graphics state, and with its page") {
  CHECK(joined(read_content("q 1 g " + show(72, 700, "white") + "Q " + show(72, 650, "black"))) == " black");
  TinyPdf pdf;
  outturn::test::TinyPage page;
  page.content = show(72, 650, "black") + "1 g " + show(72, 700, "white");
  pdf.add_page(page);
  pdf.add_page(page);
  CollectingSink sink;
  outturn::extract::read_bytes(pdf.bytes(), "t.pdf", {}, sink);
  REQUIRE(sink.pages.size() == 2);
  CHECK(joined(sink.pages[1]) == " black");
}

TEST_CASE("text in the colour of a shaded row is left out, in whatever colour space") {
  CollectingSink sink;
  CHECK(joined(read_content("0.85 0.9 0.95 rg 60 640 300 80 re f 0.85 0.9 0.95 rg " + show(72, 700, "same") +
                                "0 0 0 1 k " + show(72, 660, "black"),
                            sink)) == " black");
  CHECK(counted(sink, "hidden_glyphs") == 4);
}

TEST_CASE("white text on a picture, a shading or a pattern may be seen and is read") {
  TinyPdf pdf;
  const std::string resources = picture(pdf);
  CollectingSink sink;
  CHECK(joined(read_content(pdf, "q 400 0 0 200 60 600 cm /Im0 Do Q 1 g " + show(72, 700, "on"), resources, sink)) ==
        " on");
  TinyPdf shaded;
  const std::string shading =
      "/Shading << /S0 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Function << /FunctionType 2 "
      "/Domain [0 1] /C0 [0] /C1 [0.5] /N 1 >> /Extend [true true] >> >>";
  CollectingSink other;
  CHECK(joined(read_content(shaded, "/S0 sh 1 g " + show(72, 700, "on"), shading, other)) == " on");
}

TEST_CASE("a value under a white box is left out, the one on top of it is read") {
  CollectingSink sink;
  CHECK(joined(read_content(show(72, 700, "45") + "1 g 71 698 30 11 re f 0 g " + show(72, 700, "5"), sink)) == " 5");
  CHECK(counted(sink, "hidden_glyphs") == 2);
}

TEST_CASE("a value under a white box is left out though nothing stands on it") {
  CHECK(joined(read_content(lines(3, "text") + show(72, 300, "deleted") + "1 g 70 295 80 16 re f")) ==
        " text text text");
}

TEST_CASE("a coloured box, a black bar and a path of lines cover as well as a white rectangle") {
  CHECK(joined(read_content(lines(1, "seen") + show(72, 300, "old") + "1 1 0 rg 70 295 80 16 re f")) == " seen");
  CHECK(joined(read_content(lines(1, "seen") + show(72, 300, "old") + "0 g 70 295 80 16 re f")) == " seen");
  CHECK(joined(read_content(lines(1, "seen") + show(72, 300, "old") +
                            "1 g 70 295 m 150 295 l 150 311 l 70 311 l h f")) == " seen");
  CHECK(joined(read_content(lines(1, "seen") + "q 0.5 0 0 0.5 0 0 cm " + show(144, 600, "old", "/F1 20") +
                            "1 g 140 590 160 32 re f Q")) == " seen");
}

TEST_CASE("a box in front of which text was drawn later covers nothing") {
  CHECK(joined(read_content("0.9 g 60 600 400 150 re f 0 g " + show(72, 700, "on a shade"))) == " on a shade");
}

TEST_CASE("frames, transparent boxes, multiplied highlights and clipped fills cover nothing") {
  CHECK(joined(read_content(show(72, 700, "framed") + "60 690 200 30 re 61 691 198 28 re f*")) == " framed");
  CHECK(joined(read_content(show(72, 700, "framed") + "0.5 w 60 690 200 30 re S")) == " framed");
  CHECK(joined(read_content(show(72, 700, "kept") + "q 300 300 10 10 re W n 1 g 60 690 200 30 re f Q")) == " kept");
  CHECK(joined(read_content(show(72, 700, "kept") + "q 65 690 m 300 690 l 65 800 l h W n 1 g 60 690 200 30 re f Q")) ==
        " kept");
  TinyPdf pdf;
  CollectingSink sink;
  CHECK(joined(read_content(pdf, show(72, 700, "highlit") + "/G0 gs 1 1 0 rg 60 690 200 30 re f",
                            "/ExtGState << /G0 << /BM /Multiply >> >>", sink)) == " highlit");
  TinyPdf glazed;
  CollectingSink other;
  CHECK(joined(read_content(glazed, show(72, 700, "glazed") + "/G0 gs 1 g 60 690 200 30 re f",
                            "/ExtGState << /G0 << /ca 0.4 >> >>", other)) == " glazed");
}

TEST_CASE("text without opacity is left out beside text that is seen") {
  TinyPdf pdf;
  CollectingSink sink;
  CHECK(joined(read_content(pdf, show(72, 700, "seen") + "q /G0 gs " + show(72, 650, "clear") + " Q",
                            "/ExtGState << /G0 << /ca 0 >> >>", sink)) == " seen");
  CHECK(counted(sink, "hidden_glyphs") == 5);
}

TEST_CASE("text that runs on under a clipping path ends where the path does") {
  CollectingSink sink;
  CHECK(joined(read_content("q 70 690 40 20 re W* n " + show(72, 700, "4             old figure of the workbook") +
                                "Q " + show(120, 700, "next"),
                            sink)) == " 4 next");
  CHECK(counted(sink, "clipped_glyphs") == 22);
}

TEST_CASE("a word that a clipping path cuts is doubted") {
  const Page page =
      read_content("q 70 690 30 20 re W n " + show(72, 700, "Disarmament") + "Q " + show(150, 700, "all"));
  REQUIRE(page.words.size() == 2);
  CHECK(page.words[0].text == "Disarm");
  CHECK(page.words[0].certainty < 0.9F);
  CHECK(page.words[1].certainty == 1);
}

TEST_CASE("a line that a clipping path hides altogether is left out, turned pages as well") {
  CHECK(joined(read_content("q 70 300 400 20 re W n " + show(72, 700, "gone") + "Q " + show(72, 600, "here"))) ==
        " here");
  CHECK(joined(read_content(
            "q 200 70 20 40 re W n BT /F1 10 Tf 0 1 -1 0 213 72 Tm (4             old figure) Tj ET Q")) == " 4");
}

TEST_CASE("a clipping path ends with its graphics state") {
  CHECK(joined(read_content("q 70 690 10 20 re W n Q " + show(72, 700, "whole line"))) == " whole line");
}
