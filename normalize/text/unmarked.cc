#include "normalize/text/unmarked.h"

#include <utility>

#include "core/utf8.h"
#include "normalize/structure/front_matter.h"
#include "normalize/text/markdown.h"
#include "normalize/text/markup.h"
#include "normalize/text/notes_and_labels.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {

std::string Unmarked::line(std::string_view line, bool& bold) {
  std::string text;
  if (has_markup(line)) {
    CleanText clean = strip_markup(line);
    count(clean.tag_characters, clean.entity_characters);
    marks_.insert(clean.raised.begin(), clean.raised.end());
    bold = clean.bold;
    for (const std::string& paragraph : clean.paragraphs) join_line(text, paragraph);
  } else {
    text = utf8::trim(line);
  }
  if (!may_be_decorated(text)) return text;
  const Undecorated plain = without_decoration(text);
  builder_.debris(kDebrisDecoration, plain.characters);
  bold = bold || plain.bold;
  return plain.text;
}

Cell Unmarked::cell(const std::vector<std::string_view>& parts, const Place& place, bool marked_up) {
  Cell cell;
  for (const std::string_view part : parts) {
    const std::size_t before = cell.fragments.size();
    if (paragraphs_) {
      add_paragraphs(cell, part, place, marked_up);
    } else {
      add_paragraph(cell, part, place, marked_up);
    }
    if (cell.fragments.size() > before) cell.fragments[before].join = Join::space;
  }
  if (!cell.fragments.empty()) {
    cell.fragments.front().join = Join::none;
    note_mark(cell.fragments.back().text);
  }
  return cell;
}

void Unmarked::add_paragraphs(Cell& cell, std::string_view part, const Place& place, bool marked_up) {
  for (;;) {
    const std::size_t mark = part.find(kParagraphMark);
    const std::string_view paragraph = utf8::trim(part.substr(0, mark));
    if (!paragraph.empty()) add_paragraph(cell, paragraph, place, marked_up);
    if (mark == std::string_view::npos) return;
    part.remove_prefix(mark + kParagraphMark.size());
  }
}

// A paragraph of the source: with tags it may be several.
void Unmarked::add_paragraph(Cell& cell, std::string_view part, const Place& place, bool marked_up) {
  if (!marked_up || !has_markup(part)) {
    cell.fragments.push_back({undecorated_cell(part), place, Join::paragraph});
    return;
  }
  CleanText clean = strip_markup(part);
  count(clean.tag_characters, clean.entity_characters);
  removed_ += clean.tag_characters + clean.entity_characters;
  marks_.insert(clean.raised.begin(), clean.raised.end());
  for (std::string& paragraph : clean.paragraphs)
    cell.fragments.push_back({std::move(paragraph), place, Join::paragraph});
}

// A cell's text without the signs of bold type around all of it.
std::string Unmarked::undecorated_cell(std::string_view part) {
  if (!may_be_decorated(part)) return std::string(part);
  const Undecorated plain = without_decoration(part);
  if (!plain.bold) return std::string(part);
  builder_.debris(kDebrisDecoration, plain.characters);
  removed_ += plain.characters;
  return plain.text;
}

void Unmarked::note_mark(std::string_view text) {
  std::string mark = trailing_mark(text);
  if (!mark.empty()) marks_.insert(std::move(mark));
}

std::int64_t Unmarked::take_removed() {
  return std::exchange(removed_, 0);
}

void Unmarked::count(std::int64_t tags, std::int64_t entities) {
  builder_.debris(kDebrisTag, tags);
  builder_.debris(kDebrisEntity, entities);
}

}  // namespace outturn::normalize
