#include "normalize/flow/flow_grid.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/plain_digits.h"
#include "core/utf8.h"
#include "normalize/figures/figure_table.h"
#include "normalize/page/line_join.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewestWords = 2;      // different ones, beyond which a row without figures is a header
constexpr std::size_t kLongestHeading = 80;  // code points of a heading over all columns that is not bold

struct Column {
  std::int32_t begin = 0;  // grid columns
  std::int32_t end = 0;
};

// A figure that is no year: 2015.3 is one, 2015 and 2015-2016 are not.
bool is_figure(std::string_view text, const FigureWording& wording) {
  const auto digits = [](std::string_view of) {
    std::string found = plain_digits(of);
    std::erase_if(found, [](char c) { return c < '0' || c > '9'; });
    return found;
  };
  if (!reads_as_figure(text)) return false;
  const std::string period = wording.period(text);
  return period.empty() || digits(text) != digits(period);
}

bool is_empty(const FlowRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const FlowCell& cell) { return cell.paragraphs.empty(); });
}

class GridReader {
 public:
  GridReader(const FlowGrid& grid, std::size_t first, std::size_t end, const NoteMarkers& markers,
             const FigureWording& wording, std::int64_t& mark_characters)
      : grid_(grid), first_(first), end_(end), markers_(markers), wording_(wording), marks_(mark_characters) {}

  Grid read(std::vector<std::string> above) {
    result_.source = CellSource::markup;
    result_.above = std::move(above);
    find_columns();
    if (columns_.empty()) return std::move(result_);  // cells over the whole grid, and nothing else
    std::size_t row = first_;
    for (; row < end_ && is_title(grid_.rows[row]); ++row) {
      if (!is_empty(grid_.rows[row])) result_.above.push_back(line_of(grid_.rows[row]));
    }
    result_.place = grid_.place;
    result_.place.row = static_cast<std::int32_t>(row) + 1;
    const std::size_t body = read_header(row);
    for (std::size_t at = body; at < end_; ++at) {
      if (!is_empty(grid_.rows[at]) && !is_header_again(grid_.rows[at], row, body)) add_row(grid_.rows[at]);
    }
    drop_empty_columns();
    return std::move(result_);
  }

