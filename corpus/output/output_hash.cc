#include "corpus/output/output_hash.h"

#include <xxhash.h>

#include <new>

#include "core/hex.h"

namespace outturn::corpus {

struct OutputHash::State {
  State() : hash(XXH3_createState()) {
    if (hash == nullptr) throw std::bad_alloc();
    XXH3_128bits_reset(hash);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XXH3_freeState(hash); }

  XXH3_state_t* hash;
};

OutputHash::OutputHash() : state_(std::make_unique<State>()) {}

OutputHash::~OutputHash() = default;

void OutputHash::add(std::string_view bytes) {
  XXH3_128bits_update(state_->hash, bytes.data(), bytes.size());
}

std::string OutputHash::hex() const {
  XXH128_canonical_t bytes;
  XXH128_canonicalFromHash(&bytes, XXH3_128bits_digest(state_->hash));
  return outturn::hex({reinterpret_cast<const char*>(bytes.digest), sizeof bytes.digest});
}

}  // namespace outturn::corpus
