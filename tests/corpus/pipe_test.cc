// `outturn run` and the four filters in a pipe give the same bytes.
#include <filesystem>

#include "support/archive.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the pipe of the four filters gives the tables of a run, byte for byte") {
  const TemporaryFolder folder;
  std::vector<std::string> inputs;
  for (const auto& entry : fs::directory_iterator(source_dir() / "corpus" / "reports")) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".txt" || extension == ".pdf") inputs.push_back(entry.path().string());
  }
  REQUIRE_FALSE(inputs.empty());
  for (const std::string& input : inputs) {
    const std::string piped = (folder.path() / "piped").string();
    const std::string run = (folder.path() / "run").string();
    const std::string script =
        "set -o pipefail; \"$1\"/outturn-extract \"$2\" | \"$1\"/outturn-normalize | "
        "\"$1\"/outturn-align | \"$1\"/outturn-export --output \"$3\"";
    const Finished pipe =
        run_program({"/bin/bash", "-c", script, "bash", (binary_dir() / "bin").string(), input, piped});
    const Finished whole = outturn_run({input, "--output", run});
    INFO(input << "\n" << pipe.err << "\n" << whole.err);
    CHECK(pipe.exit_code <= 1);
    CHECK(whole.exit_code <= 1);
    const auto expected = tree_of(piped);
    REQUIRE(expected.size() > 10);
    for (const auto& [name, bytes] : expected) {
      INFO(name);
      CHECK((read_file(fs::path(run) / name) == bytes));
    }
    fs::remove_all(piped);
    fs::remove_all(run);
  }
}

}  // namespace
}  // namespace outturn::test
