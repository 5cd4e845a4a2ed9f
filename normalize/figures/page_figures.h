// The tables of figures on a printed page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalize/figures/figure_lines.h"
#include "normalize/tags/page_tags.h"

namespace outturn::normalize {

// A table of figures as its header and the first rows below show it.
struct FigureHead {
  FigureHeader header;
  FigureColumns columns;
  std::vector<std::vector<std::string>> cells;  // of the header, see Grid
  std::vector<std::string> above;               // see Grid
  bool open_header = false;                     // see HeaderCells
  bool narrative_rows = false;                  // text may run over its columns
  std::size_t rows_end = 0;                     // line at which its rows end, as far as the page alone shows
};

// The tables of figures that begin on the page, or go on below a header printed again; top to bottom. Lines for which
// `taken` says so are left alone. A table that sets nothing planned against anything actual is none.
[[nodiscard]] std::vector<FigureHead> find_figure_tables(const PageLayout& layout, const FigureWordings& wordings,
                                                         const std::vector<bool>& taken);

// Caption and unit of a table that begins the next page, where they end this one's body, at line `end`; see Grid.
[[nodiscard]] std::vector<std::string> figures_above_at_end(const PageLayout& layout, std::size_t end,
                                                            const FigureWording& wording);

// What lines [first, end) of the page show of the table; `tags` are the page's. `narrative_rows`: see FigureHead.
[[nodiscard]] FigurePart figure_part(const PageLayout& layout, std::size_t first, std::size_t end,
                                     const FigureColumns& columns, const PageTags& tags, bool narrative_rows);

// The columns of a table that goes on at the top of another page without its header: those of the page before, moved to
// where the first rows have their figures. nullopt where the lines show no such rows.
[[nodiscard]] std::optional<FigureColumns> columns_overleaf(const PageLayout& layout, std::size_t first,
                                                            std::size_t end, const FigureColumns& before);

// Where a table in which text runs between its rows goes on at the top of another page without any figure: below its
// header, which is printed again. nullopt where that page begins otherwise.
struct TextOverleaf {
  std::size_t first_line = 0;  // below the header
  FigureColumns columns;
};
[[nodiscard]] std::optional<TextOverleaf> text_overleaf(const PageLayout& layout, std::size_t first, std::size_t end,
                                                        const FigureColumns& before,
                                                        const std::vector<std::vector<std::string>>& header,
                                                        const FigureWording& wording);

}  // namespace outturn::normalize
