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

Compares the results, indicators and figures of two output folders (or one table of two, as .ndjson) by their keys, and
prints what was added, removed and changed, column by column; a closing line counts them.

      --ignore COLUMN   differences in this column are none; may be repeated
  -h, --help            show this text

Exit codes: 0 no difference, 1 differences, 2 usage, 3 OLD or NEW has no results.

Examples:
  outturn diff tables.old tables
  outturn diff from_pdf from_word --ignore page_first --ignore page_last
)";

}  // namespace

ExitCode diff_command(const Arguments& arguments) {
  std::vector<std::string> named;
  OptionParser parser;
  std::vector<std::string> ignored;
  parser.option("ignore", ignored);
  parser.words(named);
  if (!parser.parse_or_help(arguments, kHelp)) return ExitCode::done;
  if (named.size() != 2) throw Error(ErrorCode::usage, "", "outturn diff takes two folders: OLD NEW");
  const bool folders = std::filesystem::is_directory(named[0]) && std::filesystem::is_directory(named[1]);
  if (!folders && std::filesystem::is_directory(named[0]) + std::filesystem::is_directory(named[1]) > 0 &&
      std::filesystem::exists(named[0]) && std::filesystem::exists(named[1])) {
    throw Error(ErrorCode::usage, "", "outturn diff takes two folders or two files, not one of each");
  }
  const DiffCounts counts =
      (folders ? diff_folders : diff_records)(named[0], named[1], {ignored.begin(), ignored.end()}, std::cout);
  std::cout << counts.added << " added, " << counts.removed << " removed, " << counts.changed << " changed, "
            << counts.same << " the same\n";
  std::cout.flush();
  return counts.added + counts.removed + counts.changed > 0 ? ExitCode::done_with_findings : ExitCode::done;
}

}  // namespace outturn::corpus
