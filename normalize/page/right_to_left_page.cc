#include "normalize/page/right_to_left_page.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "normalize/page/page_layout.h"
#include "normalize/page/visual_order.h"

namespace outturn::normalize {
namespace {

// Of the type size.
constexpr float kColumnGap = 1.2F;     // wider white space parts columns
constexpr float kNarrowSpace = 0.15F;  // a narrow space
constexpr float kWordSpace = 0.25F;    // the usual one

// White space parts columns, too, that is wider than so many of its line's spaces: "450" and the value beside it are
// one number otherwise. Fitted by pages set in columns that are four to ten points apart, justified ones too.
constexpr float kSpacesOfColumn = 2;

// The same does what is hardly wider than a space, where it stands over and under the spaces of lines nearby.
constexpr float kNarrowest = 0.3F;          // of the type size
constexpr float kNear = 3;                  // of the type size: base lines
constexpr std::size_t kNearLines = 4;       // on each side
constexpr std::size_t kFewestInColumn = 3;  // of them

bool is_figure(std::string_view text) {
  bool digits = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_letter(c)) return false;
    digits = digits || utf8::is_digit(c);
  }
  return digits;
}

bool has_latin(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return utf8::is_letter(c) && !is_right_to_left(c); });
}

// Whether the text, in Latin letters alone, ends on its left side: with a mark that nothing begins with.
bool ends_on_left(std::u32string_view text) {
  const char32_t first = text.empty() ? 0 : text.front();
  return first == U')' || first == U']' || first == U'.' || first == U',' || first == U':' || first == U';' ||
         first == 0x60C || first == 0x61B;
}

// A part of a line that no column's edge divides, its characters from left to right.
struct Segment {
  struct Source {
    std::uint32_t word = 0;  // index into Page::words
    float x0 = 0;            // its share of the word's box
    float x1 = 0;
  };
  std::u32string text;
  std::vector<Source> sources;  // of each character; of a space, the word behind it
  float left = 0;
  float right = 0;
};

class PageSetter {
 public:
  PageSetter(Page& page, Columns columns, LineVotes& votes)
      : page_(page), from_right_(columns == Columns::from_right), votes_(votes) {}

