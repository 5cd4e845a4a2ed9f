// Reads a PDF's structure tree.
#pragma once

#include "extract/pdf/poppler_objects.h"
#include "extract/pdf/structure_tree.h"

namespace outturn::extract {

// The whole tree, walked once without recursion; an empty one where the catalog names none. What is broken in it is
// left out and counted in the tree's faults; the rest is kept, as what it says is compared with the page anyway. Time
// and memory are linear in the file's bytes: each object is visited once, bytes looked at again are counted and
// bounded, and so are elements (2 million) and pieces of content (4 million).
[[nodiscard]] StructureTree read_structure_tree(PopplerObjects& objects);

}  // namespace outturn::extract
