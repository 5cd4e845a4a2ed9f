// One line of the table of language versions: a record of a report held against itself in the other languages.
//
// A table of the archive, not of a document: a report's lines can be written only when all of its versions are read.
// They belong to the first of these in the order of keys, with which databases load and remove them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "export/fields/column.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {

// Words of its columns.
namespace versions {
inline constexpr std::string_view kOutput = "output";
inline constexpr std::string_view kResult = "result";
inline constexpr std::string_view kIndicator = "indicator";
inline constexpr std::string_view kTable = "table";
inline constexpr std::string_view kFigure = "figure";
inline constexpr std::array kKinds = {kOutput, kResult, kIndicator, kTable, kFigure};
inline constexpr std::string_view kSame = "same";
inline constexpr std::string_view kDiffers = "differs";
inline constexpr std::string_view kAlone = "alone";
inline constexpr std::array kStatus = {kSame, kDiffers, kAlone};
inline constexpr std::string_view kNumbering = "numbering";
inline constexpr std::string_view kAligned = "aligned";
inline constexpr std::array kPairedBy = {kNumbering, kAligned};
}  // namespace versions
inline constexpr std::string_view kCheckVersionsDiffer = "versions_differ";  // the check

struct VersionRow {
  std::string version_key;
  std::string document_key;
  std::string document_symbol;
  std::string period_start;
  std::string period_end;
  std::string_view kind;    // of versions::kKinds
  std::string_view status;  // of versions::kStatus
  std::string record_key;
  std::vector<Cleaned> languages;
  std::vector<Cleaned> missing_in;
  std::string_view differing_column;
  std::vector<Cleaned> values_by_language;
  std::vector<Cleaned> differing_languages;
  std::vector<Cleaned> row_keys;
  std::string_view paired_by;  // of versions::kPairedBy; empty where there is nothing to pair
  std::vector<Cleaned> checks;
  double confidence = 1;
};

inline constexpr RecordOf kVersions{
    "versions", "One record of a report that the archive has in several languages: whether its versions agree.",
    std::tuple(
        column(text("version_key"_member),
               "Primary key: the record key, '/' and differing_column behind it where there is one; ~2 where one "
               "repeats.",
               &VersionRow::version_key),
        column(text("document_key"_member),
               "The first of the report's versions, in the order of keys; the lines are loaded with it.",
               &VersionRow::document_key),
        column(fields::kDocumentSymbol, &VersionRow::document_symbol),
        column(fields::kPeriodStart, &VersionRow::period_start), column(fields::kPeriodEnd, &VersionRow::period_end),
        column(word_of<versions::kKinds>("kind"_member),
               "What the record is; of an output and a table, what they hold.",
               [](const VersionRow& row) { return CleanText::word(row.kind); }),
        column(word_of<versions::kStatus>("status"_member),
               "Whether the versions agree in everything that is compared, differ in differing_column, or only one "
               "language has the record.",
               [](const VersionRow& row) { return CleanText::word(row.status); }),
        column(text("record_key"_member), "The record's key in most of the languages.", &VersionRow::record_key),
        column(text("languages"_member).many().not_empty(), "The languages that have the record, sorted.",
               &VersionRow::languages),
        column(text("missing_in"_member).many(), "The report's other languages, in which no counterpart was found.",
               &VersionRow::missing_in),
        column(code("differing_column"_member).or_null(),
               "The column in which the versions differ, a line for each; of an output result_count, of a table also "
               "row_count.",
               [](const VersionRow& row) { return CleanText::word(row.differing_column); }),
        column(text("values_by_language"_member).many(),
               "What that column holds in each language, in the order of languages: 'fr: 58'; 'fr:' where it is empty.",
               &VersionRow::values_by_language),
        column(text("differing_languages"_member).many(),
               "Those whose value is not that of most; none where no value is that of most.",
               &VersionRow::differing_languages),
        column(text("row_keys"_member).many().not_empty(),
               "The keys of the rows, in the order of languages: result_key, indicator_key or figure_key; of an output "
               "and a table, that of its first row.",
               &VersionRow::row_keys),
        column(word_of<versions::kPairedBy>("paired_by"_member).or_null(),
               "Whether the record keys are the same in all its languages, or figures and order had to tell which "
               "belong together; null for a record that is alone.",
               [](const VersionRow& row) { return CleanText::word(row.paired_by); }),
        column(code("checks"_member).many(), "versions_differ where they do.", &VersionRow::checks),
        column(share("confidence"_member),
               "How sure the line is: the least of the pairing and of the rows' own, 0 to 1.",
               &VersionRow::confidence))};

}  // namespace outturn::exporting
