// outturn load: an output folder into a database.
#include "core/command_line/option_parser.h"
#include "core/error.h"
#include "corpus/commands/commands.h"
#include "corpus/load/load.h"
#include "corpus/system/console.h"

namespace outturn::corpus {
namespace {

constexpr std::string_view kHelp = R"(Usage: outturn load DIR TARGET [OPTION]...

Loads the tables of an output folder of `outturn run` into a database, with types, keys, indexes and a comment on every
column. Only what has changed since the last load is written: a document whose rows differ is replaced in one
transaction, one that is no more in DIR is removed. What is interrupted leaves the old or the new rows of a document.

  TARGET               postgresql://[USER@]HOST[:PORT]/DATABASE, or the file of a SQLite database
      --schema NAME    of the tables in PostgreSQL (default outturn)
      --dry-run        say what would be written, and write nothing
  -q, --quiet          errors only
  -h, --help           show this text

The password of a PostgreSQL user comes from ~/.pgpass or PGPASSWORD; what TARGET leaves out, from PGHOST, PGUSER and the
other variables of libpq.

Exit codes: 0 done, 2 usage, 3 DIR cannot be read, 4 the database cannot be written.

Examples:
  outturn load tables postgresql://localhost/reports
  outturn load tables reports.sqlite
)";

std::string counted(std::int64_t count, std::string_view word) {
  return std::to_string(count) + " " + std::string(word);
}

void say(const LoadCounts& counts, bool dry_run) {
  Console console(detect_console());
  const std::int64_t documents = counts.added + counts.replaced + counts.unchanged;
  std::string text = counted(documents, documents == 1 ? "document: " : "documents: ") +
                     counted(counts.added, "added, ") + counted(counts.replaced, "replaced, ") +
                     counted(counts.removed, "removed, ") + counted(counts.unchanged, "unchanged");
  text += dry_run ? "; nothing written" : "; " + counted(counts.rows, "rows written");
  console.say(Severity::note, "loaded", text);
}

}  // namespace

ExitCode load_command(const Arguments& arguments) {
  bool quiet = false;
  LoadOptions options;
  std::vector<std::string> named;
  OptionParser parser;
  parser.flag("quiet,q", quiet);
  parser.option("schema", options.schema);
  parser.flag("dry-run", options.dry_run);
  parser.words(named);
  if (!parser.parse_or_help(arguments, kHelp)) return ExitCode::done;
  if (named.size() != 2) throw Error(ErrorCode::usage, "", "outturn load takes a folder and a database: DIR TARGET");
  options.folder = named[0];
  options.target = named[1];
  const LoadCounts counts = load(options);
  if (!quiet) say(counts, options.dry_run);
  return ExitCode::done;
}

}  // namespace outturn::corpus
