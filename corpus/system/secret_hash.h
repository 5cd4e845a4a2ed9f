// What may be kept of a password.
#pragma once

#include <string>
#include <string_view>

namespace outturn::corpus {

// Hexadecimal digits of that many bytes from the system's source of randomness.
[[nodiscard]] std::string random_hex(std::size_t bytes);

// scrypt (RFC 7914) of the secret, 32 bytes as hexadecimal digits: 16 MiB and some 50 ms for each guess of who tries
// out words, and another result with another salt.
[[nodiscard]] std::string secret_hash(std::string_view secret, std::string_view salt);

}  // namespace outturn::corpus
