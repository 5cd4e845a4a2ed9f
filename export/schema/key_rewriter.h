// The number that tells a document from others of the same symbol and language, in tables that are written already.
//
// Whether a document has such a number is known when all documents of an archive are: their tables are written without,
// and where there is one it is put into the bytes when they are merged. Nothing has to be read or exported again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "export/schema/tables.h"

namespace outturn::exporting {

// What a document's key ends in: nothing for 0 (and below), "~2" for 1, "~3" for 2 …
[[nodiscard]] std::string key_suffix(std::int64_t number);

// Replaces the number in every key of one document's lines. Memory depends on the key's length alone.
class KeyRewriter {
 public:
  // Receives the bytes in order; they are good until it returns.
  using Give = std::function<void(std::string_view)>;

  // For a stream of lines of the table, or (tree()) for the document's tree. `document_key` as document_key() gives it;
  // the bytes have the number `from` and get the number `to`.
  KeyRewriter(Table table, Format format, std::string_view document_key, std::int64_t from, std::int64_t to);
  [[nodiscard]] static KeyRewriter tree(std::string_view document_key, std::int64_t from, std::int64_t to);

  void add(std::string_view bytes, const Give& give);  // pieces of any size
  void finish(const Give& give);                       // what was held back

 private:
  // A key as the bytes have it, up to its number, and what stands there instead.
  struct Change {
    std::string before;
    std::string after;
  };

  [[nodiscard]] std::size_t rewrite_json(std::string_view bytes, const Give& give) const;
  [[nodiscard]] std::size_t rewrite_csv(std::string_view bytes, bool last, const Give& give);
  [[nodiscard]] std::size_t rewrite_line_start(std::string_view line, const Give& give) const;

  Format format_;
  std::size_t keys_;  // of a CSV line; they are its first cells
  Change plain_;      // JSON: with the name of the member in front
  Change quoted_;     // CSV: of a cell in quotation marks
  bool line_begins_ = true;
  std::string rest_;  // bytes that are not decided yet
};

}  // namespace outturn::exporting
