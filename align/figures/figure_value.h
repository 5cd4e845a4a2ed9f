// What a printed figure says: "(16 498.4)", "–", "5 000", "12.4 per cent".
#pragma once

#include <optional>
#include <string_view>

#include "align/wording/number_marks.h"
#include "core/decimal.h"
#include "core/report.h"
#include "core/table.h"

namespace outturn::align {

struct FigureValue {
  FigureKind kind = FigureKind::text;
  std::optional<Decimal> value;  // none for text and where nothing applies; 0 for nil
};

// Reads the whole text or nothing of it: a text that is more than a figure with its note mark is of kind text. Brackets
// or a minus sign make it negative; groups of three digits may be parted by spaces, commas or full stops, whichever the
// decimal mark is not. Of "4 [2]" the first figure is the value: what stands in square brackets was planned before.
// `role`: of its column; in one of percentages a bare number is one. `marks`: of the language; they tell what "7.482"
// is, where no other mark in the number does.
[[nodiscard]] FigureValue read_figure_value(std::string_view text, ColumnRole role, const NumberMarks& marks);

}  // namespace outturn::align
