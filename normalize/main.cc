// outturn-normalize: a stream of pages in, a stream of raw rows out.
#include <string>
#include <utility>

#include "core/command_line/option_parser.h"
#include "core/printable.h"
#include "core/program.h"
#include "normalize/normalize.h"

namespace {

using namespace outturn;

constexpr std::string_view kProgram = "outturn-normalize";
constexpr std::string_view kHelp = R"(Usage: outturn-normalize [OPTION]... [FILE|-]...

Reads a stream of pages (of outturn-extract), finds the report's structure and its tables' rows, and writes them to
standard output: the second of four filters. Without FILE, or where it is -, reads standard input.

  -o, --output FILE    write to FILE, which appears only when it is whole
      --language TAG   of the documents (default: the one whose words fit best)
  -h, --help           show this text
  -V, --version        show the version

A stream that cannot be read is reported, and goes down the stream as a failure; the others go on.
Exit codes: 0 done, 1 done but some documents failed, 2 usage, 3 nothing could be read, 4 cannot write, 5 a defect.

Examples:
  outturn-extract report.pdf | outturn-normalize | outturn-align | outturn-export --format csv
  outturn-normalize --language en pages.ndjson --output rows.ndjson
)";

CommandLine read_command_line(int argc, char** argv, normalize::Options& options) {
  CommandLine line;
  OptionParser parser;
  parser.filter(line);
  parser.option("language", options.language);
  parser.parse(argc, argv);
  options.validate();
  return line;
}

// Reads pages, and writes each document's rows when its last page has come.
class RowSink final : public PageSink {
 public:
  RowSink(const normalize::Options& options, interchange::RowWriter& writer) : normalizer_(options), writer_(writer) {}

  void begin_document(const DocumentInfo& info) override {
    known_.clear();
    printer_.begin(info.name);
    normalizer_.begin_document(info);
  }
  void page(Page&& page) override { normalizer_.page(std::move(page)); }
  void diagnostic(Diagnostic&& diagnostic) override {
    known_.push_back(diagnostic);
    normalizer_.diagnostic(std::move(diagnostic));
  }
  void end_document() override {
    normalizer_.end_document();
    const RawReport report = normalizer_.take();
    printer_.show_new(report.diagnostics, known_);
    printer_.end();
    writer_.report(report);
    ++documents_;
  }

  [[nodiscard]] std::size_t documents() const { return documents_; }

 private:
  normalize::Normalizer normalizer_;
  interchange::RowWriter& writer_;
  DiagnosticPrinter printer_{kProgram};
  std::vector<Diagnostic> known_;  // already shown by the stage before
  std::size_t documents_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  return run_main(kProgram, [&] {
    normalize::Options options;
    const CommandLine line = read_command_line(argc, argv, options);
    if (answered(line, kProgram, kHelp)) return ExitCode::done;
    const std::vector<std::string> inputs = inputs_or_stdin(line.inputs);
    Tally tally;
    with_output(line.output, [&](std::ostream& out) {
      interchange::RowWriter writer(out);
      RowSink sink(options, writer);
      const auto pass_on = [&](const interchange::Failure& failure) {
        tally.failed(failure.code);
        writer.failure(failure);
      };
      for (const std::string& input : inputs) {
        const std::string name = printable_name(input);
        const auto read = [&](std::istream& in) { interchange::read_pages(in, name, sink, pass_on); };
        attempt(
            kProgram, name, [&] { with_input(input, read); }, pass_on);
      }
      for (std::size_t at = 0; at < sink.documents(); ++at) tally.done();
    });
    return tally.exit_code();
  });
}
