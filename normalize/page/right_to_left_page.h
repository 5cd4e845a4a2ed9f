// Pages with text that is read from right to left, made such that all other code can read them from left to right.
#pragma once

#include <cstdint>

#include "core/pages.h"
#include "core/place.h"
#include "normalize/page/visual_order.h"

namespace outturn::normalize {

enum class Columns : std::uint8_t { from_left, from_right };  // which one comes first

// How many of a page's letters are of scripts that are read from right to left.
enum class RightToLeft : std::uint8_t { none, some, most };
[[nodiscard]] RightToLeft right_to_left_share(const Page& page);

// Puts the words of such text into the order of reading, and their letters too, and sets them where they would stand if
// they were read from the left: the order of boxes from left to right is then that of reading.
// - Columns::from_right: the page is mirrored, its rules as well, so that its first column is the left one; inside a
//   run of Latin letters or figures words keep their order. place_on_page() takes a box back.
// - Columns::from_left: columns stay where they are; the words of each are mirrored inside of it. For pages in other
//   scripts that quote such text, and for tables whose columns run from the left all the same.
//
// `votes`: of the document's pages so far; the page's own are added.
void set_for_reading(Page& page, Columns columns, LineVotes& votes);

// A box of a mirrored page `width` points wide, as it stands on the page.
[[nodiscard]] Box place_on_page(const Box& box, float width);

}  // namespace outturn::normalize
