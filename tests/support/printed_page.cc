#include "support/printed_page.h"

#include <string>

#include "core/utf8.h"

namespace outturn::test {

PrintedPage::PrintedPage(int number, float width, float height) {
  page_.number = number;
  page_.width = width;
  page_.height = height;
  page_.fonts = {
      {"Plain", TypeWeight::regular, false},
      {"Plain-Bold", TypeWeight::bold, false},
      {"", TypeWeight::regular, false},
      {"Plain-Italic", TypeWeight::regular, true},
  };
}

PrintedPage& PrintedPage::text(float x, float y, std::string_view line, float size, bool bold, float advance) {
  bool space = false;
  Word word;
  const auto finish = [&] {
    if (!word.text.empty()) page_.words.push_back(word);
    word = {};
  };
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = utf8::next(line, at);
    if (c == U' ') {
      finish();
      space = true;
      x += 0.3F * size;
      continue;
    }
    if (word.text.empty()) {
      word.box = {x, y - 0.8F * size, x, y + 0.2F * size};
      word.baseline = y;
      word.font_size = size;
      word.font = bold ? 1 : 0;
      word.space_before = space;
      word.element = element_;
      space = false;
    }
    utf8::append(word.text, c);
    x += utf8::is_wide(c) ? size : advance * size;
    word.box.x1 = x;
  }
  finish();
  return *this;
}

PrintedPage& PrintedPage::in_font(std::size_t words, std::uint16_t font) {
  for (auto word = page_.words.end() - static_cast<std::ptrdiff_t>(words); word != page_.words.end(); ++word) {
    word->font = font;
  }
  return *this;
}

PrintedPage& PrintedPage::in_drawn_font(std::size_t words) {
  return in_font(words, 2);
}

PrintedPage& PrintedPage::in_italics(std::size_t words) {
  return in_font(words, 3);
}

PrintedPage& PrintedPage::across(float y, float from, float to) {
  page_.rules.push_back({{from, y - 0.25F, to, y + 0.25F}});
  return *this;
}

PrintedPage& PrintedPage::down(float x, float from, float to) {
  page_.rules.push_back({{x - 0.25F, from, x + 0.25F, to}});
  return *this;
}

PrintedPage& PrintedPage::element(StructureElement element) {
  page_.elements.push_back(element);
  return within(element.id);
}

PrintedPage& PrintedPage::within(std::int32_t element) {
  element_ = element;
  return *this;
}

}  // namespace outturn::test
