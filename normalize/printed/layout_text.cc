#include "normalize/printed/layout_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/printed/pdf_reader.h"
#include "normalize/printed/places.h"
#include "normalize/text/grid_lines.h"

namespace outturn::normalize {
namespace {

// A page of type of one size: what other measures are is for the pages' code to find, in units of these.
constexpr float kSize = 10;         // points
constexpr float kOutsideSize = 11;  // points: of lines beside tables of figures, which end where type changes
constexpr float kPitch = 12;        // points from base line to base line
constexpr float kSpace = 0.28F;     // ems: between two words
constexpr float kColumnGap = 1.6F;  // ems: between the longest line of a column and the next column
constexpr float kIndent = 0.5F;     // ems for each space in front of a line outside of tables
constexpr float kMargin = 72;       // points
constexpr float kCell = 5;          // points: a character's, in tables of figures
constexpr float kOverhang = 1.5F;   // points: by which a single space between such words is narrower
constexpr int kWideCells = 2;       // of a Han character or full-width sign

struct Type {
  float size = kSize;  // points
  bool bold = false;
};

void add_words(Page& page, std::string_view text, float x, float baseline, Type type) {
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
    const float width = text_ems(word.text) * type.size;
    word.box = {x, baseline - 0.8F * type.size, x + width, baseline + 0.2F * type.size};
    word.baseline = baseline;
    word.font_size = type.size;
    word.font = type.bold ? 1 : 0;
    word.space_before = !std::exchange(first, false);
    x += width + kSpace * type.size;
    page.words.push_back(std::move(word));
    text.remove_prefix(end);
  }
}

// The line's words where its characters stand.
void add_cells(Page& page, std::string_view line, float baseline) {
  for (const Stretch& stretch : stretches_of(line, kWideCells)) {
    bool first = true;
    for (const Stretch& cells : words_of(stretch, kWideCells)) {
      Word word;
      word.text = cells.text;
      word.box = {kMargin + kCell * static_cast<float>(cells.begin), baseline - 0.8F * kSize,
                  kMargin + kCell * static_cast<float>(cells.end) + kOverhang, baseline + 0.2F * kSize};
      word.baseline = baseline;
      word.font_size = kSize;
      word.space_before = !std::exchange(first, false);
      page.words.push_back(std::move(word));
    }
  }
}

void set_width(Page& page) {
  for (const Word& word : page.words) page.width = std::max(page.width, word.box.x1 + kMargin);
}

std::size_t end_of_page(const TextLines& text, std::size_t first) {
  std::size_t end = first;
  while (end < text.size() && text.pages[end] == text.pages[first]) ++end;
  return end;
}

// Lines [first, end) as a page on which every character is as wide as a cell, those of the grid left out; answers which
// lines have words.
std::vector<std::size_t> make_cells(const TextLines& text, const TextGrid& grid, std::size_t first, std::size_t end,
                                    Page& page) {
  std::vector<std::size_t> lines;
  page.fonts = {{"text", TypeWeight::unknown, false}};
  for (std::size_t at = first; at < end; ++at) {
    const std::size_t words = page.words.size();
    if (!grid.lines[at]) add_cells(page, text.lines[at].text, kPitch * static_cast<float>(at - first + 1));
    if (page.words.size() > words) lines.push_back(at);
  }
  set_width(page);
  return lines;
}

std::size_t indent_of(std::string_view line) {
  return line.size() - line.substr(std::min(line.find_first_not_of(' '), line.size())).size();
}

// Headings, caption and unit above line `at`, the first of a table: lines of one stretch, but for those that follow one
// with more closely, the rest of its cells.
void leave_out_above(const TextLines& text, std::size_t first, std::size_t at, TextGrid& grid) {
  std::size_t from = at;
  for (std::size_t above = at; above-- > first;) {
    const std::size_t stretches = stretches_of(text.lines[above].text, kWideCells).size();
    if (stretches > 1) break;
    if (stretches == 0) from = above;
    if (above == first) from = first;
  }
  for (; from < at; ++from) grid.lines[from].reset();
}

}  // namespace

