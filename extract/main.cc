// outturn-extract: documents in, a stream of pages out.
#include <string>
#include <utility>

#include "core/command_line/option_parser.h"
#include "core/printable.h"
#include "core/program.h"
#include "extract/extract.h"

namespace {

using namespace outturn;

constexpr std::string_view kProgram = "outturn-extract";
constexpr std::string_view kHelp = R"(Usage: outturn-extract [OPTION]... [FILE|-]...

Reads budget performance reports (PDF, Word .docx, or text in UTF-8, UTF-16, GB18030 or Big5) and writes their pages to
standard output: the first of four filters. Without FILE, or where it is -, reads standard input.

  -o, --output FILE                write to FILE, which appears only when it is whole
      --encoding NAME              of text files (default: found out from the bytes)
      --password TEXT              of encrypted PDFs
      --no-tags                    leave the structure tree of tagged PDFs unread
      --max-file-bytes N           refuse larger files (default 2147483648)
      --max-pages N                refuse documents with more pages (default 20000)
      --max-words-per-page N       leave out pages with more words (default 500000)
      --max-unpacked-bytes N       refuse Word documents with a larger part (default 536870912)
      --max-seconds-per-page S     leave out pages that take longer (default 30)
      --max-seconds-per-document S give a document up after so long (default 600)
  -h, --help                       show this text
  -V, --version                    show the version

A document that cannot be read is reported, and goes down the stream as a failure; the others go on.
Exit codes: 0 done, 1 done but some documents failed, 2 usage, 3 nothing could be read, 4 cannot write, 5 a defect.

Examples:
  outturn-extract report.pdf | outturn-normalize | outturn-align | outturn-export --format csv
  outturn-extract --encoding GB18030 old/*.txt --output pages.ndjson
)";

CommandLine read_command_line(int argc, char** argv, extract::Options& options) {
  CommandLine line;
  OptionParser parser;
  bool no_tags = false;
  parser.filter(line);
  parser.option("encoding", options.encoding);
  parser.option("password", options.password);
  parser.flag("no-tags", no_tags);
  parser.option("max-file-bytes", options.max_file_bytes);
  parser.option("max-pages", options.max_pages);
  parser.option("max-words-per-page", options.max_words_per_page);
  parser.option("max-seconds-per-page", options.max_seconds_per_page);
  parser.option("max-seconds-per-document", options.max_seconds_per_document);
  parser.parse(argc, argv);
  options.tags = !no_tags;
  options.validate();
  return line;
}

// Passes pages on to the stream, and shows what is found on the way.
class Forwarder final : public PageSink {
 public:
  explicit Forwarder(PageSink& sink) : sink_(sink) {}

  void begin_document(const DocumentInfo& info) override {
    printer_.begin(info.name);
    sink_.begin_document(info);
  }
  void page(Page&& page) override { sink_.page(std::move(page)); }
  void diagnostic(Diagnostic&& diagnostic) override {
    printer_.show(diagnostic);
    sink_.diagnostic(std::move(diagnostic));
  }
  void end_document() override {
    printer_.end();
    sink_.end_document();
  }

 private:
  PageSink& sink_;
  DiagnosticPrinter printer_{kProgram};
};

void extract_one(const std::string& input, const std::string& name, const extract::Options& options, PageSink& sink) {
  if (input == "-") {
    extract::read_bytes(read_stdin(options.max_file_bytes), name, options, sink);
  } else {
    extract::read_file(input, name, options, sink);
  }
}

}  // namespace

int main(int argc, char** argv) {
  return run_main(kProgram, [&] {
    extract::Options options;
    const CommandLine line = read_command_line(argc, argv, options);
    if (answered(line, kProgram, kHelp)) return ExitCode::done;
    const std::vector<std::string> inputs = inputs_or_stdin(line.inputs);
    Tally tally;
    with_output(line.output, [&](std::ostream& out) {
      interchange::PageWriter writer(out);
      Forwarder sink(writer);
      for (const std::string& input : inputs) {
        const std::string name = printable_name(input);
        const auto work = [&] {
          extract_one(input, name, options, sink);
          tally.done();
        };
        attempt(kProgram, name, work, [&](const interchange::Failure& failure) {
          tally.failed(failure.code);
          writer.failure(failure);
        });
      }
    });
    return tally.exit_code();
  });
}
