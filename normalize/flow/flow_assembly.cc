#include "normalize/flow/flow_assembly.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/utf8.h"
#include "normalize/figures/figure_table.h"
#include "normalize/flow/flow_grid.h"
#include "normalize/flow/flow_rows.h"
#include "normalize/language/line_ends.h"
#include "normalize/structure/front_matter.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kNotesSought = 60;  // blocks below a grid among which its notes stand
constexpr std::string_view kDebrisNoteMark = "footnote_mark";
constexpr std::string_view kDebrisRule = "rule_line";
constexpr std::string_view kDebrisLabel = "page_label";

// A line that only keeps notes apart from what stands above.
bool is_rule(std::string_view text) {
  return !text.empty() && text.find_first_not_of("_- \t\n") == std::string_view::npos && text.size() > 2;
}

bool same_columns(const RawTable& one, const RawTable& other) {
  return one.kind == other.kind &&
         std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                    [](const TableColumn& a, const TableColumn& b) { return a.header == b.header; });
}

}  // namespace

FlowAssembly::FlowAssembly(const std::vector<FlowBlock>& blocks, const std::vector<std::vector<FlowHeader>>& headers,
                           const Phrases& phrases, ReportBuilder& builder)
    : blocks_(blocks),
      headers_(headers),
      phrases_(phrases),
      wording_(figure_wording_for(phrases.language())),
      builder_(builder),
      structure_(phrases, builder) {}

void FlowAssembly::run() {
  for (at_ = 0; at_ < blocks_.size(); ++at_) {
    std::visit([this](const auto& block) { take(block); }, blocks_[at_]);
  }
  structure_.finish();
  builder_.debris(kDebrisNoteMark, mark_characters_);
}

// The first line with text behind block `behind`.
std::string FlowAssembly::next_line(std::size_t behind) const {
  for (std::size_t at = behind + 1; at < blocks_.size(); ++at) {
    if (const auto* paragraph = std::get_if<FlowParagraph>(&blocks_[at])) return line_of(*paragraph);
    const auto* grid = std::get_if<FlowGrid>(&blocks_[at]);
    if (grid == nullptr) continue;
    for (const FlowRow& row : grid->rows) {
      if (std::string line = line_of(row); !line.empty()) return line;
    }
  }
  return {};
}

// The first line with text behind a row of the grid that is read.
std::string FlowAssembly::line_behind(const FlowGrid& grid, std::size_t row) const {
  for (++row; row < grid.rows.size(); ++row) {
    if (std::string line = line_of(grid.rows[row]); !line.empty()) return line;
  }
  return next_line(at_);
}

// Markers of the notes that stand below the grid, up to the next grid or text.
NoteMarkers FlowAssembly::markers_below() const {
  NoteMarkers markers;
  const std::size_t last = std::min(blocks_.size(), at_ + 1 + kNotesSought);
  for (std::size_t at = at_ + 1; at < last; ++at) {
    if (std::holds_alternative<FlowNote>(blocks_[at])) continue;
    const auto* paragraph = std::get_if<FlowParagraph>(&blocks_[at]);
    if (paragraph == nullptr) break;
    const std::string marker = note_marker(*paragraph);
    if (marker.empty() && !is_rule(paragraph->text)) break;
    if (!marker.empty()) markers.insert(marker);
  }
  return markers;
}

void FlowAssembly::take(const FlowNote& note) {
  builder_.footnote({note.marker, note.text, note.place});
}

void FlowAssembly::take(const FlowParagraph& paragraph) {
  if (is_rule(paragraph.text)) {
    builder_.debris(kDebrisRule, utf8::count_non_space(paragraph.text));
    return;
  }
  if (builder_.in_table() && last_header_ && phrases_.says_continued(line_of(paragraph))) {
    builder_.debris(kDebrisLabel, utf8::count_non_space(paragraph.text));
    return;
  }
  if (const std::string marker = note_marker(paragraph); !marker.empty()) {
    builder_.footnote({marker, note_text(paragraph, marker), paragraph.place});
    return;
  }
  if (paragraph.place.block == 0) {
    if (structure_.in_front()) text_line(line_of(paragraph), paragraph.place, paragraph.is_bold(), next_line(at_));
    return;
  }
  remember_above(paragraph);
  text_line(line_of(paragraph), paragraph.place, paragraph.is_bold() || paragraph.heading_level > 0, next_line(at_));
}

