// Receives what Poppler's interpreter draws. For the sources that include Poppler's own headers before this one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/pages.h"
#include "extract/glyphs/glyph_page.h"
#include "extract/glyphs/ground.h"
#include "extract/glyphs/rule_collector.h"
#include "extract/pdf/content_marks.h"

class OutputDev;
class XRef;

namespace outturn::extract {

// What the device and the page's reader share.
struct DrawingControl {
  GlyphPage glyphs;
  Ground ground;
  RuleCollector rules;
  ContentMarks marks;
  Page* page = nullptr;               // gets the fonts
  bool pictures = true;               // whether Poppler is to say where pictures stand
  bool skip_forms = false;            // set once the page's time is over: whatever is nested is passed over
  bool marked_content_ended = false;  // an open marked-content sequence has been closed

  // `drawn`, with its size set, outlives the drawing. At most `max_glyphs` are kept.
  void begin_page(Page& drawn, std::size_t max_glyphs);

  // Index of a font in Page::fonts, where it is added at its first use.
  [[nodiscard]] std::uint16_t font_index(std::string_view name, TypeWeight weight, bool italic) const;
};

// A device that hands glyphs and shapes to `control`; both must outlive it. It draws nothing: no font is
// rasterised, no image decoded, no pattern unrolled.
[[nodiscard]] std::unique_ptr<OutputDev> make_device(DrawingControl& control, XRef* xref);

}  // namespace outturn::extract
