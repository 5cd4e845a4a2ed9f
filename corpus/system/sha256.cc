#include "corpus/system/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "core/error.h"
#include "core/hex.h"

namespace outturn::corpus {
namespace {

// Looking the algorithm up costs more than hashing a small file: done once.
const EVP_MD* algorithm() {
  static const EVP_MD* const kFetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return kFetched;
}

void require_digest(int success) {
  if (success != 1) throw Error(ErrorCode::internal, "", "SHA-256 is not available in this libcrypto");
}

}  // namespace

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  require_digest(EVP_DigestInit_ex2(state_->context.get(), algorithm(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  require_digest(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  require_digest(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size));
  return outturn::hex({reinterpret_cast<const char*>(digest.data()), size});
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

}  // namespace outturn::corpus
