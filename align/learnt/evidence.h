// What a document teaches about itself.
#pragma once

#include "align/learnt/seams.h"
#include "align/learnt/similarity.h"
#include "align/wording/openers.h"
#include "core/rows.h"

namespace outturn::align {

// What the document as a whole teaches: which wording is rare, how remarks and planned cells begin.
struct DocumentEvidence {
  TermWeights weights;
  CellTerms terms;
  Openers remark_openers;
  Openers planned_openers;
  CountedIn counted_in;
  Seams seams;
};

// Reads the whole report once.
DocumentEvidence learn(const RawReport& report);

}  // namespace outturn::align
