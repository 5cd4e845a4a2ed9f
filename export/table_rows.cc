#include "export/table_rows.h"

#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "core/names.h"
#include "export/contents_pages.h"
#include "export/export.h"
#include "export/keys.h"
#include "export/outline.h"
#include "export/pieces.h"
#include "export/result_row.h"

namespace outturn::exporting {
namespace {

std::int64_t signed_count(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

// What every row but a result's begins with.
void write_document_key(const Report& report, const CleanText& document_key, FieldSink& fields) {
  fields.text("document_key"_member, document_key);
  fields.text("document_symbol"_member, Cleaned(report.front.symbol));
  fields.text("language"_member, Cleaned(report.front.language));
}

void write_counts(const Counts& counts, FieldSink& fields) {
  fields.integer("accomplishment_count"_member, signed_count(counts.accomplishments));
  fields.integer("table_count"_member, signed_count(counts.tables));
  fields.integer("output_count"_member, signed_count(counts.outputs));
  fields.integer("result_count"_member, signed_count(counts.results));
}

template <typename Node>
bool is_named(const Node& node) {
  return !node.code.empty() || !node.title.empty();
}

// The rows of the tables that have less than one for each result.
class DocumentRows {
 public:
  DocumentRows(const Report& report, FieldSink& fields)
      : report_(report), fields_(fields), key_(document_key(report)), clean_key_(CleanText::of_clean(key_)) {}
  DocumentRows(const DocumentRows&) = delete;
  DocumentRows& operator=(const DocumentRows&) = delete;
  ~DocumentRows() = default;

  void document(const Options& options) {
    fields_.begin_row();
    write_document_fields(report_, outline(report_), clean_key_, options, fields_);
    fields_.end_row();
  }

  void sections() {
    const ContentsPages pages(report_);
    for (const SectionNode& section : outline(report_)) {
      if (!is_named(section)) continue;
      const Counts counts = count(report_, section);
      begin_row("section_number"_member);
      fields_.text("section_code"_member, section.code);
      fields_.text("section_title"_member, section.title);
      fields_.place(section.place);
      fields_.text("page_in_contents"_member, pages.page_of(section.code, section.title));
      fields_.integer("office_count"_member, signed_count(counts.offices));
      write_counts(counts, fields_);
      fields_.end_row();
    }
  }

  void offices() {
    for (const SectionNode& section : outline(report_)) {
      for (const OfficeNode& office : section.offices) {
        if (!is_named(office)) continue;
        begin_row("office_number"_member);
        fields_.text("section_code"_member, section.code);
        fields_.text("section_title"_member, section.title);
        fields_.text("office_code"_member, office.code);
        fields_.text("office_title"_member, office.title);
        fields_.place(office.place);
        write_counts(count(report_, office), fields_);
        fields_.end_row();
      }
    }
  }

  template <typename Item>
  void numbered(MemberName name, const std::vector<Item>& items) {
    for (const Item& item : items) {
      begin_row(name);
      write_fields(item, fields_);
      fields_.end_row();
    }
  }

 private:
  // Rows are numbered through the document.
  void begin_row(MemberName number) {
    fields_.begin_row();
    write_document_key(report_, clean_key_, fields_);
    fields_.integer(number, ++number_);
  }

  const Report& report_;
  FieldSink& fields_;
  const std::string key_;
  const CleanText clean_key_;
  std::int64_t number_ = 0;
};

void results(const Report& report, FieldSink& fields) {
  const Keys keys(report);
  ResultRows rows(report, keys);
  for_each_result(report, [&](const ResultAt& at) {
    fields.begin_row();
    write_fields(rows.row(at), fields);
    fields.end_row();
  });
}

void provenance(const Report& report, FieldSink& fields) {
  const Keys keys(report);
  for_each_piece(report, keys, [&](const PieceAt& at) {
    fields.begin_row();
    fields.text("document_key"_member, keys.document());
    fields.text("result_key"_member, at.result_key);
    fields.word("field"_member, at.field);
    fields.integer("piece_number"_member, signed_count(at.number));
    write_fields(*at.piece, fields);
    fields.integer("table_number"_member, signed_count(at.table + 1));
    fields.end_row();
  });
}

}  // namespace

void write_document_fields(const Report& report, const std::vector<SectionNode>& sections,
                           const CleanText& document_key, const Options& options, FieldSink& fields) {
  const FrontMatter& front = report.front;
  const Totals sums = totals(report, options);
  Counts counts;
  std::size_t section_count = 0;
  for (const SectionNode& section : sections) {
    counts += count(report, section);
    section_count += is_named(section) ? 1U : 0U;
  }
  write_document_key(report, document_key, fields);
  fields.text("title"_member, Cleaned(front.title));
  fields.text("report_kind"_member, Cleaned(front.report_kind));
  fields.text("session"_member, Cleaned(front.session));
  fields.text("agenda_item"_member, Cleaned(front.agenda_item));
  fields.text("period_start"_member, Cleaned(front.period_start));
  fields.text("period_end"_member, Cleaned(front.period_end));
  fields.text("source_name"_member, Cleaned(base_name(report.info.name)));
  fields.word("source_kind"_member, to_string(report.info.kind));
  fields.text("source_encoding"_member, Cleaned(report.info.encoding));
  fields.known("page_count"_member, report.info.page_count);
  fields.integer("section_count"_member, signed_count(section_count));
  fields.integer("office_count"_member, signed_count(counts.offices));
  write_counts(counts, fields);
  fields.integer("doubtful_count"_member, signed_count(sums.doubtful));
  fields.integer("diagnostic_count"_member, signed_count(report.diagnostics.size()));
  fields.integer("characters_in_cells"_member, report.conservation.in_cells);
  fields.integer("characters_in_outputs"_member, report.conservation.in_outputs);
  fields.integer("characters_dropped"_member, report.conservation.in_dropped);
  fields.integer("characters_unplaced"_member, report.conservation.unplaced);
  // Saturating: a stream that comes from elsewhere may claim any count.
  const auto add = [](std::int64_t sum, const auto& kind) {
    std::int64_t total = 0;
    return __builtin_add_overflow(sum, kind.second, &total) ? std::numeric_limits<std::int64_t>::max() : total;
  };
  fields.integer("characters_debris"_member,
                 std::accumulate(report.debris.begin(), report.debris.end(), std::int64_t{0}, add));
}

void write_fields(const Abbreviation& abbreviation, FieldSink& fields) {
  fields.text("short_form"_member, Cleaned(abbreviation.short_form));
  fields.text("full_form"_member, Cleaned(abbreviation.full_form));
  fields.place(abbreviation.place);
}

void write_fields(const Footnote& footnote, FieldSink& fields) {
  fields.text("marker"_member, Cleaned(footnote.marker));
  fields.text("text"_member, Cleaned(footnote.text));
  fields.place(footnote.place);
}

void write_fields(const Diagnostic& diagnostic, FieldSink& fields) {
  fields.word("severity"_member, to_string(diagnostic.severity));
  fields.text("code"_member, Cleaned(diagnostic.code));
  fields.text("message"_member, Cleaned(diagnostic.message));
  fields.place(diagnostic.place);
  fields.box(diagnostic.place.box);
  if (diagnostic.byte < 0) {
    fields.nothing("byte"_member);
  } else {
    fields.integer("byte"_member, diagnostic.byte);
  }
}

void write_rows(const Report& report, Table table, const Options& options, FieldSink& fields) {
  switch (table) {
    case Table::results:
      return results(report, fields);
    case Table::documents:
      return DocumentRows(report, fields).document(options);
    case Table::sections:
      return DocumentRows(report, fields).sections();
    case Table::offices:
      return DocumentRows(report, fields).offices();
    case Table::abbreviations:
      return DocumentRows(report, fields).numbered("abbreviation_number"_member, report.abbreviations);
    case Table::footnotes:
      return DocumentRows(report, fields).numbered("footnote_number"_member, report.footnotes);
    case Table::diagnostics:
      return DocumentRows(report, fields).numbered("diagnostic_number"_member, report.diagnostics);
    case Table::provenance:
      return provenance(report, fields);
    case Table::review:
      return;  // its records nest: see export/review.h
  }
}

}  // namespace outturn::exporting
