#include "support/archive.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "support/csv.h"
#include "support/damage.h"
#include "support/paths.h"
#include "support/report_generator.h"

namespace outturn::test {

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string small_report(std::uint64_t seed) {
  constexpr int kOutputs = 6;
  const ReportShape shape{seed, seed % 2 == 0 ? "zh" : "en", kOutputs};
  return damage(make_report(shape), DamageRates(), seed).text;
}

void write_archive(const std::filesystem::path& folder, int count, const std::string& first_line) {
  for (int i = 0; i < count; ++i) {
    const std::string line = first_line.empty() ? "" : first_line + "\n";
    write_file(folder / (std::to_string(i) + ".txt"), line + small_report(static_cast<std::uint64_t>(i) + 1));
  }
}

Finished outturn_run(std::vector<std::string> words, const ProcessOptions& options) {
  words.insert(words.begin(), {program("outturn"), "run"});
  return run_program(words, options);
}

std::vector<std::string> faulty_command(std::vector<std::string> words) {
  words.insert(words.begin(), program("outturn-faulty"));
  return words;
}

int records(const std::filesystem::path& output) {
  return static_cast<int>(parse_csv(read_file(output / "manifest.csv")).size()) - 1;
}

int records_of(const std::filesystem::path& output, const std::string& path) {
  const Rows rows = parse_csv(read_file(output / "manifest.csv"));
  return static_cast<int>(std::count_if(rows.begin() + 1, rows.end(), [&](const auto& row) { return row[0] == path; }));
}

std::string manifest_cell(const std::filesystem::path& output, const std::string& path, const std::string& column) {
  const Rows rows = parse_csv(read_file(output / "manifest.csv"));
  const auto at = std::find(rows[0].begin(), rows[0].end(), column) - rows[0].begin();
  for (const auto& row : rows) {
    if (row[0] == path) return row[static_cast<std::size_t>(at)];
  }
  return "(no such document)";
}

}  // namespace outturn::test
