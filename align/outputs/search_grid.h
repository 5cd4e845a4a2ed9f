// Where the search looks up the states that it has met: a table over the positions inside the windows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "align/outputs/search_graph.h"

namespace outturn::align {

// The windows of align/outputs/remark_reach.h, numbered: each (tokens, atoms) inside them has an index.
class Positions {
 public:
  explicit Positions(std::vector<std::pair<std::uint32_t, std::uint32_t>> windows) : windows_(std::move(windows)) {
    offset_.reserve(windows_.size() + 1);
    std::size_t sum = 0;
    for (const auto& [first, last] : windows_) {
      offset_.push_back(sum);
      sum += last - first + 1U;
    }
    offset_.push_back(sum);
  }

  [[nodiscard]] std::uint32_t first(std::uint32_t token) const { return windows_[token].first; }
  [[nodiscard]] std::uint32_t last(std::uint32_t token) const { return windows_[token].second; }
  [[nodiscard]] bool contains(std::uint32_t token, std::uint32_t atom) const {
    return atom >= windows_[token].first && atom <= windows_[token].second;
  }
  // Of the position (token, atom); with the window's first atom left out, of the token's first position.
  [[nodiscard]] std::size_t index(std::uint32_t token) const { return offset_[token]; }
  [[nodiscard]] std::size_t index(std::uint32_t token, std::uint32_t atom) const {
    return offset_[token] + (atom - windows_[token].first);
  }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> windows_;
  std::vector<std::size_t> offset_;
};

// Node numbers by position, `width` for each, for the tokens of a range.
template <unsigned width>
class StateGrid {
 public:
  // Positions with [first, last] tokens consumed, all without a node.
  void reset(const Positions& positions, std::uint32_t first, std::uint32_t last) {
    positions_ = &positions;
    first_ = first;
    last_ = last;
    nodes_.assign(width * (positions.index(last + 1) - positions.index(first)), kNone);
    used_.assign(last - first + 1, {1, 0});
  }

  // Marks a position inside as one that has a node.
  void use(std::uint32_t token, std::uint32_t atom) {
    auto& [least, most] = used_[token - first_];
    if (least > most) {
      least = most = atom;
    } else {
      least = std::min(least, atom);
      most = std::max(most, atom);
    }
  }
  // Atoms between which all marked positions of the token lie; the first is greater than the last where there are none.
  [[nodiscard]] std::uint32_t first(std::uint32_t token) const { return used_[token - first_].first; }
  [[nodiscard]] std::uint32_t last(std::uint32_t token) const { return used_[token - first_].second; }

  [[nodiscard]] bool empty() const { return nodes_.empty(); }

  // The position's `width` numbers; null where it is outside.
  [[nodiscard]] std::uint32_t* at(std::uint32_t token, std::uint32_t atom) {
    if (token < first_ || token > last_ || !positions_->contains(token, atom)) return nullptr;
    return &nodes_[width * (positions_->index(token, atom) - positions_->index(first_))];
  }

 private:
  const Positions* positions_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<std::uint32_t> nodes_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> used_;
};

}  // namespace outturn::align
