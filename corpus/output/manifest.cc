#include "corpus/output/manifest.h"

#include <optional>
#include <string>
#include <string_view>

#include "core/byte_buffer.h"
#include "core/json_writer.h"
#include "core/printable.h"
#include "export/fields/sinks.h"
#include "export/fields/write_row.h"
#include "export/rows/manifest_row.h"
#include "export/schema/tables.h"

namespace outturn::corpus {
namespace {

using exporting::CleanText;

std::optional<std::int64_t> number_if(bool condition, std::int64_t value) {
  return condition ? std::optional(value) : std::nullopt;
}

void write(const Document& document, const Outcome& outcome, exporting::FieldSink& fields) {
  const bool read = document.id.find(':') == std::string::npos;
  const bool done = !outcome.failed;
  const std::string path = printable_name(document.path);
  const std::string message = printable_message(outcome.message);
  const exporting::ManifestRow row = {
      .path = CleanText::verbatim(path),
      .sha256 = CleanText::verbatim(read ? std::string_view(document.id) : ""),
      .size = number_if(read, document.size),
      .status = CleanText::word(exporting::kManifestStatus[done ? 0 : 1]),
      .error_code = CleanText::verbatim(outcome.error_code),
      .message = CleanText::verbatim(message),
      .page = outcome.page,
      .line = outcome.line,
      .byte = number_if(!outcome.message.empty() && outcome.byte >= 0, outcome.byte),
      .document_key = CleanText::verbatim(outcome.key),
      .file = CleanText::verbatim(outcome.file),
      .pages = outcome.pages,
      .outputs = number_if(done, outcome.outputs),
      .results = number_if(done, outcome.results),
      .doubtful = number_if(done, outcome.doubtful),
      .doubts = number_if(done, outcome.doubts),
      .tables = done ? std::optional(outcome.tables) : std::nullopt,
  };
  fields.begin_row();
  write_row(exporting::kManifest.columns, row, fields);
  fields.end_row();
}

}  // namespace

ManifestWriter::ManifestWriter(const std::filesystem::path& folder, bool csv_bom)
    : csv_(folder / kManifestCsv, OutputFile::Sync::by_caller),
      ndjson_(folder / kManifestNdjson, OutputFile::Sync::by_caller) {
  write_csv(exporting::csv_header(*exporting::find_schema("manifest"), csv_bom));
}

void ManifestWriter::write_csv(std::string_view bytes) {
  csv_.write(bytes);
  csv_digest_.add(bytes);
}

void ManifestWriter::add(const Document& document, const Outcome& outcome) {
  ByteBuffer csv;
  ByteBuffer ndjson;
  JsonWriter json(ndjson);
  exporting::CsvFields csv_fields(csv);
  exporting::JsonFields json_fields(json);
  exporting::BothFields both(csv_fields, json_fields);
  write(document, outcome, both);
  write_csv(csv.view());
  ndjson_.write(ndjson.view());
}

void ManifestWriter::commit() {
  csv_.commit();
  ndjson_.commit();
}

}  // namespace outturn::corpus
