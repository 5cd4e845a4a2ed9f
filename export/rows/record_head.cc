#include "export/rows/record_head.h"

#include <algorithm>

#include "export/rows/keys.h"

namespace outturn::exporting {

RecordHead::RecordHead(const Report& report, const RecordKeys& keys, const TableContext& stands_in)
    : document(keys.document()),
      document_symbol(report.front.symbol),
      language(report.front.language),
      period_start(report.front.period_start),
      period_end(report.front.period_end),
      context(stands_in) {}

void RecordTail::set_checks(const std::vector<std::string>& codes) {
  for (const std::string& one : codes) checks.emplace_back(one);
}

void RecordTail::set_pages(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    if (piece.place.page == 0) continue;
    page_first = page_first == 0 ? piece.place.page : std::min(page_first, piece.place.page);
    page_last = std::max({page_last, piece.place.page, piece.last_page});
  }
}

namespace {

std::string joined(std::string key, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) key += '/' + key_part(part);
  return key;
}

}  // namespace

RecordKeys::RecordKeys(const Report& report) : document_(document_key(report)), codes_(report) {
  record_ = document_.substr(0, document_.rfind('/'));
}

std::string RecordKeys::key(const std::vector<std::string>& parts) const {
  return joined(document_, parts);
}

std::string RecordKeys::record_key(const std::vector<std::string>& parts) const {
  return joined(record_, parts);
}

}  // namespace outturn::exporting
