// What alignment reads in one text or one row, as text, for this folder's tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"
#include "align/reading/figures.h"
#include "core/names.h"
#include "support/catch.h"
#include "support/raw_table.h"

namespace outturn::test {

// "value unit" of each figure that is no name; money with its code, "%" and durations marked.
inline std::vector<std::string> figures(std::string_view text, std::string_view language) {
  std::vector<std::string> found;
  for (const align::Figure& figure : align::scan_figures(text, align::reading_words_for(language))) {
    if (figure.role == align::FigureRole::name) continue;
    std::string line = figure.value.to_string();
    if (figure.max) line += "-" + figure.max->to_string();
    if (figure.role == align::FigureRole::money) line += " " + *figure.currency;
    if (figure.role == align::FigureRole::percent) line += " %";
    if (figure.role == align::FigureRole::duration) line += " (time)";
    if (figure.role == align::FigureRole::count && figure.has_unit()) line += " " + std::string(figure.unit(text));
    found.push_back(line);
  }
  return found;
}

// The results of a table with one output.
inline std::vector<Result> results(std::string_view table, std::string_view language) {
  const Report report = align::align_report(raw_report(table, language), {});
  REQUIRE(report.tables.at(0).outputs.size() == 1);
  return report.tables[0].outputs[0].results;
}

inline Result first_result(std::string_view table, std::string_view language) {
  return results(table, language).at(0);
}

// "direction: explanation <cause>" of first_result(); "" where nothing is explained.
inline std::string explanation(std::string_view table, std::string_view language) {
  const Result result = first_result(table, language);
  if (result.variance_text.empty()) return "";
  return std::string(to_string(result.direction)) + ": " + result.variance_text + " <" + result.variance_cause + ">";
}

}  // namespace outturn::test
