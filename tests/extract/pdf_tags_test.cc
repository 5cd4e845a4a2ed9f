// Tagged PDFs: which element of the structure tree a word belongs to, and trees that are wrong.
#include <algorithm>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/pdf/pdf_scanner.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/tagged_pdf.h"

namespace {

using outturn::ElementRole;
using outturn::Page;
using outturn::StructureElement;
using outturn::Word;
using outturn::extract::PdfName;
using outturn::extract::PdfScanner;
using outturn::test::add_structure;
using outturn::test::CollectingSink;
using outturn::test::marked;
using outturn::test::show;
using outturn::test::Tag;
using outturn::test::TinyPage;
using outturn::test::TinyPdf;

void add_page(TinyPdf& pdf, const std::string& content, const std::string& resources = "") {
  TinyPage page;
  page.content = content;
  page.resources = resources;
  pdf.add_page(page);
}

void read(const TinyPdf& pdf, CollectingSink& sink, bool tags = true) {
  outturn::extract::Options options;
  options.tags = tags;
  outturn::extract::read_bytes(pdf.bytes(), "t.pdf", options, sink);
}

Page read_tagged(const std::string& content, const std::vector<Tag>& tags, const std::string& entries = "") {
  TinyPdf pdf;
  add_page(pdf, content);
  add_structure(pdf, tags, entries);
  CollectingSink sink;
  read(pdf, sink);
  CHECK(sink.diagnostics.empty());
  REQUIRE(sink.pages.size() == 1);
  return sink.pages[0];
}

// "word:element" for each word, "word" where the element is not known.
std::string tagged(const Page& page) {
  std::string text;
  for (const Word& word : page.words) {
    text += (text.empty() ? "" : " ") + word.text;
    if (word.element >= 0) text += ":" + std::to_string(word.element);
  }
  return text;
}

// "id<parent" for each element, with the columns and rows it spans where these are more than one.
std::string listed(const Page& page) {
  std::string text;
  for (const StructureElement& element : page.elements) {
    text += (text.empty() ? "" : " ") + std::to_string(element.id) + "<" + std::to_string(element.parent);
    if (element.column_span > 1) text += "c" + std::to_string(element.column_span);
    if (element.row_span > 1) text += "r" + std::to_string(element.row_span);
  }
  return text;
}

}  // namespace

TEST_CASE("a word belongs to the element that names its content", "[tags]") {
  const Page page = read_tagged(marked(0, show(72, 700, "Heading")) + marked(1, show(72, 680, "some text")),
                                {{"Document", {}, {{"H1", {0}, {}}, {"P", {1}, {}}}}});
  CHECK(tagged(page) == "Heading:1 some:2 text:2");
  REQUIRE(page.elements.size() == 3);
  CHECK(page.elements[0] == StructureElement{0, -1, ElementRole::other, 1, 1});
  CHECK(page.elements[1] == StructureElement{1, 0, ElementRole::heading, 1, 1});
  CHECK(page.elements[2] == StructureElement{2, 0, ElementRole::paragraph, 1, 1});
}

TEST_CASE("a table's cells tell their spans, and empty ones are listed with their row", "[tags]") {
  const Tag heads = {"TR", {}, {{"TH", {}, {{"P", {0}, {}}}, "/A << /O /Table /ColSpan 2 >>"}, {"TH", {1}, {}}}};
  const Tag row = {
      "TR",
      {},
      {{"TD", {2}, {}, "/A [<< /O /Layout >> 0 << /O /Table /RowSpan 3 >>]"}, {"TD", {}, {}}, {"TD", {3}, {}}}};
  const Page page = read_tagged(marked(0, show(72, 700, "wide")) + marked(1, show(300, 700, "head")) +
                                    marked(2, show(72, 680, "left")) + marked(3, show(300, 680, "right")),
                                {{"Table", {}, {heads, row}}});
  CHECK(tagged(page) == "wide:3 head:4 left:6 right:8");
  CHECK(listed(page) == "0<-1 1<0 2<1c2 3<2 4<1 5<0 6<5r3 7<5 8<5");
  CHECK(page.elements[2].role == ElementRole::header_cell);
  CHECK(page.elements[5].role == ElementRole::table_row);
  CHECK(page.elements[7].role == ElementRole::cell);
}

