// Patterns that a text is held against in one pass, however many there are: the texts that read as none of them, nearly
// all, cost as much as with one.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "core/pattern.h"

namespace outturn {

class PatternSet {
 public:
  // What is to read as a pattern: the whole text, or any part of it.
  enum class Reads { whole, part };

  // The patterns' text is taken over; none is compiled alone. Compiled together at first use, as a Pattern is.
  PatternSet(const std::vector<const Pattern*>& patterns, Reads reads);
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  // Whether the text, folded as the patterns are, reads as one of them at least; false where there are none. Throws
  // Error(internal) where one is no pattern.
  [[nodiscard]] bool any(std::string_view text) const;
  // As which it reads: their places in the list, ascending.
  [[nodiscard]] std::vector<std::size_t> all(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn
