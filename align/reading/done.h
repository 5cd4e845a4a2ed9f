// What a result says was done: the completed value, and what it counts by its remark.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/reading/figures.h"
#include "core/report.h"

namespace outturn::align {

// A completed value as printed: "2 091", "$1.4 million", "Five", 两次, "Partially". What is not read whole is `other`.
struct ReadValue {
  CompletedKind kind = CompletedKind::none;
  std::optional<Decimal> value;  // absolute
  const std::string* currency = nullptr;
  std::string_view unit;  // of the text, where it names one
  bool not_applicable = false;
};
ReadValue read_completed(std::string_view text, const ReadingWords& words);

struct Done {
  ReadValue value;
  std::vector<Figure> figures;  // of the remark
  std::string_view unit;        // noun or measure word, ISO code or "%"; empty where none is told
  std::string_view phrase;      // the unit with its attributes, where the remark begins with it
  std::size_t mention = npos;   // of the value among the figures
  std::size_t told = 0;         // bytes of the remark before its explanation: what was done

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

// `told`: bytes of the remark that tell what was done, before an explanation. `planned_units`: the nouns that the plan
// counts, one of which the remark may begin with.
void read_done(const Result& result, std::size_t told, std::span<const std::string_view> planned_units,
               const ReadingWords& words, Done& done);

}  // namespace outturn::align
