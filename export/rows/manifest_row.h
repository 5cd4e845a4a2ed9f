// One line of an archive's list of inputs: what became of each.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

#include "export/fields/clean_text.h"
#include "export/fields/column.h"
#include "export/rows/shared_fields.h"
#include "export/rows/totals.h"

namespace outturn::exporting {

inline constexpr std::array<std::string_view, 2> kManifestStatus = {"done", "failed"};

// Texts are in one line (core/printable.h), with their own spaces.
struct ManifestRow {
  CleanText path;
  CleanText sha256;
  std::optional<std::int64_t> size;
  CleanText status;  // of kManifestStatus
  CleanText error_code;
  CleanText message;
  std::int64_t page = 0;
  std::int64_t line = 0;
  std::optional<std::int64_t> byte;
  CleanText document_key;
  CleanText file;
  std::int64_t pages = 0;
  std::optional<std::int64_t> outputs;
  std::optional<std::int64_t> results;
  std::optional<std::int64_t> doubtful;
  std::optional<std::int64_t> doubts;
  std::optional<std::array<std::int64_t, kTableKinds>> tables;  // in the order of TableKind
};

template <TableKind kind>
constexpr auto kTablesOf = [](const ManifestRow& row) {
  return row.tables ? std::optional((*row.tables)[static_cast<std::size_t>(kind)]) : std::nullopt;
};

inline constexpr RecordOf kManifest{
    "manifest", "One input of an archive: what became of it.",
    std::tuple(
        column(text("path"_member),
               "The document as it was named or found, the first of its paths; bytes that are no UTF-8, control "
               "characters and backslashes as \\xHH.",
               &ManifestRow::path),
        column(text("sha256"_member).or_null().matching("^[0-9a-f]{64}$"),
               "SHA-256 of the content; null for a file that could not be read.", &ManifestRow::sha256),
        column(count_of("size"_member).or_null().in("bytes"), "Bytes; null for a file that could not be read.",
               &ManifestRow::size),
        column(word_of<kManifestStatus>("status"_member), "Whether its tables are part of the archive's.",
               &ManifestRow::status),
        column(text("error_code"_member).or_null(), "Of a failed document: one of the codes in README.md, Errors.",
               &ManifestRow::error_code),
        column(text("message"_member).or_null(),
               "Of a failed document: why, for people; of one done with doubt, the first doubt.",
               &ManifestRow::message),
        column(ordinal("page"_member).or_null(), "Page at which it failed, counted from 1, where known.",
               &ManifestRow::page),
        column(ordinal("line"_member).or_null(), "Line at which it failed, counted from 1, where known.",
               &ManifestRow::line),
        column(count_of("byte"_member).or_null(), "Byte at which it failed, counted from 0, where known.",
               &ManifestRow::byte),
        column(text("document_key"_member).or_null(),
               "SYMBOL/LANGUAGE; shared by several documents where an archive holds several versions of a report.",
               &ManifestRow::document_key),
        column(text("file"_member).or_null(), "Name of the document's own file in documents/.", &ManifestRow::file),
        column(ordinal("pages"_member).or_null(), "Pages of a PDF; null for a text.", &ManifestRow::pages),
        column(count_of("outputs"_member).or_null(), "Planned outputs found; null for a failed document.",
               &ManifestRow::outputs),
        column(count_of("results"_member).or_null(), "Results found; null for a failed document.",
               &ManifestRow::results),
        column(count_of("doubtful"_member).or_null(),
               "Results with a confidence below the review threshold; null for a failed document.",
               &ManifestRow::doubtful),
        column(count_of("doubts"_member).or_null(),
               "Findings that a table may not have been read, or not to its end; null for a failed document.",
               &ManifestRow::doubts),
        column(count_of("tables_outputs"_member).or_null(), "Tables of planned outputs; null for a failed document.",
               kTablesOf<TableKind::outputs>),
        column(count_of("tables_indicators"_member).or_null(),
               "Tables of indicators of achievement; null for a failed document.", kTablesOf<TableKind::indicators>),
        column(count_of("tables_resources"_member).or_null(), "Tables of resources; null for a failed document.",
               kTablesOf<TableKind::resources>),
        column(count_of("tables_staffing"_member).or_null(), "Tables of staffing; null for a failed document.",
               kTablesOf<TableKind::staffing>),
        column(count_of("tables_deliverables"_member).or_null(), "Tables of deliverables; null for a failed document.",
               kTablesOf<TableKind::deliverables>),
        column(count_of("tables_measures"_member).or_null(),
               "Tables of performance measures; null for a failed document.", kTablesOf<TableKind::measures>),
        column(count_of("tables_other"_member).or_null(),
               "Other tables that set planned against actual; null for a failed document.",
               kTablesOf<TableKind::other>))};

}  // namespace outturn::exporting
