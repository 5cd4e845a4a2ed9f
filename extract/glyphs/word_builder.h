// Glyphs that are to be read become words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/pages.h"
#include "extract/glyphs/glyph_page.h"
#include "extract/glyphs/page_words.h"

namespace outturn::extract {

// Text that runs clearly aslant is none of the page's: a watermark over it. It is counted and left out.
//
// A word ends at white space, at a gap wider than a tenth of the type size (beyond the letter spacing that the
// word shows so far), at another base line, font or direction, and where another paragraph of the structure tree
// begins. Adjoining pieces of a line that differ in font or base line (a raised footnote mark) have no `space_before`.
//
// Ligatures are resolved. White-space characters end a word and are not part of it; zero-width ones vanish. A
// soft hyphen stays U+00AD at a line's end, where it may be joined over, and is a hyphen elsewhere.
// Radicals and compatibility ideographs become the ideographs that they stand for. Characters for private use stay,
// and are counted.
class WordBuilder {
 public:
  // The page gets at most `max_words`. All outlive the builder; `page` has its size and fonts.
  WordBuilder(const GlyphPage& glyphs, Page& page, std::int64_t max_words, GlyphFindings& findings);

  // The next glyph, in the order of the content.
  void add(const Glyph& glyph);

  // A glyph that nobody sees stands here: a word that it would continue is not whole.
  void cut(const Glyph& glyph);

  void end_page();

 private:
  void use_style(const Glyph& glyph);
  [[nodiscard]] bool outside(const Glyph& glyph) const;
  void lose(const Glyph& glyph);
  [[nodiscard]] bool goes_on(Position from, Position at) const;
  [[nodiscard]] bool slanting() const;
  void append(char32_t character);
  void append_text(const Glyph& glyph);
  void place(Position at, double advance);
  [[nodiscard]] bool continues_word(Position at, const Glyph& glyph) const;
  void start_word(Position at);
  [[nodiscard]] bool space_before(Position at) const;
  void settle_soft_hyphen(Position at);
  void end_word();

  const GlyphPage& glyphs_;
  Page& page_;
  std::int64_t max_words_;
  GlyphFindings& findings_;
  std::uint32_t style_index_ = UINT32_MAX;
  TextStyle style_;  // the glyph's, its ascent and descent within bounds

  std::string text_;      // of the word being built; empty: none is
  TextStyle word_style_;  // its style
  Position start_;
  double reach_ = 0;     // furthest end of its glyphs
  double last_gap_ = 0;  // between its last two glyphs
  std::size_t count_ = 0;
  bool space_before_ = false;
  float certainty_ = 1;
  std::int32_t element_ = -1;  // of its first glyph that belongs to one
  std::int32_t block_ = -1;
  bool hidden_layer_ = false;

  std::optional<Position> outside_end_;  // of the last glyph outside of the page or cut off, if no word has begun since
  bool any_before_ = false;              // a glyph has been placed on this page
  bool pending_space_ = false;           // a white-space character since then
  TextStyle previous_style_;             // of the last word
  Position previous_end_;
};

}  // namespace outturn::extract
