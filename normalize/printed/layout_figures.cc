#include "normalize/printed/layout_figures.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "normalize/figures/figure_header.h"
#include "normalize/figures/figure_tokens.h"
#include "normalize/figures/hinted_lines.h"

namespace outturn::normalize {
namespace {

using Span = FigureColumns::Span;

constexpr float kTableGap = 3.6F;        // of the type: base lines of one table's lines are not further apart
constexpr float kRuledGap = 3;           // of the type: two empty lines lie between
constexpr std::size_t kFewestCells = 3;  // of a header's last line that a rule closes
constexpr std::size_t kRowsBelow = 3;    // lines below such a rule among which a row stands
constexpr std::size_t kFewestPeriods = 2;
constexpr std::size_t kMostRules = 200;  // of a page: looking for them takes time for each of its lines
constexpr float kRuleHeight = 0.1F;      // points
constexpr float kRuleDrop = 0.25F;       // of the type: from a header cell's base line to the rule below it
constexpr float kLabelEdge = 3;          // characters: labels begin this near to the table's left edge
constexpr float kCloser = 0.99F;         // of the distance of lines: one empty line between two does not part a header
constexpr float kTextEdge = 2.5F;        // characters: texts begin this near to their header

void move_down(Word& word, float by) {
  word.baseline += by;
  word.box.y0 += by;
  word.box.y1 += by;
}

// Brings lines closer together, type as it is.
void scale_down(Page& page, float by) {
  for (Word& word : page.words) move_down(word, word.baseline * by - word.baseline);
  for (Rule& rule : page.rules) {
    rule.box.y0 *= by;
    rule.box.y1 *= by;
  }
}

bool parted(const PageLayout& layout, std::size_t at) {
  const PageLine& line = layout.lines()[at];
  return line.baseline - layout.lines()[at - 1].baseline > kTableGap * line.size;
}

// The rule between line `at`, a header's last one, and rows below it: a converter leaves lines empty there.
std::vector<Rule> rules_below_headers(const PageLayout& layout) {
  std::vector<Rule> rules;
  const auto& lines = layout.lines();
  for (std::size_t at = 0; at + 1 < lines.size() && rules.size() < kMostRules; ++at) {
    const PageLine& line = lines[at];
    if (lines[at + 1].baseline - line.baseline < kRuledGap * line.size || parted(layout, at + 1)) continue;
    if (segments_of(layout, line).size() < kFewestCells || is_data_line(layout, line)) continue;
    const auto below = lines.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    const auto last = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), at + 1 + kRowsBelow));
    const auto row = std::find_if(below, last, [&](const PageLine& one) { return is_data_line(layout, one); });
    if (row == last) continue;
    const float y = (line.baseline + below->baseline) / 2;
    rules.push_back({{std::min(line.box.x0, row->box.x0), y, std::max(line.box.x1, row->box.x1), y + kRuleHeight}});
  }
  return rules;
}

// Whether each cell of one of the header's lines names a period, as those over texts do: "2023 (actual)".
bool heads_periods(const PageLayout& layout, std::size_t first, std::size_t end, const FigureWording& wording) {
  for (std::size_t at = first; at < end; ++at) {
    const std::vector<Segment> segments = segments_of(layout, layout.lines()[at]);
    const bool all = std::all_of(segments.begin(), segments.end(), [&](const Segment& segment) {
      return !wording.period(layout.text(segment.first, segment.end)).empty();
    });
    if (all && segments.size() >= kFewestPeriods) return true;
  }
  return false;
}

}  // namespace

bool LaidPage::has_table() const {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.in_table; });
}

std::vector<LayoutFigures::Table> LayoutFigures::tables_on(const PageLayout& layout) const {
  std::vector<bool> taken(layout.lines().size());  // by headers in another language
  const std::vector<std::vector<std::size_t>> hinted = hinted_lines(layout, wordings_, taken);
  std::vector<Table> tables;
  for (std::size_t language = 0; language < hinted.size(); ++language) {
    if (hinted[language].empty()) continue;
    for (const FigureHeader& header :
         find_figure_headers(layout, *wordings_.all()[language], hinted[language], taken)) {
      tables.push_back({header.first_line, header.end_line, 0, header.wording});
      std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(header.first_line), header.end_line - header.first_line,
                  true);
    }
  }
  std::sort(tables.begin(), tables.end(), [](const Table& one, const Table& two) { return one.first < two.first; });
  if (table_is_open()) tables.insert(tables.begin(), Table{});
  for (std::size_t at = 0; at < tables.size(); ++at) {
    tables[at].end = at + 1 < tables.size() ? tables[at + 1].first : layout.lines().size();
  }
  return tables;
}

