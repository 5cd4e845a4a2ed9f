// The output folder of a batch, and the files of single documents in it.
//
//   DIR/results.csv, results.ndjson, results.json, documents.csv …   tables over the whole archive
//   DIR/manifest.csv, manifest.ndjson                                every input, also those that failed
//   DIR/documents/KEY.json                                           one file per document: its tree
//   DIR/.outturn/state.sqlite, lock                                  state store, lock
//   DIR/.outturn/tables/XX/ID                                        a document's tables, one behind the other
//   DIR/.outturn/work/                                               files that are not complete
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/descriptor.h"

namespace outturn::corpus {

class OutputFolder {
 public:
  // Names only; nothing is looked at or made.
  explicit OutputFolder(std::filesystem::path root);

  // Makes the folders and empties work/. Throws Error(cannot_write).
  void create() const;
  void empty_work() const;
  void remove_store() const;  // the tables of single documents stay until a merge sweeps

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  [[nodiscard]] std::filesystem::path state() const { return root_ / ".outturn"; }
  [[nodiscard]] std::filesystem::path store_file() const { return state() / "state.sqlite"; }
  [[nodiscard]] std::filesystem::path lock_file() const { return state() / "lock"; }
  [[nodiscard]] std::filesystem::path work() const { return state() / "work"; }
  [[nodiscard]] std::filesystem::path documents() const { return root_ / "documents"; }
  [[nodiscard]] std::filesystem::path tables() const { return state() / "tables"; }
  [[nodiscard]] std::filesystem::path tables_of(const std::string& id) const;

  // Makes everything written so far safe from a power cut (syncfs).
  void sync() const;

 private:
  std::filesystem::path root_;
};

// The name below documents/ for a document's key; different for different keys and twins. '/' becomes '_',
// what a file name had better not hold becomes %XX: "A/72/701/Add.1/zh" → "A_72_701_Add.1_zh.json".
[[nodiscard]] std::string document_file_name(std::string_view key, std::int64_t twin);

// The tables of one document while they come in: written under work/, renamed into place when all are there.
// Destroyed before keep(), it leaves nothing. Memory does not grow with the tables.
class DocumentFiles {
 public:
  // `slot` tells apart what is in work at the same time. Throws Error(cannot_write), as do the others.
  DocumentFiles(const OutputFolder& folder, const std::string& slot);
  DocumentFiles(const DocumentFiles&) = delete;
  DocumentFiles& operator=(const DocumentFiles&) = delete;
  ~DocumentFiles();

  void begin_part();
  void write(std::string_view bytes);
  [[nodiscard]] bool complete() const;
  // Sizes of the parts behind the tree, as the store keeps them: "123 0 77".
  [[nodiscard]] std::string sizes() const;
  void keep(const std::string& id, const std::string& document_file);

 private:
  void flush();

  const OutputFolder& folder_;
  std::filesystem::path tree_name_;
  std::filesystem::path tables_name_;
  Descriptor tree_;
  Descriptor tables_;
  std::vector<std::int64_t> sizes_;
  std::string buffer_;
  bool kept_ = false;
};

// The sizes that DocumentFiles::sizes() wrote; empty where they do not fit parts().
[[nodiscard]] std::vector<std::int64_t> parse_sizes(const std::string& text);

}  // namespace outturn::corpus
