#include <string>
#include <string_view>

#include "core/error.h"
#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"

namespace {

using outturn::Error;
using outturn::ErrorCode;
using outturn::TextLine;
using outturn::extract::Options;
using outturn::test::CollectingSink;
using namespace std::string_literals;

std::string refusal(std::string_view bytes) {
  CollectingSink sink;
  try {
    outturn::extract::read_bytes(bytes, "r.pdf", Options(), sink);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::not_a_report);
    return error.message();
  }
  FAIL("not refused");
  return {};
}

CollectingSink& read_foreign(std::string_view bytes, CollectingSink& sink) {
  outturn::extract::read_bytes(bytes, "r.txt", Options(), sink);
  return sink;
}

TEST_CASE("what is no report is refused by name, with what to do about it") {
  struct Case {
    std::string bytes;
    std::string name;
  };
  const Case given = GENERATE(
      Case{"PK\x03\x04" + std::string(26, '\0') + "xl/workbook.xml", "spreadsheet"},
      Case{"PK\x03\x04" + std::string(26, '\0') + "report.pdf" + "PK\x05\x06", "ZIP archive"},
      Case{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(512, '\0') + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s,
           "Word document of the old format"},
      Case{"{\\rtf1\\ansi text}", "RTF document"},
      Case{"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 132177\n", "Git LFS pointer"},
      Case{"From: a@example.org\r\nTo: b@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\n\r\nHello\r\n",
           "e-mail"},
      Case{"Return-Path: <a@example.org>\nReceived: from x by y\n\tfor z\nDate: today\n\nHello\n", "e-mail"},
      Case{"<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code></Error>\n", "XML document (Error)"},
      Case{"{\"error\": \"not found\"}\n", "JSON"},
      Case{"<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body><p>Gone.</p></body></html>",
           "404 Not Found"},
      Case{"<HTML><body><form><input type=password></form></body></HTML>", "login page"});
  CHECK_THAT(refusal(given.bytes), Catch::Matchers::Contains(given.name));
}

TEST_CASE("a memorandum that names sender and subject is a text") {
  CollectingSink sink;
  CHECK_NOTHROW(
      read_foreign("To: All staff\nFrom: The Controller\nSubject: Planned outputs\n\nThe report follows.\n", sink));
}

TEST_CASE(
    "an HTML document with preformatted text becomes lines, its tables with tabs, with the source's line numbers") {
  CollectingSink sink;
  read_foreign(
      "<!DOCTYPE html>\n<html><head><title>T</title><style>p{}</style></head><body>\n"
      "<script>var t = '<table>';</script>\n<h2>A. Office of &Eacute;tudes</h2>\n<table>\n"
      "<tr><th>Planned<br>outputs</th><th>Completed</th><th>Remarks</th></tr>\n"
      "<tr><td rowspan=2>5 visits\n&amp; 2 maps</td><td>5</td><td><p>5 visits were made to the schools of the coast</p>"
      "<p>All in May, with thanks to the ministry of water</p></td></tr>\n"
      "<tr><td>2</td><td>2&nbsp;maps<span style=\"display: none\">secret</span></td></tr>\n"
      "<tr><td colspan=3>Roads</td></tr>\n</table>\n<pre>End  of it</pre></body></html>\n",
      sink);
  CHECK(sink.lines() ==
        "A. Office of \u00C9tudes\n\nPlanned outputs\tCompleted\tRemarks\n5 visits & 2 maps\t5\t5 visits were made to "
        "the "
        "schools of the coast\u2029All in May, with thanks to the ministry of water\n\t2\t2\u00A0maps\nRoads\nEnd  of "
        "it\n");
  CHECK(sink.pages.front().lines.at(2).number == 6);
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics.front().code == "hidden_text");
}

TEST_CASE("marks of notes in HTML stand in raised characters, and what is hidden in one is left out") {
  CollectingSink sink;
  CHECK(
      read_foreign(
          "Text\n<table><caption><sup>a</sup> See below, on the 5<sup>th</sup></caption><tr><td>Posts<sup>a</sup></td>"
          "<td>10<sup>2</sup></td><td>m<sup>2</sup><sup style=\"display:none\">9</sup></td></tr>"
          "<tr><td>a</td><td>1</td><td><s>b</s>c</td></tr></table>",
          sink)
          .lines() == "Text\nᵃ See below, on the 5th\nPostsᵃ\t10²\tm²\na\t1\tc\n");
}

TEST_CASE("a table in HTML inside another text becomes lines with tabs, and the lines around it stay") {
  CollectingSink sink;
  read_foreign(
      "# Report\n\n<table>\n<tr><td>a</td><td>1</td>\n<td>b</td></tr>\n<tr><td>c</td><td>2</td><td>d</td></tr>\n"
      "</table>\n\nBehind it, 5 < 6\n",
      sink);
  CHECK(sink.lines() == "# Report\n\na\t1\tb\nc\t2\td\n\nBehind it, 5 < 6\n");
  const auto& lines = sink.pages.front().lines;
  CHECK(lines.at(2).number == 4);
  CHECK(lines.at(3).number == 6);
  CHECK(lines.back().number == 9);
}

TEST_CASE("elements nested without end are refused, and cost no more than their length") {
  std::string deep = "<html><body>";
  for (int i = 0; i < 5000; ++i) deep += "<div><table><tr><td>";
  CollectingSink sink;
  try {
    read_foreign(deep, sink);
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::limit_exceeded);
  }
}

}  // namespace
