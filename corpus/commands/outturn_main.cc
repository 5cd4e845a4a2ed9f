// outturn: whole archives of reports into tables.
#include <array>
#include <iostream>
#include <string>

#include "core/error.h"
#include "core/program.h"
#include "core/version.h"
#include "corpus/batch/fingerprint.h"
#include "corpus/commands/commands.h"
#include "corpus/workers/sandbox.h"

namespace {

using namespace outturn;
using namespace outturn::corpus;

constexpr std::string_view kHelp = R"(Usage: outturn COMMAND [OPTION]...

Turns budget performance reports of the United Nations into tables, one line per result.

  run INPUT... --output DIR   files and folders into tables; goes on where the last run stopped
  status DIR                  what is done, what failed and why, what is doubtful
  diff OLD NEW                what was added, removed and changed between two output folders
  overlay REPORT.pdf          what was read on a page, as a picture
  versions DIR                where the language versions of a report differ
  load DIR TARGET             an output folder into PostgreSQL or SQLite; again, only what has changed

  -h, --help                  show this text; outturn COMMAND --help shows a command's
  -V, --version               show the version, hashes of program and profiles, and what isolates workers

Examples:
  outturn run report.pdf --output tables
  outturn run archive/ --jobs 8 --output tables
  outturn status tables
  outturn diff tables.old tables
)";

struct Command {
  std::string_view name;
  ExitCode (*run)(const Arguments&);
};

constexpr std::array kCommands = {Command{"run", &run_command},           Command{"status", &status_command},
                                  Command{"diff", &diff_command},         Command{"overlay", &overlay_command},
                                  Command{"versions", &versions_command}, Command{"load", &load_command}};

ExitCode dispatch(const Arguments& words) {
  const std::string first = words.empty() ? "" : words.front();
  if (first == "--help" || first == "-h") {
    std::cout << kHelp;
    return ExitCode::done;
  }
  if (first == "--version" || first == "-V") {
    std::cout << version_text(kProgram) << "program: " << program_version() << "\n"
              << "profiles: " << profile_version() << "\n"
              << "isolation of workers: " << describe(sandbox_support()) << "\n";
    return ExitCode::done;
  }
  for (const Command& command : kCommands) {
    if (command.name == first) return command.run({words.begin() + 1, words.end()});
  }
  throw Error(ErrorCode::usage, "",
              (first.empty() ? "no command" : "unknown command '" + first + "'") + "; see outturn --help");
}

}  // namespace

int main(int argc, char** argv) {
  return run_main(kProgram, [&] { return dispatch({argv + 1, argv + argc}); });
}
