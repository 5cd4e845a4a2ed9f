#include "support/page_setter.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "support/line_breaker.h"
#include "support/visual_line.h"

namespace outturn::test {
namespace {

constexpr float kWidth = 595;
constexpr float kHeight = 842;
constexpr float kLeft = 64;
constexpr float kRight = 532;
constexpr float kTop = 76;
constexpr float kFoot = 770;

// Of the type size: a line's height and the part of it above the base line.
struct LineShape {
  float height = 1.15F;
  float ascent = 0.89F;
};
constexpr LineShape kLatin{};
constexpr LineShape kHan{1.44F, 1.12F};

bool has_wide(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (utf8::is_wide(utf8::next(text, at))) return true;
  }
  return false;
}

// A line of a row's cell, its base line measured from the row's top.
struct SetLine {
  std::size_t column = 0;
  std::string text;
  float top = 0;
  float base_line = 0;
  float foot = 0;
  int paragraph = 0;  // within its cell
};

struct SetRow {
  std::vector<SetLine> lines;
  float height = 0;
};

std::vector<std::string> paragraphs_of(const TruthResult& result) {
  if (result.remark.empty()) return {};
  if (!result.variance_is_paragraph || result.variance.empty() || result.variance.size() >= result.remark.size()) {
    return {result.remark};
  }
  const std::string_view before(result.remark.data(), result.remark.size() - result.variance.size());
  return {std::string(utf8::trim(before)), result.variance};
}

class PageSetter {
 public:
  PageSetter(const TruthReport& report, const PageStyle& style)
      : report_(report), style_(style), from_right_(report.language == "ar") {
    for (std::size_t column = 0; column < 3; ++column) {
      starts_[column + 1] = starts_[column] + (kRight - kLeft) * style.shares[column] / 100;
    }
  }

  std::vector<Page> run() {
    new_page();
    for (const std::string& line : report_.front) running_text(line, false);
    for (const TruthTable& table : report_.tables) {
      headings(table);
      set_table(table);
      y_ += 14;
    }
    finish_page();
    return std::move(pages_);
  }

 private:
  void new_page() {
    if (!pages_.empty()) finish_page();
    Page& page = pages_.emplace_back();
    page.number = static_cast<int>(pages_.size());
    page.width = kWidth;
    page.height = kHeight;
    page.fonts = {{"Serif", TypeWeight::regular, false}, {"Serif-Bold", TypeWeight::bold, false}};
    y_ = kTop;
    set_text(kLeft, 46, "A/99/1", 8, true);
  }

  void finish_page() {
    element_ = -1;
    set_text(kLeft, 800, std::to_string(pages_.size()) + "/99", 8, false);
    // A page names the elements that hold its content, whatever page they begin on.
    std::vector<StructureElement> used;
    std::vector<bool> wanted(elements_.size());
    for (const Word& word : pages_.back().words) {
      for (std::int32_t id = word.element; id >= 0; id = elements_[static_cast<std::size_t>(id)].parent) {
        wanted[static_cast<std::size_t>(id)] = true;
      }
    }
    for (std::size_t id = 0; id < elements_.size(); ++id) {
      if (wanted[id]) used.push_back(elements_[id]);
    }
    pages_.back().elements = std::move(used);
  }

  void running_text(const std::string& text, bool bold) {
    if (y_ + 40 > kFoot) new_page();
    element_ = style_.tags == PageTags::none ? -1 : add_element(ElementRole::paragraph, -1);
    y_ += 9;
    for (const std::string& line : break_lines(text, (kRight - kLeft) / 10)) {
      y_ += 12;
      set_text(kLeft, y_, line, 10, bold);
    }
    y_ += 4;
    element_ = -1;
  }

  void headings(const TruthTable& table) {
    if (y_ + 130 > kFoot) new_page();
    if (table.section_code != section_) {
      running_text(table.section_heading, true);
      office_.clear();
    }
    if (!table.office_code.empty() && table.office_code != office_) {
      running_text(table.office_heading, true);
    }
    section_ = table.section_code;
    office_ = table.office_code;
    running_text(report_.accomplishment_heading + table.accomplishment + ": " + table.accomplishment_title, false);
  }

