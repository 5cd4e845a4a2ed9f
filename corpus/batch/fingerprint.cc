#include "corpus/batch/fingerprint.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <system_error>
#include <utility>

#include "core/members.h"
#include "core/version.h"
#include "corpus/inputs/input_bytes.h"
#include "corpus/system/secret_hash.h"
#include "corpus/system/sha256.h"

namespace outturn {
// Defined in the generated source embedded_profiles.cc of core.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_profiles();
}  // namespace outturn

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShort = 16;  // hexadecimal digits
constexpr std::array<std::string_view, 3> kReading = {"libpoppler.", "libicu", "libre2."};

std::string hash_profiles() {
  Sha256 hash;
  for (const auto& [name, text] : embedded_profiles()) {
    hash.add(name);
    hash.add(text);
  }
  return hash.hex().substr(0, kShort);
}

// A hash over the program, made when it was linked or else, and much slower, now.
std::string program_hash() {
  if (const std::string build = program_build(); !build.empty()) return build;
  const std::string program = "/proc/self/exe";
  return hash_file(open_document(program, program).get(), program);
}

// Each text with its length in front, so that no two lists of them look alike.
class FieldHash {
 public:
  void add(std::string_view text) {
    hash_.add(std::to_string(text.size()) + " ");
    hash_.add(text);
  }
  template <typename Number>
  requires std::integral<Number> || std::floating_point<Number>
  void add(Number number) {
    std::array<char, 64> digits{};  // a bool counts as a number
    const auto wide = [number] {
      if constexpr (std::floating_point<Number>) {
        return number;
      } else {
        return static_cast<std::int64_t>(number);
      }
    }();
    add(std::string_view(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), wide).ptr));
  }
  [[nodiscard]] std::string hex() { return hash_.hex(); }

 private:
  Sha256 hash_;
};

std::string options_hash(library::Options options, std::string_view salt) {
  FieldHash hash;
  const std::string password = std::exchange(options.extract.password, {});
  hash.add(password.empty() ? std::string() : secret_hash(password, salt));
  each_member(options, [&](const auto& option) { hash.add(option); });
  return hash.hex();
}

}  // namespace

fs::path poppler_data() {
  return OUTTURN_POPPLER_DATA;
}

std::string reading_hash(const std::vector<LoadedLibrary>& libraries, const fs::path& data) {
  FieldHash hash;
  for (const LoadedLibrary& library : libraries) {
    const auto counts = [&](std::string_view begin) { return library.name.starts_with(begin); };
    if (std::none_of(kReading.begin(), kReading.end(), counts)) continue;
    hash.add(library.name);
    hash.add(library.build);
  }
  std::error_code error;
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(data, error)) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    hash.add(file);
    hash.add(std::int64_t{status.st_size});
    hash.add(std::int64_t{status.st_mtim.tv_sec});
  }
  return hash.hex().substr(0, kShort);
}

std::string program_version() {
  static const std::string kProgramHash = program_hash().substr(0, kShort);
  static const std::string kReadingHash = reading_hash(loaded_libraries(), poppler_data());
  return std::string(version()) + " (build " + kProgramHash + ", reading with " + kReadingHash + ")";
}

std::string profile_version() {
  static const std::string kHash = hash_profiles();
  return kHash;
}

Fingerprint fingerprint(const library::Options& options, std::string_view salt) {
  return {program_version(), profile_version(), options_hash(options, salt)};
}

}  // namespace outturn::corpus
