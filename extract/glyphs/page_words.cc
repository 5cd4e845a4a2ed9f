#include "extract/glyphs/page_words.h"

#include <algorithm>

#include "extract/glyphs/accents.h"
#include "extract/glyphs/duplicates.h"
#include "extract/glyphs/hidden_text.h"
#include "extract/glyphs/letter_spacing.h"
#include "extract/glyphs/reading_direction.h"
#include "extract/glyphs/right_to_left.h"
#include "extract/glyphs/stepped_lines.h"
#include "extract/glyphs/strike_out.h"
#include "extract/glyphs/watermark.h"
#include "extract/glyphs/word_builder.h"

namespace outturn::extract {
namespace {

// Text that is not read because of its direction, from which the page is doubtful: a table of some rows.
constexpr std::int64_t kMuchSideways = 60;  // glyphs
constexpr std::int64_t kShareSideways = 6;  // one of so many that are read

std::int64_t count(const GlyphPage& glyphs, Sight sight) {
  return std::count_if(glyphs.glyphs.begin(), glyphs.glyphs.end(),
                       [&](const Glyph& glyph) { return glyph.sight == sight && !glyph.space; });
}

// Glyphs that are left out are no white space; but a word that one of them was part of is not whole.
bool cuts_word(Sight sight) {
  return sight == Sight::clipped;
}

}  // namespace

GlyphFindings make_words(GlyphPage& glyphs, const Ground& ground, Page& page, std::int64_t max_words) {
  GlyphFindings findings;
  glyphs.end_actual_text();
  if (glyphs.any_unseen()) {
    findings.watermark = count(glyphs, Sight::watermark);
    findings.clipped = count(glyphs, Sight::clipped);
  }
  const HiddenText hidden = settle_hidden_text(glyphs, ground);
  findings.hidden = hidden.left_out;
  findings.hidden_layer = hidden.read;
  findings.watermark += mark_watermark(glyphs);
  findings.sideways = set_upright(glyphs, page);
  if (hidden.read > 0) straighten_steps(glyphs);
  findings.struck_out = mark_struck_out(glyphs, page.rules);
  findings.duplicates = mark_duplicates(glyphs);
  order_right_to_left(glyphs);
  compose_accents(glyphs);
  learn_letter_spacing(glyphs);

  WordBuilder words(glyphs, page, max_words, findings);
  for (const Glyph& glyph : glyphs.glyphs) {
    if (glyph.sight == Sight::seen) {
      words.add(glyph);
    } else if (cuts_word(glyph.sight) && !glyph.space) {
      words.cut(glyph);
    }
  }
  words.end_page();
  findings.much_sideways =
      findings.sideways >= kMuchSideways && kShareSideways * findings.sideways >= count(glyphs, Sight::seen);
  findings.too_many_words = findings.too_many_words || glyphs.full();
  return findings;
}

}  // namespace outturn::extract
