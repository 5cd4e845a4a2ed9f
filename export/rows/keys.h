// The keys by which results are told apart, in one document and over archives.
//
//   SYMBOL/LANGUAGE/SECTION/OFFICE/ACCOMPLISHMENT/OUTPUT/RESULT      A/99/100/Add.1/zh/A/a/1.1/3/2
//
// A level that the report does not have is an empty part (A/99/100/Add.1/zh/B//2.1/1/1), so that a key has
// six parts behind the symbol, always. In every part white space, control characters, '%' and '/' are written
// as percent and two hexadecimal digits for each UTF-8 byte; the symbol keeps its '/'. Everything else stays.
//
// The record key is the same without the language, with the codes of the English version (record_codes.h):
// SYMBOL/SECTION/OFFICE/ACCOMPLISHMENT/OUTPUT/RESULT, alike in all language versions of a report.
//
// A key is met twice only where a report numbers two accomplishments of one office alike, or has tables without
// accomplishments: the second one in document order ends in "~2", the third in "~3". So does the language of the
// second and third document of the same symbol and language in an archive, which is put there when their tables are
// merged (export/key_rewriter.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "export/fields/clean_text.h"

namespace outturn::exporting {

// "SYMBOL/LANGUAGE": what every key of the document starts with. Without a symbol, the base name of the input (no
// folder, no extension .pdf or .txt) stands in for it.
[[nodiscard]] std::string document_key(const Report& report);

// A part of a key. White space at both ends goes, inner white space counts as one space.
[[nodiscard]] std::string key_part(std::string_view text);

// The name of an input without its folder: "reports/A.pdf" → "A.pdf"; "-" → "stdin".
[[nodiscard]] std::string base_name(std::string_view input);

// Where a result stands: indices into Report::tables, AlignedTable::outputs and Output::results.
struct ResultAt {
  std::size_t table = 0;
  std::size_t output = 0;
  std::size_t result = 0;
};

// The keys of a document and of all its results, computed once.
class Keys {
 public:
  explicit Keys(const Report& report);

  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  ~Keys() = default;

  [[nodiscard]] const CleanText& document() const { return document_; }
  [[nodiscard]] const CleanText& result(const ResultAt& at) const { return results_[index_of(at)]; }
  [[nodiscard]] const CleanText& record(const ResultAt& at) const { return records_[index_of(at)]; }

 private:
  [[nodiscard]] std::size_t index_of(const ResultAt& at) const {
    return first_results_[first_outputs_[at.table] + at.output] + at.result;
  }

  std::string bytes_;         // of all result keys
  std::string record_bytes_;  // of all record keys
  CleanText document_;
  std::vector<CleanText> results_;          // document order
  std::vector<CleanText> records_;          // the same
  std::vector<std::size_t> first_outputs_;  // of each table: index into first_results_
  std::vector<std::size_t> first_results_;  // of each output: index into results_
};

}  // namespace outturn::exporting
