// Remark cells cut into atoms: the pieces that alignment may give to different results, and no smaller.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/numbers.h"
#include "align/vocabulary.h"
#include "core/report.h"

namespace outturn::align {

// What stands between an atom and the one before it, from the surest boundary of two results to the least.
enum class Cut : std::uint8_t {
  cell,        // the first atom of its cell
  paragraph,   // a paragraph's end
  space,       // white space between two Han characters: a paragraph's end in flattened text
  sentence,    // a full stop
  variance,    // an explanation of a variance begins, glued to what stands before
  weak_space,  // white space that may as well belong to a number or a foreign word
  opener,      // nothing at all, but remarks of this document begin like this
  rare_opener  // the same, behind another such place in the same stretch
};

struct Atom {
  std::uint32_t row = 0;
  std::uint32_t begin = 0;  // bytes of the cell's text
  std::uint32_t end = 0;
  Cut cut = Cut::cell;
  bool negation = false;  // 没有, 未, 推迟 …
  bool starts_variance = false;
  VarianceDirection variance = VarianceDirection::none;  // of the first explanation in it
  float seam = 0;                                        // of openers: how likely no text begins here
  std::uint8_t items = 0;                                // enumerators (a), (b) …
  std::uint32_t first_number = 0;                        // range of RemarkCell::numbers
  std::uint32_t last_number = 0;
  std::uint32_t lead_end = 0;  // behind a value that opens the atom without a measure word ("3 组织了"); 0 = none
};

// How often remarks of the document begin with the same two characters: tells where a remark may begin that
// stands glued to the rest of another.
class Openers {
 public:
  Openers();
  void add(std::string_view remark);
  [[nodiscard]] int count(std::string_view text, std::size_t at) const;  // remarks that begin like text[at…]

 private:
  std::vector<std::uint16_t> counts_;
};

// What planned cells count their numbers in, learnt from the document: the character behind a number.
class CountedIn {
 public:
  void add(std::string_view planned);
  [[nodiscard]] bool known(char32_t c) const { return seen_[c & 0xFFFF]; }

 private:
  std::bitset<65536> seen_;
};

struct CutOptions {
  bool look_for_openers = false;  // the cell may begin with the rest of a cut remark
  std::string_view planned;       // the planned cell beside or above it
};

inline constexpr std::size_t kMaxAtomsPerCell = 48;

// Cuts a remark cell. `numbers` receives the cell's numbers behind those already in it; `bounded` is set where
// more than kMaxAtomsPerCell cuts were possible (then only the surest are kept).
void cut_remark(std::string_view text, std::uint32_t row, const Vocabulary& words, const Openers& openers,
                const CountedIn& counted_in, const CutOptions& options, std::vector<Atom>& atoms,
                std::vector<NumberMention>& numbers, bool& bounded);

}  // namespace outturn::align
