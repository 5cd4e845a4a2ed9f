// How the texts of a document begin, and what its plans count: learnt once, asked wherever a cell may be cut.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace outturn::align {

// How often texts of the document begin alike: with the same two Han characters, or with the same word, but for
// one in small letters. Tells where a remark may begin that stands glued to the rest of another.
class Openers {
 public:
  Openers();
  void add(std::string_view remark);
  [[nodiscard]] static bool tells(std::string_view text);  // whether it begins so at all
  // Remarks that begin like text[at…]; no more than 255 are counted.
  [[nodiscard]] int count(std::string_view text, std::size_t at) const;

 private:
  std::vector<std::uint8_t> counts_;
};

// What planned cells count their numbers in, learnt from the document: the character behind a number.
class CountedIn {
 public:
  void add(std::string_view planned);
  [[nodiscard]] bool known(char32_t c) const { return seen_[c & 0xFFFF]; }

 private:
  std::bitset<65536> seen_;
};

}  // namespace outturn::align
