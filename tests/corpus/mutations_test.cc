// Hundreds of damaged reports through the whole program: no crash, no hang, a record each.
#include <algorithm>
#include <filesystem>

#include "support/archive.h"
#include "support/catch.h"
#include "support/csv.h"
#include "support/mutator.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> sample_reports() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(source_dir() / "corpus" / "reports")) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".txt" || extension == ".pdf") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// A PDF whole, since its cross references want it so; of a text a stretch, so that hundreds take seconds.
std::string stretch(const std::string& bytes, const fs::path& path, Random& random) {
  constexpr std::size_t kLength = 8000;
  if (path.extension() == ".pdf" || bytes.size() <= kLength) return bytes;
  return bytes.substr(random.below(bytes.size() - kLength), kLength);
}

#ifdef __SANITIZE_ADDRESS__
constexpr int kMutations = 150;  // each takes ten times as long
#else
constexpr int kMutations = 500;
#endif

TEST_CASE("hundreds of mutated reports give a record each, and no worker is lost") {
  const std::vector<fs::path> samples = sample_reports();
  REQUIRE_FALSE(samples.empty());
  const TemporaryFolder folder;
  Random random(5);
  for (int i = 0; i < kMutations; ++i) {
    const fs::path& sample = samples[static_cast<std::size_t>(i) % samples.size()];
    // A number in front, so that no two are the same document.
    const std::string bytes = mutate(stretch(read_file(sample), sample, random), random) + std::to_string(i);
    write_file(folder.path() / "in" / (std::to_string(i) + sample.extension().string()), bytes);
  }
  const fs::path out = folder.path() / "out";
  const Finished result = outturn_run({(folder.path() / "in").string(), "--output", out.string(), "--jobs", "2"});
  INFO(result.err);
  REQUIRE((result.exit_code == 0 || result.exit_code == 1));
  CHECK(records(out) == kMutations);
  const Rows rows = parse_csv(read_file(out / "manifest.csv"));
  for (const auto& row : rows) {
    INFO(row[0] << ": " << row[5]);
    CHECK(row[4] != "internal");
  }
  // A second try would mean that a worker crashed, hung or ate its memory.
  CHECK(result.err.find("tried once more") == std::string::npos);
}

}  // namespace
}  // namespace outturn::test
