// Glyphs, as a page's content shows them one after the other, become words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"

namespace outturn::extract {

// How a run of glyphs is set. Vectors are unit vectors in page coordinates (y downwards).
struct TextStyle {
  std::uint16_t font = 0;  // index into Page::fonts
  double size = 0;         // points
  double along_x = 1;      // reading direction
  double along_y = 0;
  double up_x = 0;  // from the base line to the ascenders
  double up_y = -1;
  double ascent = 0.9;  // of the font, as a share of the size
  double descent = -0.2;
  double spacing = 0;  // letter spacing that the file asks for, points

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// What was noticed on a page while its words were built, in glyphs.
struct GlyphFindings {
  std::int64_t without_unicode = 0;  // are U+FFFD in the words
  std::int64_t duplicates = 0;       // struck again in the same place, left out
  std::int64_t outside_page = 0;     // left out
  std::int64_t slanting = 0;         // of text that runs neither along nor across the page, left out
  bool too_many_words = false;       // the page's rest is left out
};

// Text that runs clearly aslant is none of the page's: a watermark over it. It is counted and left out.
//
// A word ends at white space, at a gap wider than a tenth of the type size (beyond the letter spacing that the
// word shows so far), at another base line, font or direction. Adjoining pieces of a line that differ in font or
// base line (a raised footnote mark) have no `space_before`.
//
// Ligatures are resolved. White-space characters end a word and are not part of it; zero-width ones vanish. A
// soft hyphen stays U+00AD at a line's end, where it may be joined over, and is a hyphen elsewhere.
class WordBuilder {
 public:
  // `max_words`: of a page. The page, with its size set, outlives the words' building.
  void begin_page(Page& page, std::int64_t max_words);

  // Index of a font in Page::fonts, where it is added at its first use.
  std::uint16_t font_index(std::string_view name, bool bold, bool italic);

  void set_style(const TextStyle& style);

  // One glyph: origin on the base line and advance (without letter spacing) in points, its characters (none: the
  // font does not tell them).
  void add(double x, double y, double advance, const unsigned* characters, int count);

  // The file says what the glyphs between these two read as (ActualText). Text over more than one line is not
  // believed; the glyphs' own characters stand.
  void begin_actual_text(std::u32string text);
  void end_actual_text();

  GlyphFindings end_page();

  [[nodiscard]] bool full() const { return findings_.too_many_words; }

 private:
  struct Position {  // in the direction of reading, and across it
    double along = 0;
    double across = 0;
  };
  struct Buffered {
    TextStyle style;
    double x;
    double y;
    double advance;
    std::u32string text;
  };

  [[nodiscard]] Position position(double x, double y) const;
  [[nodiscard]] bool outside(double x, double y, double advance) const;
  [[nodiscard]] bool slanting() const;
  void add_characters(double x, double y, double advance, const unsigned* characters, int count);
  void append(char32_t character);
  void place(Position at, double advance);
  bool continues_word(Position at) const;
  bool struck_again(Position at, const unsigned* characters, int count);
  void start_word(Position at);
  [[nodiscard]] bool space_before(Position at) const;
  void settle_soft_hyphen(Position at);
  void end_word();
  bool duplicate_word(const Word& word);
  void show_actual_text();

  Page* page_ = nullptr;
  std::int64_t max_words_ = 0;
  GlyphFindings findings_;
  TextStyle style_;

  std::string text_;      // of the word being built; empty: none is
  TextStyle word_style_;  // its style
  Position start_;
  double reach_ = 0;     // furthest end of its glyphs
  double last_gap_ = 0;  // between its last two glyphs
  std::size_t glyphs_ = 0;
  Position last_at_;           // of its last glyph
  std::size_t last_size_ = 0;  // bytes of text_ that the last glyph gave
  bool space_before_ = false;

  bool any_before_ = false;     // a glyph has been placed on this page
  bool pending_space_ = false;  // a white-space character since then
  TextStyle previous_style_;    // of the last word
  Position previous_end_;

  std::vector<std::uint32_t> heads_;  // words by the hash of their text, 1-based, 0 = none
  std::vector<std::uint32_t> next_;

  bool in_actual_text_ = false;
  std::u32string actual_text_;
  std::vector<Buffered> buffered_;
};

}  // namespace outturn::extract
