// Whether a text goes on across a seam, judged by the document itself: a text that was cut in two has neighbours at
// the cut that stand beside each other elsewhere in the document much more often than the end of one text and the
// beginning of another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace outturn::align {

// Pairs of neighbouring units (a Han character; a word of other scripts; any number; a punctuation mark) of a
// document. add_text() and add_seam() for everything there is, then finish(), then the judgements.
class Seams {
 public:
  Seams();

  void add_text(std::string_view text);
  // Where a text is whole: its last unit is one with which texts end.
  void add_end(std::string_view text);
  // The end of one text and the beginning of another, printed one after the other: what no seam looks like.
  void add_seam(std::string_view above, std::string_view below);
  void finish();

  // The natural logarithm of how much likelier `above` and `below` are one text that was cut than two; 0 where
  // nothing can be said, at most kMost either way.
  [[nodiscard]] float across(std::string_view above, std::string_view below) const;
  // The same for a place inside a text that was added: likelier one text than two that stand glued together.
  [[nodiscard]] float inside(std::string_view text, std::size_t at) const;

  // The same for how likely a text ends with what `text` ends with, against any other place: above 0 where other
  // texts of the document do.
  [[nodiscard]] float ending(std::string_view text) const;

  static constexpr float kMost = 4.0F;

 private:
  [[nodiscard]] float ratio(bool seen) const { return seen ? seen_ : unseen_; }

  std::vector<std::uint8_t> counts_;  // how often a pair occurs, by hash
  std::uint32_t pairs_ = 0;           // sum of counts_
  std::uint32_t repeated_ = 0;        // of those above 1
  std::vector<std::uint32_t> seams_;  // hashes of pairs across add_seam()
  float seen_ = 0;
  float unseen_ = 0;
  std::vector<std::uint8_t> units_;       // how often a unit occurs, by hash
  std::vector<std::uint8_t> ends_;        // how often it ends a text
  std::vector<std::uint32_t> used_ends_;  // where that is not 0
  float usual_end_ = 0;
  float unusual_end_ = 0;
};

}  // namespace outturn::align