void FlowAssembly::text_line(const std::string& text, const Place& place, bool bold, const std::string& next) {
  builder_.close_table();
  last_header_.reset();
  figures_above_ = false;
  structure_.line(text, place, {true, bold, next});
  unread_.push_back({text, place, false});
}

// A caption stands above what else belongs to the table; running text ends what may belong to it.
void FlowAssembly::remember_above(const FlowParagraph& paragraph) {
  const bool title = paragraph.is_bold() || paragraph.italic || paragraph.heading_level > 0;
  const std::string text = line_of(paragraph);
  const bool running = text.size() > kLongestAbove || (!title && ends_like_text(text));
  if (running || wording_.says(FigureWord::caption, text)) above_.clear();
  if (running) return;
  above_.push_back(&paragraph);
  if (above_.size() > kMostAbove) above_.erase(above_.begin());
}

void FlowAssembly::take(const FlowGrid& grid) {
  markers_ = markers_below();
  const std::vector<FlowHeader>& headers = headers_[at_];
  if (headers.empty() && !continues_table(grid)) other_rows(grid, 0, grid.rows.size());
  if (!headers.empty() && headers.front().first_row > 0) other_rows(grid, 0, headers.front().first_row);
  for (std::size_t at = 0; at < headers.size(); ++at) {
    const std::size_t end = at + 1 < headers.size() ? headers[at + 1].first_row : grid.rows.size();
    table_rows(grid, headers[at], end);
  }
  above_.clear();
}

// Rows that have no header of outputs or indicators.
void FlowAssembly::other_rows(const FlowGrid& grid, std::size_t first, std::size_t end) {
  std::vector<std::string> above;
  for (const FlowParagraph* paragraph : above_) above.push_back(line_without_marks(*paragraph, markers_));
  if (above.empty() && figures_above_) above = caption_above_;
  while (first < end) {
    const std::size_t part = figure_part_end(grid, first, end, wording_);
    if (!figure_table(grid, first, part, above)) lines_of_rows(grid, first, part);
    first = part;
  }
}

// Reads the rows as a table of figures; false where they are none.
bool FlowAssembly::figure_table(const FlowGrid& grid, std::size_t first, std::size_t end,
                                const std::vector<std::string>& above) {
  std::int64_t marks = 0;
  auto table = read_figure_table(figure_grid(grid, first, end, above, markers_, wording_, marks), wording_);
  if (!table) return false;
  mark_characters_ += marks;
  structure_.table_begins();
  // A table that is parted by hand at a page's end has its header again.
  if (figures_above_ && same_columns(builder_.report().tables.back(), *table)) {
    builder_.add_rows(std::move(table->rows));
  } else {
    builder_.add_table(*std::move(table));
  }
  figures_above_ = true;
  caption_above_.clear();
  std::copy_if(above.begin(), above.end(), std::back_inserter(caption_above_),
               [&](const std::string& text) { return !wording_.says(FigureWord::unit, text); });
  last_header_.reset();
  return true;
}

void FlowAssembly::lines_of_rows(const FlowGrid& grid, std::size_t first, std::size_t end) {
  for (std::size_t row = first; row < end; ++row) {
    if (structure_.in_front()) {
      for (const FlowCell& cell : grid.rows[row].cells) {
        for (const FlowParagraph& paragraph : cell.paragraphs) {
          text_line(line_of(paragraph), paragraph.place, paragraph.is_bold(), {});
        }
      }
      continue;
    }
    Place place = grid.place;
    place.row = static_cast<std::int32_t>(row) + 1;
    const std::string text = line_of(grid.rows[row]);
    const bool bold = std::all_of(grid.rows[row].cells.begin(), grid.rows[row].cells.end(),
                                  [](const FlowCell& cell) { return cell.paragraphs.empty() || is_bold(cell); });
    if (!text.empty()) text_line(text, place, bold, line_behind(grid, row));
  }
}

