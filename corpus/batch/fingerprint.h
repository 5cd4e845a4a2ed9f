// What tells apart the conditions under which a document was done.
#pragma once

#include "corpus/store/store.h"
#include "library/pipeline.h"

namespace outturn::corpus {

// The version with a hash of this program's file (a rebuilt program may give other results under the same version),
// a hash of the language profiles, and a hash of every option that can change an output byte.
[[nodiscard]] Fingerprint fingerprint(const library::StageOptions& options);

}  // namespace outturn::corpus
