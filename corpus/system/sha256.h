// SHA-256 (FIPS 180-4) through OpenSSL's libcrypto.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace outturn::corpus {

class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  // 64 hexadecimal digits, lower case. Ends the computation: the object must not be used after it.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace outturn::corpus
