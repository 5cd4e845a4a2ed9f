#include "export/rows/indicator_row.h"

#include <map>

#include "export/fields/write_row.h"

namespace outturn::exporting {

std::vector<IndicatorRow> indicator_rows(const Report& report) {
  const RecordKeys keys(report);
  std::vector<IndicatorRow> rows;
  std::map<std::string, int> met;
  std::map<std::string, int> counted;  // indicators of an accomplishment so far
  for (const AlignedTable& table : report.tables) {
    for (const Indicator& indicator : table.indicators) {
      IndicatorRow& row = rows.emplace_back();
      row.head = RecordHead(report, table.context);
      row.indicator = &indicator;
      const TableContext& at = table.context;
      const std::vector<std::string> place = {at.section_code, at.office_code, at.accomplishment_number, "indicator"};
      const int order = ++counted[keys.key(place)];
      std::vector<std::string> parts = place;
      parts.push_back(indicator.number.empty() ? std::to_string(order) : indicator.number);
      const int times = ++met[keys.key(parts)];
      const std::string repeated = times > 1 ? "~" + std::to_string(times) : std::string();
      row.head.key = keys.key(parts) + repeated;
      row.tail.record_key = keys.record_key(parts) + repeated;
      for (const std::string& target : indicator.targets) row.targets.emplace_back(target);
      row.tail.set_checks(indicator.checks);
      row.tail.confidence = indicator.confidence;
      row.tail.set_pages(indicator.planned_pieces);
      row.tail.set_pages(indicator.actual_pieces);
    }
  }
  return rows;
}

void write_indicators(const Report& report, const Options& /*options*/, FieldSink& fields) {
  for (const IndicatorRow& row : indicator_rows(report)) {
    fields.begin_row();
    write_row(kIndicators.columns, row, fields);
    fields.end_row();
  }
}

}  // namespace outturn::exporting
