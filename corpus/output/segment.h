// Where the tables of single documents are kept until they are merged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/output/output_folder.h"
#include "corpus/system/descriptor.h"

namespace outturn::corpus {

// One file of tables/ that grows by a document's tables, then by the next one's. Many documents share it: a file of its
// own for each costs more than a small document's tables. A run begins files of its own and changes none of an earlier
// run, so what the store says of those stays true whenever this one is killed. Nothing in it counts before the store
// says so; bytes that no row speaks of are swept (merge.h).
class Segment {
 public:
  // Begins a file; `slot` tells apart those that grow at the same time. Throws Error(cannot_write), as does add().
  Segment(const OutputFolder& folder, std::int64_t scan, std::size_t slot);
  Segment(const Segment&) = delete;
  Segment& operator=(const Segment&) = delete;
  ~Segment();  // what was not kept goes

  void begin();  // a document's tables; those of one that was not kept are void
  void add(std::string_view bytes);
  void keep();

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::int64_t offset() const { return kept_; }       // where the document at hand begins
  [[nodiscard]] std::int64_t size() const { return end_ - kept_; }  // of its tables so far

 private:
  std::string name_;
  std::string path_;
  Descriptor file_;
  std::int64_t kept_ = 0;
  std::int64_t end_ = 0;
};

// The files of one document while they come in: its tables in a segment; its tree, which everybody may look at, under
// work/, renamed into place when it is whole. Destroyed before keep(), it leaves nothing that counts. Bytes go to the
// system as they are given, none are kept.
class DocumentFiles {
 public:
  // Throws Error(cannot_write), as do the others. One at a time for each segment.
  DocumentFiles(const OutputFolder& folder, const std::string& id, Segment& segment);
  DocumentFiles(const DocumentFiles&) = delete;
  DocumentFiles& operator=(const DocumentFiles&) = delete;
  ~DocumentFiles();

  void add_tree(std::string_view bytes);
  void add_tables(std::string_view bytes) { segment_.add(bytes); }
  // Whether what came in is a whole document, whose tables have these sizes (Outcome::parts).
  [[nodiscard]] bool complete(const std::string& parts) const;
  // Where its tables lie.
  [[nodiscard]] const std::string& segment() const { return segment_.name(); }
  [[nodiscard]] std::int64_t offset() const { return segment_.offset(); }
  [[nodiscard]] std::int64_t size() const { return segment_.size(); }
  // Puts the tree in its place. With Existing::leave, false where another one is there (or may be: not every file
  // system can tell at once); nothing has happened then.
  enum class Existing { leave, replace };
  bool keep(const std::string& document_file, Existing existing);

 private:
  const OutputFolder& folder_;
  Segment& segment_;
  std::string tree_name_;
  Descriptor tree_;
  std::int64_t tree_size_ = 0;
  bool kept_ = false;
};

}  // namespace outturn::corpus
