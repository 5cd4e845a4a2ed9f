// outturn versions: where the language versions of a report differ.
#include <iostream>

#include "core/command_line/option_parser.h"
#include "core/error.h"
#include "corpus/commands/commands.h"
#include "corpus/commands/versions.h"
#include "corpus/output/output_folder.h"
#include "corpus/system/run_lock.h"

namespace outturn::corpus {
namespace {

constexpr std::string_view kHelp = R"(Usage: outturn versions DIR

Holds the language versions of each report in DIR, an output folder of `outturn run`, against each other: documents of
the same symbol and period. Prints for each record (output, result, indicator, table, figure) in which they do not say
the same the column, what each language has in it, and how sure that is, 0 to 1; and each record that a language lacks.
A closing line counts them. The table versions.csv in DIR holds all records. Reads only.

  -h, --help   show this text

Exit codes: 0 done, also where versions differ: that is what the reports say; 2 usage, 3 DIR has no tables, or those of
another version of outturn.

Example:
  outturn versions tables
)";

ExitCode show(const std::string& folder) {
  if (const auto holder = lock_holder(OutputFolder(folder).lock_file())) {
    throw Error(ErrorCode::cannot_open, folder, "a run is at work on it: " + *holder);
  }
  const VersionsSeen seen = show_versions(folder, std::cout);
  std::cout << seen.reports << (seen.reports == 1 ? " report" : " reports") << " in several languages: " << seen.paired
            << " records paired (" << seen.aligned << " of them by alignment), " << seen.differ << " differ, "
            << seen.partly << " lack a language, " << seen.alone << " alone\n";
  std::cout.flush();
  return ExitCode::done;
}

}  // namespace

ExitCode versions_command(const Arguments& arguments) {
  std::vector<std::string> folders;
  OptionParser parser;
  parser.words(folders);
  if (!parser.parse_or_help(arguments, kHelp)) return ExitCode::done;
  if (folders.size() != 1) throw Error(ErrorCode::usage, "", "outturn versions takes one folder");
  return show(folders.front());
}

}  // namespace outturn::corpus
