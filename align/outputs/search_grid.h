// Where the search looks up the states that it has met: a table over the positions inside the windows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "align/outputs/search_graph.h"

namespace outturn::align {

// Where a state may be: (tokens, atoms) inside the windows of align/outputs/remark_reach.h, but before no atom that is
// held there.
class Positions {
 public:
  Positions(std::vector<std::pair<std::uint32_t, std::uint32_t>> windows, std::vector<bool> held)
      : windows_(std::move(windows)), held_(std::move(held)) {
    if (held_.empty()) return;
    held_.push_back(false);
    rank_.reserve(held_.size());
    std::uint32_t rank = 0;
    for (const bool is_held : held_) {
      rank_.push_back(rank);
      rank += is_held ? 0 : 1;
    }
  }

  [[nodiscard]] std::uint32_t first(std::uint32_t token) const { return windows_[token].first; }
  [[nodiscard]] std::uint32_t last(std::uint32_t token) const { return windows_[token].second; }
  [[nodiscard]] bool contains(std::uint32_t token, std::uint32_t atom) const {
    return atom >= windows_[token].first && atom <= windows_[token].second && !held(atom);
  }
  [[nodiscard]] bool held(std::uint32_t atom) const { return !held_.empty() && held_[atom]; }
  // Atoms before it that a state may stand before.
  [[nodiscard]] std::uint32_t rank(std::uint32_t atom) const { return rank_.empty() ? atom : rank_[atom]; }
  // Whether atoms [first, last) could be parted at more places than states may stand at.
  [[nodiscard]] bool holds(std::uint32_t first, std::uint32_t last) const {
    return rank(last) - rank(first) < last - first;
  }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> windows_;
  std::vector<bool> held_;           // per atom; empty where none is
  std::vector<std::uint32_t> rank_;  // the same
};

// Node numbers by position, `width` for each, for the tokens of a range. Memory is taken for the atoms that are asked
// for: windows may be wide where rows have no values.
template <unsigned width>
class StateGrid {
 public:
  // Positions with [first, last] tokens and at least first_atom atoms consumed, all without a node.
  void reset(const Positions& positions, std::uint32_t first, std::uint32_t last, std::uint32_t first_atom) {
    positions_ = &positions;
    first_ = first;
    last_ = last;
    first_atom_ = first_atom;
    nodes_.clear();
    rows_.assign(last - first + 1, {});
  }

  // Marks a position inside as one that has a node.
  void use(std::uint32_t token, std::uint32_t atom) {
    Row& row = rows_[token - first_];
    row.least = std::min(row.least, atom);
    row.most = std::max(row.most, atom);
  }
  // Atoms between which all marked positions of the token lie; the first is greater than the last where there are none.
  [[nodiscard]] std::uint32_t first(std::uint32_t token) const { return rows_[token - first_].least; }
  [[nodiscard]] std::uint32_t last(std::uint32_t token) const { return rows_[token - first_].most; }

  [[nodiscard]] bool empty() const { return rows_.empty(); }

  // The position's `width` numbers, until another position is asked for; null where it is outside.
  [[nodiscard]] std::uint32_t* at(std::uint32_t token, std::uint32_t atom) {
    if (token < first_ || token > last_ || atom < first_atom_ || !positions_->contains(token, atom)) return nullptr;
    Row& row = rows_[token - first_];
    const std::uint32_t base = positions_->rank(std::max(positions_->first(token), first_atom_));
    const std::size_t place = positions_->rank(atom) - base;
    if (place >= row.size) grow(row, place + 1);
    return &nodes_[width * (row.offset + place)];
  }

 private:
  struct Row {
    std::size_t offset = 0;  // in nodes_, in positions
    std::size_t size = 0;
    std::uint32_t least = kNone;
    std::uint32_t most = 0;
  };

  // To the end of nodes_, with room for as many again.
  void grow(Row& row, std::size_t size) {
    constexpr std::size_t kLeast = 8;
    size = std::max({size, 2 * row.size, kLeast});
    const std::size_t offset = nodes_.size() / width;
    nodes_.resize(nodes_.size() + width * size, kNone);
    std::copy_n(nodes_.begin() + static_cast<std::ptrdiff_t>(width * row.offset), width * row.size,
                nodes_.begin() + static_cast<std::ptrdiff_t>(width * offset));
    row.offset = offset;
    row.size = size;
  }

  const Positions* positions_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t first_atom_ = 0;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> nodes_;
};

}  // namespace outturn::align
