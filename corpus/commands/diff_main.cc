// outturn diff: what changed between two output folders.
#include <boost/program_options.hpp>
#include <filesystem>
#include <iostream>

#include "core/error.h"
#include "corpus/commands/commands.h"
#include "corpus/commands/diff.h"

namespace outturn::corpus {
namespace {

namespace po = boost::program_options;

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
  po::options_description known;
  auto add = known.add_options();
  add("help,h", po::bool_switch(&help));
  add("folder", po::value(&named));
  po::positional_options_description positional;
  positional.add("folder", -1);
  try {
    po::variables_map values;
    po::store(po::command_line_parser(arguments).options(known).positional(positional).run(), values);
    po::notify(values);
  } catch (const po::error& error) {
    throw Error(ErrorCode::usage, "", error.what());
  }
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
