// The shared libraries that this program runs with, and which build of itself it is.
#pragma once

#include <string>
#include <vector>

namespace outturn::corpus {

struct LoadedLibrary {
  std::string name;   // of its file, without the folder: "libpoppler.so.126"
  std::string build;  // what tells it from any other build: its build id, or size and time of its file
  friend bool operator==(const LoadedLibrary&, const LoadedLibrary&) = default;
};

// In the order of their names. The build id is a note that the linker puts into a library, a hash over its contents
// (https://fedoraproject.org/wiki/RolandMcGrath/BuildID): another one after any upgrade, under the same version, too.
[[nodiscard]] std::vector<LoadedLibrary> loaded_libraries();

// The program's own build id, in hexadecimal digits; empty where it was linked without.
[[nodiscard]] std::string program_build();

}  // namespace outturn::corpus
