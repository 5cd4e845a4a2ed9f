// Texts whose lines stand as a page shows them, with scripts that are read from the right: what pdftotext writes.
#pragma once

#include <cstdint>

#include "normalize/text/text_lines.h"

namespace outturn::normalize {

// Puts each line into the order of reading where the text is such a one: most lines with letters that are read from the
// right begin with an embedding of direction (U+202A, U+202B), inside of which words stand in the order of reading,
// while embeddings and spaces follow each other from left to right. The line is mirrored, so that its first column is
// the left one; runs that two spaces or more part stay runs. Other texts are left alone: letters outside of embeddings
// are in the order of reading already. Answers the number of characters taken out, the marks of direction.
std::int64_t put_in_reading_order(TextLines& text);

}  // namespace outturn::normalize
