// Where a remark cell may be cut between two results.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/wording/numbers.h"
#include "align/wording/openers.h"
#include "align/wording/values.h"
#include "align/wording/vocabulary.h"

namespace outturn::align {

// What stands between an atom and the one before it, from the surest boundary of two results to the least.
enum class Cut : std::uint8_t {
  cell,         // the first atom of its cell
  paragraph,    // a paragraph's end
  space,        // white space between two Han characters: a paragraph's end in flattened text
  sentence,     // a full stop
  variance,     // an explanation of a variance begins, glued to what stands before
  weak_space,   // white space that may as well belong to a number or a foreign word
  kept_number,  // white space before a number that the words before it seem to ask for
  opener,       // nothing at all, but remarks of this document begin like this
  rare_opener   // the same, behind another such place in the same stretch
};

struct CutPlace {
  std::size_t at = 0;  // byte of the cell's text
  Cut cut = Cut::cell;
};

struct CutOptions {
  bool look_for_openers = false;           // the cell may begin with the rest of a cut remark
  std::string_view planned;                // the planned cell beside or above it
  std::span<const CompletedValue> values;  // of its row
};

// Whether words are spaced and what begins at `at` begins as remarks do: with a capital letter or, where the script has
// none, with a word that several remarks of this document begin with.
bool opens_remark(std::string_view text, std::size_t at, const Vocabulary& words, const Openers& openers);

// The places of a cell in order, none at its begin or end. `starts`, `numbers` and `variances` are those of the text.
// At most `most` places: where more are possible the surest are kept and `bounded` is set.
std::vector<CutPlace> find_cuts(std::string_view text, const Vocabulary& words, const Openers& openers,
                                const CutOptions& options, WordStarts starts, Numbers numbers,
                                std::span<const VarianceStart> variances, std::size_t most, bool& bounded);

}  // namespace outturn::align
