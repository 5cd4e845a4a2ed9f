#include "corpus/batch/fingerprint.h"

#include <sstream>
#include <utility>
#include <vector>

#include "core/version.h"
#include "corpus/inputs/input_bytes.h"
#include "corpus/system/sha256.h"

namespace outturn {
// Defined in the generated source embedded_profiles.cc of core.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_profiles();
}  // namespace outturn

namespace outturn::corpus {
namespace {

constexpr std::size_t kShort = 16;  // hexadecimal digits

std::string profiles_hash() {
  Sha256 hash;
  for (const auto& [name, text] : embedded_profiles()) {
    hash.add(name);
    hash.add(text);
  }
  return hash.hex().substr(0, kShort);
}

std::string program_hash() {
  const std::string program = "/proc/self/exe";
  static const std::string kHash = hash_file(open_document(program, program).get(), program);
  return kHash.substr(0, kShort);
}

std::string options_hash(const library::StageOptions& options) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << options.extract.encoding << '\0' << options.extract.password << '\0' << options.extract.max_file_bytes << ' '
       << options.extract.max_pages << ' ' << options.extract.max_words_per_page << ' '
       << options.extract.max_seconds_per_page << ' ' << options.extract.max_seconds_per_document << ' '
       << options.normalize.language << '\0' << options.align.review_below << ' ' << options.exporting.review_below;
  return sha256_hex(text.view()).substr(0, kShort);
}

}  // namespace

Fingerprint fingerprint(const library::StageOptions& options) {
  return {std::string(version()) + " (build " + program_hash() + ")", profiles_hash(), options_hash(options)};
}

}  // namespace outturn::corpus
