// What a planned text promises in numbers: each one that results may answer, printed or following from what is printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/reading/figures.h"
#include "core/decimal.h"

namespace outturn::align {

// How a planned number comes out of the text.
enum class PlanSource : std::uint8_t {
  printed,
  rate,      // "900 patrols a month for 12 months", "3 × 5 × 365"
  total,     // "12 monthly and 4 quarterly reports": 16
  periodic,  // "monthly meetings": 12
};

struct PlannedNumber {
  Decimal value;
  std::optional<Decimal> max;
  PlanSource source = PlanSource::printed;
  FigureRole role = FigureRole::count;
  std::uint64_t figures = 0;   // those it is made of, as bits by their index in Plan::figures
  std::size_t figure = 0;      // the first of them
  std::string_view unit;       // of the text; an ISO code for money, "%" for per cent; empty where none is told
  std::string_view qualifier;  // as printed
  int clause = 0;              // of the text, from 0
  bool governed = false;
  bool nested = false;  // a preposition stands before it in its clause: "advice on the integration of 300 fighters"
  bool in_brackets = false;
  bool part = false;         // of a whole that is printed before
  bool part_of_sum = false;  // the parts add up to it
  bool in_words = false;
  bool same_units = true;   // of a total: its parts count alike
  bool has_parts = false;   // a whole whose parts the text lists, and they add up to it
  bool bare_rate = false;   // printed, and of a rate: 900 of "900 a month"
  bool rate_alone = false;  // of a rate: how long it is kept up is not printed
};

struct Plan {
  std::vector<Figure> figures;
  std::string_view lead;                   // the words before the first figure, which may belong to all of them
  std::vector<std::string_view> segments;  // of each figure: the other words that belong to it
  std::vector<PlannedNumber> numbers;
};

// Reads `text`, which must outlive the plan. `months`: how long the period is that a rate without an end runs.
void read_plan(std::string_view text, const ReadingWords& words, double months, Plan& plan);

}  // namespace outturn::align
