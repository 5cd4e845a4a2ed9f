#include "corpus/output/version_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "core/byte_buffer.h"
#include "core/error.h"
#include "core/json_writer.h"
#include "corpus/output/merged_files.h"
#include "corpus/system/descriptor.h"
#include "corpus/system/task_threads.h"
#include "corpus/versions/comparison.h"
#include "export/fields/sinks.h"
#include "export/fields/write_row.h"
#include "export/rows/version_row.h"
#include "export/schema/key_rewriter.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;
using exporting::Table;

constexpr std::size_t kReportsForEachJob = 4;  // that are at hand at a time

// One document's tables as CSV.
class DocumentLines {
 public:
  DocumentLines(const OutputFolder& folder, const Outcome& outcome)
      : outcome_(outcome), path_(folder.tables() / outcome.segment), sizes_(parse_sizes(outcome.parts)) {
    if (sizes_.empty()) refuse_tables(path_, "not as the state store says");
    file_.reset(::open(path_.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file_.valid()) refuse_tables(path_, std::strerror(errno));
  }

  [[nodiscard]] std::string read(Table table) const {
    const auto is_it = [&](const MergedFile& part) {
      return !part.tree && part.table == table && part.format == exporting::Format::csv;
    };
    const auto part = std::ranges::find_if(merged_files(), is_it) - merged_files().begin() - 1;
    std::string bytes(static_cast<std::size_t>(sizes_[static_cast<std::size_t>(part)]), '\0');
    read_at(std::accumulate(sizes_.begin(), sizes_.begin() + part, outcome_.offset), bytes);
    if (outcome_.twin == outcome_.tables_twin) return bytes;
    exporting::KeyRewriter rewriter(table, exporting::Format::csv, outcome_.key, outcome_.tables_twin, outcome_.twin);
    std::string rewritten;
    const auto give = [&rewritten](std::string_view more) { rewritten += more; };
    rewriter.add(bytes, give);
    rewriter.finish(give);
    return rewritten;
  }

 private:
  void read_at(std::int64_t at, std::string& bytes) const {
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t size =
          ::pread(file_.get(), bytes.data() + done, bytes.size() - done, at + static_cast<std::int64_t>(done));
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) refuse_tables(path_, std::strerror(errno));
      if (size == 0) refuse_tables(path_, "shorter than the state store says");
      done += static_cast<std::size_t>(size);
    }
  }

  const Outcome& outcome_;
  fs::path path_;
  std::vector<std::int64_t> sizes_;
  Descriptor file_;
};

struct Lines {
  ByteBuffer csv;
  ByteBuffer ndjson;
  VersionCounts counts;
};

using Documents = std::vector<Outcome>;  // of one symbol

// A document and its front matter.
struct Candidate {
  const Outcome* outcome = nullptr;
  Version heading;
};

// Those of one period, one for each language.
std::vector<std::vector<Candidate>> reports_among(const OutputFolder& folder, const Documents& documents) {
  std::vector<Candidate> all;
  for (const Outcome& outcome : documents) {
    Version heading = read_heading(DocumentLines(folder, outcome).read(Table::documents));
    if (!heading.symbol.empty() && !heading.language.empty()) all.push_back({&outcome, std::move(heading)});
  }
  const auto has_period = [](const Candidate& one) { return !one.heading.period_start.empty(); };
  std::ranges::stable_partition(all, has_period);
  std::vector<std::vector<Candidate>> reports;
  for (const Candidate& one : all) {
    const auto is_it = [&](const auto& report) {
      const Version& other = report.front().heading;
      return !has_period(one) ||
             (other.period_start == one.heading.period_start && other.period_end == one.heading.period_end);
    };
    auto report = std::ranges::find_if(reports, is_it);
    if (report == reports.end()) report = reports.insert(reports.end(), std::vector<Candidate>());
    const auto alike = [&](const Candidate& other) { return other.heading.language == one.heading.language; };
    if (std::ranges::none_of(*report, alike)) report->push_back(one);
  }
  std::erase_if(reports, [](const auto& report) { return report.size() < 2; });
  const auto language = [](const Candidate& one) -> const std::string& { return one.heading.language; };
  for (auto& report : reports) std::ranges::sort(report, {}, language);
  std::ranges::sort(reports, {}, [](const auto& report) { return report.front().outcome; });
  return reports;
}