  void set_table(const TruthTable& table) {
    table_ = style_.tags == PageTags::cells ? add_element(ElementRole::table, -1) : -1;
    set_header();
    for (const TruthOutput& output : table.outputs) {
      if (style_.results != FurtherResults::rows) {
        place(row_of(output, 0, output.results.size()));
        continue;
      }
      for (std::size_t result = 0; result < output.results.size(); ++result) place(row_of(output, result, result + 1));
    }
  }

  void set_header() {
    const float size = 0.85F * style_.size;
    std::array<std::vector<std::string>, 3> lines;
    std::size_t most = 0;
    for (std::size_t column = 0, at = 0; column < 3; ++column) {
      const std::size_t end = std::min(report_.header.find('\t', at), report_.header.size());
      lines[column] = break_lines(report_.header.substr(at, end - at), width_of(column) / size);
      most = std::max(most, lines[column].size());
      at = end + 1;
    }
    y_ += 6;
    rule();
    const std::int32_t row = table_ < 0 ? -1 : add_element(ElementRole::table_row, table_);
    for (std::size_t column = 0; column < 3; ++column) {
      begin_cell(row, ElementRole::header_cell);
      float y = y_ + 1.2F * size * static_cast<float>(most - lines[column].size());
      for (const std::string& line : lines[column]) {
        y += 1.2F * size;
        set_text(starts_[column] + style_.cell_padding, y, line, size, false);
      }
    }
    element_ = -1;
    y_ += 1.2F * size * static_cast<float>(most) + 4;
    rule();
    y_ += 1;
  }

  void rule() { draw(kLeft, y_ - 0.3F, kRight, y_ + 0.3F); }

  void draw(float x0, float y0, float x1, float y1) {
    pages_.back().rules.push_back({from_right_ ? Box{kWidth - x1, y0, kWidth - x0, y1} : Box{x0, y0, x1, y1}});
  }

  // The rules beside and below a row's cells.
  void frame(float top, float foot) {
    if (!style_.grid) return;
    for (const float x : starts_) draw(x - 0.3F, top, x + 0.3F, foot);
    draw(kLeft, foot - 0.3F, kRight, foot + 0.3F);
  }

  [[nodiscard]] float width_of(std::size_t column) const {
    return starts_[column + 1] - starts_[column] - 2 * style_.cell_padding;
  }

  // The lines of paragraphs below each other from `y` on; answers where they end.
  float add_paragraph(SetRow& row, std::size_t column, const std::string& text, float y, int paragraph) const {
    for (std::string& line : break_lines(text, width_of(column) / style_.size)) {
      const LineShape& shape = style_.tall_han && has_wide(line) ? kHan : kLatin;
      const float foot = y + shape.height * style_.size;
      row.lines.push_back({column, std::move(line), y, y + shape.ascent * style_.size, foot, paragraph});
      y = foot;
    }
    return y;
  }

  // Results [first, last) of an output; its planned text beside the first one.
  [[nodiscard]] SetRow row_of(const TruthOutput& output, std::size_t first, std::size_t last) const {
    SetRow row;
    float label = 0;
    if (first == 0) label = add_paragraph(row, 0, output.planned, 0, 0);
    float values = 0;
    float remarks = 0;
    int paragraph = 0;
    for (std::size_t at = first; at < last; ++at) {
      const int number = static_cast<int>(at - first);
      if (style_.results == FurtherResults::merged) values = remarks = std::max(values, remarks);
      values = add_paragraph(row, 1, output.results[at].completed, values, number) + style_.paragraph_gap;
      for (const std::string& text : paragraphs_of(output.results[at])) {
        remarks = add_paragraph(row, 2, text, remarks, paragraph++) + style_.paragraph_gap;
      }
    }
    row.height = std::max({label, values - style_.paragraph_gap, remarks - style_.paragraph_gap}) + style_.row_gap;
    return row;
  }

