// Which documents are language versions of one report.
#include <string>

#include "corpus/store/store.h"

namespace outturn::corpus {

// rtrim() takes off all that is no '/': what is left is the same in all languages.
void Store::each_of_several_languages(const std::function<void(const Outcome&, bool)>& visit) {
  database_.execute(
      "DROP TABLE IF EXISTS temp.reports;"
      "CREATE TEMP TABLE reports AS SELECT rtrim(key, replace(key, '/', '')) AS report, min(key) AS first "
      "FROM documents WHERE state = 'done' GROUP BY report HAVING min(key) <> max(key);"
      "CREATE UNIQUE INDEX temp.reports_by_name ON reports(report)");
  auto rows = database_.prepare(
      "SELECT first, key, parts, segment, \"offset\", tables_twin, twin FROM documents JOIN temp.reports "
      "ON report = rtrim(key, replace(key, '/', '')) WHERE state = 'done' ORDER BY first, key, twin");
  std::string report;
  while (rows.step()) {
    Outcome outcome;
    outcome.key = rows.text(1);
    outcome.parts = rows.text(2);
    outcome.segment = rows.text(3);
    outcome.offset = rows.integer(4);
    outcome.tables_twin = rows.integer(5);
    outcome.twin = rows.integer(6);
    const std::string first = rows.text(0);
    visit(outcome, first != report);
    report = first;
  }
}

}  // namespace outturn::corpus
