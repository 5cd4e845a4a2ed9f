// From hand-made pages to rows: what the tests of printed tables share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/normalize.h"
#include "normalize/printed/page_reader.h"
#include "normalize/table/row_gauge.h"
#include "normalize/table/row_segmentation.h"
#include "support/printed_page.h"

namespace outturn::normalize {

using test::PrintedPage;

inline constexpr float kPlanned = 72;
inline constexpr float kCompleted = 262;
inline constexpr float kRemark = 330;

inline std::string show(const Cell& cell) {
  std::string text;
  for (const Fragment& fragment : cell.fragments) {
    if (!text.empty()) text += fragment.join == Join::paragraph ? "/" : fragment.join == Join::space ? " " : "";
    text += fragment.text;
  }
  return text;
}

// "planned | completed | remark", with G for a group heading, B after a page break, S for the same printed row.
inline std::string show(const RawRow& row) {
  std::string flags;
  if (row.kind == RowKind::group) flags += 'G';
  if (row.after_page_break) flags += 'B';
  if (row.same_printed_row) flags += 'S';
  return (flags.empty() ? "" : flags + ": ") + show(row.cells[0]) + " | " + show(row.cells[1]) + " | " +
         show(row.cells[2]);
}

// The pages through the whole stage.
inline RawReport report_of(const std::vector<Page>& pages) {
  Normalizer normalizer{Options()};
  DocumentInfo info;
  info.kind = SourceKind::pdf;
  info.page_count = static_cast<int>(pages.size());
  normalizer.begin_document(info);
  for (Page page : pages) normalizer.page(std::move(page));
  normalizer.end_document();
  return normalizer.take();
}

inline RawReport report_of(const std::vector<PrintedPage>& pages) {
  std::vector<Page> made;
  for (const PrintedPage& page : pages) made.push_back(page.page());
  return report_of(made);
}

// show() of the rows of one table.
inline std::vector<std::string> shown(const RawReport& report, std::size_t table = 0) {
  std::vector<std::string> rows;
  for (const RawRow& row : report.tables.at(table).rows) rows.push_back(show(row));
  return rows;
}

inline bool told(const std::vector<Diagnostic>& diagnostics, std::string_view code) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

inline PrintedDocument read(const std::vector<PrintedPage>& pages) {
  PageReader reader({&phrases_for("zh"), &phrases_for("en")});
  for (const PrintedPage& page : pages) reader.add(page.page());
  return reader.finish();
}

inline std::vector<std::string> rows_of(const PrintedDocument& document, std::size_t table = 0) {
  const auto gauges = gauge_tables(document.tables);
  const LineHyphens line_ends(document);
  std::int64_t hyphens = 0;
  std::vector<std::string> rows;
  for (const RawRow& row : segment_rows(document.tables.at(table), gauges.at(table), line_ends, hyphens))
    rows.push_back(show(row));
  return rows;
}

inline std::vector<std::string> texts_of(const PrintedDocument& document) {
  std::vector<std::string> texts;
  for (const PrintedItem& item : document.items) {
    if (const auto* text = std::get_if<PrintedText>(&item)) texts.push_back(text->text);
  }
  return texts;
}

inline PrintedPage& header(PrintedPage& page, float y, float shift = 0) {
  return page.text(kPlanned + shift, y, "Planned outputs", 8)
      .text(kCompleted + shift, y, "Completed", 8)
      .text(kCompleted + shift, y + 9, "(number or yes/no)", 6)
      .text(kRemark + shift, y, "Remarks", 8);
}

// Rows with clear gaps between them: two lines each, twelve points a line, twenty to the next row.
inline float spaced_rows(PrintedPage& page, float y, int count, float shift = 0) {
  for (int row = 0; row < count; ++row, y += 32) {
    const std::string number = std::to_string(row + 2);
    page.text(kPlanned + shift, y, number + " reports to the Security Council on")
        .text(kPlanned + shift, y + 12, "mission " + number)
        .text(kCompleted + shift, y, number)
        .text(kRemark + shift, y, number + " reports were submitted to the")
        .text(kRemark + shift, y + 12, "Security Council");
  }
  return y;
}

}  // namespace outturn::normalize
