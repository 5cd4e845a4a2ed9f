#include "export/rows/indicator_row.h"

#include <map>

#include "export/fields/write_row.h"

namespace outturn::exporting {

namespace {

// A key, with "~2" behind it where it has come before.
class Repeated {
 public:
  std::string once(const std::string& key) {
    const int times = ++met_[key];
    return times > 1 ? key + "~" + std::to_string(times) : key;
  }

 private:
  std::map<std::string, int> met_;
};

}  // namespace

std::vector<IndicatorRow> indicator_rows(const Report& report) {
  const RecordKeys keys(report);
  std::vector<IndicatorRow> rows;
  Repeated own;
  Repeated records;
  std::map<std::string, int> counted;  // indicators of an accomplishment so far
  for (const AlignedTable& table : report.tables) {
    for (const Indicator& indicator : table.indicators) {
      IndicatorRow& row = rows.emplace_back();
      row.head = RecordHead(report, keys, table.context);
      row.indicator = &indicator;
      const TableContext& at = table.context;
      std::vector<std::string> parts = {at.section_code, at.office_code, at.accomplishment_number, "indicator"};
      const std::string order = std::to_string(++counted[keys.key(parts)]);
      parts.push_back(indicator.number.empty() ? order : indicator.number);
      row.head.key = own.once(keys.key(parts));
      parts = {keys.codes().section(at.section_code), keys.codes().office(at.office_code),
               RecordCodes::number(at.accomplishment_number), "indicator",
               indicator.number.empty() ? order : RecordCodes::number(indicator.number)};
      row.tail.record_key = records.once(keys.record_key(parts));
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
