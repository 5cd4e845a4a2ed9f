// Whole documents of other makers: nothing that Poppler's own text extraction finds is lost or invented.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/paths.h"

namespace {

using outturn::test::CollectingSink;
using Census = std::map<char32_t, long>;  // how often each character occurs, white space aside

void count_characters(const std::string& text, Census& census) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = outturn::utf8::next(text, at);
    if (!outturn::utf8::is_space(c)) ++census[c];
  }
}

bool marks_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string output_of(const std::string& command) {
  const auto close = [](FILE* pipe) { pclose(pipe); };
  const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
  std::string output;
  std::array<char, 65'536> chunk{};
  for (std::size_t got = 1; pipe && got > 0;) {
    got = fread(chunk.data(), 1, chunk.size(), pipe.get());
    output.append(chunk.data(), got);
  }
  return output;
}

std::vector<std::filesystem::path> pdfs_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE(
    "every PDF has the same characters as with pdftotext, order, white space and what is said to be left out aside") {
  const auto shared = outturn::test::shared_dir();
  std::vector<std::filesystem::path> files = pdfs_in(shared / "real");
  for (const auto& file : pdfs_in(shared / "typeset")) files.push_back(file);
  for (const auto& file : pdfs_in(outturn::test::source_dir() / "corpus" / "reports")) files.push_back(file);
  if (shared.empty()) WARN("the folder 'shared' is not there: only the PDFs of corpus/reports are compared");
  if (output_of("command -v pdftotext").empty()) {
    WARN("pdftotext is not installed: skipped");
    return;
  }
  for (const auto& file : files) {
    INFO(file);
    CollectingSink sink;
    outturn::extract::read_file(file, file.filename().string(), {}, sink);
    Census ours;
    for (const auto& page : sink.pages) {
      for (const auto& word : page.words) count_characters(word.text, ours);
    }
    Census theirs;
    count_characters(output_of("pdftotext -raw '" + file.string() + "' -"), theirs);
    std::erase_if(theirs, [](const auto& counted) { return marks_direction(counted.first); });  // pdftotext's own
    // Lines across a page's direction of reading, and what a clipping path hides or is too small to be seen.
    long left_out = 0;
    for (const auto& diagnostic : sink.diagnostics) {
      CHECK((diagnostic.code == "sideways_glyphs" || diagnostic.code == "clipped_glyphs" ||
             diagnostic.code == "hidden_glyphs"));
      left_out += std::atol(diagnostic.message.c_str());
    }
    for (const auto& [character, count] : ours) theirs[character] -= count;
    CHECK(std::all_of(theirs.begin(), theirs.end(), [](const auto& missing) { return missing.second >= 0; }));
    CHECK(std::accumulate(theirs.begin(), theirs.end(), 0L,
                          [](long sum, const auto& missing) { return sum + missing.second; }) == left_out);
    CHECK(sink.pages.size() == static_cast<std::size_t>(sink.info.page_count));
  }
}