void FlowAssembly::open_table(const FlowHeader& header) {
  structure_.table_begins();
  figures_above_ = false;
  if (header.form->kind() == TableKind::outputs) unread_.push_back({{}, header.place, true});
  builder_.open_table(header.text, header.place, CellSource::markup, header.form->kind());
}

// A heading of the report that stands in a row of its own inside of a table.
bool FlowAssembly::heading_row(const FlowGrid& grid, std::size_t row, const FlowHeader& header) {
  const std::string text = text_across(grid.rows[row], header);
  if (text.empty()) return false;
  const std::string next = line_behind(grid, row);
  const bool bold = std::any_of(grid.rows[row].cells.begin(), grid.rows[row].cells.end(), is_bold);
  if (!structure_.ends_table(text, {true, bold, next})) return false;
  Place place = grid.place;
  place.row = static_cast<std::int32_t>(row) + 1;
  text_line(text, place, bold, next);
  return true;
}

void FlowAssembly::table_rows(const FlowGrid& grid, const FlowHeader& header, std::size_t end) {
  open_table(header);
  for (std::size_t row = header.end_row; row < end; ++row) {
    if (heading_row(grid, row, header)) continue;
    if (!builder_.in_table()) open_table(header);
    builder_.row(flow_row(grid.rows[row], header, markers_, mark_characters_));
    doubt_cut_label(header);
  }
  last_header_ = header;
}

// A label by itself may be the rest of the one above it, which somebody has cut by hand: it begins in the middle of a
// sentence, or names no number in a script without capital letters.
void FlowAssembly::doubt_cut_label(const FlowHeader& header) {
  const RawRow* row = builder_.last_row();
  RawRow* before = builder_.row_before_last();
  if (row == nullptr || before == nullptr || !header.form->anchor()) return;
  const std::size_t label = header.form->label();
  if (row->kind != RowKind::item || before->kind != RowKind::item || row->cells[label].empty()) return;
  for (std::size_t column = 0; column < row->cells.size(); ++column) {
    if (column != label && !row->cells[column].empty()) return;
  }
  if (before->cells[label].empty()) return;
  const std::string& text = row->cells[label].fragments.front().text;
  if (begins_large(text) || text.find_first_of("0123456789") != std::string::npos) return;
  if (!ends_sentence(before->cells[label].fragments.back().text)) before->doubtful = true;
}

// Whether the grid goes on with the table above it; reads it then. Its rows have as many cells, and the values in their
// column.
bool FlowAssembly::continues_table(const FlowGrid& grid) {
  if (!last_header_ || !builder_.in_table() || !last_header_->form->anchor() || grid.rows.empty()) return false;
  FlowHeader header = *last_header_;
  const auto whole = std::find_if(grid.rows.begin(), grid.rows.end(),
                                  [&](const FlowRow& row) { return row.cells.size() == header.form->columns(); });
  if (whole == grid.rows.end()) return false;
  for (std::size_t column = 0; column < header.begins.size(); ++column) {
    header.begins[column] = whole->cells[column].column;
  }
  const auto values = std::count_if(grid.rows.begin(), grid.rows.end(), [&](const FlowRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const FlowCell& cell) {
      return header.column_of(cell.column) == *header.form->anchor() &&
             phrases_.matches(Wording::cell_value, line_of(cell, false));
    });
  });
  if (2 * static_cast<std::size_t>(values) < grid.rows.size()) return false;
  header.first_row = 0;
  header.end_row = 0;
  builder_.page_break();
  table_rows(grid, header, grid.rows.size());
  return true;
}

}  // namespace outturn::normalize