Version read_whole_version(const OutputFolder& folder, const Outcome& outcome) {
  const DocumentLines lines(folder, outcome);
  const std::string documents = lines.read(Table::documents);
  const std::string results = lines.read(Table::results);
  const std::string indicators = lines.read(Table::indicators);
  const std::string figures = lines.read(Table::figures);
  try {
    return read_version({documents, results, indicators, figures});
  } catch (const Error& error) {
    refuse_tables(folder.tables() / outcome.segment, error.message());
  }
}

// A record that differs in several columns has a line for each of them.
void count(const exporting::VersionRow& row, std::string& last_record, VersionCounts& counts) {
  std::string record = std::string(row.kind) + " " + std::string(row.row_keys.front().view());
  const bool again = record == last_record;
  last_record = std::move(record);
  if (again) return;
  const bool differs = !row.differing_column.empty();
  ++(row.languages.size() == 1 ? counts.alone : counts.paired);
  counts.differ += differs ? 1 : 0;
}

Lines compare(const OutputFolder& folder, const Documents& documents) {
  Lines lines;
  JsonWriter json(lines.ndjson);
  exporting::CsvFields csv_fields(lines.csv);
  exporting::JsonFields json_fields(json);
  exporting::BothFields both(csv_fields, json_fields);
  for (const std::vector<Candidate>& report : reports_among(folder, documents)) {
    std::vector<Version> versions;
    for (const Candidate& one : report) versions.push_back(read_whole_version(folder, *one.outcome));
    std::string last_record;
    compare_versions(versions, [&](const exporting::VersionRow& row) {
      count(row, last_record, lines.counts);
      both.begin_row();
      write_row(exporting::kVersions.columns, row, both);
      both.end_row();
    });
    ++lines.counts.reports;
  }
  return lines;
}

std::vector<Lines> compare_all(const OutputFolder& folder, const std::vector<Documents>& reports, std::size_t jobs) {
  std::vector<Lines> lines(reports.size());
  std::atomic<std::size_t> next = 0;
  TaskThreads threads;
  threads.start(std::min(std::max<std::size_t>(jobs, 1), reports.size()), [&](std::size_t) {
    for (std::size_t i = 0; (i = next++) < reports.size();) lines[i] = compare(folder, reports[i]);
  });
  threads.wait();
  return lines;
}

void add(VersionCounts& sum, const VersionCounts& counts) {
  sum.reports += counts.reports;
  sum.paired += counts.paired;
  sum.differ += counts.differ;
  sum.alone += counts.alone;
}

}  // namespace

VersionWriter::VersionWriter(const fs::path& folder, bool csv_bom)
    : csv_(folder / kVersionsCsv, OutputFile::Sync::by_caller),
      ndjson_(folder / kVersionsNdjson, OutputFile::Sync::by_caller) {
  write_csv(exporting::csv_header(*exporting::find_schema("versions"), csv_bom));
}

void VersionWriter::write_csv(std::string_view bytes) {
  csv_.write(bytes);
  csv_digest_.add(bytes);
}

bool VersionWriter::write(Store& store, const OutputFolder& folder, std::size_t jobs,
                          const std::function<bool()>& stop) {
  std::vector<Documents> reports;
  bool stopped = false;
  const auto take = [&] {
    for (const Lines& lines : compare_all(folder, std::exchange(reports, {}), jobs)) {
      write_csv(lines.csv.view());
      ndjson_.write(lines.ndjson.view());
      add(counts_, lines.counts);
    }
  };
  store.each_of_several_languages([&](const Outcome& outcome, bool new_report) {
    stopped = stopped || stop();
    if (stopped) return;
    if (new_report && reports.size() == kReportsForEachJob * std::max<std::size_t>(jobs, 1)) take();
    if (new_report) reports.emplace_back();
    reports.back().push_back(outcome);
  });
  if (!stopped) take();
  return !stopped;
}

void VersionWriter::commit() {
  csv_.commit();
  ndjson_.commit();
}

}  // namespace outturn::corpus