TEST_CASE("names of a document's own are looked up in its role map, spans in its classes", "[tags]") {
  const Page page =
      read_tagged(marked(0, show(72, 700, "one")) + marked(1, show(72, 680, "two")) + marked(2, show(72, 660, "three")),
                  {{"Table#20Text", {0}, {}}, {"Zelle", {1}, {}, "/C /Wide"}, {"Loop", {2}, {}}},
                  "/RoleMap << /Table#20Text /Body /Body /P /Zelle /TD /Loop /Round /Round /Loop >> "
                  "/ClassMap << /Wide << /O /Table /ColSpan 4 >> >>");
  REQUIRE(page.elements.size() == 3);
  CHECK(page.elements[0].role == ElementRole::paragraph);
  CHECK(page.elements[1] == StructureElement{1, -1, ElementRole::cell, 4, 1});
  CHECK(page.elements[2].role == ElementRole::other);
}

TEST_CASE("ids are the document's, and a page lists what it shows", "[tags]") {
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "first")));
  add_page(pdf, marked(0, show(72, 700, "second")) + marked(1, show(72, 680, "third")));
  add_structure(pdf, {{"P", {0}, {}}, {"Sect", {}, {{"P", {0}, {}, "", 1}}, "", 1}, {"P", {1}, {}, "", 1}});
  CollectingSink sink;
  read(pdf, sink);
  REQUIRE(sink.pages.size() == 2);
  CHECK(tagged(sink.pages[0]) == "first:0");
  CHECK(listed(sink.pages[0]) == "0<-1");
  CHECK(tagged(sink.pages[1]) == "second:2 third:3");
  CHECK(listed(sink.pages[1]) == "1<-1 2<1 3<-1");
}

TEST_CASE("a paragraph that goes over the page has one id on both", "[tags]") {
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "begins")));
  add_page(pdf, marked(0, show(72, 700, "ends")));
  const std::string next = "<< /Type /MCR /MCID 0 /Pg " + std::to_string(pdf.page_object(1)) + " 0 R >>";
  const int root = add_structure(pdf, {{"P", {}, {}}});
  pdf.set(root + 1, "<< /S /P /Pg " + std::to_string(pdf.page_object(0)) + " 0 R /K [0 " + next + "] >>");
  CollectingSink sink;
  read(pdf, sink);
  REQUIRE(sink.pages.size() == 2);
  CHECK(tagged(sink.pages[0]) == "begins:0");
  CHECK(tagged(sink.pages[1]) == "ends:0");
}

TEST_CASE("a word ends where another paragraph begins, and not within one", "[tags]") {
  const std::string content =
      "BT /F1 10 Tf 72 700 Td /P << /MCID 0 >> BDC (plan) Tj EMC /P << /MCID 1 >> BDC (ned) Tj "
      "EMC ET\n";
  CHECK(tagged(read_tagged(content, {{"P", {0}, {}}, {"P", {1}, {}}})) == "plan:0 ned:1");
  CHECK(tagged(read_tagged(content, {{"P", {}, {{"Span", {0}, {}}, {"Span", {1}, {}}}}})) == "planned:1");
  CHECK(tagged(read_tagged(content, {{"Span", {0}, {}}, {"Span", {1}, {}}})) == "planned:0");
  CHECK(tagged(read_tagged(content, {{"TD", {0}, {}}, {"TD", {1}, {}}})) == "plan:0 ned:1");
}

TEST_CASE("artifacts and what no element names belong to none", "[tags]") {
  const Page page = read_tagged(marked(0, show(72, 700, "named") + "/Artifact BMC\n" + show(72, 690, "inside") +
                                              "EMC\n" + show(72, 680, "again")) +
                                    marked(7, show(72, 660, "unnamed")) + show(72, 640, "bare"),
                                {{"P", {0}, {}}});
  CHECK(tagged(page) == "named:0 inside again:0 unnamed bare");
}

