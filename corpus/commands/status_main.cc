// outturn status: what the state store of an output folder knows.
#include <filesystem>
#include <iostream>

#include "core/command_line/option_parser.h"
#include "core/error.h"
#include "core/printable.h"
#include "corpus/commands/commands.h"
#include "corpus/output/output_folder.h"
#include "corpus/store/store.h"
#include "corpus/system/run_lock.h"

namespace outturn::corpus {
namespace {

constexpr std::string_view kHelp = R"(Usage: outturn status DIR

Says of an output folder of `outturn run`: how many documents are done, how many tables of each kind they hold, which
failed and why, in which a table may not have been read, which have doubtful results, and whether a run is at work.
Reads only.

  -h, --help   show this text

Exit codes: 0 everything is done, 1 something failed, is in doubt or is left to do, 2 usage, 4 DIR has no state store.

Example:
  outturn status tables
)";

std::string place_of(const Outcome& outcome) {
  std::string text;
  if (outcome.page > 0) text += "page " + std::to_string(outcome.page) + ": ";
  if (outcome.line > 0) text += "line " + std::to_string(outcome.line) + ": ";
  if (outcome.byte >= 0) text += "byte " + std::to_string(outcome.byte) + ": ";
  return text;
}

void list_failures(Store& store) {
  store.each_outcome(Store::Order::path, [](const Document& document, const Outcome& outcome) {
    if (!outcome.failed) return;
    std::cout << "failed    " << printable_name(document.path) << ": " << place_of(outcome)
              << printable_message(outcome.message) << " [" << outcome.error_code << "]"
              << (outcome.attempts > 1 ? ", tried twice" : "") << "\n";
  });
}

void list_doubts(Store& store) {
  store.each_outcome(Store::Order::path, [](const Document& document, const Outcome& outcome) {
    if (outcome.failed || outcome.doubts == 0) return;
    std::cout << "in doubt  " << printable_name(document.path) << ": " << place_of(outcome)
              << printable_message(outcome.message);
    if (outcome.doubts > 1) std::cout << ", and " << outcome.doubts - 1 << " more";
    std::cout << "\n";
  });
}

void list_doubtful(Store& store) {
  store.each_outcome(Store::Order::path, [](const Document& document, const Outcome& outcome) {
    if (outcome.failed || outcome.doubtful == 0) return;
    std::cout << "doubtful  " << printable_name(document.path) << ": " << outcome.doubtful << " of " << outcome.results
              << " results\n";
  });
}

ExitCode show(const std::string& output) {
  const OutputFolder folder(output);
  if (!std::filesystem::exists(folder.store_file())) {
    throw Error(ErrorCode::cannot_write, output, "no output folder of outturn run: it has no state store");
  }
  Store store(folder.store_file(), sqlite::Database::Mode::read_only);
  const Store::Totals totals = store.totals();
  std::cout << "documents " << totals.done + totals.failed + totals.pending << ": " << totals.done << " done, "
            << (totals.in_doubt > 0 ? std::to_string(totals.in_doubt) + " of them with doubt, " : "") << totals.failed
            << " failed, " << totals.pending << " to do\n"
            << "results   " << totals.results << " of " << totals.outputs << " outputs, " << totals.doubtful
            << " doubtful\n"
            << "found     " << in_words(totals.tables) << "\n"
            << "tables    "
            << (totals.pending > 0              ? "not complete: run again"
                : store.meta("merged") == "yes" ? "up to date"
                                                : "to be merged")
            << "\n";
  if (const auto holder = lock_holder(folder.lock_file())) std::cout << "at work   " << *holder << "\n";
  list_failures(store);
  list_doubts(store);
  list_doubtful(store);
  std::cout.flush();
  return totals.failed + totals.in_doubt + totals.pending > 0 ? ExitCode::done_with_findings : ExitCode::done;
}

}  // namespace

ExitCode status_command(const Arguments& arguments) {
  std::vector<std::string> folders;
  OptionParser parser;
  parser.words(folders);
  if (!parser.parse_or_help(arguments, kHelp)) return ExitCode::done;
  if (folders.size() != 1) throw Error(ErrorCode::usage, "", "outturn status takes one folder");
  return show(folders.front());
}

}  // namespace outturn::corpus
