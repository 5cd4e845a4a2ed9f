// A hash for tables whose keys are texts of documents.
#pragma once

#include <cstddef>
#include <string_view>

namespace outturn {

// XXH3 (xxhash.com) with a secret that each process draws anew: who writes a document cannot know which texts share a
// bucket, so that looking one up takes constant time whatever is in it. Nothing that is written may depend on the order
// of such a table.
struct TextHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view text) const;
};

}  // namespace outturn