TEST_CASE("a form's content is its own element's, or else that of the place where it is drawn", "[tags]") {
  TinyPdf pdf;
  const std::string form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>";
  const int plain = pdf.add_stream(form, show(72, 700, "plain") + "/P << /MCID 0 >> BDC\n" + show(72, 690, "own"));
  const int own = pdf.add_stream(form, marked(0, show(72, 660, "marked")));
  add_page(pdf, marked(0, "/A Do " + show(72, 680, "page")) + "/B Do\n",
           "/XObject << /A " + std::to_string(plain) + " 0 R /B " + std::to_string(own) + " 0 R >>");
  const int root = add_structure(pdf, {{"P", {0}, {}}, {"P", {}, {}}});
  pdf.set(root + 2, "<< /S /P /K << /Type /MCR /MCID 0 /Stm " + std::to_string(own) + " 0 R /Pg " +
                        std::to_string(pdf.page_object(0)) + " 0 R >> >>");
  CollectingSink sink;
  read(pdf, sink);
  REQUIRE(sink.pages.size() == 1);
  CHECK(tagged(sink.pages[0]) == "plain:0 own page:0 marked:1");
}

TEST_CASE("without tags asked for, or without a tree, no word has an element", "[tags]") {
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "text")));
  add_structure(pdf, {{"P", {0}, {}}});
  CollectingSink sink;
  read(pdf, sink, false);
  CHECK(tagged(sink.pages.at(0)) == "text");
  CHECK(sink.pages[0].elements.empty());
  TinyPdf untagged;
  add_page(untagged, marked(0, show(72, 700, "text")));
  CollectingSink other;
  read(untagged, other);
  CHECK(tagged(other.pages.at(0)) == "text");
  CHECK(other.diagnostics.empty());
}

TEST_CASE("elements in circles are left where they were met first, which is said", "[tags]") {
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "one")) + marked(1, show(72, 680, "two")));
  const int root = add_structure(pdf, {{"Sect", {}, {{"P", {0}, {}}}}, {"P", {1}, {}}});
  const std::string page = std::to_string(pdf.page_object(0)) + " 0 R";
  pdf.set(root + 2, "<< /S /P /Pg " + page + " /K [0 " + std::to_string(root + 1) + " 0 R] >>");
  CollectingSink sink;
  read(pdf, sink);
  CHECK(tagged(sink.pages.at(0)) == "one:1 two:2");
  REQUIRE(sink.count("structure_tree_damaged") == 1);
  CHECK(sink.diagnostics[0].message == "parts of the structure tree left out: 1 met twice");
}

TEST_CASE("what is missing from a tree, or is none, costs its own elements only", "[tags]") {
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "one")) + marked(1, show(72, 680, "two")));
  const int root = add_structure(pdf, {{"P", {0}, {}}, {"P", {1}, {}}});
  pdf.set(root, "<< /K [" + std::to_string(root + 1) + " 0 R 999 0 R (text) << /Type /StructElem >> " +
                    std::to_string(root + 2) + " 0 R -1 5] >>");
  CollectingSink sink;
  read(pdf, sink);
  CHECK(tagged(sink.pages.at(0)) == "one:0 two:1");
  REQUIRE(sink.count("structure_tree_damaged") == 1);
  CHECK(sink.diagnostics[0].message ==
        "parts of the structure tree left out: 3 that cannot be read, 2 pieces of content that cannot be");
}

TEST_CASE("content that two elements claim belongs to neither", "[tags]") {
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "one")) + marked(1, show(72, 680, "two")));
  add_structure(pdf, {{"P", {0, 1}, {}}, {"P", {1}, {}}});
  CollectingSink sink;
  read(pdf, sink);
  CHECK(tagged(sink.pages.at(0)) == "one:0 two");
  CHECK(sink.count("structure_tree_damaged") == 1);
}