  // Sets a row, over the page's end where it has no room.
  void place(SetRow row) {
    if (y_ + row.height > kFoot && (!style_.split_rows || y_ + 2.5F * style_.size > kFoot)) next_page();
    const std::int32_t tagged = table_ < 0 ? -1 : add_element(ElementRole::table_row, table_);
    name_cells(row, tagged);
    for (;;) {
      SetRow rest;
      std::array<float, 3> moved{};  // by how much each column's lines overleaf move up
      for (std::size_t at = 0; at < row.lines.size(); ++at) {
        SetLine& line = row.lines[at];
        if (y_ + line.foot <= kFoot) {
          element_ = tags_of_[line.column][static_cast<std::size_t>(line.paragraph)];
          set_text(starts_[line.column] + style_.cell_padding, y_ + line.base_line, line.text, style_.size, false);
          continue;
        }
        if (moved[line.column] == 0) moved[line.column] = line.top;
        const float up = moved[line.column];
        rest.lines.push_back(
            {line.column, line.text, line.top - up, line.base_line - up, line.foot - up, line.paragraph});
        rest.height = std::max(rest.height, line.foot - up + style_.row_gap);
      }
      element_ = -1;
      frame(y_, rest.lines.empty() ? y_ + row.height : kFoot + 1);
      y_ += row.height;
      if (rest.lines.empty()) return;
      next_page();
      row = std::move(rest);
    }
  }

  void next_page() {
    new_page();
    if (style_.repeat_header) set_header();
  }

  std::int32_t add_element(ElementRole role, std::int32_t parent) {
    const auto id = static_cast<std::int32_t>(elements_.size());
    elements_.push_back({.id = id, .parent = parent, .role = role});
    return id;
  }

  void begin_cell(std::int32_t row, ElementRole role) {
    if (style_.tags == PageTags::none) return;
    const std::int32_t cell = row < 0 ? -1 : add_element(role, row);
    element_ = add_element(ElementRole::paragraph, cell);
  }

  // The elements of a row's paragraphs, cell after cell.
  void name_cells(const SetRow& row, std::int32_t tagged) {
    for (std::size_t column = 0; column < 3; ++column) {
      int paragraphs = 0;
      for (const SetLine& line : row.lines) {
        if (line.column == column) paragraphs = std::max(paragraphs, line.paragraph + 1);
      }
      tags_of_[column].assign(static_cast<std::size_t>(paragraphs), -1);
      if (style_.tags == PageTags::none) continue;
      const std::int32_t cell = tagged < 0 ? -1 : add_element(ElementRole::cell, tagged);
      for (std::int32_t& tag : tags_of_[column]) tag = add_element(ElementRole::paragraph, cell);
    }
  }

  void set_text(float x, float y, std::string_view line, float size, bool bold) {
    if (!from_right_) return set_words(x, y, line, size, bold);
    const std::string seen = visual_line(line);
    set_words(kWidth - x - set_width(seen) * size, y, seen, size, bold);
  }

  // One line. A word ends at a space and where the script changes, as with it the font does.
  void set_words(float x, float y, std::string_view line, float size, bool bold) {
    Word word;
    bool space = false;
    bool wide = false;
    const auto finish = [&] {
      if (!word.text.empty()) pages_.back().words.push_back(word);
      word = {};
    };
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t start = at;
      const char32_t c = utf8::next(line, at);
      const float advance = set_width(line.substr(start, at - start)) * size;
      if (c == U' ') {
        finish();
        space = true;
        x += advance;
        continue;
      }
      if (utf8::is_wide(c) != wide) finish();
      wide = utf8::is_wide(c);
      if (word.text.empty()) {
        word.box = {x, y - 0.9F * size, x, y + 0.25F * size};
        word.baseline = y;
        word.font_size = size;
        word.font = bold ? 1 : 0;
        word.space_before = space;
        word.element = element_;
        space = false;
      }
      utf8::append(word.text, c);
      x += advance;
      word.box.x1 = x;
    }
    finish();
  }

  const TruthReport& report_;
  const PageStyle& style_;
  bool from_right_;
  std::array<float, 4> starts_{kLeft, 0, 0, 0};
  std::vector<Page> pages_;
  std::vector<StructureElement> elements_;
  std::array<std::vector<std::int32_t>, 3> tags_of_;  // of the row in work, by column and paragraph
  std::int32_t table_ = -1;                           // its element
  std::int32_t element_ = -1;                         // of what is set next
  float y_ = 0;
  std::string section_, office_;
};

}  // namespace

std::vector<Page> set_pages(const TruthReport& report, const PageStyle& style) {
  return PageSetter(report, style).run();
}

}  // namespace outturn::test
