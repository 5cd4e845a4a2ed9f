// Reads a report by its path and from memory, and prints its results as CSV.
#include <outturn/core/names.h>
#include <outturn/export/export.h>
#include <outturn/outturn.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  using namespace outturn;
  try {
    if (argc != 2) throw Error(ErrorCode::usage, "", "name one report");
    const std::string path = argv[1];
    library::Options options;
    options.normalize.language = "en";
    const Report report = library::read(path, options);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (library::read(library::Bytes{bytes, report.info.name}, options) != report) {
      std::cerr << "not the same from memory\n";
      return 1;
    }
    std::cerr << to_string(report.info.kind) << " in " << report.front.language << ": " << report.tables.size()
              << " tables\n";
    exporting::write_table(report, exporting::Table::results, exporting::Format::csv, std::cout, options.exporting);
  } catch (const Error& error) {
    std::cerr << error.what() << "\n";
    return static_cast<int>(exit_code_of(error.code()));
  }
  return 0;
}
