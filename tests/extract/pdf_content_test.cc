// Content of pages in filters for images, which decode without end.
#include <cstdint>
#include <string>

#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/tiny_pdf.h"

namespace {

using outturn::test::CollectingSink;
using outturn::test::show;
using outturn::test::tiny_page;
using outturn::test::TinyPage;
using outturn::test::TinyPdf;

void read_picture(const std::string& bytes, CollectingSink& sink) {
  outturn::extract::read_bytes(bytes, "bad.pdf", outturn::extract::Options(), sink);
}

// A JBIG2 stream (ITU-T T.88, as PDF embeds it) of a page of `side` by `side` points, drawn `times` times from no data
// at all: the decoder goes on past their end.
std::string endless_picture(std::uint32_t side, int times) {
  std::string bytes;
  const auto add = [&](std::uint32_t value, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFFU);
  };
  const auto segment = [&](std::uint32_t number, std::uint32_t type, std::uint32_t size) {
    add(number, 4);
    add(type, 1);
    add(0, 1);  // refers to no other
    add(1, 1);  // of page 1
    add(size, 4);
  };
  segment(0, 48, 19);  // page information
  add(side, 4);
  add(side, 4);
  add(0, 4);
  add(0, 4);
  add(0, 1);
  add(0, 2);
  for (int i = 1; i <= times; ++i) {
    segment(static_cast<std::uint32_t>(i), 38, 18 + 8);  // immediate generic region
    add(side, 4);
    add(side, 4);
    add(0, 4);
    add(0, 4);
    add(0, 1);
    add(0, 1);  // arithmetic coding, template 0
    for (const std::uint32_t at : {0x03U, 0xFFU, 0xFDU, 0xFFU, 0x02U, 0xFEU, 0xFEU, 0xFEU}) add(at, 1);
  }
  return bytes;
}

// Decoding it takes hours; a page's time would not end it.
TEST_CASE("content that is compressed as an image is refused wherever it can stand, and everything else is read") {
  const std::string picture = endless_picture(40'000, 1000);
  const auto filter = GENERATE(std::string("/JBIG2Decode"), std::string("[/JBIG2Decode]"));
  TinyPdf pdf;
  const std::string dictionary = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Filter " + filter;
  const auto reference = [](int number) { return std::to_string(number) + " 0 R"; };
  const auto hostile = [&] { return reference(pdf.add_stream(dictionary, picture)); };
  const int content = pdf.add_stream("", show(72, 700, "whole"));
  pdf.add_page_object("/MediaBox [0 0 612 792] /Contents [" + hostile() + " " + reference(content) +
                      "] /Resources << /Font << /F1 3 0 R >> >>");
  TinyPage form = tiny_page("/X Do " + show(72, 700, "form"));
  form.resources = "/XObject << /X " + hostile() + " >>";
  pdf.add_page(form);
  TinyPage inner = tiny_page("/Y Do " + show(72, 700, "inner"));
  const int outer = pdf.add_stream(
      "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X " + hostile() + " >> >>",
      "/X Do");
  inner.resources = "/XObject << /Y " + reference(outer) + " >>";
  pdf.add_page(inner);
  TinyPage mask = tiny_page("/G gs " + show(72, 700, "mask"));
  mask.resources = "/ExtGState << /G << /SMask << /S /Luminosity /G " + hostile() + " >> >> >>";
  pdf.add_page(mask);
  pdf.add_page(
      tiny_page(show(72, 700, "note"),
                "/MediaBox [0 0 612 792] /Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] /AP << /N " +
                    hostile() + " >> >>]"));
  CollectingSink sink;
  read_picture(pdf.bytes(), sink);
  CHECK(sink.words() == "whole form inner mask note");
  CHECK(sink.count("content_as_image") == 5);
}

TEST_CASE("every filter for images is refused on content, by its long and its short name; on images none is") {
  for (const std::string name : {"JBIG2Decode", "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF"}) {
    INFO(name);
    TinyPdf pdf;
    const int hostile = pdf.add_stream("/Filter [/ASCIIHexDecode /" + name + "]", "00>");
    const int image =
        pdf.add_stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /" + name, std::string(8, '\0'));
    pdf.add_page_object("/MediaBox [0 0 612 792] /Contents " + std::to_string(hostile) + " 0 R");
    TinyPage page = tiny_page("/X Do " + show(72, 700, "shown"));
    page.resources = "/XObject << /X " + std::to_string(image) + " 0 R >>";
    pdf.add_page(page);
    CollectingSink sink;
    read_picture(pdf.bytes(), sink);
    CHECK(sink.words() == "shown");
    REQUIRE(sink.count("content_as_image") == 1);
    CHECK(sink.pages.size() == 2);
  }
}

}  // namespace
