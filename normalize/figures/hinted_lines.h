// Lines of a printed page that may head a column of actual figures.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/figures/figure_wording.h"
#include "normalize/page/page_layout.h"

namespace outturn::normalize {

// For each of the wordings: the page's lines that its hint stands in, top to bottom. None for which `taken` says so.
[[nodiscard]] std::vector<std::vector<std::size_t>> hinted_lines(const PageLayout& layout,
                                                                 const FigureWordings& wordings,
                                                                 const std::vector<bool>& taken);

}  // namespace outturn::normalize