bool lays_out_figures(const FigureWordings& wordings, const TextLines& text, TextGrid& grid) {
  const TextGrid none = no_grid(text.size());
  LayoutFigures figures(wordings, kCell);
  bool found = false;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = end_of_page(text, first);
    Page page;
    const std::vector<std::size_t> lines = make_cells(text, none, first, end, page);
    const LaidPage laid = figures.lay(std::move(page));
    for (std::size_t at = 0; at < laid.lines.size(); ++at) {
      if (!laid.lines[at].in_table) continue;
      found = true;
      grid.lines[lines[at]].reset();
      if (at == 0 || !laid.lines[at - 1].in_table) leave_out_above(text, first, lines[at], grid);
    }
    first = end;
  }
  return found;
}

LayoutTextReader::LayoutTextReader(std::string language, const TextLines& text, const TextGrid& grid,
                                   const FigureWordings& wordings)
    : language_(std::move(language)), text_(text), grid_(grid), figures_(wordings, kCell) {
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

// The page's tables of figures: a line for each of its lines of text, without words where it is in no such table.
std::vector<LaidPage::Line> LayoutTextReader::lay_figures(std::size_t first, std::size_t end, Page& page) {
  std::vector<LaidPage::Line> found(end - first);
  Page cells;
  const std::vector<std::size_t> lines = make_cells(text_, grid_, first, end, cells);
  LaidPage laid = figures_.lay(std::move(cells));
  if (!laid.has_table()) return found;
  page.rules = std::move(laid.rules);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (laid.lines[at].in_table) found[lines[at] - first] = std::move(laid.lines[at]);
  }
  return found;
}

Page LayoutTextReader::make_page(std::size_t first, std::size_t end, int number) {
  Page page;
  page.number = number;
  page.fonts = {{"text", TypeWeight::unknown, false}, {"title", TypeWeight::bold, false}};
  const bool may_go_on = figures_.table_is_open();
  std::vector<LaidPage::Line> laid = lay_figures(first, end, page);
  const bool has_table =
      std::any_of(laid.begin(), laid.end(), [](const LaidPage::Line& line) { return line.in_table; });
  const Type outside{has_table || may_go_on ? kOutsideSize : kSize, false};
  for (std::size_t at = first; at < end; ++at) {
    const float baseline = kPitch * static_cast<float>(at - first + 1);
    LaidPage::Line& line = laid[at - first];
    if (const auto& cells = grid_.lines[at]) {
      for (std::size_t column = 0; column < kOutputColumns; ++column) {
        add_words(page, (*cells)[column], starts_[column], baseline, {kSize, grid_.titles[at]});
      }
    } else if (line.in_table) {
      page.words.insert(page.words.end(), std::make_move_iterator(line.words.begin()),
                        std::make_move_iterator(line.words.end()));
    } else {
      const std::string_view text = text_.lines[at].text;
      add_words(page, text, kMargin + kIndent * kSize * static_cast<float>(indent_of(text)), baseline, outside);
    }
  }
  page.height = kPitch * static_cast<float>(end - first + 1);
  set_width(page);
  return page;
}

void LayoutTextReader::read(ReportBuilder& builder) {
  PdfReader reader(language_, true);
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t first = at;
    at = end_of_page(text_, first);
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
  const Place* guessed = nullptr;
  for (RawTable& table : report.tables) {
    const bool figures = table.kind != TableKind::outputs && table.kind != TableKind::indicators;
    if (figures && guessed == nullptr) guessed = &table.header_place;
    for (RawRow& row : table.rows) {
      row.doubtful = row.doubtful || figures;
      for (const Cell& cell : row.cells) {
        for (const Fragment& fragment : cell.fragments) {
          if (const auto line = line_at(fragment.place)) row.doubtful = row.doubtful || grid_.doubtful[*line];
        }
      }
      row.separated_by_layout = false;  // lines stand at one pitch, whatever they belong to
    }
  }
  if (guessed != nullptr) {
    report.diagnostics.push_back({Severity::warning, "columns_from_characters",
                                  "tables of figures read by where characters stand: rows and columns were guessed",
                                  *guessed, -1});
  }
  for_each_place(report, [this](Place& place) { put_back(place); });
}

}  // namespace outturn::normalize
