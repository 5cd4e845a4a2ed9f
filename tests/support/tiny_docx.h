// Word documents written by hand, for tests.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace outturn::test {

// A ZIP archive of these parts, in the order of their names.
[[nodiscard]] std::string zip_of(const std::map<std::string, std::string>& parts);

// A Word document: parts in WordprocessingML, of which only what is asked for is there.
class TinyDocx {
 public:
  // `body`: what w:body holds.
  explicit TinyDocx(std::string_view body);

  // What the part's root element holds; the part is named in the document's relationships.
  TinyDocx& styles(std::string_view content);
  TinyDocx& numbering(std::string_view content);
  TinyDocx& footnotes(std::string_view content);
  TinyDocx& settings(std::string_view content);
  TinyDocx& header(std::string_view content);
  TinyDocx& title(std::string_view title);

  // Any part as it is; an empty text takes one away.
  TinyDocx& part(const std::string& name, std::string_view bytes);

  [[nodiscard]] std::string bytes() const;

 private:
  TinyDocx& related(const std::string& kind, const std::string& root, std::string_view content);

  std::map<std::string, std::string> parts_;
  std::string relations_;  // of the document
  std::string package_relations_;
};

// A paragraph with one run; `properties`: what w:pPr holds.
[[nodiscard]] std::string word_paragraph(std::string_view text, std::string_view properties = {});
// A run; `properties`: what w:rPr holds.
[[nodiscard]] std::string word_run(std::string_view text, std::string_view properties = {});
// A cell with one paragraph for each line of `text`; `properties`: what w:tcPr holds.
[[nodiscard]] std::string word_cell(std::string_view text, std::string_view properties = {});
[[nodiscard]] std::string word_row(std::string_view cells, std::string_view properties = {});
[[nodiscard]] std::string word_table(std::string_view rows, std::string_view properties = {});

}  // namespace outturn::test
