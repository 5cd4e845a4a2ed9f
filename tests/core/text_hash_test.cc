#include "core/text_hash.h"

#include <cstdint>
#include <string>
#include <unordered_set>

#include "support/catch.h"

namespace outturn {
namespace {

TEST_CASE("texts that are the same have the same hash, others another one") {
  const TextHash hash;
  std::unordered_set<std::size_t> seen;
  for (std::size_t size = 0; size < 600; ++size) {
    const std::string text(size, 'x');
    CHECK(hash(text) == hash(std::string(text)));
    seen.insert(hash(text));
  }
  CHECK(seen.size() == 600);
}

// Multiplying and shifting eight bytes at a time from a start that everybody knows, as once here, can be undone: any
// number of texts of one hash are found without trying.
std::string colliding(std::uint64_t number) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
  const auto mixed = [&](std::uint64_t hash, std::uint64_t part) {
    hash = (hash ^ part) * kMultiplier;
    return hash ^ hash >> 32U;
  };
  const std::uint64_t first = number;
  const std::uint64_t second = mixed(16, first) ^ 42;  // brings every first part to one state
  std::string text(16, '\0');
  for (std::size_t i = 0; i < 8; ++i) {
    text[i] = static_cast<char>(first >> 8 * i & 0xFFU);
    text[8 + i] = static_cast<char>(second >> 8 * i & 0xFFU);
  }
  return text;
}

TEST_CASE("texts that were made to share a hash do not") {
  std::unordered_set<std::size_t> seen;
  for (std::uint64_t i = 0; i < 10'000; ++i) seen.insert(TextHash()(colliding(i)));
  CHECK(seen.size() > 9'990);
}

}  // namespace
}  // namespace outturn
