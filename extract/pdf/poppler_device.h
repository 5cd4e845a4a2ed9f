// Receives what Poppler's interpreter draws. For the sources that include Poppler's own headers before this one.
#pragma once

#include <memory>

#include "extract/glyphs/rule_collector.h"
#include "extract/glyphs/word_builder.h"

class OutputDev;

namespace outturn::extract {

// What the device and the page's reader share.
struct DrawingControl {
  WordBuilder words;
  RuleCollector rules;
  bool skip_forms = false;            // set once the page's time is over: whatever is nested is passed over
  bool marked_content_ended = false;  // an open marked-content sequence has been closed
};

// A device that hands glyphs and shapes to `control`, which must outlive it. It draws nothing: no font is
// rasterised, no image decoded, no pattern unrolled.
[[nodiscard]] std::unique_ptr<OutputDev> make_device(DrawingControl& control);

}  // namespace outturn::extract
