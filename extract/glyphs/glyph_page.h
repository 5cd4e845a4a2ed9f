// What a page shows, glyph by glyph, before words are made of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
  double spacing = 0;     // letter spacing that the file asks for, points
  bool vertical = false;  // glyphs stand upright below each other (vertical writing)

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// Whether both are read in the same direction.
[[nodiscard]] bool same_direction(const TextStyle& a, const TextStyle& b);

// Whether a reader of the page sees a glyph; the first reason not to that is found.
enum class Sight : std::uint8_t {
  seen,
  invisible,    // drawn with nothing: rendering mode 3, or hardly any opacity
  no_contrast,  // in the colour of what it stands on
  covered,      // something was painted over it later
  clipped,      // outside of what the clipping path leaves
  watermark,    // the file says so, or it is pale and far larger than the page's text
  struck_out,   // a line is drawn through it
  duplicate,    // drawn a second time in the same place
  sideways,     // not in the page's direction of reading
  merged        // its character is part of its neighbour's now
};

struct Position {  // in the direction of reading, and across it (downwards), points
  double along = 0;
  double across = 0;
};

[[nodiscard]] inline Position position(const TextStyle& style, double x, double y) {
  return {x * style.along_x + y * style.along_y, y * style.along_x - x * style.along_y};
}

struct Glyph {
  double x = 0;  // origin on the base line, points
  double y = 0;
  double advance = 0;         // points, without letter spacing
  std::uint32_t style = 0;    // index into GlyphPage::styles
  std::uint32_t text = 0;     // index into GlyphPage::characters
  std::uint32_t painted = 0;  // Ground::painted() when it was drawn
  std::uint16_t length = 0;   // characters; 0 where the font does not tell them
  Sight sight = Sight::seen;
  std::uint8_t certainty = 100;  // per cent
  bool pale = false;             // in a light colour, or let through what is below
  bool hidden_layer = false;     // nobody sees it, and it is read all the same
  bool space = false;            // one character of white space
  std::int32_t element = -1;     // of the structure tree; -1 where it is not known
  std::int32_t block = -1;       // the paragraph or the like that holds it
  float spacing = 0;             // letter spacing of its line, points: what is expected behind it
};

// What is known of a glyph when it is drawn, beside its place and characters.
struct Appearance {
  Sight sight = Sight::seen;
  bool pale = false;
  std::uint8_t certainty = 100;
  std::uint32_t painted = 0;
};

// Collects a page's glyphs in the order of its content. Characters of an ActualText replace those of the glyphs that
// it spans, in the order in which a line shows them, each with an equal share of their width; text over more than one
// line is not believed.
class GlyphPage {
 public:
  // Points; `max_glyphs` are kept.
  void begin_page(double width, double height, std::size_t max_glyphs);

  void set_style(const TextStyle& style);

  // What the following glyphs belong to: an element of the structure tree, and the paragraph or the like that holds it;
  // -1 where it is not known.
  void set_element(std::int32_t element, std::int32_t block);

  // One glyph: origin on the base line and advance (without letter spacing) in points, its characters (none: the font
  // does not tell them).
  void add(double x, double y, double advance, const unsigned* text, int count, const Appearance& appearance);

  void begin_actual_text(std::u32string text);
  void end_actual_text();

  // Whether glyphs were left out because there are too many.
  [[nodiscard]] bool full() const { return full_; }

  // Some glyph was drawn where one of the last two with its character stands already.
  [[nodiscard]] bool may_hold_duplicates() const { return may_hold_duplicates_; }

  // Some glyph shows a script that is read from right to left.
  [[nodiscard]] bool may_hold_right_to_left() const { return may_hold_right_to_left_; }

  // Some glyph was not seen when it was drawn.
  [[nodiscard]] bool any_unseen() const { return any_unseen_; }

  [[nodiscard]] const TextStyle& style(const Glyph& glyph) const { return styles[glyph.style]; }
  [[nodiscard]] char32_t first_character(const Glyph& glyph) const {
    return glyph.length == 0 ? U'\0' : characters[glyph.text];
  }
  // Replaces a glyph's characters.
  void set_text(Glyph& glyph, std::u32string_view text);

  // The middle of a glyph's advance, at `up` of the type size above the base line, in page coordinates.
  struct Point {
    double x = 0;
    double y = 0;
  };
  [[nodiscard]] Point middle(const Glyph& glyph, double up) const;

  double width = 0;
  double height = 0;
  bool upright = false;  // nearly all of its text stands level (set_upright())
  std::vector<TextStyle> styles;
  std::u32string characters;
  std::vector<Glyph> glyphs;

 private:
  void replace_by_actual_text();
  void compare_with_last(const Glyph& glyph);

  struct Last {  // two glyphs with a character
    char32_t character = 0;
    double x = 0;
    double y = 0;
    double x_before = 0;
    double y_before = 0;
  };

  std::size_t max_glyphs_ = 0;
  std::int32_t element_ = -1;
  std::int32_t block_ = -1;
  bool full_ = false;
  bool may_hold_duplicates_ = false;
  bool may_hold_right_to_left_ = false;
  bool any_unseen_ = false;
  bool in_actual_text_ = false;
  std::u32string actual_text_;
  std::size_t actual_text_begin_ = 0;
  std::vector<Last> last_;
};

}  // namespace outturn::extract
