#include "corpus/batch/fingerprint.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "corpus/system/secret_hash.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the libraries that a document is read with are known by their builds") {
  const std::vector<LoadedLibrary> libraries = loaded_libraries();
  for (const std::string_view name : {"libpoppler.so", "libicuuc.so", "libicudata.so", "libre2.so"}) {
    INFO(name);
    const auto found = std::find_if(libraries.begin(), libraries.end(),
                                    [&](const LoadedLibrary& library) { return library.name.starts_with(name); });
    REQUIRE(found != libraries.end());
    CHECK(found->build.size() >= 16);
    CHECK(found->build.find_first_not_of("0123456789abcdef") == std::string::npos);
  }
}

TEST_CASE("the program is known by the build id that stands in its file") {
  const std::string build = program_build();
  CHECK(build.size() >= 16);
  CHECK(program_version().find("(build " + build.substr(0, 16) + ",") != std::string::npos);
  std::string bytes;
  for (std::size_t at = 0; at + 1 < build.size(); at += 2) {
    bytes += static_cast<char>(std::stoi(build.substr(at, 2), nullptr, 16));
  }
  CHECK(test::read_file("/proc/self/exe").find(bytes) != std::string::npos);
}

TEST_CASE("an upgrade of Poppler, ICU, RE2 or Poppler's data does documents again, one of other libraries does not") {
  const test::TemporaryFolder folder;
  const fs::path data = folder.path() / "poppler";
  test::write_file(data / "cMap" / "Adobe-GB1" / "GBK", "map");
  const std::vector<LoadedLibrary> before = loaded_libraries();
  const std::string hash = reading_hash(before, data);
  CHECK(reading_hash(before, data) == hash);
  for (std::size_t i = 0; i < before.size(); ++i) {
    std::vector<LoadedLibrary> after = before;
    after[i].build += "0";
    const std::string& name = after[i].name;
    INFO(name);
    const bool reads = name.starts_with("libpoppler") || name.starts_with("libicu") || name.starts_with("libre2");
    CHECK((reading_hash(after, data) != hash) == reads);
  }
  test::write_file(data / "cMap" / "Adobe-GB1" / "GBK", "longer map");
  const std::string longer = reading_hash(before, data);
  CHECK(longer != hash);
  test::write_file(data / "cMap" / "Adobe-GB1" / "more", "");
  CHECK(reading_hash(before, data) != longer);
  CHECK(reading_hash(before, data / "not there") != hash);
}

TEST_CASE("Poppler's data are where they are looked for") {
  CHECK(fs::exists(poppler_data() / "cidToUnicode"));
}

TEST_CASE("every option that can change a byte makes another fingerprint") {
  std::set<std::string> hashes;
  const auto add = [&](const library::Options& options) {
    const Fingerprint found = fingerprint(options, "salt");
    CHECK(found.tool_version == fingerprint({}, "salt").tool_version);
    hashes.insert(found.options_hash);
  };
  add({});
  const auto with = [&](auto change) {
    library::Options options;
    change(options);
    add(options);
  };
  with([](auto& options) { options.extract.encoding = "Big5"; });
  with([](auto& options) { options.extract.password = "Big5"; });
  with([](auto& options) { options.extract.max_file_bytes += 1; });
  with([](auto& options) { options.extract.max_pages += 1; });
  with([](auto& options) { options.extract.max_words_per_page += 1; });
  with([](auto& options) { options.extract.max_seconds_per_page += 1e-9; });
  with([](auto& options) { options.extract.max_seconds_per_document += 1e-9; });
  with([](auto& options) { options.normalize.language = "zh"; });
  with([](auto& options) { options.align.review_below = 0.1; });
  with([](auto& options) { options.exporting.review_below = 0.1; });
  CHECK(hashes.size() == 11);
}

TEST_CASE("a password is kept with its store's salt only") {
  library::Options options;
  CHECK(fingerprint(options, "a").options_hash == fingerprint(options, "b").options_hash);
  options.extract.password = "secret";
  CHECK(fingerprint(options, "a").options_hash == fingerprint(options, "a").options_hash);
  CHECK(fingerprint(options, "a").options_hash != fingerprint(options, "b").options_hash);
  CHECK(random_hex(16) != random_hex(16));
  CHECK(random_hex(16).size() == 32);
}

// The vector of RFC 7914, section 12, with N 16384, r 8, p 1; its first half, as the key is half as long.
TEST_CASE("a secret's hash is scrypt") {
  CHECK(secret_hash("pleaseletmein", "SodiumChloride") ==
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
}

}  // namespace
}  // namespace outturn::corpus
