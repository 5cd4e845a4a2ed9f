// Small archives for tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "support/process.h"

namespace outturn::test {

void write_file(const std::filesystem::path& path, const std::string& bytes);

// A made-up, damaged report of a few outputs; another one for every seed.
std::string small_report(std::uint64_t seed);

// `count` small reports 0.txt, 1.txt … in `folder`, each with `first_line` in front where that is not empty.
void write_archive(const std::filesystem::path& folder, int count, const std::string& first_line = "");

// `outturn run WORDS…` (or outturn-faulty, which takes the same words).
Finished outturn_run(std::vector<std::string> words, const ProcessOptions& options = {});
std::vector<std::string> faulty_command(std::vector<std::string> words);

// Lines of manifest.csv that are about `path`, without the header.
int records_of(const std::filesystem::path& output, const std::string& path);
// Lines of manifest.csv without the header.
int records(const std::filesystem::path& output);
// The cell of manifest.csv in the row of `path`.
std::string manifest_cell(const std::filesystem::path& output, const std::string& path, const std::string& column);

}  // namespace outturn::test
