// Characters that a PDF tells badly or not at all.
#include <array>
#include <cstdio>
#include <string>

#include "extract/pdf_reading.h"
#include "support/paths.h"

namespace {

using outturn::Page;
using outturn::test::CollectingSink;
using outturn::test::counted;
using outturn::test::joined;
using outturn::test::read_content;
using outturn::test::show;
using outturn::test::TinyPdf;

Page read_with(TinyPdf& pdf, const std::string& content, CollectingSink& sink) {
  return read_content(pdf, content, "", sink);
}

// Helvetica as F9, whose characters are told by these pairs alone.
Page read_mapped(const std::string& content, const std::string& pairs, CollectingSink& sink) {
  TinyPdf pdf;
  pdf.add_mapped_font("F9", pairs);
  return read_with(pdf, content, sink);
}

std::string hexadecimal(unsigned value) {
  std::array<char, 8> digits{};
  std::snprintf(digits.data(), digits.size(), "%04X", value);
  return digits.data();
}

// Pairs that map ASCII to itself, and the digits to private characters from `zero` on.
std::string private_digits(unsigned zero) {
  std::string pairs;
  for (unsigned code = 0x20; code < 0x7F; ++code) {
    const bool digit = code >= '0' && code <= '9';
    pairs += "<" + hexadecimal(code).substr(2) + "> <" + hexadecimal(digit ? zero + code - '0' : code) + "> ";
  }
  return pairs;
}

// A composite font F9 whose codes number its glyphs; `more` entries of its dictionary, `descendant`'s entries.
void add_identity_font(TinyPdf& pdf, const std::string& more, const std::string& descendant = "") {
  pdf.add_font("F9",
               "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H " + more +
                   " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /DW 600 /CIDSystemInfo << "
                   "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
                   descendant + " >>] >>");
}

// The descriptor of a font with the bytes of a TrueType file in it.
int add_font_descriptor(TinyPdf& pdf, const std::string& file) {
  const int font_file = pdf.add_stream("/Length1 " + std::to_string(file.size()), file);
  return pdf.add(
      "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 "
      "/Descent -200 /CapHeight 700 /StemV 80 /FontFile2 " +
      std::to_string(font_file) + " 0 R >>");
}

}  // namespace

TEST_CASE("radicals and compatibility ideographs are read as the ideographs that they stand for, and counted") {
  CollectingSink sink;
  // Kangxi 2F08 2F47, radicals supplement 2ED3 2EA0, compatibility F9D1 F92C, and a unified ideograph.
  const Page page =
      read_mapped(show(72, 700, "ABCDEFG", "/F9 10"),
                  "<41> <2F08> <42> <2F47> <43> <2ED3> <44> <2EA0> <45> <F9D1> <46> <F92C> <47> <8BA1>", sink);
  CHECK(joined(page) == " 人日长民六郎计");
  CHECK(counted(sink, "unified_ideographs") == 6);
  CHECK(page.words[0].certainty == 1);
}

TEST_CASE("ideographs of the compatibility block that stand for themselves stay") {
  CollectingSink sink;
  CHECK(joined(read_mapped(show(72, 700, "A", "/F9 10"), "<41> <FA11>", sink)) == " \xEF\xA8\x91");
  CHECK(sink.count("unified_ideographs") == 0);
}

TEST_CASE("digits that a text font maps to private characters are recognised by their codes") {
  for (const unsigned zero : {0xF030U, 0xE000U, 0xE730U}) {
    CAPTURE(zero);
    CollectingSink sink;
    const Page page = read_mapped(show(72, 700, "Provision of 4805 visits", "/F9 10"), private_digits(zero), sink);
    CHECK(joined(page) == " Provision of 4805 visits");
    CHECK(page.words.at(2).certainty < 1);
    CHECK(page.words[0].certainty == 1);
    CHECK(sink.count("private_use_characters") == 0);
  }
}

TEST_CASE("digits in private use are recognised by their glyphs' names") {
  TinyPdf pdf;
  const int map = pdf.add_stream("",
                                 "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                                 "1 begincodespacerange <00> <FF> endcodespacerange\n"
                                 "3 beginbfchar <01> <E101> <02> <E102> <03> <E103> endbfchar\nendcmap end end");
  pdf.add_font("F9", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + std::to_string(map) +
                         " 0 R /Encoding << /Type /Encoding /Differences [1 /four /uni0038.lnum /zerooldstyle] >> >>");
  CollectingSink sink;
  const Page page = read_with(pdf, "BT /F9 10 Tf 72 700 Td <010203> Tj ET", sink);
  CHECK(joined(page) == " 480");
  CHECK(page.words[0].certainty == 1);
}

TEST_CASE("old-style figures and small capitals of Adobe's private characters are read") {
  CollectingSink sink;
  CHECK(joined(read_mapped(show(72, 700, "ABCD", "/F9 10"), "<41> <F734> <42> <F738> <43> <F761> <44> <F77A>", sink)) ==
        " 48az");
}

TEST_CASE("private characters that nothing tells stay, are counted in a warning, and their words are doubted") {
  CollectingSink sink;
  const Page page =
      read_mapped(show(72, 700, "AB C", "/F9 10"), "<41> <E0C1> <42> <E0C2> <20> <0020> <43> <0043>", sink);
  CHECK(joined(page) == " \xEE\x83\x81\xEE\x83\x82 C");
  CHECK(counted(sink, "private_use_characters") == 2);
  CHECK(page.words.at(0).certainty < 0.5F);
  CHECK(page.words.at(1).certainty == 1);
}

