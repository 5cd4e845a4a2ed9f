// A page's words in reading order, as printed lines; and its drawn rules, put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages.h"

namespace outturn::normalize {

// Words that stand on one base line, left to right, over the page's whole width. `first` and `count` are a
// range of PageLayout::order.
struct PageLine {
  Box box;
  float baseline = 0;  // points from the page's top: of the words of the largest type
  float size = 0;      // points: largest font size on the line
  bool bold = false;   // every word is
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// A straight horizontal or vertical line, its collinear pieces joined. Horizontal: `at` is y, from..to is x.
struct Stroke {
  float at = 0;
  float from = 0;
  float to = 0;

  [[nodiscard]] float length() const { return to - from; }
};

class PageLayout {
 public:
  explicit PageLayout(Page&& page);

  [[nodiscard]] const Page& page() const { return page_; }
  [[nodiscard]] const Word& word(std::uint32_t order) const { return page_.words[order_[order]]; }
  // The place of that word in page().words.
  [[nodiscard]] std::uint32_t index(std::uint32_t order) const { return order_[order]; }
  [[nodiscard]] const std::vector<PageLine>& lines() const { return lines_; }          // top to bottom
  [[nodiscard]] const std::vector<Stroke>& horizontal() const { return horizontal_; }  // top to bottom
  [[nodiscard]] const std::vector<Stroke>& vertical() const { return vertical_; }      // left to right
  [[nodiscard]] bool bold(const Word& word) const;

  // The line's text, words parted by a space where the source parts them; or of its words first..end.
  [[nodiscard]] std::string text(const PageLine& line) const;
  [[nodiscard]] std::string text(std::uint32_t first, std::uint32_t end) const;

  // Groups words (positions in `order` numbering are kept) into lines of their own: `members` are indices
  // into page().words; the answer's lines refer to `order_out`. Two words share a line where their base
  // lines differ by less than 0.42 of the larger type: less than half a line, more than a raised footnote mark.
  static std::vector<PageLine> group(const Page& page, const std::vector<std::uint32_t>& members,
                                     std::vector<std::uint32_t>& order_out);

 private:
  Page page_;
  std::vector<std::uint32_t> order_;
  std::vector<PageLine> lines_;
  std::vector<Stroke> horizontal_;
  std::vector<Stroke> vertical_;
};

// The text of words order[first..end) of a page, with spaces as the source has them.
std::string text_of(const Page& page, const std::vector<std::uint32_t>& order, std::uint32_t first, std::uint32_t end);

}  // namespace outturn::normalize
