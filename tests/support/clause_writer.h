// One made-up planned output with its results: the wording of support/report_generator.h.
#pragma once

#include <string>
#include <vector>

#include "support/random.h"
#include "support/truth.h"
#include "support/vocabulary.h"

namespace outturn::test {

class ClauseWriter {
 public:
  // `words` and `random` must outlive the writer. `unit_remarks`: see ReportShape.
  ClauseWriter(const Vocabulary& words, Random& random, std::string language, double unit_remarks = 0);

  TruthOutput output();

 private:
  // An activity with its phrases chosen once, so that plan and remark speak of the same thing.
  struct Activity {
    std::string lead, verb, done, unit, singular, plural, topic2;
    std::vector<std::string> forms;  // of what is counted: see object_of()
  };
  struct Number {
    int value = 0;
    int max = 0;            // of a range, else 0
    std::string qualifier;  // with its trailing space
    std::string printed;
  };

  TruthOutput counted();
  TruthOutput yes_no();
  TruthOutput percent();
  TruthOutput several_clauses();
  TruthOutput more_results_than_numbers();

  [[nodiscard]] Activity activity();
  [[nodiscard]] Number planned_number();
  [[nodiscard]] Slots slots(const Activity& about, const std::string& printed, bool plural) const;
  [[nodiscard]] Slots counted_slots(const Activity& about, const std::string& printed, int count, bool planned) const;
  Slots subject_of(const Activity& about);
  std::string plan(const Activity& about, const Number& number);
  TruthResult result(const Activity& about, const Number& number);
  void counted_result(TruthResult& result, const Activity& about, int planned, int completed);
  void explain(TruthResult& result, const Activity& about, int planned, int completed);
  void sentence(TruthResult& result, const std::string& text);
  std::string tail(const Activity& about);
  [[nodiscard]] std::string group(int value) const;
  [[nodiscard]] std::string capital(std::string text) const;

  const Vocabulary& words_;
  Random& random_;
  bool chinese_;
  double unit_remarks_;
  std::string group_mark_;  // between thousands
};

}  // namespace outturn::test
