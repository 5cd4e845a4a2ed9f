#include "export/table_rows.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/names.h"
#include "export/clean_text.h"
#include "export/export.h"
#include "export/pieces.h"
#include "export/result_row.h"

namespace outturn::exporting {
namespace {

std::int64_t signed_count(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

// What every row but a result's begins with.
void write_document_key(const Report& report, const Keys& keys, FieldSink& fields) {
  fields.text("document_key", keys.document());
  fields.text("document_symbol", clean_text(report.front.symbol));
  fields.text("language", clean_text(report.front.language));
}

void write_counts(const Counts& counts, FieldSink& fields) {
  fields.integer("accomplishment_count", signed_count(counts.accomplishments));
  fields.integer("table_count", signed_count(counts.tables));
  fields.integer("output_count", signed_count(counts.outputs));
  fields.integer("result_count", signed_count(counts.results));
}

// The page that the table of contents prints for a section; empty where it names none.
std::string page_in_contents(const Report& report, const SectionNode& section) {
  for (const ContentsEntry& entry : report.contents) {
    if (clean_text(entry.code) == section.code && clean_text(entry.title) == section.title) {
      return clean_text(entry.page_label);
    }
  }
  return {};
}

template <typename Node>
bool is_named(const Node& node) {
  return !node.code.empty() || !node.title.empty();
}

void sections(const Report& report, const Keys& keys, const OnRow& on_row) {
  std::int64_t number = 0;
  for (const SectionNode& section : outline(report)) {
    if (!is_named(section)) continue;
    ++number;
    on_row([&](FieldSink& fields) {
      const Counts counts = count(report, section);
      write_document_key(report, keys, fields);
      fields.integer("section_number", number);
      fields.text("section_code", section.code);
      fields.text("section_title", section.title);
      fields.place(section.place);
      fields.text("page_in_contents", page_in_contents(report, section));
      fields.integer("office_count", signed_count(counts.offices));
      write_counts(counts, fields);
    });
  }
}

void offices(const Report& report, const Keys& keys, const OnRow& on_row) {
  std::int64_t number = 0;
  for (const SectionNode& section : outline(report)) {
    for (const OfficeNode& office : section.offices) {
      if (!is_named(office)) continue;
      ++number;
      on_row([&](FieldSink& fields) {
        write_document_key(report, keys, fields);
        fields.integer("office_number", number);
        fields.text("section_code", section.code);
        fields.text("section_title", section.title);
        fields.text("office_code", office.code);
        fields.text("office_title", office.title);
        fields.place(office.place);
        write_counts(count(report, office), fields);
      });
    }
  }
}

// Rows that are numbered through the document.
template <typename Item>
void numbered(const Report& report, const Keys& keys, const OnRow& on_row, std::string_view name,
              const std::vector<Item>& items) {
  std::int64_t number = 0;
  for (const Item& item : items) {
    ++number;
    on_row([&](FieldSink& fields) {
      write_document_key(report, keys, fields);
      fields.integer(name, number);
      write_fields(item, fields);
    });
  }
}

void provenance(const Report& report, const Keys& keys, const OnRow& on_row) {
  for_each_piece(report, keys, [&](const PieceAt& at) {
    on_row([&](FieldSink& fields) {
      fields.text("document_key", keys.document());
      fields.text("result_key", at.result_key);
      fields.text("field", at.field);
      fields.integer("piece_number", signed_count(at.number));
      write_fields(*at.piece, fields);
      fields.integer("table_number", signed_count(at.table + 1));
    });
  });
}

}  // namespace

void write_document_fields(const Report& report, const Keys& keys, const Options& options, FieldSink& fields) {
  const FrontMatter& front = report.front;
  const Totals sums = totals(report, options);
  Counts counts;
  std::size_t section_count = 0;
  for (const SectionNode& section : outline(report)) {
    counts += count(report, section);
    section_count += is_named(section) ? 1U : 0U;
  }
  write_document_key(report, keys, fields);
  fields.text("title", clean_text(front.title));
  fields.text("report_kind", clean_text(front.report_kind));
  fields.text("session", clean_text(front.session));
  fields.text("agenda_item", clean_text(front.agenda_item));
  fields.text("period_start", clean_text(front.period_start));
  fields.text("period_end", clean_text(front.period_end));
  fields.text("source_name", base_name(report.info.name));
  fields.text("source_kind", to_string(report.info.kind));
  fields.text("source_encoding", clean_text(report.info.encoding));
  fields.known("page_count", report.info.page_count);
  fields.integer("section_count", signed_count(section_count));
  fields.integer("office_count", signed_count(counts.offices));
  write_counts(counts, fields);
  fields.integer("doubtful_count", signed_count(sums.doubtful));
  fields.integer("diagnostic_count", signed_count(report.diagnostics.size()));
  fields.integer("characters_in_cells", report.conservation.in_cells);
  fields.integer("characters_in_outputs", report.conservation.in_outputs);
  fields.integer("characters_dropped", report.conservation.in_dropped);
  fields.integer("characters_unplaced", report.conservation.unplaced);
  // Saturating: a stream that comes from elsewhere may claim any count.
  const auto add = [](std::int64_t sum, const auto& kind) {
    std::int64_t total = 0;
    return __builtin_add_overflow(sum, kind.second, &total) ? std::numeric_limits<std::int64_t>::max() : total;
  };
  fields.integer("characters_debris",
                 std::accumulate(report.debris.begin(), report.debris.end(), std::int64_t{0}, add));
}

void write_fields(const Abbreviation& abbreviation, FieldSink& fields) {
  fields.text("short_form", clean_text(abbreviation.short_form));
  fields.text("full_form", clean_text(abbreviation.full_form));
  fields.place(abbreviation.place);
}

void write_fields(const Footnote& footnote, FieldSink& fields) {
  fields.text("marker", clean_text(footnote.marker));
  fields.text("text", clean_text(footnote.text));
  fields.place(footnote.place);
}

void write_fields(const Diagnostic& diagnostic, FieldSink& fields) {
  fields.text("severity", to_string(diagnostic.severity));
  fields.text("code", clean_text(diagnostic.code));
  fields.text("message", clean_text(diagnostic.message));
  fields.place(diagnostic.place);
  fields.box(diagnostic.place.box);
  if (diagnostic.byte < 0) {
    fields.number("byte", {});
  } else {
    fields.integer("byte", diagnostic.byte);
  }
}

void for_each_row(const Report& report, const Keys& keys, Table table, const Options& options, const OnRow& on_row) {
  switch (table) {
    case Table::results:
      return for_each_result(report, [&](const ResultAt& at) {
        on_row([&](FieldSink& fields) { write_fields(result_row(report, keys, at), fields); });
      });
    case Table::documents:
      return on_row([&](FieldSink& fields) { write_document_fields(report, keys, options, fields); });
    case Table::sections:
      return sections(report, keys, on_row);
    case Table::offices:
      return offices(report, keys, on_row);
    case Table::abbreviations:
      return numbered(report, keys, on_row, "abbreviation_number", report.abbreviations);
    case Table::footnotes:
      return numbered(report, keys, on_row, "footnote_number", report.footnotes);
    case Table::diagnostics:
      return numbered(report, keys, on_row, "diagnostic_number", report.diagnostics);
    case Table::provenance:
      return provenance(report, keys, on_row);
    case Table::review:
      return;  // its records nest: see export/review.h
  }
}

}  // namespace outturn::exporting
