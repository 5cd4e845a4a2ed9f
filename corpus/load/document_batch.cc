#include "corpus/load/document_batch.h"

#include <cstddef>

namespace outturn::corpus {
namespace {

// A transaction for each document took a quarter more processor time, of client and server together (1,000
// documents of 187 rows each, of which a megabyte holds some twenty); the number bounds the statements that name them.
constexpr std::size_t kBytes = std::size_t{1} << 20;
constexpr std::size_t kDocuments = 256;

}  // namespace

void DocumentBatch::add(const ArchivePart& part, std::vector<RowBlock> blocks, bool replaces) {
  parts_.push_back(part);
  if (replaces) replaced_.push_back(part.document);
  for (RowBlock& block : blocks) {
    bytes_ += block.lines.size();
    tables_[static_cast<std::size_t>(&block.table - exporting::sql_tables().data())].push_back(std::move(block));
  }
}

void DocumentBatch::clear() {
  *this = DocumentBatch();
}

bool DocumentBatch::full() const {
  return bytes_ >= kBytes || parts_.size() >= kDocuments;
}

std::vector<std::pair<std::string_view, std::string_view>> DocumentBatch::parts() const {
  std::vector<std::pair<std::string_view, std::string_view>> parts;
  for (const ArchivePart& part : parts_) parts.emplace_back(part.name, part.hash);
  return parts;
}

std::vector<std::string_view> DocumentBatch::replaced() const {
  return {replaced_.begin(), replaced_.end()};
}

}  // namespace outturn::corpus
