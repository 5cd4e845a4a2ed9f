// Debris of other programs in a text: HTML tags and entities, odd spaces, rules drawn with characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::normalize {

// A text without its tags, and with characters for entities (plain spaces for odd ones, see below). Block tags (p, br,
// div, li, tr, h1 …) end a paragraph; inline ones leave nothing.
struct CleanText {
  std::vector<std::string> paragraphs;  // trimmed, none empty
  std::int64_t tag_characters = 0;      // removed: code points, white space aside
  std::int64_t entity_characters = 0;   // what entities were longer than the characters that they stand for
  std::vector<std::string> raised;      // texts of <sup>: marks of footnotes, in raised characters
  bool bold = false;                    // wholly in <b> or <strong>
};

// Only tags that HTML knows are tags: "<60 days" stays.
CleanText strip_markup(std::string_view text);

// Whether strip_markup() may change the text.
bool has_markup(std::string_view text);

// A line of nothing but rules: every cell that is not empty is two or more of "-", "_", "=", "—" …, three or more
// in all ("---", "-----\t--"). One dash is a value.
bool is_rule_line(std::string_view line);

}  // namespace outturn::normalize
