#include "corpus/workers/document_tables.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <sstream>
#include <stdexcept>

#include "core/error.h"
#include "core/language_profile.h"
#include "corpus/inputs/input_bytes.h"
#include "corpus/output/merged_files.h"
#include "corpus/output/output_hash.h"
#include "corpus/system/sha256.h"
#include "export/export.h"
#include "normalize/normalize.h"

namespace outturn::corpus {
namespace {

constexpr std::size_t kGathered = kMaxFrame / 2;  // bytes of small tables that go together
constexpr std::size_t kMaxMessage = 2000;         // bytes

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Outcome failure(ErrorCode code, std::string_view message, const Place& place = {}, std::int64_t byte = -1) {
  Outcome outcome;
  outcome.failed = true;
  outcome.error_code = to_string(code);
  outcome.message = message.substr(0, kMaxMessage);
  outcome.page = place.page;
  outcome.line = place.line;
  outcome.byte = byte;
  return outcome;
}

// What the first doubt is, if there is one.
void note_doubt(const Report& report, Outcome& outcome) {
  const auto doubt = std::find_if(report.diagnostics.begin(), report.diagnostics.end(), is_doubt);
  if (doubt == report.diagnostics.end()) return;
  outcome.message = (doubt->message + " [" + doubt->code + "]").substr(0, kMaxMessage);
  outcome.page = doubt->place.page;
  outcome.line = doubt->place.line;
  outcome.byte = doubt->byte;
}

// The tree, then the tables in pieces that are worth a call.
void emit_parts(const Report& report, const exporting::Options& options, const PoolOptions::Emit& emit,
                Outcome& outcome) {
  OutputHash hash;
  std::string tables;
  const auto give_tables = [&] {
    if (!tables.empty()) emit(FrameKind::tables, tables);
    tables.clear();
  };
  std::ostringstream tree;
  exporting::write_tree(report, tree, options);
  hash.add(tree.view());
  emit(FrameKind::tree, tree.view());
  auto part = merged_files().begin();
  exporting::each_lines(report, options, [&](exporting::Table table, exporting::Format format, std::string_view lines) {
    ++part;
    if (part == merged_files().end() || part->table != table || part->format != format) {
      throw std::logic_error("tables in another order than that of their parts");
    }
    hash.add(part->file);
    hash.add(lines);
    outcome.parts += (outcome.parts.empty() ? "" : " ") + std::to_string(lines.size());
    if (tables.size() + lines.size() >= kGathered) give_tables();
    if (lines.size() >= kGathered) {
      emit(FrameKind::tables, lines);
    } else {
      tables += lines;
    }
  });
  give_tables();
  outcome.output_hash = hash.hex();
}

Outcome done(const Request& request, const std::string& bytes, const library::Options& options,
             const PoolOptions::Emit& emit) {
  Outcome outcome;
  const Report report = library::read(library::Bytes{bytes, request.name}, options, &outcome.stages);
  const auto start = std::chrono::steady_clock::now();
  outcome.key = exporting::document_key(report);
  const exporting::Totals totals = exporting::totals(report, options.exporting);
  outcome.pages = report.info.page_count;
  outcome.outputs = static_cast<std::int64_t>(totals.outputs);
  outcome.results = static_cast<std::int64_t>(totals.results);
  outcome.doubtful = static_cast<std::int64_t>(totals.doubtful);
  outcome.doubts = static_cast<std::int64_t>(totals.doubts);
  std::copy(totals.tables.begin(), totals.tables.end(), outcome.tables.begin());
  note_doubt(report, outcome);
  emit_parts(report, options.exporting, emit, outcome);
  outcome.stages.exporting = seconds_since(start);
  return outcome;
}

}  // namespace

Outcome work(const Request& request, int file, const library::Options& options, const PoolOptions::Emit& emit) {
  const auto start = std::chrono::steady_clock::now();
  Outcome outcome;
  std::string content;
  try {
    const std::string bytes = read_whole(file, request.name, options.extract.max_file_bytes);
    content = sha256_hex(bytes);
    outcome = done(request, bytes, options, emit);
  } catch (const Error& error) {
    outcome = failure(error.code(), error.message(), error.place(), error.byte());
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    outcome = failure(ErrorCode::internal, error.what());
  }
  outcome.content = content;
  outcome.seconds = seconds_since(start);
  return outcome;
}

void warm_up(const library::Options& options) {
  static_cast<void>(language_profiles());
  const normalize::Normalizer compiled(options.normalize);
}

}  // namespace outturn::corpus
