// What contradicts itself in a report, or may have been lost before it came to us. Checks flag; they never
// change a value, and are hardly ever raised where nothing is wrong. Each code is documented with an example in
// ARCHITECTURE.md.
#pragma once

#include "align/reading/answers.h"
#include "align/reading/explanation.h"
#include "core/report.h"

namespace outturn::align {

// What is known of a result when it is checked.
struct ResultReading {
  const Output& output;
  const Plan& plan;
  const Done& done;
  const Answer& answer;
  const Explanation& explanation;
};

// Adds the codes of contradictions between the result's figures to Result::checks.
void check_result(const ResultReading& reading, const ReadingWords& words, Result& result);

// Adds the codes of what is missing or cut off to all results, and sorts their codes.
void check_output(Output& output, const Vocabulary& words);

}  // namespace outturn::align
