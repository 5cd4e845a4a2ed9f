// Sets made-up reports on pages, as words with boxes, in the ways in which office programs set them.
#pragma once

#include <vector>

#include "core/pages.h"
#include "support/page_style.h"
#include "support/truth.h"

namespace outturn::test {

// The report's pages, in A4; in a language that is read from the right with the first column on the right, and the
// words as they stand from left to right, which is how extract tells them.
std::vector<Page> set_pages(const TruthReport& report, const PageStyle& style);

}  // namespace outturn::test
