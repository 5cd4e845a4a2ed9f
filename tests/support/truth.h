// What a made-up report says: planned outputs with their results, before any damage.
#pragma once

#include <string>
#include <vector>

namespace outturn::test {

// The number of the planned text that a result answers. `value` is plain digits ("1140", "80" for 80%),
// empty where the result answers none.
struct TruthQuantity {
  std::string value;
  std::string qualifier;
  std::string unit;
};

struct TruthResult {
  std::string completed;  // as printed
  std::string remark;     // whole, variance included
  std::string variance;   // the end of `remark`, or empty
  // Where a reader could as well say that there is no (or another) explanation; scorers leave it out.
  bool variance_optional = false;
  bool variance_is_paragraph = false;  // printed as a paragraph of its own, not as the sentence's end
  TruthQuantity planned;
  bool planned_scored = true;  // false where readers would not agree which number is answered
};

struct TruthOutput {
  std::string planned;
  std::vector<TruthResult> results;
  bool results_may_swap = false;  // each result answers a clause of its own
};

struct TruthTable {
  std::string section_code, section_title;      // "A", "Department of …"
  std::string office_code, office_title;        // "a", …; empty where the section has none
  std::string section_heading, office_heading;  // as printed: "A. Department of …"
  std::string accomplishment, accomplishment_title;
  std::vector<TruthOutput> outputs;
};

struct TruthReport {
  std::string language;                // zh, en, fr, es, ru
  std::vector<std::string> front;      // lines before the first section
  std::string header;                  // the tables' header row, cells separated by tabs
  std::string accomplishment_heading;  // what stands before an accomplishment's number
  std::string footnote;                // a line that may stand in the middle of a table
  std::vector<TruthTable> tables;

  [[nodiscard]] std::size_t output_count() const;
};

// The reference format of the scorers: a JSON list of outputs in document order, each with section, office
// "(a)", accomplishment, planned and results [{completed, remark, variance, variance_optional,
// planned {value, qualifier, unit}, planned_scored}].
std::string to_reference_json(const TruthReport& report);

}  // namespace outturn::test
