// What speaks for a planned number being the one that a result answers: one table, as in outputs/costs.h. More is
// better. Fitted on tests/data/reading.*.json so that the margins between right and wrong readings are wide.
#pragma once

namespace outturn::align {

struct AnswerWeights {
  double same_unit = 2.0;     // the same noun
  double same_measure = 1.2;  // the same measure word, which says less
  double other_unit = -0.5;   // both tell one, and they differ
  double other_kind = -1.2;   // and they are of different kinds: participants, workshops
  double wording = 2.0;       // at most, of the words around the number that the remark shares
  double same_number = 0.7;
  double size = -1.0;          // for each unit of |ln(done / planned)|
  double largest_size = -3.6;  // however far apart
  double later = -0.35;        // for each number before it, where the output has one result
  double governed = -0.9;      // tells for whom or where
  double in_brackets = -1.5;
  double part = -0.9;         // of a whole that is printed before: once for each such number that is answered
  double part_of_sum = -0.4;  // the same, where the parts add up to the whole
  double in_words = -0.2;
  double duration = -3.5;        // unless the result counts in it
  double percent = 1.5;          // both are shares
  double not_percent = -1.0;     // a number for a share
  double share_of_count = -0.5;  // 100 % of 15 recommendations
  double money = 1.5;            // both are money
  double not_money = -1.5;
  double rate = 0.6;             // over its own bare number
  double bare_rate = -0.8;       // 900, where 900 a month is meant
  double each_place = -0.8;      // multiplied by places that no word multiplies by
  double total = 0.5;            // of clauses that count alike
  double mixed_total = -1.2;     // of clauses that count different things
  double shared = -0.5;          // for each further result that answers the same number
  double shared_whole = -2.2;    // for each further one that answers a whole whose parts are printed
  double shared_total = -3.0;    // for each further one that answers a total
  double filled = -0.8;          // more results on a number that one of them met exactly
  double mixed = -1.0;           // a yes or no on a number that others count for
  double mixed_units = -2.0;     // of those that share a number some count what it counts, and some another thing
  double other_measures = -1.0;  // of those that share a number each has another measure word, and none the number's
  double beyond = -1.0;        // for each unit of ln(sum / planned) where only the sum of those that share is beyond it
  double overlap = -3.0;       // for each printed number that results answer both alone and in a total
  double unanswered = -0.8;    // for each main number left, where there are several results
  double out_of_order = -0.2;  // for each pair of results whose numbers stand the other way round
  double yes_no_later_clause = -0.5;
  double direction = 0.4;  // the explanation says above or below, and so do the numbers
  double other_direction = -0.8;
  double nested = -0.7;          // for a yes or no: behind a preposition of its clause
  double some_parts = -1.5;      // a whole is answered, and some of its parts, but not all
  double mentioned = 1.0;        // the remark of a yes or no has the number
  double none_single = -6.0;     // no number at all: an output with one counted result
  double none_of_places = -3.0;  // the same, where the numbers only tell for whom or where
  double none_several = -1.2;
  double none_yes_no = -0.6;
  double none_yes_no_several = -0.8;
};
inline constexpr AnswerWeights kAnswerWeights{};

}  // namespace outturn::align
