// PDFs written by hand, for tests: every byte of them is under the test's control.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::test {

// One page of a TinyPdf. `content` is PDF operators; the fonts F1 (Helvetica), F2 (Helvetica-Bold), F3
// (STSong-Light with UniGB-UCS2-H, not embedded: needs poppler-data) and F4 (Times-Italic) are there.
struct TinyPage {
  std::string content;
  std::string attributes = "/MediaBox [0 0 612 792]";  // of the page dictionary
  std::string resources;                               // added to the page's: "/XObject << … >>"
};

inline TinyPage tiny_page(const std::string& content, const std::string& attributes = TinyPage().attributes) {
  TinyPage page;
  page.content = content;
  page.attributes = attributes;
  return page;
}

// How one object of a PDF names another: "7 0 R".
std::string reference(int number);

class TinyPdf {
 public:
  TinyPdf();

  // Adds an indirect object and returns its number; its text without "N 0 obj".
  int add(std::string object);
  int add_stream(std::string_view dictionary, std::string_view data);

  // Replaces an object that add() has given, for references in circles.
  void set(int number, std::string object);

  // Adds a font to all pages: "F9", "<< /Type /Font … >>".
  void add_font(const std::string& name, const std::string& dictionary);

  // The same for Helvetica whose characters are told by a ToUnicode map: pairs of code and UTF-16BE in
  // hexadecimal, "<41> <FB01> <42> <00660066>".
  void add_mapped_font(const std::string& name, const std::string& pairs);

  void add_page(const TinyPage& page);

  // A page with nothing but these entries in its dictionary.
  void add_page_object(const std::string& entries);

  // Number of the object that is the page with this index, from 0.
  [[nodiscard]] int page_object(std::size_t index) const { return pages_.at(index); }

  // Entries for the document catalog ("/Outlines 9 0 R") and the trailer.
  void catalog(std::string entries) { catalog_ += entries; }
  void trailer(std::string entries) { trailer_ += entries; }

  // The file: header, objects, cross-reference table, trailer.
  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<std::string> objects_;
  std::vector<int> pages_;
  std::string fonts_;
  std::string catalog_;
  std::string trailer_;
};

// A PDF of one page, 612 by 792 pt, with this content.
[[nodiscard]] std::string tiny_pdf(const std::string& content);

// Shows `text` (ASCII, no parentheses) in Helvetica at a place: "BT /F1 10 Tf 72 700 Td (text) Tj ET".
[[nodiscard]] std::string show(double x, double y, const std::string& text, const std::string& font = "/F1 10");

// UTF-8 (basic plane) as a hexadecimal string of UTF-16BE for font F3: "<8BA15212>".
[[nodiscard]] std::string ucs2(std::string_view text);

}  // namespace outturn::test
