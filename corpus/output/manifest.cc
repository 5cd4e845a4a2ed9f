#include "corpus/output/manifest.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/printable.h"

namespace outturn::corpus {
namespace {

constexpr std::array kOutputColumns = {"path",    "sha256",  "size",     "status",       "error_code", "message",
                                       "page",    "line",    "byte",     "document_key", "file",       "pages",
                                       "outputs", "results", "doubtful", "doubts"};

// A number where there is one, else a text, which may be empty.
struct Cell {
  std::string text;
  std::optional<std::int64_t> number;

  explicit Cell(std::string value) : text(std::move(value)) {}
  explicit Cell(std::optional<std::int64_t> value) : number(value) {}
};

using Row = std::array<Cell, kOutputColumns.size()>;

Cell number_if(bool condition, std::int64_t value) {
  return Cell(condition ? std::optional(value) : std::nullopt);
}

Row row_of(const Document& document, const Outcome& outcome) {
  const bool read = document.id.find(':') == std::string::npos;
  const bool done = !outcome.failed;
  return {Cell(printable_name(document.path)),
          Cell(read ? document.id : ""),
          number_if(read, document.size),
          Cell(std::string(done ? "done" : "failed")),
          Cell(outcome.error_code),
          Cell(printable_message(outcome.message)),
          number_if(outcome.page > 0, outcome.page),
          number_if(outcome.line > 0, outcome.line),
          number_if(!outcome.message.empty() && outcome.byte >= 0, outcome.byte),
          Cell(outcome.key),
          Cell(outcome.file),
          number_if(outcome.pages > 0, outcome.pages),
          number_if(done, outcome.outputs),
          number_if(done, outcome.results),
          number_if(done, outcome.doubtful),
          number_if(done, outcome.doubts)};
}

void append_csv(std::string& line, const Cell& cell) {
  if (cell.number) {
    line += std::to_string(*cell.number);
  } else if (cell.text.find_first_of(",\"\r\n") == std::string::npos) {
    line += cell.text;
  } else {
    line += '"';
    for (const char c : cell.text) {
      if (c == '"') line += '"';
      line += c;
    }
    line += '"';
  }
}

std::string csv_line(const Row& row) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += ',';
    append_csv(line, row[i]);
  }
  return line + "\n";
}

std::string json_line(const Row& row) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  for (std::size_t i = 0; i < row.size(); ++i) {
    writer.Key(kOutputColumns[i]);
    if (row[i].number) {
      writer.Int64(*row[i].number);
    } else if (row[i].text.empty()) {
      writer.Null();
    } else {
      writer.String(row[i].text);
    }
  }
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace

ManifestWriter::ManifestWriter(const std::filesystem::path& folder)
    : csv_(folder / kManifestCsv, OutputFile::Sync::by_caller),
      ndjson_(folder / kManifestNdjson, OutputFile::Sync::by_caller) {
  std::string header;
  for (const char* column : kOutputColumns) header += (header.empty() ? "" : ",") + std::string(column);
  csv_.write(header + "\n");
}

void ManifestWriter::add(const Document& document, const Outcome& outcome) {
  const Row row = row_of(document, outcome);
  csv_.write(csv_line(row));
  ndjson_.write(json_line(row));
}

void ManifestWriter::commit() {
  csv_.commit();
  ndjson_.commit();
}

}  // namespace outturn::corpus
