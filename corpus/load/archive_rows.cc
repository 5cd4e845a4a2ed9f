#include "corpus/load/archive_rows.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "corpus/output/output_folder.h"
#include "corpus/output/output_hash.h"
#include "corpus/system/run_lock.h"

namespace outturn::corpus {
namespace {

using exporting::SqlTable;

constexpr std::size_t kBlock = std::size_t{1} << 20;  // bytes of a table of the whole archive that are read at a time

// Where a row's document stands: the index of `document_key`, or of `result_key` where the table has no such column.
std::size_t key_column(const SqlTable& table) {
  const std::string_view name = table.adds_document_key ? "result_key" : "document_key";
  const auto is_it = [&](const exporting::SqlColumn& column) { return column.name == name; };
  return static_cast<std::size_t>(std::ranges::find_if(table.columns, is_it) - table.columns.begin());
}

void take_line(CsvLines& lines, RowBlock& block) {
  if (block.count == 0) block.first_line = lines.number();
  block.lines.append(lines.line()).append(1, '\n');
  ++block.count;
  lines.next();
}

void add(OutputHash& hash, const SqlTable& table, std::string_view lines) {
  hash.add(table.name());
  hash.add(std::to_string(lines.size()));
  hash.add(lines);
}

}  // namespace

std::string table_part(const SqlTable& table) {
  return "table " + std::string(table.name());
}

struct ArchiveRows::Source {
  const SqlTable& table;
  CsvLines lines;
  std::size_t key;

  Source(const SqlTable& of, const std::filesystem::path& folder)
      : table(of),
        lines(folder / (std::string(of.name()) + ".csv"), exporting::csv_header(of.schema, false)),
        key(of.of_documents ? key_column(of) : 0) {}

  [[nodiscard]] std::string document() const {
    const std::string cell = lines.cell(key);
    return table.adds_document_key ? std::string(exporting::document_of(cell)) : cell;
  }

  [[nodiscard]] RowBlock take_rows_of(const std::string& document_key) {
    RowBlock block{table, lines.name(), {}, 0, 0, document_key};
    while (!lines.at_end() && document() == document_key) take_line(lines, block);
    return block;
  }
};

ArchiveRows::ArchiveRows(const std::filesystem::path& folder) {
  for (const SqlTable& table : exporting::sql_tables()) sources_.push_back(std::make_unique<Source>(table, folder));
  // Files that are open stay what they are; a run that put some of them there before that is still at work.
  if (const auto holder = lock_holder(OutputFolder(folder).lock_file())) {
    throw Error(ErrorCode::cannot_open, folder.string(), "a run is at work on it: " + *holder);
  }
}

ArchiveRows::~ArchiveRows() = default;

void ArchiveRows::each(const Visit& visit) {
  each_document(visit);
  for (const auto& source : sources_) {
    if (source->table.of_documents) continue;
    OutputHash hash;
    each_block(source->table, [&](const RowBlock& block) { hash.add(block.lines); });
    visit({table_part(source->table), {}, hash.hex()}, {});
  }
}

void ArchiveRows::each_document(const Visit& visit) {
  const auto is_documents = [](const auto& source) { return source->table.name() == "documents"; };
  CsvLines& documents = (*std::ranges::find_if(sources_, is_documents))->lines;
  while (!documents.at_end()) {
    const std::string key = documents.cell(0);
    std::vector<RowBlock> blocks;
    OutputHash hash;
    for (const auto& source : sources_) {
      if (!source->table.of_documents) continue;
      RowBlock block = source->take_rows_of(key);
      add(hash, source->table, block.lines);
      if (block.count > 0) blocks.push_back(std::move(block));
    }
    visit({std::string(kDocumentPart) + key, key, hash.hex()}, std::move(blocks));
  }
  for (const auto& source : sources_) {
    if (!source->table.of_documents || source->lines.at_end()) continue;
    throw Error(ErrorCode::bad_interchange, source->lines.name(),
                "the row of a document that documents.csv has not, or not in this order",
                Place{0, source->lines.number(), {}});
  }
}

void ArchiveRows::each_block(const SqlTable& table, const std::function<void(const RowBlock&)>& visit) {
  const auto is_it = [&](const auto& source) { return &source->table == &table; };
  CsvLines& lines = (*std::ranges::find_if(sources_, is_it))->lines;
  lines.rewind();
  while (!lines.at_end()) {
    RowBlock block{table, lines.name(), {}, 0, 0, {}};
    while (!lines.at_end() && block.lines.size() < kBlock) take_line(lines, block);
    visit(block);
  }
}

}  // namespace outturn::corpus
