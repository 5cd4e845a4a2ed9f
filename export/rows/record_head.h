// What the rows of figures, indicators and comparisons have in common.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "core/report.h"
#include "export/fields/column.h"
#include "export/rows/record_codes.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {

// The key of a row of the document, and the same without the language: "…/table/3/12/4" for parts {"table", "3", …}.
// Parts of a record key that are codes go through codes() first.
struct RecordKeys {
  explicit RecordKeys(const Report& report);
  [[nodiscard]] const std::string& document() const { return document_; }
  [[nodiscard]] std::string key(const std::vector<std::string>& parts) const;
  [[nodiscard]] std::string record_key(const std::vector<std::string>& parts) const;
  [[nodiscard]] const RecordCodes& codes() const { return codes_; }

 private:
  std::string document_;
  std::string record_;
  RecordCodes codes_;
};

// In front of a row: its key, the document, and where in the report its table stands.
struct RecordHead {
  std::string key;
  std::string document;  // its key
  std::string document_symbol;
  std::string language;
  std::string period_start;
  std::string period_end;
  TableContext context;

  RecordHead() = default;
  RecordHead(const Report& report, const RecordKeys& keys, const TableContext& stands_in);
};

// At its end: what flags it, how sure it is, where it stands, and its key without the language.
struct RecordTail {
  std::vector<Cleaned> checks;
  double confidence = 1;
  int page_first = 0;
  int page_last = 0;
  std::string record_key;

  void set_checks(const std::vector<std::string>& codes);
  void set_pages(const std::vector<Piece>& pieces);  // widens the range of pages
};

inline constexpr std::tuple kRecordHead(
    column(fields::kDocumentKey, &RecordHead::document), column(fields::kDocumentSymbol, &RecordHead::document_symbol),
    column(fields::kLanguage, &RecordHead::language), column(fields::kPeriodStart, &RecordHead::period_start),
    column(fields::kPeriodEnd, &RecordHead::period_end),
    column(fields::kSectionCode, [](const RecordHead& head) { return head.context.section_code; }),
    column(fields::kSectionTitle, [](const RecordHead& head) { return head.context.section_title; }),
    column(fields::kOfficeCode, [](const RecordHead& head) { return head.context.office_code; }),
    column(fields::kOfficeTitle, [](const RecordHead& head) { return head.context.office_title; }),
    column(fields::kAccomplishmentNumber, [](const RecordHead& head) { return head.context.accomplishment_number; }),
    column(fields::kAccomplishmentTitle, [](const RecordHead& head) { return head.context.accomplishment_title; }));

inline constexpr std::tuple kRecordTail(
    column(code("checks"_member).many(), "Codes of what contradicts itself in the report, sorted; nothing is repaired.",
           &RecordTail::checks),
    column(share("confidence"_member), "How sure the row is, 0 to 1.", &RecordTail::confidence),
    column(ordinal("page_first"_member).or_null(),
           "First page on which it stands, counted from 1; null where the source has no pages.",
           &RecordTail::page_first),
    column(ordinal("page_last"_member).or_null(), "Last page on which it stands.", &RecordTail::page_last),
    column(text("record_key"_member), "The key without the language: the same record in all versions of a report.",
           &RecordTail::record_key));

}  // namespace outturn::exporting
