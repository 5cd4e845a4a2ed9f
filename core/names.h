// The words by which enumerators are written in streams, tables and messages. They are part of the formats:
// a word once released is never changed.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/diagnostic.h"  // to_string(Severity)
#include "core/error.h"       // to_string(ErrorCode)
#include "core/pages.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn {

std::string_view to_string(SourceKind kind);              // text, pdf, word, html
std::string_view to_string(PageForm form);                // printed, lines, flow
std::string_view to_string(ElementRole role);             // other, paragraph, heading, list … table, table_row …
std::string_view to_string(Join join);                    // none, space, paragraph
std::string_view to_string(OutputColumn column);          // planned, completed, remark
std::string_view to_string(TableKind kind);               // outputs, indicators, resources, staffing …
std::string_view to_string(ColumnRole role);              // label, planned, actual, remark, estimate …
std::string_view to_string(RowKind kind);                 // item, group, subtotal, total, narrative
std::string_view to_string(CellSource source);            // line, geometry, markup
std::string_view to_string(FigureKind kind);              // number, percent, nil, text, not_applicable
std::string_view to_string(HeadingKind kind);             // section, office, accomplishment
std::string_view to_string(Move move);                    // stayed, joined, split, to_result_above …
std::string_view to_string(CompletedKind kind);           // number, percent, yes, no, all, none, other
std::string_view to_string(VarianceDirection direction);  // none, above, below
std::string_view to_string(Status status);                // met, exceeded, short, delivered, not_delivered, unknown

// The enumerator that to_string() writes as `name`; nullopt where there is none. For the enums above,
// Severity and ErrorCode.
template <typename Enum>
std::optional<Enum> from_string(std::string_view name);

// All words of one of the enums above, or of Severity, in the order of its enumerators.
template <typename Enum>
std::span<const std::string_view> words();

}  // namespace outturn
