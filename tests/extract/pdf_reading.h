// PDFs read as extract reads them, for this folder's tests.
#pragma once

#include <cstdlib>
#include <string>

#include "core/pages.h"
#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/tiny_pdf.h"

namespace outturn::test {

inline Page read_one_page(const std::string& bytes, CollectingSink& sink) {
  extract::read_bytes(bytes, "t.pdf", {}, sink);
  REQUIRE(sink.pages.size() == 1);
  return sink.pages[0];
}

// A page of 612 by 792 pt with this content.
inline Page read_content(const std::string& content, CollectingSink& sink) {
  return read_one_page(tiny_pdf(content), sink);
}
inline Page read_content(const std::string& content) {
  CollectingSink sink;
  return read_content(content, sink);
}

// A page of a PDF that has fonts or other objects of its own, with these resources ("/XObject << … >>").
inline Page read_content(TinyPdf& pdf, const std::string& content, const std::string& resources, CollectingSink& sink) {
  TinyPage page;
  page.content = content;
  page.resources = resources;
  pdf.add_page(page);
  return read_one_page(pdf.bytes(), sink);
}

// The words, each with a blank in front where there is white space: " 60 次+.".
inline std::string joined(const Page& page) {
  std::string text;
  for (const Word& word : page.words) text += (word.space_before ? " " : "+") + word.text;
  return text;
}

// The number with which a diagnostic of this code begins; 0 where there is none.
inline int counted(const CollectingSink& sink, const std::string& code) {
  for (const Diagnostic& diagnostic : sink.diagnostics) {
    if (diagnostic.code == code) return std::atoi(diagnostic.message.c_str());
  }
  return 0;
}

}  // namespace outturn::test