  void run() {
    for (const Rule& rule : page_.rules) {
      if (rule.box.height() > rule.box.width()) upright_.push_back(rule.box);
    }
    std::sort(upright_.begin(), upright_.end(), [](const Box& a, const Box& b) { return a.middle_x() < b.middle_x(); });
    std::vector<std::uint32_t> all(page_.words.size());
    std::iota(all.begin(), all.end(), 0U);
    lines_ = PageLayout::group(page_, all, order_);
    std::vector<std::vector<Segment>> segments;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      segments.push_back(segments_of(line));
      for (const Segment& segment : segments.back()) {
        votes_.brackets += bracket_votes(segment.text);
        votes_.groups += group_votes(segment.text);
      }
    }
    for (std::vector<Segment>& line : segments) {
      if (from_right_) std::reverse(line.begin(), line.end());
      for (const Segment& segment : line) set(segment);
    }
    page_.words = std::move(words_);
    if (!from_right_) return;
    for (Rule& rule : page_.rules) rule.box = place_on_page(rule.box, page_.width);
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t order) const { return page_.words[order_[order]]; }

  // White space between a word and the one to its left.
  [[nodiscard]] bool space_before(std::uint32_t order) const {
    const float gap = (word(order).box.x0 - word(order - 1).box.x1) / word(order).font_size;
    return order_[order] == order_[order - 1] + 1 ? word(order).space_before : gap > kNarrowSpace;
  }

  [[nodiscard]] bool rule_between(const Word& left, const Word& right) const {
    const auto begins = [](const Box& rule, float x) { return rule.middle_x() < x; };
    for (auto rule = std::lower_bound(upright_.begin(), upright_.end(), left.box.middle_x(), begins);
         rule != upright_.end() && rule->middle_x() <= right.box.middle_x(); ++rule) {
      if (rule->y0 < left.baseline && rule->y1 > left.box.y0) return true;
    }
    return false;
  }

  [[nodiscard]] bool column_between(std::size_t line, std::uint32_t at, float space) const {
    const Word& left = word(at - 1);
    const Word& right = word(at);
    const float gap = right.box.x0 - left.box.x1;
    if (gap > kColumnGap * right.font_size || rule_between(left, right)) return true;
    if (gap < kNarrowest * right.font_size) return false;
    if (gap > kSpacesOfColumn * space) return true;
    const PageLine& all = lines_[line];
    if (rule_between(word(all.first), word(all.first + all.count - 1))) return false;  // rules part its columns
    const Space between{left.box.x1, right.box.x0};
    const bool figures = is_figure(left.text) && is_figure(right.text);
    const Space words = figures ? Space{left.box.x0, right.box.x1} : Space{0, page_.width};
    return in_column(line, between, words, 1) + in_column(line, between, words, -1) >= kFewestInColumn;
  }

  struct Space {
    float from = 0;
    float to = 0;
  };

  // How many of the lines next above (`step` -1) or below leave the same white space free between their words. A line
  // that leaves all of `words` free does not count: its cell is empty there, whether they are one number or two.
  [[nodiscard]] std::size_t in_column(std::size_t line, Space space, Space words, std::ptrdiff_t step) const {
    std::size_t found = 0;
    const float narrowest = kNarrowest * lines_[line].size;
    for (std::size_t steps = 0; steps < kNearLines; ++steps) {
      const PageLine& from = lines_[line];
      line += static_cast<std::size_t>(step);
      if (line >= lines_.size() || std::abs(lines_[line].baseline - from.baseline) > kNear * from.size) break;
      const auto begin = order_.begin() + lines_[line].first;
      const auto end = begin + lines_[line].count;
      const auto right = std::partition_point(
          begin, end, [&](std::uint32_t index) { return page_.words[index].box.x0 < (space.from + space.to) / 2; });
      if (right != begin) space.from = std::max(space.from, page_.words[*(right - 1)].box.x1);
      if (right != end) space.to = std::min(space.to, page_.words[*right].box.x0);
      if (space.to - space.from < narrowest) break;
      if (right == begin || right == end) continue;
      const bool empty = page_.words[*(right - 1)].box.x1 <= words.from && page_.words[*right].box.x0 >= words.to;
      found += empty ? 0U : 1U;
    }
    return found;
  }

  // The median of a line's spaces, those between columns aside.
  [[nodiscard]] float usual_space(const PageLine& line) const {
    std::vector<float> spaces;
    for (std::uint32_t at = line.first + 1; at < line.first + line.count; ++at) {
      const float gap = word(at).box.x0 - word(at - 1).box.x1;
      if (gap > kNarrowSpace * word(at).font_size && gap <= kColumnGap * word(at).font_size) spaces.push_back(gap);
    }
    const float least = kWordSpace * word(line.first).font_size;
    if (spaces.size() < 2) return least;
    const auto middle = spaces.begin() + static_cast<std::ptrdiff_t>((spaces.size() - 1) / 2);
    std::nth_element(spaces.begin(), middle, spaces.end());
    return std::max(least, *middle);
  }

  [[nodiscard]] std::vector<Segment> segments_of(std::size_t number) const {
    const PageLine& line = lines_[number];
    std::vector<Segment> segments;
    const float space = usual_space(line);
    for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
      const Word& here = word(at);
      const bool begins = at == line.first || column_between(number, at, space);
      if (begins) {
        segments.push_back({{}, {}, here.box.x0, here.box.x1});
      } else if (space_before(at)) {
        segments.back().text.push_back(U' ');
        segments.back().sources.push_back({order_[at], here.box.x0, here.box.x0});
      }
      add(here, order_[at], segments.back());
    }
    return segments;
  }

  static void add(const Word& word, std::uint32_t index, Segment& segment) {
    const auto count = static_cast<float>(utf8::count(word.text));
    float done = 0;
    for (std::size_t at = 0; at < word.text.size(); ++done) {
      segment.text.push_back(utf8::next(word.text, at));
      segment.sources.push_back(
          {index, word.box.x0 + word.box.width() * done / count, word.box.x0 + word.box.width() * (done + 1) / count});
    }
    segment.left = std::min(segment.left, word.box.x0);
    segment.right = std::max(segment.right, word.box.x1);
  }

  void set(const Segment& segment) {
    const bool script = std::any_of(segment.text.begin(), segment.text.end(), is_right_to_left);
    const bool from_right = script ? from_right_ || !has_latin(segment.text)
                                   : from_right_ && (!has_latin(segment.text) || ends_on_left(segment.text));
    const std::vector<ReadCharacter> order =
        reading_order(segment.text, from_right, votes_.bracket_order(), votes_.group_order());
    begins_ = true;
    for (std::size_t first = 0; first < order.size();) {
      std::size_t end = first + 1;
      while (end < order.size() && order[end].leftwards == order[first].leftwards) ++end;
      set_run(segment, std::span(order).subspan(first, end - first), from_right);
      first = end;
    }
  }

  // The characters of one direction. Where the run goes as its segment does, all of them are mirrored together; where
  // it does not, it is moved as a whole.
  void set_run(const Segment& segment, std::span<const ReadCharacter> run, bool from_right) {
    float left = segment.right;
    float right = segment.left;
    for (const ReadCharacter& character : run) {
      left = std::min(left, segment.sources[character.place].x0);
      right = std::max(right, segment.sources[character.place].x1);
    }
    const float axis = from_right_ ? page_.width : segment.left + segment.right;
    for (const ReadCharacter& character : run) {
      const Segment::Source& source = segment.sources[character.place];
      Box box = page_.words[source.word].box;
      if (from_right && run.front().leftwards) {
        box.x0 = axis - source.x1;
        box.x1 = axis - source.x0;
      } else if (run.front().leftwards) {
        box.x0 = left + right - source.x1;
        box.x1 = left + right - source.x0;
      } else {
        const float moved = from_right || from_right_ ? axis - right - left : 0;
        box.x0 = source.x0 + moved;
        box.x1 = source.x1 + moved;
      }
      const char32_t c = character.mirror != 0 ? character.mirror : segment.text[character.place];
      if (segment.text[character.place] == U' ') {
        space_ = true;
      } else {
        put(source.word, c, box);
      }
    }
  }

  // Appends a character to the word that its own gives rise to. One that direction divides becomes several words,
  // unless they follow each other. Brackets and signs come from another font than their figures, and are one word with
  // them.
  void put(std::uint32_t source, char32_t c, const Box& box) {
    const Word& from = page_.words[source];
    if (begins_ || space_ || (last_source_ != source && !(sets_alike(words_.back(), from) && !is_right_to_left(c)))) {
      Word& made = words_.emplace_back(from);
      made.text.clear();
      made.box.x0 = box.x0;
      made.box.x1 = box.x1;
      made.space_before = begins_ || space_;
    }
    Word& made = words_.back();
    utf8::append(made.text, c);
    made.box.x0 = round_points(std::min(made.box.x0, box.x0));
    made.box.x1 = round_points(std::max(made.box.x1, box.x1));
    made.certainty = std::min(made.certainty, from.certainty);
    last_source_ = source;
    begins_ = false;
    space_ = false;
  }

  // Whether a word of figures and marks goes on with another one.
  static bool sets_alike(const Word& made, const Word& from) {
    return made.font_size == from.font_size && made.baseline == from.baseline && made.element == from.element &&
           !has_right_to_left(made.text) && !has_right_to_left(from.text);
  }

  Page& page_;
  bool from_right_;
  LineVotes& votes_;
  std::vector<Box> upright_;  // rules, from left to right
  std::vector<std::uint32_t> order_;
  std::vector<PageLine> lines_;
  std::vector<Word> words_;
  std::uint32_t last_source_ = 0;
  bool begins_ = true;
  bool space_ = false;
};

}  // namespace

RightToLeft right_to_left_share(const Page& page) {
  std::size_t script = 0;
  std::size_t latin = 0;
  for (const Word& word : page.words) {
    if (has_right_to_left(word.text)) {
      for (std::size_t at = 0; at < word.text.size();) script += is_right_to_left(utf8::next(word.text, at)) ? 1U : 0U;
    } else {
      latin += static_cast<std::size_t>(std::count_if(word.text.begin(), word.text.end(), [](char c) {
        return utf8::is_letter(static_cast<unsigned char>(c) & 0x7FU);
      }));
    }
  }
  if (script == 0) return RightToLeft::none;
  return script > latin ? RightToLeft::most : RightToLeft::some;
}

void set_for_reading(Page& page, Columns columns, LineVotes& votes) {
  PageSetter(page, columns, votes).run();
}

Box place_on_page(const Box& box, float width) {
  return {round_points(width - box.x1), box.y0, round_points(width - box.x0), box.y1};
}

}  // namespace outturn::normalize
