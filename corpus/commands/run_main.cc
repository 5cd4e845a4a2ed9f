// outturn run: the command line of a batch.
#include <boost/program_options.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <thread>

#include "core/error.h"
#include "corpus/batch/batch.h"
#include "corpus/commands/commands.h"

namespace outturn::corpus {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kHelp = R"(Usage: outturn run INPUT... --output DIR [OPTION]...

Reads reports (PDF or text) and writes tables over all of them to DIR: results.csv, results.ndjson, results.json and
more, a manifest of every input, and one file per document in DIR/documents. Documents are read in worker processes
without rights; one that crashes, hangs or eats memory costs itself only. A second run does only what has changed, or
what a stopped run left to do.

Inputs:
  INPUT                      a file, or a folder: *.pdf and *.txt in it and below; names that begin with '.' are left out
      --from-file FILE       names of further inputs, one a line; '-' reads standard input
  -0, --null                 the names in it end with a NUL byte (find -print0)
      --include GLOB         in folders, take files that match (instead of *.pdf and *.txt); may be repeated
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
      --in-process           no workers: a document that crashes ends the run
Reading:
      --language TAG         of all reports (default: the one that fits best)
      --encoding NAME        of text files (default: found out from the bytes)
      --password TEXT        of encrypted PDFs
      --max-pages N          refuse documents with more pages (default 20000)
      --max-file-bytes N     refuse larger files (default 2147483648)
      --review-below P       results with a confidence below P go to review.ndjson, 0 to 1 (default 0.9)
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
  std::int64_t memory_mib = 0;
  std::int64_t jobs = 0;
  std::int64_t documents_per_worker = 0;
  bool null_separated = false;
  bool quiet = false;
  bool help = false;
};

po::options_description describe_options(RunLine& line) {
  BatchOptions& batch = line.batch;
  po::options_description known;
  auto add = known.add_options();
  add("help,h", po::bool_switch(&line.help));
  add("input", po::value(&batch.inputs));
  add("from-file", po::value(&line.from_file));
  add("null,0", po::bool_switch(&line.null_separated));
  add("include", po::value(&batch.filter.include));
  add("exclude", po::value(&batch.filter.exclude));
  add("output,o", po::value(&batch.output));
  add("dry-run", po::bool_switch(&batch.dry_run));
  add("force", po::bool_switch(&batch.force));
  add("retry-failed", po::bool_switch(&batch.retry_failed));
  add("checksum", po::bool_switch(&batch.read_all));
  add("prune", po::bool_switch(&batch.prune));
  add("rebuild", po::bool_switch(&batch.rebuild));
  add("jobs,j", po::value(&line.jobs)->default_value(std::max(1U, std::thread::hardware_concurrency())));
  add("timeout", po::value(&batch.pool.limits.wall_seconds));
  add("memory", po::value(&line.memory_mib)->default_value(batch.pool.limits.memory_bytes >> 20U));
  add("documents-per-worker", po::value(&line.documents_per_worker)->default_value(500));
  add("timings", po::bool_switch(&batch.timings));
  add("in-process", po::bool_switch(&batch.in_process));
  add("language", po::value(&batch.stages.normalize.language));
  add("encoding", po::value(&batch.stages.extract.encoding));
  add("password", po::value(&batch.stages.extract.password));
  add("max-pages", po::value(&batch.stages.extract.max_pages));
  add("max-file-bytes", po::value(&batch.stages.extract.max_file_bytes));
  add("review-below", po::value(&batch.stages.exporting.review_below));
  add("quiet,q", po::bool_switch(&line.quiet));
  add("log-format", po::value(&line.log_format));
  return known;
}

std::int64_t at_least(std::int64_t least, std::int64_t value, const std::string& option) {
  if (value < least) throw Error(ErrorCode::usage, "", option + " must be at least " + std::to_string(least));
  return value;
}

RunLine read_line(const Arguments& arguments) {
  RunLine line;
  const po::options_description known = describe_options(line);
  po::positional_options_description positional;
  positional.add("input", -1);
  constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  try {
    po::variables_map values;
    po::store(po::command_line_parser(arguments).options(known).positional(positional).style(kStyle).run(), values);
    po::notify(values);
  } catch (const po::error& error) {
    throw Error(ErrorCode::usage, "", error.what());
  }
  BatchOptions& batch = line.batch;
  batch.pool.jobs = static_cast<std::size_t>(at_least(1, line.jobs, "--jobs"));
  batch.pool.documents_per_worker =
      static_cast<std::size_t>(at_least(1, line.documents_per_worker, "--documents-per-worker"));
  constexpr std::int64_t kMostMib = std::numeric_limits<std::int64_t>::max() >> 20U;
  batch.pool.limits.memory_bytes = std::min(at_least(0, line.memory_mib, "--memory"), kMostMib) << 20U;
  if (!(batch.pool.limits.wall_seconds >= 0)) throw Error(ErrorCode::usage, "", "--timeout must be at least 0");
  batch.pool.limits.cpu_seconds = batch.pool.limits.wall_seconds;
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