TEST_CASE("a ToUnicode entry that is a name says that codes are characters") {
  TinyPdf pdf;
  add_identity_font(pdf, "/ToUnicode /Identity-H");
  CollectingSink sink;
  const Page page = read_with(pdf, "BT /F9 10 Tf 72 700 Td " + outturn::test::ucs2("计划 15") + " Tj ET", sink);
  CHECK(joined(page) == " 计划 15");
  CHECK(sink.diagnostics.empty());
}

TEST_CASE("glyphs that are only numbered are read through the embedded font's own table of characters") {
  const std::string file = outturn::test::read_file("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
  if (file.empty()) {
    WARN("DejaVu Sans is not installed: skipped");
    return;
  }
  TinyPdf pdf;
  const int descriptor = add_font_descriptor(pdf, file);
  add_identity_font(pdf, "", "/CIDToGIDMap /Identity /FontDescriptor " + std::to_string(descriptor) + " 0 R");
  CollectingSink sink;
  // Glyphs of DejaVu Sans follow ASCII, 29 codes below.
  const Page page = read_with(pdf, "BT /F9 10 Tf 72 700 Td <00140018000300470044> Tj ET", sink);
  CHECK(joined(page) == " 15 da");
  CHECK(sink.diagnostics.empty());
}

TEST_CASE("a ToUnicode entry that is a name says nothing where the embedded font contradicts it") {
  const std::string file = outturn::test::read_file("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
  if (file.empty()) {
    WARN("DejaVu Sans is not installed: skipped");
    return;
  }
  TinyPdf pdf;
  const int descriptor = add_font_descriptor(pdf, file);
  add_identity_font(pdf, "/ToUnicode /Identity-H",
                    "/CIDToGIDMap /Identity /FontDescriptor " + std::to_string(descriptor) + " 0 R");
  CollectingSink sink;
  CHECK(joined(read_with(pdf, "BT /F9 10 Tf 72 700 Td <00140018000300470044> Tj ET", sink)) == " 15 da");
}

TEST_CASE("glyphs that are only numbered, and whose font is not there, are unknown and their words nothing worth") {
  TinyPdf pdf;
  add_identity_font(pdf, "");
  CollectingSink sink;
  const Page page = read_with(pdf, "BT /F9 10 Tf 72 700 Td <00140018> Tj ET", sink);
  CHECK(joined(page) == " \xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(counted(sink, "glyphs_without_unicode") == 2);
  CHECK(page.words.at(0).certainty == 0);
}

TEST_CASE("accents drawn as glyphs of their own are composed with their letters, before or behind them") {
  CollectingSink sink;
  // TeX's way for capitals: the accent is raised. A dotless i bears an accent like any other letter.
  CHECK(joined(read_mapped("BT /F9 10 Tf 72 700 Td [(d) (~) 422 (|) 162 (a)] TJ 0 -20 Td [(E) 626] TJ 2 Ts (~) Tj ET",
                           "<7E> <00B4> <7C> <0131>", sink)) == " día É");
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td [(activit) (\\264) 445 (es)] TJ ET")) == " activités");
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td [(se) 445 (\\264) 112 (jour)] TJ ET")) == " séjour");
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td [(A) 500 (\\250) 167 (mter)] TJ ET")) == " Ämter");
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td [(c) 416.5 (\\270) 83.5 (a)] TJ ET")) == " ça");
}

TEST_CASE("accents drawn behind a whole line are composed with the letters below them") {
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td (sejour) Tj 5.8 0 Td (\\264) Tj ET")) == " séjour");
}

TEST_CASE("a glyph that stands for a letter and its combining accent is one character") {
  CollectingSink sink;
  CHECK(joined(read_mapped("BT /F9 10 Tf 72 700 Td (a|o) Tj ET", "<61> <0061> <6F> <006F> <7C> <006E0303>", sink)) ==
        " año");
}

TEST_CASE(
    "what the map of a subset's numbered glyphs leaves out is unknown, whatever a common encoding would make of it") {
  TinyPdf pdf;
  const int map = pdf.add_stream("",
                                 "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <0627> "
                                 "<02> <0628> endbfchar");
  pdf.add_font("F9", "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Made /FirstChar 0 /LastChar 127 /ToUnicode " +
                         std::to_string(map) + " 0 R >>");
  CollectingSink sink;
  const Page page = read_with(pdf, "BT /F9 10 Tf 72 700 Td <0102> Tj <71> Tj ET", sink);
  REQUIRE(page.words.size() >= 1);
  CHECK(counted(sink, "glyphs_without_unicode") == 1);
  for (const outturn::Word& word : page.words) CHECK(word.text.find('q') == std::string::npos);
}

TEST_CASE("a character that the PDF itself gives as unknown makes its word worth nothing") {
  CollectingSink sink;
  const Page page = read_mapped("BT /F9 10 Tf 72 700 Td (ab) Tj ET", "<61> <0061> <62> <FFFD>", sink);
  CHECK(page.words.at(0).certainty == 0);
  CHECK(counted(sink, "glyphs_without_unicode") == 1);
}

TEST_CASE("a word that the page's edge cuts is less certain than others") {
  CollectingSink sink;
  const Page page = read_content("BT /F1 10 Tf 72 700 Td (whole) Tj 510 -20 Td (wwwwwwwwwwwwwwwwwwww) Tj ET", sink);
  REQUIRE(page.words.size() == 2);
  CHECK(page.words[0].certainty == 1);
  CHECK(page.words[1].certainty < 0.9F);
}

TEST_CASE("type too small to be seen is hidden") {
  CollectingSink sink;
  CHECK(joined(outturn::test::read_content("BT /F1 10 Tf 72 700 Td (12) Tj /F1 0.2 Tf (34) Tj ET")) == " 12");
}

TEST_CASE("an accent that stands beside letters stays one") {
  CHECK(joined(read_content(show(72, 700, "a ^ b ~ 5 e\\264"))) == " a ^ b ~ 5 e\xC2\xB4");
}
