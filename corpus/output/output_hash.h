// A checksum of a document's tables, to tell whether two runs wrote the same: XXH3, 128 bits (libxxhash). Quick and no
// proof against intent, which what this program itself has written does not need.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace outturn::corpus {

class OutputHash {
 public:
  OutputHash();
  OutputHash(const OutputHash&) = delete;
  OutputHash& operator=(const OutputHash&) = delete;
  ~OutputHash();

  void add(std::string_view bytes);
  // Of everything added so far: 32 hexadecimal digits, lower case, in the byte order of `xxh128sum`.
  [[nodiscard]] std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn::corpus
