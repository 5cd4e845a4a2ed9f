// The geometry of words: what is one word, where it stands, in which font.
#include <string>
#include <vector>

#include "extract/pdf_reading.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/tiny_pdf.h"

namespace {

using outturn::Font;
using outturn::Page;
using outturn::TypeWeight;
using outturn::Word;
using outturn::test::CollectingSink;
using outturn::test::joined;
using outturn::test::read_content;
using outturn::test::read_one_page;
using outturn::test::show;
using outturn::test::tiny_pdf;
using outturn::test::TinyPage;
using outturn::test::TinyPdf;
using outturn::test::ucs2;

// With a font F9 whose characters are told by these pairs.
Page read_mapped(const std::string& content, const std::string& pairs) {
  TinyPdf pdf;
  pdf.add_mapped_font("F9", pairs);
  TinyPage page;
  page.content = content;
  pdf.add_page(page);
  CollectingSink sink;
  return read_one_page(pdf.bytes(), sink);
}

}  // namespace

TEST_CASE("a word's box comes from its advances and the font's ascent and descent") {
  const Page page = read_content(show(72, 700, "Hello"));
  REQUIRE(page.words.size() == 1);
  const Word& word = page.words[0];
  CHECK(word.text == "Hello");
  CHECK(word.box.x0 == 72);
  CHECK(word.box.x1 == Approx(72 + 22.78));  // H e l l o = 722 + 556 + 222 + 222 + 556 thousandths
  CHECK(word.baseline == 92);
  CHECK(word.box.y0 < 86);
  CHECK(word.box.y1 > 92);
  CHECK(word.box.y1 < 96);
  CHECK(word.font_size == 10);
  CHECK(page.fonts.at(word.font).name == "Helvetica");
}

TEST_CASE("words end at spaces, no-break ones too") {
  CHECK(joined(read_content(show(72, 700, "60 times\\240a year"))) == " 60 times a year");
}

TEST_CASE("words end at a gap wider than a tenth of the type size, and not at kerning") {
  CHECK(joined(read_content("BT /F1 10 Tf 72 700 Td [(Pl) -90 (anned) -110 (out) 120 (puts)] TJ ET")) ==
        " Planned outputs");
}

TEST_CASE("a narrow gap between two columns of Chinese ends the word") {
  const std::string left = "BT /F3 10 Tf 72 700 Td " + ucs2("计划产出") + " Tj ET ";
  CHECK(joined(read_content(left + "BT /F3 10 Tf 114 700 Td " + ucs2("已完成") + " Tj ET")) == " 计划产出 已完成");
  CHECK(joined(read_content(left + "BT /F3 10 Tf 112 700 Td " + ucs2("已完成") + " Tj ET")) == " 计划产出已完成");
}

TEST_CASE("letter spacing does not take a word apart, wider white space in it does") {
  CHECK(joined(read_content("BT /F3 10 Tf 1.5 Tc 72 700 Td " + ucs2("维持和平行动") + " Tj ET")) == " 维持和平行动");
  CHECK(joined(read_content("BT /F3 10 Tf 72 700 Td [" + ucs2("维") + "-90" + ucs2("持") + "-150" + ucs2("和") +
                            "-150" + ucs2("平") + "-480" + ucs2("行") + "] TJ ET")) == " 维持和平 行");
}

TEST_CASE("full-width punctuation that closes up stays in its word") {
  CHECK(joined(read_content("BT /F3 10 Tf 72 700 Td [" + ucs2("会议，") + "500" + ucs2("包括") + "] TJ ET")) ==
        " 会议，包括");
}

TEST_CASE("a mixed line has a word per font, and says where there is white space") {
  const std::string content = "BT /F3 10 Tf 72 700 Td " + ucs2("作") + " Tj /F1 10 Tf ( 35 ) Tj /F3 10 Tf " +
                              ucs2("次情况通报") + " Tj /F1 10 Tf (,) Tj ET";
  CHECK(joined(read_content(content)) == " 作 35 次情况通报+,");
}

TEST_CASE("a Chinese font that is not embedded is read through the character maps") {
  CollectingSink sink;
  const Page page = read_one_page(tiny_pdf("BT /F3 12 Tf 72 700 Td " + ucs2("预期成绩：１") + " Tj ET"), sink);
  CHECK(joined(page) == " 预期成绩：１");
  CHECK(sink.diagnostics.empty());
  CHECK(page.words[0].box.x1 == Approx(72 + 6 * 12));
}

TEST_CASE("a raised footnote mark is a word of its own that adjoins") {
  const Page page =
      read_content("BT /F1 10 Tf 72 700 Td (reports) Tj 4 Ts /F1 6 Tf (3) Tj 0 Ts /F1 10 Tf (, all) Tj ET");
  CHECK(joined(page) == " reports+3+, all");
  CHECK(page.words[1].baseline == page.words[0].baseline - 4);
  CHECK(page.words[1].font_size == 6);
}

TEST_CASE("a new line is white space though no character says so") {
  CHECK(joined(read_content(show(72, 700, "one") + show(72, 688, "two"))) == " one two");
}

TEST_CASE("bold and italic are told from the font's name, its flags, and how it is drawn") {
  const Page page = read_content(
      show(72, 700, "plain") + show(72, 680, "bold", "/F2 10") + show(72, 660, "slanted", "/F4 10") +
      "BT /F1 10 Tf 2 Tr 0.3 w 72 640 Td (stroked) Tj 0 Tr ET " + "BT /F1 10 Tf 1 0 0.3 1 72 620 Tm (skewed) Tj ET");
  REQUIRE(page.words.size() == 5);
  const auto font = [&page](std::size_t i) { return page.fonts.at(page.words[i].font); };
  CHECK(font(0) == Font{"Helvetica", TypeWeight::regular, false});
  CHECK(font(1) == Font{"Helvetica-Bold", TypeWeight::bold, false});
  CHECK(font(2) == Font{"Times-Italic", TypeWeight::regular, true});
  CHECK(font(3) == Font{"Helvetica", TypeWeight::bold, false});
  CHECK(font(4) == Font{"Helvetica", TypeWeight::regular, true});
}

TEST_CASE("glyphs and words that are struck twice are read once and counted") {
  CollectingSink sink;
  const Page page = read_one_page(
      tiny_pdf(show(72, 700, "Outputs") + show(72.3, 700, "Outputs") +
               "BT /F2 10 Tf 1 0 0 1 72 650 Tm (A) Tj 1 0 0 1 72.2 650 Tm (A) Tj 1 0 0 1 79.2 650 Tm (B) Tj ET"),
      sink);
  CHECK(joined(page) == " Outputs AB");
  REQUIRE(sink.count("duplicate_glyphs") == 1);
  CHECK(sink.diagnostics[0].message.substr(0, 2) == "8 ");
}

TEST_CASE("double letters are not duplicates, even narrow ones") {
  CHECK(joined(read_content(show(72, 700, "fulfill 11 ll"))) == " fulfill 11 ll");
}

TEST_CASE("invisible text is read: it is the text layer of a scan") {
  CHECK(joined(read_content("BT 3 Tr /F1 10 Tf 72 700 Td (recognised) Tj ET")) == " recognised");
}

TEST_CASE("text outside the page is left out and counted") {
  CollectingSink sink;
  const Page page =
      read_one_page(tiny_pdf(show(72, 700, "in") + show(700, 700, "right") + show(72, -50, "below")), sink);
  CHECK(joined(page) == " in");
  REQUIRE(sink.count("glyphs_outside_page") == 1);
  CHECK(sink.diagnostics[0].message.substr(0, 3) == "10 ");
}

