// Signs of tables of figures among a text's lines that no table was read from.
#pragma once

#include <optional>
#include <span>

#include "core/place.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/structure/table_signs.h"

namespace outturn::normalize {

// Where rows of figures follow each other below words for what was planned and what is actual, and no table was read:
// the first of the rows. A row is a label and figures in one line, or figures that have a line each; in a line so long
// that it must be the text of many, a few figures one behind the other. nullopt where there is none. Lines that are in
// a table are passed over. `wordings`: of all languages that the text may be in.
[[nodiscard]] std::optional<Place> unread_figures(std::span<const SignLine> lines, const FigureWordings& wordings);

}  // namespace outturn::normalize