// Lines of figures, down to where the table must have ended.
std::vector<LayoutRow> LayoutFigures::rows_of(const PageLayout& layout, const Table& table) const {
  std::vector<LayoutRow> rows;
  const auto& lines = layout.lines();
  float left = layout.page().width;
  for (std::size_t at = table.first; at < table.end; ++at) left = std::min(left, lines[at].box.x0);
  for (std::size_t at = table.rows; at < table.end; ++at) {
    if (at > table.rows && parted(layout, at)) break;
    LayoutRow row{at, 0, {}};
    for (const Segment& segment : segments_of(layout, lines[at])) {
      const bool label = segment.first == lines[at].first && segment.left < left + kLabelEdge * cell_;
      const std::vector<FigureToken> figures =
          label ? std::vector<FigureToken>() : figure_tokens(layout, lines[at], segment);
      if (figures.empty()) {
        row = {at, segment.right, {}};
      } else {
        row.figures.insert(row.figures.end(), figures.begin(), figures.end());
      }
    }
    if (!row.figures.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

// A table whose cells are texts: they begin where the header's do, and are left there.
void LayoutFigures::lay_texts(const PageLayout& layout, const Table& table, LaidPage& laid) const {
  if (!heads_periods(layout, table.first, table.rows, *table.wording)) return;
  const auto& lines = layout.lines();
  std::vector<float> begins;
  for (std::size_t at = table.first; at < table.rows; ++at) {
    for (const Segment& segment : segments_of(layout, lines[at])) begins.push_back(segment.left);
  }
  for (std::size_t at = table.first; at < table.end; ++at) {
    if (at > table.rows && parted(layout, at)) break;
    const std::vector<Segment> segments = segments_of(layout, lines[at]);
    const bool in_columns = std::all_of(segments.begin(), segments.end(), [&](const Segment& segment) {
      return std::any_of(begins.begin(), begins.end(),
                         [&](float left) { return std::abs(left - segment.left) < kTextEdge * cell_; });
    });
    if (!in_columns) break;
    laid.lines[at].in_table = true;
  }
}

void LayoutFigures::lay_table(const PageLayout& layout, const Table& table, LaidPage& laid) {
  const bool has_header = table.first < table.rows;
  LayoutColumns columns(layout, table.first, table.rows, cell_);
  const std::vector<LayoutRow> rows = rows_of(layout, table);
  if (!columns.find(rows, has_header ? 0 : open_.size())) {
    if (has_header) {
      open_.clear();
      lay_texts(layout, table, laid);
    }
    return;
  }
  open_ = columns.laid(open_);
  for (std::size_t at = columns.first(); at < columns.end(); ++at) laid.lines[at].in_table = true;
  for (std::size_t at = columns.first(); at < columns.rows(); ++at) {  // as close as they were found to be one header
    const float by = layout.lines()[columns.rows() - 1].baseline - layout.lines()[at].baseline;
    for (Word& word : laid.lines[at].words) move_down(word, by / kCloser - by);
  }
  for (const LayoutCell& cell : columns.cells()) {
    const Span over{open_[cell.first_column].left, open_[cell.last_column].right};
    const bool several = cell.first_column != cell.last_column;
    const float by =
        several ? (over.left + over.right - cell.span.left - cell.span.right) / 2 : over.right - cell.span.right;
    const PageLine& line = layout.lines()[cell.line];
    for (std::uint32_t word = cell.first; word < cell.end; ++word) {
      Box& box = laid.lines[cell.line].words[word - line.first].box;
      box.x0 += by;
      box.x1 += by;
    }
    const float y = laid.lines[cell.line].words.front().baseline + kRuleDrop * line.size;
    if (several && laid.rules.size() < kMostRules) laid.rules.push_back({{over.left, y, over.right, y + kRuleHeight}});
  }
}

// Whether a line may head a table, or one from the page before may go on.
bool LayoutFigures::may_have_table(const Page& page) const {
  if (table_is_open()) return true;
  std::string line;
  for (std::size_t at = 0; at < page.words.size(); ++at) {
    const Word& word = page.words[at];
    line += (word.space_before ? " " : "  ") + word.text;
    const bool ends = at + 1 == page.words.size() || page.words[at + 1].baseline > word.baseline;
    if (!ends) continue;
    if (!wordings_.hinted(line).empty()) return true;
    line.clear();
  }
  return false;
}

LaidPage LayoutFigures::lay(Page&& page) {
  if (!may_have_table(page)) return {};
  const PageLayout printed{Page(page)};
  LaidPage laid;
  for (const PageLine& line : printed.lines()) {
    std::vector<Word>& words = laid.lines.emplace_back().words;
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) words.push_back(printed.word(word));
  }
  laid.rules = rules_below_headers(printed);
  page.rules = laid.rules;
  scale_down(page, kCloser);
  const PageLayout layout(std::move(page));
  for (const Table& table : tables_on(layout)) lay_table(layout, table, laid);
  return laid;
}

}  // namespace outturn::normalize
