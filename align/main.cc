// outturn-align: a stream of raw rows in, a stream of reports out.
#include <string>
#include <utility>

#include "align/align.h"
#include "core/command_line/option_parser.h"
#include "core/printable.h"
#include "core/program.h"

namespace {

using namespace outturn;

constexpr std::string_view kProgram = "outturn-align";
constexpr std::string_view kHelp = R"(Usage: outturn-align [OPTION]... [FILE|-]...

Reads a stream of raw rows (of outturn-normalize), puts every value and every remark with the planned output it belongs
to, and writes the reports to standard output: the third of four filters. Without FILE, or where it is -, reads
standard input.

  -o, --output FILE      write to FILE, which appears only when it is whole
      --review-below P   keep the alternatives of results whose confidence is below P, 0 to 1 (default 0.9)
  -h, --help             show this text
  -V, --version          show the version

A stream that cannot be read is reported, and goes down the stream as a failure; the others go on.
Exit codes: 0 done, 1 done but some documents failed, 2 usage, 3 nothing could be read, 4 cannot write, 5 a defect.

Examples:
  outturn-extract report.pdf | outturn-normalize | outturn-align | outturn-export --format csv
  outturn-align rows.ndjson --output report.ndjson
)";

CommandLine read_command_line(int argc, char** argv, align::Options& options) {
  CommandLine line;
  OptionParser parser;
  parser.filter(line);
  parser.option("review-below", options.review_below);
  parser.parse(argc, argv);
  options.validate();
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  return run_main(kProgram, [&] {
    align::Options options;
    const CommandLine line = read_command_line(argc, argv, options);
    if (answered(line, kProgram, kHelp)) return ExitCode::done;
    const std::vector<std::string> inputs = inputs_or_stdin(line.inputs);
    Tally tally;
    DiagnosticPrinter printer(kProgram);
    with_output(line.output, [&](std::ostream& out) {
      interchange::ReportWriter writer(out);
      const auto pass_on = [&](const interchange::Failure& failure) {
        tally.failed(failure.code);
        writer.failure(failure);
      };
      const auto align_one = [&](RawReport&& raw) {
        const std::vector<Diagnostic> known = raw.diagnostics;
        const Report report = align::align_report(std::move(raw), options);
        printer.begin(report.info.name);
        printer.show_new(report.diagnostics, known);
        printer.end();
        writer.report(report);
        tally.done();
      };
      for (const std::string& input : inputs) {
        const std::string name = printable_name(input);
        const auto read = [&](std::istream& in) { interchange::read_rows(in, name, align_one, pass_on); };
        attempt(
            kProgram, name, [&] { with_input(input, read); }, pass_on);
      }
    });
    return tally.exit_code();
  });
}
