// An open PDF: what is known of it before its pages.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/pages.h"

class PDFDoc;

namespace outturn::extract {

// Opens the PDF in `bytes`, which must outlive the object; the empty password is tried first.
// Throws Error: damaged (cannot be parsed, no pages), encrypted (neither password opens it), not_a_report (a portfolio
// whose only page is its cover, a form that another program must draw).
class PopplerDocument {
 public:
  PopplerDocument(std::string_view bytes, const std::string& name, const std::string& password);
  PopplerDocument(const PopplerDocument&) = delete;
  PopplerDocument& operator=(const PopplerDocument&) = delete;
  PopplerDocument(PopplerDocument&&) = delete;
  PopplerDocument& operator=(PopplerDocument&&) = delete;
  ~PopplerDocument();

  [[nodiscard]] PDFDoc& handle() const { return *document_; }

  // Title, producer, number of pages, outline (at most 10,000 entries, 16 levels).
  [[nodiscard]] DocumentInfo info() const;

  // Whether other files are attached.
  [[nodiscard]] bool has_attachments() const;

 private:
  void refuse_wrappings() const;

  std::string name_;
  std::unique_ptr<PDFDoc> document_;
};

}  // namespace outturn::extract
