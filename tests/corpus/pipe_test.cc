// `outturn run` and the four filters in a pipe give the same bytes.
#include <filesystem>

#include "support/archive.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/temporary_folder.h"
#include "support/tiny_pdf.h"

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

// A note whose text has a character that its font lacks: Poppler looks for another one.
std::string note_without_its_font() {
  TinyPdf pdf;
  const std::string note =
      "<< /Type /Annot /Subtype /FreeText /Rect [72 500 300 520] /DA (/F1 10 Tf 0 g) /Contents <FEFF04160041> >>";
  TinyPage page;
  page.content = show(72, 700, "text");
  page.attributes += " /Annots [" + note + "]";
  pdf.add_page(page);
  return pdf.bytes();
}

TEST_CASE("the fonts that a user has set up for himself are not asked") {
  const TemporaryFolder folder;
  const std::string report = (folder.path() / "note.pdf").string();
  write_file(report, note_without_its_font());
  write_file(folder.path() / "own.conf",
             "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig/>");
  const std::string own = "FONTCONFIG_FILE=" + (folder.path() / "own.conf").string();
  const Finished usual = run_program({program("outturn-extract"), report});
  const Finished with_own = run_program({"/usr/bin/env", own, program("outturn-extract"), report});
  CHECK(usual.exit_code == 0);
  CHECK_THAT(usual.out, Catch::Matchers::Contains("\"text\""));
  CHECK(with_own.out == usual.out);
  CHECK(with_own.err == usual.err);  // fontconfig complains of a file that names no cache
}

}  // namespace
}  // namespace outturn::test
