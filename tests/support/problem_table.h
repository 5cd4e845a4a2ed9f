// A table as alignment sees it.
#pragma once

#include <cstdint>
#include <string_view>

#include "align/outputs/problem.h"
#include "align/wording/text_index.h"
#include "support/raw_table.h"

namespace outturn::test {

// The problem of a whole table (raw_table.h); keeps what the problem refers to.
class ProblemTable {
 public:
  explicit ProblemTable(std::string_view text, bool layout_is_printed = false, std::string_view language = "zh")
      : report_(raw_report(text, language)),
        texts_(align::vocabulary_for(language)),
        evidence_(align::learn(report_)),
        problem_(align::make_problem(report_.tables[0], 0, 0, static_cast<std::uint32_t>(report_.tables[0].rows.size()),
                                     layout_is_printed, texts_, evidence_)) {}
  ProblemTable(const ProblemTable&) = delete;
  ProblemTable& operator=(const ProblemTable&) = delete;
  ~ProblemTable() = default;

  [[nodiscard]] const align::Problem& problem() const { return problem_; }

 private:
  RawReport report_;
  align::TextIndex texts_;
  align::DocumentEvidence evidence_;
  align::Problem problem_;
};

}  // namespace outturn::test
