#include "align/learnt/similarity.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "align/wording/phrases.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr int kStemLetters = 6;

std::uint16_t fold(std::uint32_t hash) {
  hash *= 0x9E3779B1U;
  return static_cast<std::uint16_t>(hash >> 16U);
}

}  // namespace

void append_terms(std::string_view text, Terms& terms) {
  // A Han character takes three bytes and makes at most one term.
  const std::size_t before = terms.size();
  terms.resize(before + text.size() / 3 + 1);
  std::uint16_t* out = terms.data() + before;
  char32_t previous_han = 0;
  std::uint32_t stem = 0;
  int letters = 0;
  const auto end_word = [&] {
    if (letters >= 3) *out++ = fold(stem);
    letters = 0;
    stem = 0;
  };
  const auto pair = [](char32_t left, char32_t right) {
    return fold(static_cast<std::uint32_t>(left) * 31U + static_cast<std::uint32_t>(right));
  };
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii_letter(text[at])) {
      previous_han = 0;
      for (; at < text.size() && is_ascii_letter(text[at]); ++at) {
        if (letters++ < kStemLetters) stem = stem * 131U + (static_cast<unsigned char>(text[at]) | 0x20U);
      }
      continue;
    }
    char32_t c = utf8::next_common_han(text, at);
    if (c == 0) {
      c = utf8::next(text, at);
      if (!utf8::is_han(c)) {
        if (!utf8::is_space(c)) previous_han = 0;  // 编写 51 份: what stands around a number still is a pair
        if (utf8::is_letter(c)) {
          if (letters++ < kStemLetters) stem = stem * 131U + static_cast<std::uint32_t>(fold_letter(c));
        } else if (letters > 0) {
          end_word();
        }
        continue;
      }
    }
    if (letters > 0) end_word();
    if (previous_han != 0) *out++ = pair(previous_han, c);
    for (previous_han = c; (c = utf8::next_common_han(text, at)) != 0; previous_han = c) {
      *out++ = pair(previous_han, c);
    }
  }
  end_word();
  terms.resize(static_cast<std::size_t>(out - terms.data()));
}

void CellTerms::add(TermSpan terms) {
  begins_.push_back(terms_.size());
  terms_.insert(terms_.end(), terms.begin(), terms.end());
}

TermSpan CellTerms::of(std::size_t table, std::size_t row, std::size_t column) const {
  const std::size_t cell = tables_[table] + row * kTextColumns + column;
  const std::size_t end = cell + 1 < begins_.size() ? begins_[cell + 1] : terms_.size();
  return TermSpan(terms_).subspan(begins_[cell], end - begins_[cell]);
}

void TermWeights::add_cell(TermSpan terms) {
  ++cells_;
  for (const std::uint16_t term : terms) {
    if (seen_.insert(term)) ++frequency_[term];
  }
  for (const std::uint16_t term : terms) seen_.erase_near(term);
}

void TermWeights::finish() {
  // Small documents teach little: kPriorCells more are taken to hold none of their terms.
  constexpr float kPriorCells = 60;
  weights_.assign(cells_ + 1, 0);  // what no cell holds weighs nothing
  for (std::uint32_t f = 1; f <= cells_; ++f) {
    const float rarity = std::log((static_cast<float>(cells_) + kPriorCells) / (static_cast<float>(f) + 0.5F));
    weights_[f] = std::clamp(rarity, 0.0F, kMaxWeight);
  }
}

namespace {

std::uint8_t bit_of(std::size_t cell) {
  return static_cast<std::uint8_t>(1U << (cell % TermWindow::kCells));
}

}  // namespace

void TermWindow::clear() {
  if (added_ > 0) std::fill(cells_.begin(), cells_.end(), std::uint8_t{0});
  added_ = 0;
}

void TermWindow::add(std::size_t cell, TermSpan terms) {
  ++added_;
  for (const std::uint16_t term : terms) cells_[term] |= bit_of(cell);
}

void TermWindow::remove(std::size_t cell, TermSpan terms) {
  --added_;
  for (const std::uint16_t term : terms) cells_[term] &= static_cast<std::uint8_t>(~bit_of(cell));
}

void TermWindow::shared(TermSpan terms, const TermWeights& weights, Sums& sums) {
  sums.fill(0);
  counted_.clear();
  for (const std::uint16_t term : terms) {
    const std::uint8_t cells = cells_[term];
    if (cells == 0) continue;
    cells_[term] = 0;  // each counts once
    counted_.emplace_back(term, cells);
    const float weight = weights.weight(term);
    for (unsigned rest = cells; rest != 0; rest &= rest - 1)
      sums[static_cast<unsigned>(std::countr_zero(rest))] += weight;
  }
  for (const auto& [term, cells] : counted_) cells_[term] = cells;
}

}  // namespace outturn::align
