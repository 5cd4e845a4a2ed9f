// The output folder of a batch, and the files of single documents in it.
//
//   DIR/results.csv, results.ndjson, results.json, documents.csv …   tables over the whole archive
//   DIR/manifest.csv, manifest.ndjson                                every input, also those that failed
//   DIR/documents/KEY.json                                           one file per document: its tree
//   DIR/datapackage.json, load/                                      what these are, and scripts for databases
//   DIR/.outturn/state.sqlite, lock                                  state store, lock
//   DIR/.outturn/tables/SCAN-SLOT                                    tables of single documents (segment.h)
//   DIR/.outturn/work/                                               files that are not complete
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

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
  [[nodiscard]] std::filesystem::path load() const { return root_ / "load"; }
  [[nodiscard]] std::filesystem::path tables() const { return state() / "tables"; }

  // Makes everything written so far safe from a power cut (syncfs).
  void sync() const;

 private:
  std::filesystem::path root_;
};

// The name below documents/ for a document's key; different for different keys and twins. '/' becomes '_',
// what a file name had better not hold becomes %XX: "A/99/100/Add.1/zh" → "A_99_100_Add.1_zh.json".
[[nodiscard]] std::string document_file_name(std::string_view key, std::int64_t twin);
// That of a document whose number is not known yet, and whose key another one has: with its id, the SHA-256.
[[nodiscard]] std::string unnumbered_file_name(std::string_view key, std::string_view id);

}  // namespace outturn::corpus
