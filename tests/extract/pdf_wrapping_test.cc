// PDFs within other bytes, and files that are no report although their names say so.
#include <string>

#include "core/error.h"
#include "extract/pdf_reading.h"

namespace {

using outturn::Error;
using outturn::ErrorCode;
using outturn::test::CollectingSink;
using outturn::test::joined;
using outturn::test::show;
using outturn::test::tiny_pdf;
using outturn::test::TinyPage;
using outturn::test::TinyPdf;

std::string wrapped_text(const std::string& bytes) {
  CollectingSink sink;
  return joined(outturn::test::read_one_page(bytes, sink));
}

// The message of the not_a_report error with which these bytes are refused; empty where they are not.
std::string refusal_of(const std::string& bytes, const std::string& name = "report.pdf") {
  CollectingSink sink;
  try {
    outturn::extract::read_bytes(bytes, name, {}, sink);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::not_a_report);
    return error.message();
  }
  return {};
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string pdf() {
  return tiny_pdf(show(72, 700, "found"));
}

std::string with_catalog(const std::string& entries) {
  TinyPdf made;
  made.catalog(entries);
  TinyPage page;
  page.content = show(72, 700, "Please wait");
  made.add_page(page);
  return made.bytes();
}

}  // namespace

TEST_CASE("a PDF is found behind junk of any length up to a megabyte") {
  for (const std::size_t length : {10U, 1023U, 2000U, 100'000U}) {
    CAPTURE(length);
    CHECK(wrapped_text(std::string(length, 'x') + "\n" + pdf()) == " found");
    CHECK(wrapped_text(std::string(length, '\0') + pdf()) == " found");
  }
}

TEST_CASE("a PDF that has lost its header is read") {
  CHECK(wrapped_text(pdf().substr(9)) == " found");
  CHECK(wrapped_text(pdf().substr(std::string("%PDF-1.7\n%....\n").size())) == " found");
}

TEST_CASE("a text that speaks of PDF stays a text") {
  CollectingSink sink;
  outturn::extract::read_bytes("Files begin with the letters PDF.\nSee %PD and obj.\n", "note.txt", {}, sink);
  CHECK(sink.info.kind == outturn::SourceKind::text);
  CollectingSink header;
  outturn::extract::read_bytes(std::string(3000, 'a') + "\nA file begins with %PDF-1.7 and ends with EOF.\n",
                               "note.txt", {}, header);
  CHECK(header.info.kind == outturn::SourceKind::text);
}

TEST_CASE("an HTML page without a table is refused, whatever its case and what is before it") {
  CHECK(contains(refusal_of("<!DOCTYPE html>\n<html><body><h1>Not Found</h1></body></html>\n"), "website"));
  CHECK(contains(refusal_of("\xEF\xBB\xBF\r\n <HTML><HEAD><TITLE>Sign in</TITLE></HEAD></HTML>"), "website"));
  CHECK(contains(refusal_of("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html></html>"), "website"));
}

TEST_CASE("a text with a tag is not refused") {
  CHECK(refusal_of("<p>Planned outputs</p>\nCompleted\n", "report.txt").empty());
}

TEST_CASE("a Git LFS pointer is refused by name") {
  CHECK(contains(refusal_of("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 132177\n"), "Git LFS"));
}

TEST_CASE("an e-mail and a PDF in Base64 are refused by name") {
  const std::string mail =
      "From: a@example.org\r\nTo: b@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: "
      "application/pdf\r\n\r\nJVBERi0xLjMK\r\n";
  CHECK(contains(refusal_of(mail), "e-mail"));
  CHECK(contains(refusal_of("Received: from host\n by other\nMessage-ID: <1@x>\nDate: today\nSubject: a\n\nText\n"),
                 "e-mail"));
  CHECK(contains(refusal_of("JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PCA+PgplbmRvYmoK\n"), "Base64"));
}

TEST_CASE("a text whose lines look like a letter's head is no e-mail") {
  CHECK(refusal_of("From: the Secretary-General\nTo: the General Assembly\nSubject: Budget performance\nDate: 2021\n\n"
                   "Planned outputs\n",
                   "report.txt")
            .empty());
}

TEST_CASE("a few lines of text that are named as a PDF are refused, a report's text is not") {
  const std::string lines = "From: a@example.org\nTo: b@example.org\nDate: today\n\nPlease find attached the report.\n";
  CHECK(contains(refusal_of(lines), "whatever its name"));
  CHECK(contains(refusal_of("window.location = 'https://example.org/login';\n", "REPORT.PDF"), "whatever its name"));
  CHECK(refusal_of(lines, "letter.txt").empty());
  std::string report = "Planned outputs\tCompleted\tRemarks\n";
  while (report.size() < 4096) report += "12 visits to schools\t12\tTwelve visits took place\n";
  CHECK(refusal_of(report).empty());
}

TEST_CASE("a portfolio's cover is refused, and the refusal says that the attachments are not read") {
  CHECK(contains(refusal_of(with_catalog("/Collection << /Type /Collection /View /T >>")), "not read"));
}

TEST_CASE("an XFA form that another program must draw is refused") {
  CHECK(contains(refusal_of(with_catalog("/NeedsRendering true /AcroForm << /Fields [1 0 R] /XFA [(x) 1 0 R] >>")),
                 "XFA"));
  CHECK(contains(refusal_of(with_catalog("/AcroForm << /Fields [] /XFA [(x) 1 0 R] >>")), "XFA"));
}

TEST_CASE("a form whose pages are drawn, and a PDF with attachments, are read; attachments are said") {
  CHECK(refusal_of(with_catalog("/AcroForm << /Fields [1 0 R] /XFA [(x) 1 0 R] >>")).empty());
  CollectingSink sink;
  const std::string attached = with_catalog("/Names << /EmbeddedFiles << /Names [(a) 1 0 R] >> >>");
  CHECK(joined(outturn::test::read_one_page(attached, sink)) == " Please wait");
  CHECK(sink.count("attachments_not_read") == 1);
}
