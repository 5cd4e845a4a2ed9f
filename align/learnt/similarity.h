// How much of a text's wording two cells share, weighted by how rare the wording is in the document.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn::align {

// The terms of a text, as 16-bit hashes: pairs of neighbouring Han characters, and words of other scripts cut
// to their first six letters (a crude stem that serves all languages), without digits and punctuation.
using Terms = std::vector<std::uint16_t>;

// Appends the terms of `text` to `terms`, in order, repeats included.
void append_terms(std::string_view text, Terms& terms);

// Terms that stand in a row somewhere.
using TermSpan = std::span<const std::uint16_t>;

// The terms of a document's cells of text, kept from learning to weighing.
class CellTerms {
 public:
  void begin_table() { tables_.push_back(begins_.size()); }
  // A cell of the last table, in the order of rows and, in a row, of planned cell and remark.
  void add(TermSpan terms);

  // `column` is 0 for planned cells, 1 for remarks.
  [[nodiscard]] TermSpan of(std::size_t table, std::size_t row, std::size_t column) const;

 private:
  static constexpr std::size_t kTextColumns = 2;
  Terms terms_;
  std::vector<std::size_t> begins_;  // of each cell in terms_
  std::vector<std::size_t> tables_;  // first cell of each table in begins_
};

// A set of terms, small enough to stay near the processor.
class TermSet {
 public:
  // Whether it was not in there.
  bool insert(std::uint16_t term) {
    std::uint64_t& word = words_[term >> 6U];
    const std::uint64_t before = word;
    word |= std::uint64_t{1} << (term & 63U);
    return word != before;
  }
  // The term, and some others beside it: for emptying the set.
  void erase_near(std::uint16_t term) { words_[term >> 6U] = 0; }

 private:
  std::array<std::uint64_t, 1024> words_{};
};

// Document frequencies over cells: a term's weight is about log(cells / cells that hold it), at most kMaxWeight
// (inverse document frequency, Spärck Jones 1972).
class TermWeights {
 public:
  static constexpr float kMaxWeight = 5.0F;

  void add_cell(TermSpan terms);
  void finish();  // after the last add_cell(), before weight()
  [[nodiscard]] float weight(std::uint16_t term) const { return weights_[frequency_[term]]; }

 private:
  static constexpr std::size_t kTerms = 65536;
  std::vector<std::uint32_t> frequency_ = std::vector<std::uint32_t>(kTerms);
  TermSet seen_;                // of the cell at hand
  std::vector<float> weights_;  // by frequency
  std::uint32_t cells_ = 0;
};

// The terms of some cells at once, so that a text is measured against all of them in one go.
class TermWindow {
 public:
  static constexpr std::size_t kCells = 8;
  using Sums = std::array<float, kCells>;

  void clear();  // also after an exception in the midst of its work
  // A cell, by its number in a row of cells; no two in the window may be kCells apart.
  void add(std::size_t cell, TermSpan terms);
  void remove(std::size_t cell, TermSpan terms);  // those that it was added with
  // For each cell, at its number modulo kCells, the sum of weights of those distinct ones of the terms that it has.
  void shared(TermSpan terms, const TermWeights& weights, Sums& sums);

 private:
  std::vector<std::uint8_t> cells_ = std::vector<std::uint8_t>(65536);  // per term, a bit for each cell that has it
  std::vector<std::pair<std::uint16_t, std::uint8_t>> counted_;         // of the text in work, with their bits
  std::size_t added_ = 0;                                               // cells that were not removed
};

}  // namespace outturn::align