TEST_CASE("words beside what the page's edge cuts off a line are not certain, those of other lines are") {
  CollectingSink sink;
  const Page page = read_one_page(
      tiny_pdf(show(-8, 700, "lost left") + show(72, 650, "whole") + show(569, 600, "right side lost")), sink);
  REQUIRE(sink.count("glyphs_outside_page") == 1);
  const auto certain = [&](std::string_view text) {
    for (const Word& word : page.words) {
      if (word.text == text) return word.certainty == 1;
    }
    FAIL("no word " << text << " in " << joined(page));
    return false;
  };
  CHECK_FALSE(certain("st"));
  CHECK(certain("left"));
  CHECK(certain("whole"));
  CHECK(certain("right"));
  CHECK_FALSE(certain("side"));
}

TEST_CASE("a watermark, which runs aslant, is left out and counted; a scan slightly askew is read") {
  CollectingSink sink;
  const Page page = read_one_page(
      tiny_pdf("BT /F1 60 Tf 0.7071 0.7071 -0.7071 0.7071 150 200 Tm (DRAFT) Tj ET " + show(72, 700, "upright") +
               " BT /F1 10 Tf 0.996 0.087 -0.087 0.996 72 600 Tm (askew) Tj ET"),
      sink);
  CHECK(joined(page) == " upright askew");
  REQUIRE(sink.count("slanting_glyphs") == 1);
  CHECK(sink.diagnostics[0].message.substr(0, 2) == "5 ");
}

TEST_CASE("what slants a little on a level page is written onto it, and left out") {
  std::string level;
  for (int line = 0; line < 12; ++line) level += show(72, 700 - 12 * line, "some words of a level line") + " ";
  CollectingSink sink;
  const Page page = read_one_page(tiny_pdf(level + "BT /F1 10 Tf 0.993 0.12 -0.12 0.993 72 500 Tm (checked) Tj ET "
                                                   "BT /F1 10 Tf 0.9998 0.02 -0.02 0.9998 72 400 Tm (askew) Tj ET"),
                                  sink);
  CHECK(joined(page).find("checked") == std::string::npos);
  CHECK(joined(page).find("askew") != std::string::npos);
  CHECK(sink.count("slanting_glyphs") == 1);
}

TEST_CASE("ligatures are resolved, whatever way the file tells them") {
  CHECK(joined(read_mapped(show(72, 700, "ABC", "/F9 10"), "<41> <FB01> <42> <00660066>")) == " fiffC");
}

TEST_CASE("a soft hyphen stays at the line's end and is a hyphen within the line") {
  const Page page =
      read_mapped(show(72, 700, "self~contained imple~", "/F9 10") + show(72, 688, "mented", "/F9 10"), "<7E> <00AD>");
  CHECK(joined(page) == " self-contained imple\xC2\xAD mented");
}

TEST_CASE("a soft hyphen before a change of font is a hyphen") {
  CHECK(joined(read_mapped("BT /F9 10 Tf 72 700 Td (non~) Tj /F2 10 Tf (bold) Tj ET", "<7E> <00AD>")) == " non-+bold");
}

TEST_CASE("what the file says glyphs read as replaces their characters") {
  CHECK(joined(read_content(
            "BT /F1 10 Tf 72 700 Td (a) Tj /Span << /ActualText (xy z) >> BDC (bcd) Tj EMC (e) Tj ET")) == " axy ze");
}

TEST_CASE("words are in the order of the content, not of the page") {
  CHECK(joined(read_content(show(72, 100, "second") + show(72, 700, "first"))) == " second first");
}

TEST_CASE("a scaled page's text has its size as displayed") {
  const Page page = read_content("q 0.5 0 0 0.5 0 0 cm " + show(100, 1000, "half", "/F1 24") + " Q");
  CHECK(page.words.at(0).font_size == 12);
  CHECK(page.words[0].box.x0 == 50);
  CHECK(page.words[0].baseline == 292);
}
