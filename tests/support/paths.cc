#include "support/paths.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace outturn::test {

std::filesystem::path source_dir() {
  return OUTTURN_SOURCE_DIR;
}

std::filesystem::path binary_dir() {
  return OUTTURN_BINARY_DIR;
}

std::filesystem::path shared_dir() {
  const char* named = std::getenv("OUTTURN_SHARED");
  const std::filesystem::path folder = named != nullptr ? std::filesystem::path(named) : source_dir() / ".." / "shared";
  return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace outturn::test
