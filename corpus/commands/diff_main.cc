// outturn diff: what changed between two output folders.
#include <filesystem>
#include <iostream>

#include "core/command_line/option_parser.h"
#include "core/error.h"
#include "corpus/commands/commands.h"
#include "corpus/commands/diff.h"

namespace outturn::corpus {
namespace {

constexpr std::string_view kHelp = R"(Usage: outturn diff OLD NEW

Compares the results of two output folders (or two results.ndjson files) by result_key, and prints what was added,
removed and changed, column by column; a closing line counts them.

  -h, --help   show this text

Exit codes: 0 no difference, 1 differences, 2 usage, 3 OLD or NEW has no results.

Example:
  outturn diff tables.old tables
)";

std::filesystem::path results_of(const std::string& named) {
  const std::filesystem::path path = named;
  return std::filesystem::is_directory(path) ? path / "results.ndjson" : path;
}

}  // namespace

ExitCode diff_command(const Arguments& arguments) {
  bool help = false;
  std::vector<std::string> named;
  OptionParser parser;
  parser.flag("help,h", help);
  parser.words(named);
  parser.parse(arguments);
  if (help) {
    std::cout << kHelp;
    return ExitCode::done;
  }
  if (named.size() != 2) throw Error(ErrorCode::usage, "", "outturn diff takes two folders: OLD NEW");
  const DiffCounts counts = diff_results(results_of(named[0]), results_of(named[1]), std::cout);
  std::cout << counts.added << " added, " << counts.removed << " removed, " << counts.changed << " changed, "
            << counts.same << " the same\n";
  std::cout.flush();
  return counts.added + counts.removed + counts.changed > 0 ? ExitCode::done_with_findings : ExitCode::done;
}

}  // namespace outturn::corpus
