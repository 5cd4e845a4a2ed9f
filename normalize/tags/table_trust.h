// Holds a tagged table against the page that it stands on.
#pragma once

#include "normalize/tags/tagged_tables.h"

namespace outturn::normalize {

// The first thing that speaks against one page's part of a table; its columns are counted. Linear in its words and in
// those between its rows.
[[nodiscard]] TagTrust find_trust(const TaggedTable& table, const PageLayout& layout, const PageTags& tags);

}  // namespace outturn::normalize
