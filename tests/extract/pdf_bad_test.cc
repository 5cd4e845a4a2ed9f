// PDFs that are damaged, hostile or simply odd: a clear error or finding, and nothing lost that can be read.
#include <zlib.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/paths.h"
#include "support/tiny_pdf.h"

namespace {

using outturn::Error;
using outturn::ErrorCode;
using outturn::extract::Options;
using outturn::test::CollectingSink;
using outturn::test::show;
using outturn::test::tiny_page;
using outturn::test::tiny_pdf;
using outturn::test::TinyPage;
using outturn::test::TinyPdf;

void read_pdf(const std::string& bytes, CollectingSink& sink, const Options& options = {}) {
  outturn::extract::read_bytes(bytes, "bad.pdf", options, sink);
}

ErrorCode error_of_pdf(const std::string& bytes, const Options& options = {}) {
  CollectingSink sink;
  try {
    read_pdf(bytes, sink, options);
  } catch (const Error& error) {
    CHECK(std::string(error.what()).substr(0, 9) == "bad.pdf: ");
    return error.code();
  }
  FAIL("no error");
  return ErrorCode::internal;
}

std::string fixture(const std::string& name) {
  return outturn::test::read_file(outturn::test::source_dir() / "tests" / "extract" / "fixtures" / name);
}

std::string deflated(const std::string& data) {
  uLongf size = compressBound(data.size());
  std::string out(size, '\0');
  REQUIRE(compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
                    data.size(), Z_BEST_COMPRESSION) == Z_OK);
  out.resize(size);
  return out;
}

