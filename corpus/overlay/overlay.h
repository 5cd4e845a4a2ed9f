// A picture of what was read on a page: its words, and over them the columns, rows and results.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

#include "core/pages.h"
#include "core/report.h"
#include "core/rows.h"
#include "library/outturn.h"

namespace outturn::corpus {

// Draws one page of a PDF as SVG (points, one file, no scripts): below, the page as it is printed (`picture`, the bytes
// of a PNG); over it the words as extract read them, each in a thin frame, invisible but to be found and copied; each
// column's reach as a grey band with its role and period; each header row in a frame with the table's kind; each raw
// row as a dashed frame with its number, kind, level and role, which begins the further left the outer its level is;
// each line of a cell in the colour of the result or indicator it ended in, with the result's key beside its value, and
// key, field, move and score as a tooltip; labels and figures of other tables in the colour of their role, which the
// page's foot explains. What was dropped is black, group headings are grey.
void draw_overlay(const Page& page, std::string_view picture, const RawReport& rows, const Report& report,
                  std::ostream& out);

// Reads the PDF `path` as `outturn run` does and draws its page `number` (1-based) into the file `output`.
// Throws Error: what reading throws; usage where the document has no such page, or is no PDF; cannot_write.
void write_overlay(const std::filesystem::path& path, int number, const std::filesystem::path& output,
                   const library::Options& options);

}  // namespace outturn::corpus
