// Whether a document's pages follow each other as they were printed.
#pragma once

#include "normalize/table/printed_document.h"
#include "normalize/table/region_lines.h"

namespace outturn::normalize {

// Doubts the rows on either side of a page's beginning where the page seems not to go on from the one before: the
// numbers in their margins do not count on, or no page has one, the document begins with rows of a table, and a later
// page with what heads a report. Says so in the document's diagnostics.
void doubt_page_order(PrintedDocument& document, AllPhrases all_phrases);

}  // namespace outturn::normalize
