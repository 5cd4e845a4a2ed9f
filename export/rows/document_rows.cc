#include "export/rows/document_rows.h"

#include <limits>
#include <string>

#include "export/fields/write_row.h"
#include "export/rows/contents_pages.h"
#include "export/rows/keys.h"
#include "export/rows/totals.h"

namespace outturn::exporting {
namespace {

// Saturating: a stream that comes from elsewhere may claim any count.
std::int64_t sum_of(const DebrisCount& debris) {
  std::int64_t sum = 0;
  for (const auto& [kind, characters] : debris) {
    if (__builtin_add_overflow(sum, characters, &sum)) return std::numeric_limits<std::int64_t>::max();
  }
  return sum;
}

// Rows that are numbered through the document.
class NumberedRows {
 public:
  NumberedRows(const Report& report, FieldSink& fields)
      : key_(document_key(report)), head_(report, CleanText::of_clean(key_)), fields_(fields) {}
  NumberedRows(const NumberedRows&) = delete;
  NumberedRows& operator=(const NumberedRows&) = delete;
  ~NumberedRows() = default;

  template <typename Columns, typename Item>
  void write(const Columns& columns, const Item& item) {
    fields_.begin_row();
    write_row(columns, NumberedRow<Item>{head_, ++number_, item}, fields_);
    fields_.end_row();
  }

 private:
  const std::string key_;
  const DocumentHead head_;
  FieldSink& fields_;
  std::int64_t number_ = 0;
};

}  // namespace

DocumentRow::DocumentRow(const Report& whole, const CleanText& document_key, const std::vector<SectionNode>& outline,
                         const Options& options)
    : head(whole, document_key),
      report(whole),
      source_name(base_name(whole.info.name)),
      doubtful(totals(whole, options).doubtful),
      characters_debris(sum_of(whole.debris)) {
  for (const SectionNode& section : outline) {
    counts += count(report, section);
    sections += is_named(section) ? 1U : 0U;
  }
}

void write_documents(const Report& report, const Options& options, FieldSink& fields) {
  const std::string key = document_key(report);
  fields.begin_row();
  write_row(kDocuments.columns, DocumentRow(report, CleanText::of_clean(key), outline(report), options), fields);
  fields.end_row();
}

void write_sections(const Report& report, const Options& /*options*/, FieldSink& fields) {
  const ContentsPages pages(report);
  NumberedRows rows(report, fields);
  for (const SectionNode& section : outline(report)) {
    if (!is_named(section)) continue;
    rows.write(kSections.columns,
               SectionRow{section, pages.page_of(section.code, section.title), count(report, section)});
  }
}

void write_offices(const Report& report, const Options& /*options*/, FieldSink& fields) {
  NumberedRows rows(report, fields);
  for (const SectionNode& section : outline(report)) {
    for (const OfficeNode& office : section.offices) {
      if (is_named(office)) rows.write(kOffices.columns, OfficeRow{section, office, count(report, office)});
    }
  }
}

void write_abbreviations(const Report& report, const Options& /*options*/, FieldSink& fields) {
  NumberedRows rows(report, fields);
  for (const Abbreviation& abbreviation : report.abbreviations) rows.write(kAbbreviations.columns, abbreviation);
}

void write_footnotes(const Report& report, const Options& /*options*/, FieldSink& fields) {
  NumberedRows rows(report, fields);
  for (const Footnote& footnote : report.footnotes) rows.write(kFootnotes.columns, footnote);
}

void write_diagnostics(const Report& report, const Options& /*options*/, FieldSink& fields) {
  NumberedRows rows(report, fields);
  for (const Diagnostic& diagnostic : report.diagnostics) rows.write(kDiagnostics.columns, diagnostic);
}

}  // namespace outturn::exporting
