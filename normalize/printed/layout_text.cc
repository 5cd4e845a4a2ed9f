#include "normalize/printed/layout_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/printed/pdf_reader.h"
#include "normalize/printed/places.h"

namespace outturn::normalize {
namespace {

// A page of type of one size: what other measures are is for the pages' code to find, in units of these.
constexpr float kSize = 10;         // points
constexpr float kPitch = 12;        // points from base line to base line
constexpr float kSpace = 0.28F;     // ems: between two words
constexpr float kColumnGap = 1.6F;  // ems: between the longest line of a column and the next column
constexpr float kIndent = 0.5F;     // ems for each space in front of a line outside of tables
constexpr float kMargin = 72;       // points

void add_words(Page& page, std::string_view text, float x, float baseline, bool bold = false) {
  bool first = true;
  while (true) {
    text = utf8::trim(text);
    if (text.empty()) return;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t here = at;
      if (utf8::is_space(utf8::next(text, at))) break;
      end = here < at ? at : here;
    }
    Word word;
    word.text = text.substr(0, end);
    const float width = text_ems(word.text) * kSize;
    word.box = {x, baseline - 0.8F * kSize, x + width, baseline + 0.2F * kSize};
    word.baseline = baseline;
    word.font_size = kSize;
    word.font = bold ? 1 : 0;
    word.space_before = !std::exchange(first, false);
    x += width + kSpace * kSize;
    page.words.push_back(std::move(word));
    text.remove_prefix(end);
  }
}

std::size_t indent_of(std::string_view line) {
  return line.size() - line.substr(std::min(line.find_first_not_of(' '), line.size())).size();
}

}  // namespace

LayoutTextReader::LayoutTextReader(std::string language, const TextLines& text, const TextGrid& grid)
    : language_(std::move(language)), text_(text), grid_(grid) {
  std::array<float, kOutputColumns> ems{};
  for (const auto& cells : grid.lines) {
    if (!cells || ((*cells)[1].empty() && (*cells)[2].empty())) continue;
    for (std::size_t column = 0; column < kOutputColumns; ++column) {
      const auto spaces = static_cast<float>(std::count((*cells)[column].begin(), (*cells)[column].end(), ' '));
      ems[column] = std::max(ems[column], text_ems((*cells)[column]) + spaces * kSpace);
    }
  }
  starts_[0] = kMargin;
  for (std::size_t column = 1; column < kOutputColumns; ++column) {
    starts_[column] = starts_[column - 1] + (ems[column - 1] + kColumnGap) * kSize;
  }
  one_page_ = text.pages.front() == text.pages.back();
}

Page LayoutTextReader::make_page(std::size_t first, std::size_t end, int number) const {
  Page page;
  page.number = number;
  page.fonts = {{"text", false, false}, {"title", true, false}};
  for (std::size_t at = first; at < end; ++at) {
    const float baseline = kPitch * static_cast<float>(at - first + 1);
    if (const auto& cells = grid_.lines[at]) {
      for (std::size_t column = 0; column < kOutputColumns; ++column) {
        add_words(page, (*cells)[column], starts_[column], baseline, grid_.titles[at]);
      }
    } else {
      const std::string_view line = text_.lines[at].text;
      add_words(page, line, kMargin + kIndent * kSize * static_cast<float>(indent_of(line)), baseline);
    }
  }
  page.height = kPitch * static_cast<float>(end - first + 1);
  for (const Word& word : page.words) page.width = std::max(page.width, word.box.x1 + kMargin);
  return page;
}

void LayoutTextReader::read(ReportBuilder& builder) {
  PdfReader reader(language_, true);
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t first = at;
    while (at < text_.size() && text_.pages[at] == text_.pages[first]) ++at;
    first_lines_.push_back(first);
    reader.page(make_page(first, at, static_cast<int>(first_lines_.size())));
  }
  reader.finish(builder);
}

// The index of the line on which the place stands. A box begins above the base line of its first line.
std::optional<std::size_t> LayoutTextReader::line_at(const Place& place) const {
  if (place.page <= 0 || static_cast<std::size_t>(place.page) > first_lines_.size()) return std::nullopt;
  const std::size_t first = first_lines_[static_cast<std::size_t>(place.page) - 1];
  const float y = place.box ? place.box->y0 + 0.8F * kSize : kPitch;
  const auto row = static_cast<std::size_t>(std::max(0.0F, std::round(y / kPitch) - 1));
  return std::min(first + row, text_.size() - 1);
}

void LayoutTextReader::put_back(Place& place) const {
  if (const auto line = line_at(place)) {
    place = {one_page_ ? 0 : text_.pages[*line], text_.lines[*line].number, std::nullopt};
  }
}

void LayoutTextReader::place_in_lines(RawReport& report) const {
  for (RawTable& table : report.tables) {
    for (RawRow& row : table.rows) {
      for (const Cell& cell : row.cells) {
        for (const Fragment& fragment : cell.fragments) {
          if (const auto line = line_at(fragment.place)) row.doubtful = row.doubtful || grid_.doubtful[*line];
        }
      }
      row.separated_by_layout = false;  // lines stand at one pitch, whatever they belong to
    }
  }
  for_each_place(report, [this](Place& place) { put_back(place); });
}

}  // namespace outturn::normalize