// Form k shows form k + 1 ten times: the work grows tenfold with each.
std::string nested_forms(int depth) {
  TinyPdf pdf;
  std::vector<int> forms;
  for (int i = 0; i <= depth; ++i) forms.push_back(pdf.add(""));
  for (int i = 0; i <= depth; ++i) {
    const std::string content = i == depth ? "BT /F1 10 Tf 72 700 Td (deep) Tj ET"
                                           : "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do";
    const std::string next = std::to_string(forms[static_cast<std::size_t>(i == depth ? i : i + 1)]);
    pdf.set(forms[static_cast<std::size_t>(i)],
            "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X " + next +
                " 0 R >> >> /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }
  TinyPage page = tiny_page("/X Do");
  page.resources = "/XObject << /X " + std::to_string(forms[0]) + " 0 R >>";
  pdf.add_page(page);
  pdf.add_page(tiny_page(show(72, 700, "after")));
  return pdf.bytes();
}

}  // namespace

TEST_CASE("a file that only begins like a PDF is damaged") {
  CHECK(error_of_pdf("%PDF-1.7\nand nothing that belongs there\n") == ErrorCode::damaged);
}

TEST_CASE("a truncated PDF is damaged") {
  const std::string bytes = tiny_pdf(show(72, 700, "cut"));
  CHECK(error_of_pdf(bytes.substr(0, bytes.find("xref\n0"))) == ErrorCode::damaged);
  CHECK(error_of_pdf(bytes.substr(0, 300)) == ErrorCode::damaged);
}

TEST_CASE("a broken cross-reference table is rebuilt") {
  std::string bytes = tiny_pdf(show(72, 700, "rebuilt"));
  bytes.replace(bytes.find("startxref\n") + 10, 3, "999");
  CollectingSink sink;
  read_pdf(bytes, sink);
  CHECK(sink.words() == "rebuilt");
}

TEST_CASE("junk before the header is no harm") {
  CollectingSink sink;
  read_pdf("HTTP/1.1 200 OK\r\n\r\n" + tiny_pdf(show(72, 700, "found")), sink);
  CHECK(sink.words() == "found");
}

TEST_CASE("an encrypted PDF opens with the empty password, or with the one given") {
  CollectingSink empty;
  read_pdf(fixture("encrypted_empty_password.pdf"), empty);
  CHECK(empty.words() == "secret text");
  Options options;
  options.password = "user";
  CollectingSink given;
  read_pdf(fixture("encrypted_password.pdf"), given, options);
  CHECK(given.words() == "secret text");
  CollectingSink needless;
  read_pdf(fixture("encrypted_empty_password.pdf"), needless, options);
  CHECK(needless.words() == "secret text");
}

TEST_CASE("an encrypted PDF that no password opens says so") {
  CHECK(error_of_pdf(fixture("encrypted_password.pdf")) == ErrorCode::encrypted);
  Options options;
  options.password = "wrong";
  CHECK(error_of_pdf(fixture("encrypted_password.pdf"), options) == ErrorCode::encrypted);
}

TEST_CASE("a PDF without pages is damaged") {
  CHECK(error_of_pdf(TinyPdf().bytes()) == ErrorCode::damaged);
}

TEST_CASE("a page of 200 inches is a page") {
  TinyPdf pdf;
  pdf.add_page(tiny_page(show(14'000, 100, "far"), "/MediaBox [0 0 14400 14400]"));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.words() == "far");
  CHECK(sink.pages.at(0).width == 14'400);
  CHECK(sink.pages[0].words.at(0).baseline == 14'300);
}

TEST_CASE("a page without text is reported, a document without text is an error") {
  TinyPdf pdf;
  pdf.add_page(tiny_page(show(72, 700, "text")));
  pdf.add_page(tiny_page("0 0 100 100 re f"));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  REQUIRE(sink.count("page_without_text") == 1);
  CHECK(sink.diagnostics[0].place.page == 2);
  CHECK(sink.pages.size() == 2);
  CHECK(error_of_pdf(tiny_pdf("0 0 100 100 re f")) == ErrorCode::no_text_layer);
}

TEST_CASE("a turned page has the boxes of the page as displayed") {
  const int rotation = GENERATE(0, 90, 180, 270, -90, 450);
  // The content is turned the other way, so that the displayed page is always the same.
  const int quarter = ((rotation % 360) + 360) % 360 / 90;
  const std::string turned[] = {"1 0 0 1 0 0 cm", "0 1 -1 0 612 0 cm", "-1 0 0 -1 612 792 cm", "0 -1 1 0 0 792 cm"};
  TinyPdf pdf;
  pdf.add_page(tiny_page(turned[quarter] + " " + show(100, 500, "upright") + " 1 w 100 400 m 200 400 l S",
                         "/MediaBox [0 0 612 792] /Rotate " + std::to_string(rotation)));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  const outturn::Page& page = sink.pages.at(0);
  const float height = quarter % 2 == 0 ? 792 : 612;
  CHECK(page.rotation == quarter * 90);
  CHECK(page.width == (quarter % 2 == 0 ? 612 : 792));
  CHECK(page.height == height);
  REQUIRE(page.words.size() == 1);
  CHECK(page.words[0].text == "upright");
  CHECK(page.words[0].box.x0 == 100);
  CHECK(page.words[0].baseline == height - 500);
  REQUIRE(page.rules.size() == 1);
  CHECK(page.rules[0].box == outturn::Box{100, height - 400.5F, 200, height - 399.5F});
}

TEST_CASE("a page whose box does not start at zero, and is cropped, has its origin at what is displayed") {
  TinyPdf pdf;
  pdf.add_page(tiny_page(show(150, 650, "inside") + show(20, 650, "cropped"),
                         "/MediaBox [0 0 612 792] /CropBox [100 100 500 700]"));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.words() == "inside");
  CHECK(sink.pages.at(0).words.at(0).box.x0 == 50);
  CHECK(sink.pages[0].words[0].baseline == 50);
  CHECK(sink.count("glyphs_outside_page") == 1);
}

TEST_CASE("two thousand pages are handed on one by one, in order") {
  TinyPdf pdf;
  for (int i = 1; i <= 2000; ++i) pdf.add_page(tiny_page(show(72, 700, "p" + std::to_string(i))));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  REQUIRE(sink.pages.size() == 2000);
  CHECK(sink.pages[1999].words.at(0).text == "p2000");
  CHECK(sink.pages[1999].number == 2000);
  Options options;
  options.max_pages = 1999;
  CHECK(error_of_pdf(pdf.bytes(), options) == ErrorCode::limit_exceeded);
}

TEST_CASE("a page of 200,000 words is read, up to the limit") {
  std::string content = "BT /F1 1 Tf 1 TL 10 700 Td\n";
  for (int i = 0; i < 200'000; ++i) {
    content += "(w" + std::to_string(i) + ") Tj " + (i % 100 == 99 ? "T*" : "( ) Tj") + "\n";
    if (i % 70'000 == 69'999) content += "0 700 Td ";
  }
  const std::string bytes = tiny_pdf(content + "ET");
  CollectingSink sink;
  read_pdf(bytes, sink);
  CHECK(sink.pages.at(0).words.size() == 200'000);
  Options options;
  options.max_words_per_page = 1000;
  CollectingSink bounded;
  read_pdf(bytes, bounded, options);
  CHECK(bounded.pages.at(0).words.size() == 1000);
  CHECK(bounded.count("too_many_words") == 1);
}

TEST_CASE("a missing font loses its text, not the page's") {
  CollectingSink sink;
  read_pdf(tiny_pdf("BT /F77 10 Tf 72 720 Td (gone) Tj ET " + show(72, 700, "here")), sink);
  CHECK(sink.words() == "here");
  CHECK(sink.count("pdf_syntax") > 0);
}

TEST_CASE("glyphs of a font without Unicode are replaced and counted") {
  TinyPdf pdf;
  pdf.add_font("F9",
               "<< /Type /Font /Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [<< "
               "/Type /Font /Subtype /CIDFontType2 /BaseFont /Nameless /CIDSystemInfo << /Registry (Adobe) "
               "/Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>");
  pdf.add_page(tiny_page("BT /F9 10 Tf 72 700 Td <000100020003> Tj ET"));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.words() == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  REQUIRE(sink.count("glyphs_without_unicode") == 1);
  CHECK(sink.diagnostics.back().place.page == 1);
}

TEST_CASE("forms within forms are read") {
  CollectingSink sink;
  read_pdf(nested_forms(0), sink);
  CHECK(sink.words() == "deep after");
}

TEST_CASE("a form that shows itself ends") {
  TinyPdf pdf;
  const int form = pdf.add("");
  const std::string content = show(72, 700, "once") + "/X Do";
  pdf.set(form, "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X " +
                    std::to_string(form) + " 0 R >> >> /Length " + std::to_string(content.size()) + " >>\nstream\n" +
                    content + "\nendstream");
  TinyPage page = tiny_page("/X Do");
  page.resources = "/XObject << /X " + std::to_string(form) + " 0 R >>";
  pdf.add_page(page);
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.words() == "once");
}

TEST_CASE("a page that never ends is left out, and the next one is read") {
  Options options;
  options.max_seconds_per_page = 0.2;
  CollectingSink sink;
  read_pdf(nested_forms(30), sink, options);
  REQUIRE(sink.count("page_time_over") == 1);
  CHECK(sink.pages.size() == 1);
  CHECK(sink.words() == "after");
}

TEST_CASE("a document that takes too long is an error") {
  Options options;
  options.max_seconds_per_document = 0.2;
  CHECK(error_of_pdf(nested_forms(30), options) == ErrorCode::limit_exceeded);
}

TEST_CASE("a small file with an endless page is bounded in time") {
  const std::string endless = deflated(deflated(std::string(std::size_t{40} << 20, ' ')));
  CHECK(endless.size() < 10'000);
  TinyPdf pdf;
  const int stream = pdf.add_stream("/Filter [/FlateDecode /FlateDecode]", endless);
  pdf.add_page_object("/MediaBox [0 0 612 792] /Contents " + std::to_string(stream) + " 0 R");
  pdf.add_page(tiny_page(show(72, 700, "after")));
  Options options;
  options.max_seconds_per_page = 0.2;
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink, options);
  CHECK(sink.words() == "after");
}

TEST_CASE("what one page leaves open does not reach the next") {
  TinyPdf pdf;
  const int group = pdf.add("<< /Type /OCG /Name (hidden) >>");
  const std::string reference = std::to_string(group) + " 0 R";
  pdf.catalog("/OCProperties << /OCGs [" + reference + "] /D << /OFF [" + reference + "] >> >>");
  TinyPage open = tiny_page(show(72, 700, "shown") + "q 0.1 0 0 0.1 0 0 cm /OC /G BDC " + show(72, 600, "hidden"));
  open.resources = "/Properties << /G " + reference + " >>";
  pdf.add_page(open);
  pdf.add_page(tiny_page(show(72, 700, "next")));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.words() == "shown next");
  CHECK(sink.pages.at(1).words.at(0).font_size == 10);
}

TEST_CASE("a font's name that means another font on another page is that page's font") {
  TinyPdf pdf;
  const int regular = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  const int bold = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>");
  for (const int font : {regular, bold, regular}) {
    const int resources = pdf.add("<< /Font << /T " + std::to_string(font) + " 0 R >> >>");
    const int content = pdf.add_stream("", show(72, 700, "word", "/T 10"));
    pdf.add_page_object("/MediaBox [0 0 612 792] /Contents " + std::to_string(content) + " 0 R /Resources " +
                        std::to_string(resources) + " 0 R");
  }
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  REQUIRE(sink.pages.size() == 3);
  CHECK(sink.pages[0].fonts.at(0).name == "Courier");
  CHECK(sink.pages[1].fonts.at(0).name == "Courier-Bold");
  CHECK(sink.pages[2].fonts.at(0).name == "Courier");
}

TEST_CASE("a page whose content is damaged gives what comes before the damage, and the next page is read") {
  TinyPdf pdf;
  std::string content;
  for (int i = 0; i < 500; ++i) content += show(72, 700 - i, "word" + std::to_string(i));
  std::string damaged = deflated(content);
  damaged.resize(damaged.size() / 2);
  const int stream = pdf.add_stream("/Filter /FlateDecode", damaged);
  pdf.add_page_object("/MediaBox [0 0 612 792] /Contents " + std::to_string(stream) +
                      " 0 R /Resources << /Font << /F1 3 0 R >> >>");
  pdf.add_page(tiny_page(show(72, 700, "next")));
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  REQUIRE(sink.pages.size() == 2);
  CHECK(sink.pages[0].words.size() > 100);
  CHECK(sink.pages[0].words.size() < 500);
  CHECK(sink.pages[1].words.at(0).text == "next");
}

TEST_CASE("a page that cannot be made out is reported") {
  TinyPdf pdf;
  pdf.add_page(tiny_page(show(72, 700, "one")));
  pdf.add_page_object("/MediaBox [0 0 612 792] /Contents (this is no stream)");
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.words() == "one");
  CHECK(sink.count("damaged_page") == 1);
}

TEST_CASE("title, producer and outline are read") {
  TinyPdf pdf;
  pdf.add_page(tiny_page(show(72, 700, "one")));
  const int info = pdf.add("<< /Title <FEFF9884671F62107EE9> /Producer (Maker 1.0) >>");
  const int outline = pdf.add("");
  const int first = pdf.add("");
  const int inner = pdf.add("<< /Title (Inner) /Parent " + std::to_string(first) + " 0 R >>");
  pdf.set(outline, "<< /Type /Outlines /First " + std::to_string(first) + " 0 R /Last " + std::to_string(first) +
                       " 0 R /Count 2 >>");
  pdf.set(first, "<< /Title (Top) /Parent " + std::to_string(outline) + " 0 R /Dest [" +
                     std::to_string(pdf.page_object(0)) + " 0 R /Fit] /First " + std::to_string(inner) + " 0 R /Last " +
                     std::to_string(inner) + " 0 R /Count 1 >>");
  pdf.catalog("/Outlines " + std::to_string(outline) + " 0 R");
  pdf.trailer("/Info " + std::to_string(info) + " 0 R");
  CollectingSink sink;
  read_pdf(pdf.bytes(), sink);
  CHECK(sink.info.kind == outturn::SourceKind::pdf);
  CHECK(sink.info.title == "预期成绩");
  CHECK(sink.info.producer == "Maker 1.0");
  CHECK(sink.info.page_count == 1);
  CHECK(sink.info.outline == std::vector<outturn::OutlineEntry>{{0, "Top", 1}, {1, "Inner", 0}});
}