 private:
  // The division into cells that most rows have; of equally many, the finest.
  void find_columns() {
    std::map<std::vector<std::pair<std::int32_t, std::int32_t>>, std::size_t> seen;
    for (std::size_t at = first_; at < end_; ++at) {
      std::vector<std::pair<std::int32_t, std::int32_t>> cells;
      for (const FlowCell& cell : grid_.rows[at].cells) cells.emplace_back(cell.column, cell.column + cell.column_span);
      if (cells.size() > 1) ++seen[std::move(cells)];
    }
    const auto best = std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) {
      return std::pair(a.second, a.first.size()) < std::pair(b.second, b.first.size());
    });
    if (best == seen.end()) return;
    for (const auto& [begin, end] : best->first) columns_.push_back({begin, end});
  }

  // Columns [first, end) that the cell stands over: at least the one in which it begins.
  [[nodiscard]] std::pair<std::size_t, std::size_t> columns_of(const FlowCell& cell) const {
    std::size_t from = 0;
    while (from + 1 < columns_.size() && columns_[from].end <= cell.column) ++from;
    std::size_t to = from + 1;
    while (to < columns_.size() && columns_[to].begin < cell.column + cell.column_span) ++to;
    return {from, to};
  }

  // One cell over the whole grid, above the header.
  [[nodiscard]] bool is_title(const FlowRow& row) const {
    if (is_empty(row)) return true;
    if (row.cells.size() != 1 || columns_.size() < 2) return false;
    const auto [from, to] = columns_of(row.cells.front());
    return from == 0 && to == columns_.size();
  }

  // A figure beside the label that is no year.
  [[nodiscard]] bool has_figures(const FlowRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const FlowCell& cell) {
      if (cell.paragraphs.empty() || columns_of(cell).first == 0) return false;
      return is_figure(line_of(cell, false), wording_);
    });
  }

  [[nodiscard]] static bool has_label_alone(const FlowRow& row) {
    const bool any_else = std::any_of(row.cells.begin() + 1, row.cells.end(),
                                      [](const FlowCell& cell) { return !cell.paragraphs.empty(); });
    return !row.cells.empty() && !row.cells.front().paragraphs.empty() && !any_else;
  }

  // Reads the header's rows from `at` on; answers where the body begins.
  std::size_t read_header(std::size_t at) {
    result_.header.resize(columns_.size());
    std::vector<bool> own(columns_.size(), false);  // columns with a header cell over them alone
    if (!own.empty()) own.front() = true;           // the label's may be empty
    const std::size_t last = std::min(end_, at + kTallestHeader);
    for (; at < last; ++at) {
      const FlowRow& row = grid_.rows[at];
      const bool whole = std::find(own.begin(), own.end(), false) == own.end();
      if (!numbers_columns(row)) {
        if (has_figures(row) && (whole || !row.header)) break;
        if (!row.header && (whole || has_label_alone(row))) break;
      }
      for (const FlowCell& cell : row.cells) {
        const std::string text = header_text(cell);
        if (text.empty()) continue;
        const auto [from, to] = columns_of(cell);
        for (std::size_t column = from; column < to; ++column) result_.header[column].push_back(text);
        if (to == from + 1) own[from] = true;
      }
    }
    return at;
  }

  // A mark of a note is none of its words, wherever the note stands.
  [[nodiscard]] std::string header_text(const FlowCell& cell) {
    NoteMarkers markers = markers_;
    for (const FlowParagraph& paragraph : cell.paragraphs) {
      for (const TextRange& range : paragraph.raised) {
        const std::string raised = paragraph.text.substr(range.begin, range.end - range.begin);
        if (is_note_letter(raised)) markers.insert(raised);
      }
    }
    std::string text;
    for (const Fragment& fragment : cell_of(cell, markers, marks_).fragments) {
      if (wrap_join(text, fragment.text) == Join::space) text += ' ';
      text += fragment.text;
    }
    return text;
  }

  // All of its cells, a label in front aside, number columns from the first on: "(1)", "(2)", "(3)=(1)-(2)".
  [[nodiscard]] static bool numbers_columns(const FlowRow& row) {
    std::size_t numbers = 0;
    bool first = false;
    for (const FlowCell& cell : row.cells) {
      const std::string text = utf8::fold_width(line_of(cell));
      const bool number = text.size() > 2 && text.front() == '(' && text[1] >= '1' && text[1] <= '9';
      if (text.empty() || (!number && &cell == &row.cells.front())) continue;
      if (!number) return false;
      first = first || text.starts_with("(1)");
      ++numbers;
    }
    return first && numbers > 1;
  }

  [[nodiscard]] bool is_header_again(const FlowRow& row, std::size_t header, std::size_t body) const {
    for (std::size_t at = header; at < body; ++at) {
      if (line_of(grid_.rows[at]) == line_of(row)) return true;
    }
    return false;
  }

  void add_row(const FlowRow& row) {
    GridRow& made = result_.rows.emplace_back();
    made.cells.resize(columns_.size());
    const bool across = is_title(row);
    const FlowCell& label = row.cells.front();
    for (const FlowCell& cell : row.cells) {
      if (cell.paragraphs.empty()) continue;
      const auto [from, to] = columns_of(cell);
      // A figure stands at the right end of the cells that are merged for it.
      const bool figure = from > 0 && to > from + 1 && reads_as_figure(line_of(cell));
      append_cell(made.cells[figure ? to - 1 : from], cell_of(cell, {}, marks_));
    }
    made.bold = is_bold(label);
    if (!label.paragraphs.empty()) made.indent = label.paragraphs.front().indent;
    made.narrative = across && !made.bold && utf8::count(line_of(label)) > kLongestHeading;
  }

  // The column's header says no more than that of the one before it: cells that stand over both.
  [[nodiscard]] bool adds_no_header(std::size_t column) const {
    const std::vector<std::string>& own = result_.header[column];
    const std::vector<std::string>& before = result_.header[column - 1];
    return own.size() <= before.size() && std::equal(own.begin(), own.end(), before.begin());
  }

  // Columns that only keep others apart.
  void drop_empty_columns() {
    for (std::size_t column = columns_.size(); column-- > 1;) {
      const bool used = std::any_of(result_.rows.begin(), result_.rows.end(),
                                    [&](const GridRow& row) { return !row.cells[column].empty(); });
      if (used || !adds_no_header(column)) continue;
      const auto at = static_cast<std::ptrdiff_t>(column);
      result_.header.erase(result_.header.begin() + at);
      for (GridRow& row : result_.rows) row.cells.erase(row.cells.begin() + at);
    }
  }

  const FlowGrid& grid_;
  const std::size_t first_;
  const std::size_t end_;
  const NoteMarkers& markers_;
  const FigureWording& wording_;
  std::int64_t& marks_;
  std::vector<Column> columns_;
  Grid result_;
};

// Three different words or more beside the label, and no figure: the header of another part.
bool begins_part(const FlowRow& row, const FigureWording& wording) {
  std::set<std::string> words;
  for (std::size_t at = 1; at < row.cells.size(); ++at) {
    std::string text = line_of(row.cells[at], false);
    if (text.empty()) continue;
    if (is_figure(text, wording)) return false;
    words.insert(std::move(text));
  }
  return words.size() > kFewestWords;
}

}  // namespace

bool has_figure(const FlowRow& row, const FigureWording& wording) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const FlowCell& cell) {
    return &cell != &row.cells.front() && !cell.paragraphs.empty() && is_figure(line_of(cell), wording);
  });
}

std::size_t figure_part_end(const FlowGrid& grid, std::size_t first, std::size_t end, const FigureWording& wording) {
  bool figures = false;
  for (std::size_t at = first; at < end; ++at) {
    if (figures && begins_part(grid.rows[at], wording)) return at;
    figures = figures || has_figure(grid.rows[at], wording);
  }
  return end;
}

Grid figure_grid(const FlowGrid& grid, std::size_t first, std::size_t end, std::vector<std::string> above,
                 const NoteMarkers& markers, const FigureWording& wording, std::int64_t& mark_characters) {
  return GridReader(grid, first, end, markers, wording, mark_characters).read(std::move(above));
}

}  // namespace outturn::normalize
