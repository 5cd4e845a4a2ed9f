// outturn run: the command line of a batch.
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <thread>

#include "core/command_line/option_parser.h"
#include "core/error.h"
#include "corpus/batch/batch.h"
#include "corpus/commands/commands.h"

namespace outturn::corpus {
namespace {

constexpr std::string_view kHelp = R"(Usage: outturn run INPUT... --output DIR [OPTION]...

Reads reports (PDF, Word or text) and writes tables over all of them to DIR: results.csv, results.ndjson, results.json and
more, a manifest of every input, and one file per document in DIR/documents. Documents are read in worker processes
without rights; one that crashes, hangs or eats memory costs itself only. A second run does only what has changed, or
what a stopped run left to do.

Inputs:
  INPUT                      a file, or a folder: *.pdf, *.docx and *.txt in it and below, but for names that begin
                             with '.'
      --from-file FILE       names of further inputs, one a line; '-' reads standard input
  -0, --null                 the names in it end with a NUL byte (find -print0)
      --include GLOB         in folders, take files that match (instead of *.pdf, *.docx and *.txt); may be repeated
      --exclude GLOB         in folders, leave out files and folders that match; may be repeated
                             a GLOB without '/' is matched with the name, one with '/' with the path below the INPUT
Output:
  -o, --output DIR           made where it is missing
      --dry-run              print the documents that would be done, and do nothing
      --force                do every document again, also those that have not changed
      --retry-failed         do those that failed again
      --checksum             look for changes in every file's content; without, a file of the same size, times and
                             inode as before counts as unchanged (whoever changes the content changes its ctime)
      --prune                remove the results of documents that are not among the inputs any more
      --rebuild              start anew where the state store in DIR is damaged
Work:
  -j, --jobs N               worker processes (default: cores)
      --timeout S            of one document, in seconds (default 900; 0: none)
      --memory MIB           of one worker (default 4096; 0: no limit)
      --documents-per-worker N  then the worker is replaced (default 500)
      --require-sandbox      refuse to run where the system cannot take all rights from workers (seccomp, Landlock)
      --in-process           no workers: a document that crashes ends the run
Reading:
      --language TAG         of all reports (default: the one that fits best)
      --encoding NAME        of text files (default: found out from the bytes)
      --password TEXT        of encrypted PDFs
      --no-tags              leave the structure tree of tagged PDFs unread
      --max-pages N          refuse documents with more pages (default 20000)
      --max-file-bytes N     refuse larger files (default 2147483648)
      --review-below P       results with a confidence below P go to review.ndjson, 0 to 1 (default 0.9)
Tables:
      --csv-bom              begin CSV files with a byte order mark, so that spreadsheets read them as UTF-8
      --openlineage FILE     append events of the run to FILE: inputs with their hashes, tables with their rows
                             (OpenLineage 2-0-2, one JSON object a line)
Messages:
      --timings              say how many seconds each stage took, added up over the workers, and each phase of the run
  -q, --quiet                errors and warnings only
      --log-format FORMAT    text or json, on standard error
  -h, --help                 show this text

Exit codes: 0 done, 1 done but some documents failed or are in doubt (a table may not have been read) or some results
want review, 2 usage, 3 nothing could be read, 4 cannot write, 5 a defect, 130 interrupted.

Examples:
  outturn run report.pdf --output tables
  outturn run archive/ --exclude drafts --jobs 8 --output tables
  find /srv/reports -name '*.pdf' -newer last -print0 | outturn run --from-file - --null --output tables
)";

struct RunLine {
  BatchOptions batch;
  std::string from_file;
  std::string log_format = "text";
  std::int64_t memory_mib = WorkerLimits().memory_bytes >> 20U;
  std::int64_t jobs = std::max(1U, std::thread::hardware_concurrency());
  std::int64_t documents_per_worker = static_cast<std::int64_t>(PoolOptions().documents_per_worker);
  bool no_tags = false;
  bool null_separated = false;
  bool quiet = false;
  bool help = false;
};

void describe_options(RunLine& line, OptionParser& parser) {
  BatchOptions& batch = line.batch;
  parser.flag("help,h", line.help);
  parser.words(batch.inputs);
  parser.option("from-file", line.from_file);
  parser.flag("null,0", line.null_separated);
  parser.option("include", batch.filter.include);
  parser.option("exclude", batch.filter.exclude);
  parser.option("output,o", batch.output);
  parser.flag("dry-run", batch.dry_run);
  parser.flag("force", batch.force);
  parser.flag("retry-failed", batch.retry_failed);
  parser.flag("checksum", batch.read_all);
  parser.flag("prune", batch.prune);
  parser.flag("rebuild", batch.rebuild);
  parser.option("jobs,j", line.jobs);
  parser.option("timeout", batch.pool.limits.wall_seconds);
  parser.option("memory", line.memory_mib);
  parser.option("documents-per-worker", line.documents_per_worker);
  parser.flag("require-sandbox", batch.pool.require_sandbox);
  parser.flag("timings", batch.timings);
  parser.flag("in-process", batch.in_process);
  parser.option("language", batch.stages.normalize.language);
  parser.option("encoding", batch.stages.extract.encoding);
  parser.option("password", batch.stages.extract.password);
  parser.flag("no-tags", line.no_tags);
  parser.option("max-pages", batch.stages.extract.max_pages);
  parser.option("max-file-bytes", batch.stages.extract.max_file_bytes);
  parser.option("review-below", batch.stages.exporting.review_below);
  parser.flag("csv-bom", batch.stages.exporting.csv_bom);
  parser.option("openlineage", batch.openlineage);
  parser.flag("quiet,q", line.quiet);
  parser.option("log-format", line.log_format);
}

std::int64_t at_least(std::int64_t least, std::int64_t value, const std::string& option) {
  if (value < least) throw Error(ErrorCode::usage, "", option + " must be at least " + std::to_string(least));
  return value;
}

RunLine read_line(const Arguments& arguments) {
  RunLine line;
  OptionParser parser;
  describe_options(line, parser);
  parser.parse(arguments);
  BatchOptions& batch = line.batch;
  batch.pool.jobs = static_cast<std::size_t>(at_least(1, line.jobs, "--jobs"));
  batch.pool.documents_per_worker =
      static_cast<std::size_t>(at_least(1, line.documents_per_worker, "--documents-per-worker"));
  constexpr std::int64_t kMostMib = std::numeric_limits<std::int64_t>::max() >> 20U;
  batch.pool.limits.memory_bytes = std::min(at_least(0, line.memory_mib, "--memory"), kMostMib) << 20U;
  batch.pool.limits.cpu_seconds = batch.pool.limits.wall_seconds;
  batch.stages.extract.tags = !line.no_tags;
  batch.stages.align.review_below = batch.stages.exporting.review_below;
  if (line.log_format != "text" && line.log_format != "json") {
    throw Error(ErrorCode::usage, "", "--log-format is text or json");
  }
  return line;
}

void read_names(const RunLine& line, std::vector<std::string>& inputs) {
  if (line.from_file.empty()) return;
  std::ifstream file;
  if (line.from_file != "-") {
    file.open(line.from_file, std::ios::binary);
    if (!file) throw Error(ErrorCode::cannot_open, line.from_file, "cannot be read");
  }
  std::istream& in = line.from_file == "-" ? std::cin : file;
  for (std::string name; std::getline(in, name, line.null_separated ? '\0' : '\n');) {
    if (!name.empty()) inputs.push_back(name);
  }
}

}  // namespace

ExitCode run_command(const Arguments& arguments) {
  return run_command(arguments, {});
}

ExitCode run_command(const Arguments& arguments, const std::function<void(BatchOptions&)>& adjust) {
  RunLine line = read_line(arguments);
  if (line.help) {
    std::cout << kHelp;
    return ExitCode::done;
  }
  read_names(line, line.batch.inputs);
  ConsoleOptions options = detect_console();
  options.quiet = line.quiet;
  options.format = line.log_format == "json" ? LogFormat::json : LogFormat::text;
  Console console(options);
  if (adjust) adjust(line.batch);
  const ExitCode code = run_batch(line.batch, console, std::cout);
  std::cout.flush();
  return code;
}

}  // namespace outturn::corpus
