#include "support/tiny_pdf.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "core/utf8.h"

namespace outturn::test {
namespace {

constexpr std::size_t kCatalog = 1;
constexpr std::size_t kPages = 2;
constexpr std::size_t kFonts = 8;

std::string number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3f", value);
  return text.data();
}

}  // namespace

std::string reference(int number) {
  return std::to_string(number) + " 0 R";
}

TinyPdf::TinyPdf() {
  add("");  // catalog and page tree, written at the end
  add("");
  const int helvetica = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const int bold = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
  const int descriptor =
      add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
          "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
  const int song =
      add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
          "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
          "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 "
          "/FontDescriptor " +
          reference(descriptor) + " >>] >>");
  const int italic = add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>");
  fonts_ = "/F1 " + reference(helvetica) + " /F2 " + reference(bold) + " /F3 " + reference(song) + " /F4 " +
           reference(italic);
  add("");  // the fonts' dictionary
}

int TinyPdf::add(std::string object) {
  objects_.push_back(std::move(object));
  return static_cast<int>(objects_.size());
}

int TinyPdf::add_stream(std::string_view dictionary, std::string_view data) {
  return add("<< " + std::string(dictionary) + " /Length " + std::to_string(data.size()) + " >>\nstream\n" +
             std::string(data) + "\nendstream");
}

void TinyPdf::set(int number, std::string object) {
  objects_.at(static_cast<std::size_t>(number) - 1) = std::move(object);
}

void TinyPdf::add_font(const std::string& name, const std::string& dictionary) {
  fonts_ += " /" + name + " " + reference(add(dictionary));
}

void TinyPdf::add_mapped_font(const std::string& name, const std::string& pairs) {
  const auto count = std::count(pairs.begin(), pairs.end(), '<') / 2;
  const int map = add_stream("",
                             "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                             "1 begincodespacerange <00> <FF> endcodespacerange\n" +
                                 std::to_string(count) + " beginbfchar " + pairs + " endbfchar\nendcmap end end");
  add_font(name, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode " +
                     reference(map) + " >>");
}

void TinyPdf::add_page(const TinyPage& page) {
  const int content = add_stream("", page.content);
  add_page_object(page.attributes + " /Contents " + reference(content) + " /Resources << /Font " +
                  reference(static_cast<int>(kFonts)) + " " + page.resources + " >>");
}

void TinyPdf::add_page_object(const std::string& entries) {
  pages_.push_back(add("<< /Type /Page /Parent 2 0 R " + entries + " >>"));
}

std::string TinyPdf::bytes() const {
  std::vector<std::string> objects = objects_;
  objects[kCatalog - 1] = "<< /Type /Catalog /Pages 2 0 R " + catalog_ + " >>";
  objects[kFonts - 1] = "<< " + fonts_ + " >>";
  std::string kids;
  for (const int page : pages_) kids += reference(page) + " ";
  objects[kPages - 1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) + " >>";

  std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::array<char, 32> entry{};
    std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", file.size());
    table += entry.data();
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(file.size());
  return file + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " + trailer_ +
         " >>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string tiny_pdf(const std::string& content) {
  TinyPdf pdf;
  TinyPage page;
  page.content = content;
  pdf.add_page(page);
  return pdf.bytes();
}

std::string show(double x, double y, const std::string& text, const std::string& font) {
  return "BT " + font + " Tf " + number(x) + " " + number(y) + " Td (" + text + ") Tj ET\n";
}

std::string ucs2(std::string_view text) {
  std::string hexadecimal = "<";
  for (std::size_t at = 0; at < text.size();) {
    std::array<char, 16> unit{};
    std::snprintf(unit.data(), unit.size(), "%04X", static_cast<unsigned>(utf8::next(text, at)));
    hexadecimal += unit.data();
  }
  return hexadecimal + ">";
}

}  // namespace outturn::test
