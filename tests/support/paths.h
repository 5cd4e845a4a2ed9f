// Where tests find their files.
#pragma once

#include <filesystem>
#include <string>

namespace outturn::test {

std::filesystem::path source_dir();  // the repository
std::filesystem::path binary_dir();  // the build folder; executables are in its bin/

// The folder `shared` beside the repository (gold, typeset, real), which is not part of the project: tests
// that need it say so and skip where it is missing (the variable OUTTURN_SHARED names another place).
// Empty path where there is none.
std::filesystem::path shared_dir();

std::string read_file(const std::filesystem::path& path);  // whole; fails the test where it cannot be read

}  // namespace outturn::test
