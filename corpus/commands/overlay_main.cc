// outturn overlay: a picture of what was read on a page.
#include "core/command_line/option_parser.h"
#include "core/error.h"
#include "corpus/commands/commands.h"
#include "corpus/overlay/overlay.h"

namespace outturn::corpus {
namespace {

constexpr std::string_view kHelp = R"(Usage: outturn overlay REPORT.pdf [--page N] --output FILE.svg

Draws what was read on a page of a PDF over the page itself: words, columns, rows, and each line of the tables in the
colour of the result it belongs to, with the result's key. An SVG for any browser; point at a line to see its key,
field, and whether and why it was moved.

      --page N           the page, 1 for the first (default 1)
  -o, --output FILE      the SVG to write
      --language TAG     read the report in this language (ar, en, es, fr, ru, zh) instead of the one it seems to be in
      --password WORD    of an encrypted PDF
  -h, --help             show this text

Exit codes: 0 done, 2 usage, 3 the report cannot be read, 4 cannot write.

Example:
  outturn overlay report.pdf --page 4 --output page4.svg
)";

}  // namespace

ExitCode overlay_command(const Arguments& arguments) {
  int page = 1;
  std::string output;
  std::vector<std::string> named;
  library::Options options;
  OptionParser parser;
  parser.option("page", page);
  parser.option("output,o", output);
  parser.option("language", options.normalize.language);
  parser.option("password", options.extract.password);
  parser.words(named);
  if (!parser.parse_or_help(arguments, kHelp)) return ExitCode::done;
  if (named.size() != 1) throw Error(ErrorCode::usage, "", "outturn overlay takes one PDF");
  if (output.empty()) throw Error(ErrorCode::usage, "", "--output is missing");
  if (!output.ends_with(".svg")) throw Error(ErrorCode::usage, output, "an overlay is an SVG: name it .svg");
  if (page < 1) throw Error(ErrorCode::usage, "", "--page counts from 1");
  options.normalize.validate();
  write_overlay(named.front(), page, output, options);
  return ExitCode::done;
}

}  // namespace outturn::corpus
