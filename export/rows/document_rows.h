// Tables with less than one row for each result: documents, sections, offices, and the report's own lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/diagnostic.h"
#include "core/report.h"
#include "export/fields/column.h"
#include "export/fields/field_sink.h"
#include "export/options.h"
#include "export/rows/outline.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {

// --- documents -----------------------------------------------------------------------------------------------------

struct DocumentRow {
  DocumentHead head;
  const Report& report;
  std::string source_name;
  std::size_t sections = 0;
  Counts counts;
  std::size_t doubtful = 0;
  std::int64_t characters_debris = 0;

  // `sections`: the report's outline().
  DocumentRow(const Report& report, const CleanText& document_key, const std::vector<SectionNode>& sections,
              const Options& options);
};

namespace fields {
// Members of Report's own structs, of a DocumentRow.
template <auto whole, auto member>
inline constexpr auto kOf = [](const DocumentRow& row) -> const auto& {
  return (row.report.*whole).*member;
};
}  // namespace fields

// results.json has it as `document`.
inline constexpr RecordOf kDocuments{
    "documents", "One report: its front matter, its source and its totals.",
    std::tuple(
        part(kDocumentHead, &DocumentRow::head),
        column(text("title"_member).or_null(), "Title of the report.",
               fields::kOf<&Report::front, &FrontMatter::title>),
        column(text("report_kind"_member).or_null(),
               "Kind of report as printed, such as Report of the Secretary-General.",
               fields::kOf<&Report::front, &FrontMatter::report_kind>),
        column(text("session"_member).or_null(), "Session as printed.",
               fields::kOf<&Report::front, &FrontMatter::session>),
        column(text("agenda_item"_member).or_null(), "Agenda item as printed.",
               fields::kOf<&Report::front, &FrontMatter::agenda_item>),
        column(fields::kPeriodStart, fields::kOf<&Report::front, &FrontMatter::period_start>),
        column(fields::kPeriodEnd, fields::kOf<&Report::front, &FrontMatter::period_end>),
        column(text("source_name"_member), "File name of the input, without its folder; stdin for standard input.",
               &DocumentRow::source_name),
        column(word<SourceKind>("source_kind"_member), "Kind of input.",
               fields::kOf<&Report::info, &DocumentInfo::kind>),
        column(text("source_encoding"_member).or_null(), "Character encoding of a text, such as UTF-8; null for a PDF.",
               fields::kOf<&Report::info, &DocumentInfo::encoding>),
        column(ordinal("page_count"_member).or_null(), "Pages of a PDF; null for a text.",
               fields::kOf<&Report::info, &DocumentInfo::page_count>),
        column(count_of("section_count"_member), "Sections.", &DocumentRow::sections),
        part(std::tuple(fields::kOfficeCount), &DocumentRow::counts), part(fields::kCounts, &DocumentRow::counts),
        column(count_of("doubtful_count"_member), "Results whose confidence is below the review threshold.",
               &DocumentRow::doubtful),
        column(count_of("diagnostic_count"_member), "Findings of the stages.",
               [](const DocumentRow& row) { return row.report.diagnostics.size(); }),
        column(count_of("characters_in_cells"_member),
               "Characters (code points without white space) of the tables' cells in the source.",
               fields::kOf<&Report::conservation, &Conservation::in_cells>),
        column(count_of("characters_in_outputs"_member),
               "Those that ended in planned texts, completed values, remarks and group titles.",
               fields::kOf<&Report::conservation, &Conservation::in_outputs>),
        column(count_of("characters_dropped"_member), "Those of planned cells printed twice.",
               fields::kOf<&Report::conservation, &Conservation::in_dropped>),
        column(integer("characters_unplaced"_member), "Those that ended nowhere: 0, or the program has a defect.",
               fields::kOf<&Report::conservation, &Conservation::unplaced>),
        column(count_of("characters_debris"_member),
               "Characters removed as debris: tags, rule lines, surplus cells, footnote marks, hyphens of broken "
               "words.",
               &DocumentRow::characters_debris))};

// --- what is numbered through the document -------------------------------------------------------------------------

template <typename Item>
struct NumberedRow {
  const DocumentHead& head;
  std::int64_t number;
  const Item& item;
};

// The columns of NumberedRow<Item>: document, number, and those of the item.
template <typename Item>
inline constexpr auto kNumbered = [](const Field& number, auto columns) {
  using Row = NumberedRow<Item>;
  return std::tuple(part(kDocumentHead, [](const Row& row) -> const DocumentHead& { return row.head; }),
                    column(number, &Row::number),
                    part(columns, [](const Row& row) -> const Item& { return row.item; }));
};

