#include "support/tagged_pdf.h"

namespace outturn::test {
namespace {

int add_tag(TinyPdf& pdf, const Tag& tag, int parent) {
  const int number = pdf.add("");
  std::string kids;
  for (const int id : tag.contents) kids += std::to_string(id) + " ";
  for (const Tag& kid : tag.kids) kids += reference(add_tag(pdf, kid, number)) + " ";
  pdf.set(number, "<< /Type /StructElem /S /" + tag.role + " /P " + reference(parent) + " /Pg " +
                      reference(pdf.page_object(static_cast<std::size_t>(tag.page))) + " /K [" + kids + "] " +
                      tag.entries + " >>");
  return number;
}

}  // namespace

std::string marked(int id, const std::string& content) {
  return "/P << /MCID " + std::to_string(id) + " >> BDC\n" + content + "EMC\n";
}

int add_structure(TinyPdf& pdf, const std::vector<Tag>& tags, const std::string& entries) {
  const int root = pdf.add("");
  std::string kids;
  for (const Tag& tag : tags) kids += reference(add_tag(pdf, tag, root)) + " ";
  pdf.set(root, "<< /Type /StructTreeRoot /K [" + kids + "] " + entries + " >>");
  pdf.catalog("/StructTreeRoot " + reference(root));
  return root;
}

}  // namespace outturn::test
