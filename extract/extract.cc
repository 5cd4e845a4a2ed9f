#include "extract/extract.h"

#include "core/error.h"
#include "extract/input_file.h"
#include "extract/pdf/pdf_pages.h"
#include "extract/source_kind.h"
#include "extract/text_pages.h"
#include "extract/word/word_document.h"

namespace outturn::extract {

void read_bytes(std::string_view bytes, const std::string& name, const Options& options, PageSink& sink) {
  options.validate();
  if (static_cast<std::uint64_t>(options.max_file_bytes) < bytes.size()) {
    throw Error(ErrorCode::limit_exceeded, name, "larger than " + std::to_string(options.max_file_bytes) + " bytes");
  }
  const SourceKindFound found = find_source_kind(bytes, options.encoding);
  switch (found.kind) {
    case SourceKindFound::Kind::pdf:
      read_pdf(bytes.substr(found.pdf_begin), name, options, sink);
      return;
    case SourceKindFound::Kind::zip:
      read_word(bytes, name, options, sink);
      return;
    case SourceKindFound::Kind::compound:
      refuse_compound_file(bytes, name);
    case SourceKindFound::Kind::text:
      read_text(bytes, found, name, options, sink);
      return;
    case SourceKindFound::Kind::empty:
      throw Error(ErrorCode::empty_input, name, "holds no bytes");
    case SourceKindFound::Kind::binary:
      throw Error(ErrorCode::not_a_report, name,
                  "neither a PDF, a Word document (.docx) nor text, but " + found.description);
  }
}

void read_file(const std::filesystem::path& path, const std::string& name, const Options& options, PageSink& sink) {
  options.validate();
  const std::string bytes = read_input_file(path, name, options.max_file_bytes);
  read_bytes(bytes, name, options, sink);
}

}  // namespace outturn::extract
