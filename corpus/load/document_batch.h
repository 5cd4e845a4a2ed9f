// Documents that are written together, in one transaction.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/load/archive_rows.h"

namespace outturn::corpus {

class DocumentBatch {
 public:
  // `replaces`: rows of this document may be there.
  void add(const ArchivePart& part, std::vector<RowBlock> blocks, bool replaces);
  void clear();

  [[nodiscard]] bool empty() const { return parts_.empty(); }
  [[nodiscard]] bool full() const;  // to be written before more is added

  // For set_parts(); valid until the batch changes.
  [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> parts() const;
  // Keys of the documents that may be there.
  [[nodiscard]] std::vector<std::string_view> replaced() const;
  // The blocks of each table of sql_tables(), in their order.
  [[nodiscard]] const std::vector<std::vector<RowBlock>>& tables() const { return tables_; }

 private:
  std::vector<ArchivePart> parts_;
  std::vector<std::string> replaced_;
  std::vector<std::vector<RowBlock>> tables_{exporting::sql_tables().size()};
  std::size_t bytes_ = 0;
};

}  // namespace outturn::corpus
