#include "corpus/system/secret_hash.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <vector>

#include "core/error.h"
#include "core/hex.h"

namespace outturn::corpus {
namespace {

void require(int success) {
  if (success != 1) throw Error(ErrorCode::internal, "", "scrypt or randomness is not available in this libcrypto");
}

}  // namespace

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  require(RAND_bytes(random.data(), static_cast<int>(bytes)));
  return hex({reinterpret_cast<const char*>(random.data()), random.size()});
}

std::string secret_hash(std::string_view secret, std::string_view salt) {
  // N, r and p as RFC 7914 has them for interactive use.
  constexpr std::uint64_t kCost = std::uint64_t{1} << 14;
  constexpr std::uint64_t kBlock = 8;
  constexpr std::uint64_t kParallel = 1;
  constexpr std::uint64_t kMostMemory = std::uint64_t{64} << 20;
  std::array<unsigned char, 32> key{};
  require(EVP_PBE_scrypt(secret.data(), secret.size(), reinterpret_cast<const unsigned char*>(salt.data()), salt.size(),
                         kCost, kBlock, kParallel, kMostMemory, key.data(), key.size()));
  return hex({reinterpret_cast<const char*>(key.data()), key.size()});
}

}  // namespace outturn::corpus
