// outturn-export: a stream of reports in, tables out.
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/command_line/option_parser.h"
#include "core/printable.h"
#include "core/program.h"
#include "export/export.h"
#include "export/folder_writer.h"
#include "export/schema/json_schema.h"

namespace {

using namespace outturn;

constexpr std::string_view kProgram = "outturn-export";
constexpr std::string_view kHelp = R"(Usage: outturn-export --format FORMAT [OPTION]... [FILE|-]...
       outturn-export --output DIR [OPTION]... [FILE|-]...
       outturn-export --schema TABLE

Reads a stream of reports (of outturn-align) and writes tables: the last of four filters. Without FILE, or where it is
-, reads standard input.

      --format FORMAT    write one table to standard output as csv, ndjson, or json (a tree, one line a report)
      --table TABLE      which one: results (the default), indicators, figures, comparisons, documents, sections,
                         offices, abbreviations, footnotes, diagnostics, provenance, or review (ndjson only)
  -o, --output DIR       write every table in all its formats, and results.json, into the folder DIR
      --schema TABLE     print the JSON Schema of the table's NDJSON records, of an archive's manifest, or of the
                         tree (TABLE json), and end
      --review-below P   results whose confidence is below P, 0 to 1, need review (default 0.9)
      --csv-bom          begin CSV with a byte order mark, so that spreadsheets read it as UTF-8
  -h, --help             show this text
  -V, --version          show the version

A stream that cannot be read is reported; the others go on. Files appear in DIR only when all of them are whole.
Exit codes: 0 done, 1 done but some documents failed or results need review, 2 usage, 3 nothing could be read,
4 cannot write, 5 a defect.

Examples:
  outturn-extract report.pdf | outturn-normalize | outturn-align | outturn-export --format csv > results.csv
  outturn-export --format ndjson --table sections report.ndjson
  outturn-export --output tables report.ndjson
  outturn-export --schema results > results.schema.json
)";

using ReportSink = std::function<void(const Report&)>;

struct Choices {
  std::string format;
  std::string table = "results";
  std::string schema;
  exporting::Options options;
};

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorCode::usage, "", why);
}

CommandLine read_command_line(int argc, char** argv, Choices& choices) {
  CommandLine line;
  OptionParser parser;
  parser.filter(line);
  parser.option("format", choices.format);
  parser.option("table", choices.table);
  parser.option("schema", choices.schema);
  parser.option("review-below", choices.options.review_below);
  parser.flag("csv-bom", choices.options.csv_bom);
  parser.parse(argc, argv);
  choices.options.validate();
  if (line.help || line.version || !choices.schema.empty()) return line;
  if (line.output.empty() && choices.format.empty()) refuse("name a --format, or a folder with --output");
  if (!line.output.empty() && !(choices.format.empty() && choices.table == "results")) {
    refuse("--output writes every table: it does not go with --format and --table");
  }
  return line;
}

exporting::Table table_named(const std::string& name) {
  const std::optional<exporting::Table> table = exporting::table_from_string(name);
  if (!table) refuse("no table '" + name + "'");
  return *table;
}

void print_schema(const std::string& name) {
  const std::string schema = exporting::json_schema(name == "json" ? "tree" : name);
  if (schema.empty()) refuse("no table '" + name + "'");
  with_output("", [&](std::ostream& out) { out << schema; });
}

// One table over all reports, or their trees, on standard output.
void write_one_table(const Choices& choices, const std::function<void(const ReportSink&)>& each_report) {
  const exporting::Table table = table_named(choices.table);
  if (choices.format == "json") {
    if (table != exporting::Table::results) refuse("json is the tree of the results, not of another table");
    with_output("", [&](std::ostream& out) {
      each_report([&](const Report& report) { exporting::write_tree(report, out, choices.options); });
    });
    return;
  }
  const std::optional<exporting::Format> format = exporting::format_from_string(choices.format);
  if (!format) refuse("no format '" + choices.format + "'");
  with_output("", [&](std::ostream& out) {
    exporting::TableWriter writer(table, *format, out, choices.options);
    each_report([&](const Report& report) { writer.append(report); });
  });
}

void write_folder(const std::string& folder, const Choices& choices,
                  const std::function<void(const ReportSink&)>& each_report) {
  exporting::FolderWriter writer(folder, choices.options);
  each_report([&](const Report& report) { writer.append(report); });
  writer.commit();
}

ExitCode run(const CommandLine& line, const Choices& choices) {
  const std::vector<std::string> inputs = inputs_or_stdin(line.inputs);
  Tally tally;
  const auto failed = [&](const interchange::Failure& failure) { tally.failed(failure.code); };
  const auto each_report = [&](const ReportSink& consume) {
    const auto consume_one = [&](Report&& report) {
      consume(report);
      tally.done();
      const exporting::Totals totals = exporting::totals(report, choices.options);
      if (totals.doubtful + totals.doubts > 0) tally.needs_review();
    };
    for (const std::string& input : inputs) {
      const std::string name = printable_name(input);
      const auto read = [&](std::istream& in) { interchange::read_reports(in, name, consume_one, failed); };
      attempt(
          kProgram, name, [&] { with_input(input, read); }, failed);
    }
  };
  if (line.output.empty()) {
    write_one_table(choices, each_report);
  } else {
    write_folder(line.output, choices, each_report);
  }
  return tally.exit_code();
}

}  // namespace

int main(int argc, char** argv) {
  return run_main(kProgram, [&] {
    Choices choices;
    const CommandLine line = read_command_line(argc, argv, choices);
    if (answered(line, kProgram, kHelp)) return ExitCode::done;
    if (choices.schema.empty()) return run(line, choices);
    print_schema(choices.schema);
    return ExitCode::done;
  });
}
