// What tells apart the conditions under which a document was done.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/store/store.h"
#include "corpus/system/loaded_libraries.h"
#include "library/outturn.h"

namespace outturn::corpus {

// The version with what tells this build of the program from any other (a rebuilt program may give other results under
// the same version) and a hash of what it reads with (see reading_hash), a hash of the language profiles, and one of
// every option that can change an output byte. `salt`: of the store; a password is in it with the salt only
// (secret_hash.h).
[[nodiscard]] Fingerprint fingerprint(const library::Options& options, std::string_view salt);

// Its first two parts: the version with build and hash, and the hash of the profiles.
[[nodiscard]] std::string program_version();
[[nodiscard]] std::string profile_version();

// Of the libraries that decide what is read (Poppler, ICU, RE2; the others do not count), and of the data folder's
// files: their names, sizes and times, which an upgrade changes.
[[nodiscard]] std::string reading_hash(const std::vector<LoadedLibrary>& libraries, const std::filesystem::path& data);

// Poppler's maps of characters (poppler-data).
[[nodiscard]] std::filesystem::path poppler_data();

}  // namespace outturn::corpus
