#include "core/text_hash.h"

#include <xxhash.h>

#include <array>
#include <cstdint>
#include <random>

namespace outturn {
namespace {

using Secret = std::array<std::uint32_t, 48>;  // 192 bytes, as XXH3's own secret has

Secret draw_secret() {
  std::random_device random;
  Secret secret{};
  for (std::uint32_t& part : secret) part = random();
  return secret;
}

}  // namespace

std::size_t TextHash::operator()(std::string_view text) const {
  static const Secret kSecret = draw_secret();
  static_assert(sizeof kSecret >= XXH3_SECRET_SIZE_MIN);
  return static_cast<std::size_t>(XXH3_64bits_withSecret(text.data(), text.size(), kSecret.data(), sizeof kSecret));
}

}  // namespace outturn