struct SectionRow {
  const SectionNode& node;
  Cleaned page_in_contents;  // the page that the table of contents prints for it; empty where it names none
  Counts counts;
};

inline constexpr RecordOf kSections{
    "sections", "One section of a report.",
    kNumbered<SectionRow>(
        ordinal("section_number"_member).said("Position in the document, counted from 1."),
        std::tuple(column(fields::kSectionCode, [](const SectionRow& row) { return row.node.code.text(); }),
                   column(fields::kSectionTitle, [](const SectionRow& row) { return row.node.title.text(); }),
                   part(fields::kPlace(fields::kHeadingPage, fields::kHeadingLine),
                        [](const SectionRow& row) -> const Place& { return row.node.place; }),
                   column(text("page_in_contents"_member).or_null(),
                          "Page label that the table of contents prints for it.", &SectionRow::page_in_contents),
                   part(std::tuple(fields::kOfficeCount), &SectionRow::counts),
                   part(fields::kCounts, &SectionRow::counts)))};

struct OfficeRow {
  const SectionNode& section;
  const OfficeNode& node;
  Counts counts;
};

inline constexpr RecordOf kOffices{
    "offices", "One office of a report's section.",
    kNumbered<OfficeRow>(
        ordinal("office_number"_member).said("Position in the document, counted from 1."),
        std::tuple(column(fields::kSectionCode, [](const OfficeRow& row) { return row.section.code.text(); }),
                   column(fields::kSectionTitle, [](const OfficeRow& row) { return row.section.title.text(); }),
                   column(fields::kOfficeCode, [](const OfficeRow& row) { return row.node.code.text(); }),
                   column(fields::kOfficeTitle, [](const OfficeRow& row) { return row.node.title.text(); }),
                   part(fields::kPlace(fields::kHeadingPage, fields::kHeadingLine),
                        [](const OfficeRow& row) -> const Place& { return row.node.place; }),
                   part(fields::kCounts, &OfficeRow::counts)))};

// What follows document and number is the same in results.json.
inline constexpr RecordOf kAbbreviation{
    "", "",
    std::tuple(column(text("short_form"_member).or_null(), "The short form as printed.", &Abbreviation::short_form),
               column(text("full_form"_member).or_null(), "What it stands for.", &Abbreviation::full_form),
               part(fields::kPlace(fields::kFilePage, fields::kTextLine), &Abbreviation::place))};
inline constexpr RecordOf kAbbreviations{
    "abbreviations", "One entry of the report's own list of abbreviations.",
    kNumbered<Abbreviation>(ordinal("abbreviation_number"_member).said("Position in the document, counted from 1."),
                            kAbbreviation.columns)};

inline constexpr RecordOf kFootnote{
    "", "",
    std::tuple(column(text("marker"_member).or_null(), "The footnote's mark as printed.", &Footnote::marker),
               column(text("text"_member).or_null(), "The footnote's text.", &Footnote::text),
               part(fields::kPlace(fields::kFilePage, fields::kTextLine), &Footnote::place))};
inline constexpr RecordOf kFootnotes{
    "footnotes", "One footnote.",
    kNumbered<Footnote>(ordinal("footnote_number"_member).said("Position in the document, counted from 1."),
                        kFootnote.columns)};

inline constexpr RecordOf kDiagnostic{
    "", "",
    std::tuple(
        column(word<Severity>("severity"_member), "How grave it is.", &Diagnostic::severity),
        column(code("code"_member), "Code of the finding.", &Diagnostic::code),
        column(text("message"_member).or_null(), "One line for people.", &Diagnostic::message),
        part(fields::kPlace(fields::kFilePage, fields::kTextLine), &Diagnostic::place),
        part(fields::kBox, &Diagnostic::place),
        column(count_of("byte"_member).or_null(), "Offset in the source file, counted from 0; null where not known.",
               [](const Diagnostic& found) { return found.byte < 0 ? std::nullopt : std::optional(found.byte); }))};
inline constexpr RecordOf kDiagnostics{
    "diagnostics", "One finding about the document that the stages did not stop for.",
    kNumbered<Diagnostic>(
        ordinal("diagnostic_number"_member).said("Position among the document's findings, counted from 1."),
        kDiagnostic.columns)};

// Every row of the table, in document order.
void write_documents(const Report& report, const Options& options, FieldSink& fields);
void write_sections(const Report& report, const Options& options, FieldSink& fields);
void write_offices(const Report& report, const Options& options, FieldSink& fields);
void write_abbreviations(const Report& report, const Options& options, FieldSink& fields);
void write_footnotes(const Report& report, const Options& options, FieldSink& fields);
void write_diagnostics(const Report& report, const Options& options, FieldSink& fields);

}  // namespace outturn::exporting