TEST_CASE("a tree that is no dictionary, or has an endless one, is no tree", "[tags]") {
  for (const std::string root : {"(text)", "17", "<< /K << /S /P /K << /S /P /K", "<< /K [[[[[[", "<<"}) {
    TinyPdf pdf;
    add_page(pdf, marked(0, show(72, 700, "text")));
    const int number = add_structure(pdf, {});
    pdf.set(number, root);
    CollectingSink sink;
    read(pdf, sink);
    CHECK(tagged(sink.pages.at(0)) == "text");
  }
}

TEST_CASE("elements nested without end are cut, and the document is read", "[tags]") {
  constexpr int kDepth = 5000;
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "deep")) + marked(1, show(72, 680, "flat")));
  const int root = add_structure(pdf, {});
  const std::string page = std::to_string(pdf.page_object(0)) + " 0 R";
  for (int i = 1; i <= kDepth; ++i) {
    const std::string kid = i < kDepth ? std::to_string(root + i + 1) + " 0 R" : "0";
    pdf.add("<< /S /Sect /Pg " + page + " /K " + kid + " >>");
  }
  const int flat = pdf.add("<< /S /P /Pg " + page + " /K 1 >>");
  pdf.set(root, "<< /K [" + std::to_string(root + 1) + " 0 R " + std::to_string(flat) + " 0 R] >>");
  CollectingSink sink;
  read(pdf, sink);
  REQUIRE(sink.pages.size() == 1);
  CHECK(sink.pages[0].words.at(0).element == -1);
  CHECK(sink.pages[0].words.at(1).element >= 0);
  CHECK(sink.diagnostics.at(0).message == "parts of the structure tree left out: 1 too deep inside others");
}

TEST_CASE("elements that are each the whole file long are not looked at without end", "[tags]") {
  constexpr int kElements = 3000;
  TinyPdf pdf;
  add_page(pdf, marked(0, show(72, 700, "text")));
  const int root = add_structure(pdf, {});
  std::string kids;
  for (int i = 1; i <= kElements; ++i) {
    pdf.add("<< /S /P /X [");  // goes on through all that follow
    kids += std::to_string(root + i) + " 0 R ";
  }
  pdf.set(root, "<< /K [" + kids + "] >>");
  CollectingSink sink;
  read(pdf, sink);
  CHECK(tagged(sink.pages.at(0)) == "text");
  REQUIRE(sink.count("structure_tree_damaged") == 1);
  CHECK(sink.diagnostics[0].message.find("larger than any document's") != std::string::npos);
}

TEST_CASE("a name is what its escapes stand for", "[tags]") {
  CHECK(PdfName("TD") == "TD");
  CHECK(PdfName("T#44") == "TD");
  CHECK_FALSE(PdfName("T#44") == "T#44");
  CHECK(PdfName("T#4") == "T#4");  // none
  CHECK(PdfName("#23T#zz").text() == "#T#zz");
  CHECK_FALSE(PdfName("T") == "TD");
  CHECK(PdfName().empty());
}

TEST_CASE("a scanner passes over what it is not asked for", "[tags]") {
  PdfScanner scanner("<< /A (a \\) >> b) % << \n /B [1 << /C <41> >> 2 0 R] /D 12 0 R /E#20F -7 /G true >> 5");
  PdfName key;
  std::vector<std::string> keys;
  REQUIRE(scanner.enter_dictionary());
  while (scanner.next_key(key)) {
    keys.push_back(key.text());
    if (key == "D") {
      CHECK(scanner.reference() == 12);
    } else if (key == "E F") {
      CHECK_FALSE(scanner.reference());
      CHECK(scanner.integer() == -7);
    } else {
      scanner.skip();
    }
  }
  CHECK(keys == std::vector<std::string>{"A", "B", "D", "E F", "G"});
  CHECK(scanner.integer() == 5);
  CHECK(scanner.peek() == PdfScanner::Kind::end);
}
