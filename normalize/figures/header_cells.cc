// The cells of a header over the columns of its table: on which level of which column each of its words stands.
#include <algorithm>
#include <cmath>

#include "core/plain_digits.h"
#include "normalize/figures/centred_cells.h"
#include "normalize/figures/column_roles.h"
#include "normalize/figures/figure_columns.h"
#include "normalize/page/line_join.h"

namespace outturn::normalize {
namespace {

constexpr float kCellsTouching = 0.5F;  // points: extents that overlap by less do not
constexpr float kHalfCell = 0.5F;
constexpr float kWideSpace = 0.3F;  // of the type: no wider one parts words of a cell
constexpr float kAlignment = 0.3F;  // points of a gap that a point of misalignment counts for
constexpr float kHeaderReach = 2;   // of the type: how far beside its figures a header cell may stand

using Span = FigureColumns::Span;

// The columns over which a header cell's own rule is drawn; none where it has no such rule.
std::vector<std::size_t> columns_under(const PageLayout& layout, const PageLine& line, const Segment& segment,
                                       const FigureColumns& columns) {
  std::vector<std::size_t> under;
  const Stroke* rule = rule_below(layout, line, segment, columns.right - columns.left);
  if (rule == nullptr) return under;
  for (std::size_t column = 0; column < columns.columns(); ++column) {
    const float middle = (columns.spans[column].left + columns.spans[column].right) * kHalfCell;
    if (middle > rule->from && middle < rule->to) under.push_back(column);
  }
  return under;
}

// The columns in the frame that rules to the left and the right of a header cell draw; none where it is not framed.
std::vector<std::size_t> columns_framed(const PageLayout& layout, const PageLine& line, const Segment& segment,
                                        const FigureColumns& columns) {
  const float middle_of_line = line.baseline - kHalfCell * line.size;
  const Stroke* left = nullptr;
  const Stroke* right = nullptr;
  for (const Stroke& rule : layout.vertical()) {  // left to right
    if (rule.from > middle_of_line || rule.to < middle_of_line) continue;
    if (rule.at < segment.left + kCellsTouching) left = &rule;
    if (right == nullptr && rule.at > segment.right - kCellsTouching) right = &rule;
  }
  std::vector<std::size_t> framed;
  if (left == nullptr || right == nullptr) return framed;
  for (std::size_t column = 0; column < columns.columns(); ++column) {
    const float middle = (columns.spans[column].left + columns.spans[column].right) * kHalfCell;
    if (middle > left->at && middle < right->at) framed.push_back(column);
  }
  if (framed.size() + 1 >= columns.columns()) framed.clear();  // a box around the table
  return framed;
}

// The columns that a frame, or a rule over several, shows to be a header cell's; none where neither is drawn.
std::vector<std::size_t> columns_drawn(const PageLayout& layout, const PageLine& line, const Segment& segment,
                                       const FigureColumns& columns) {
  std::vector<std::size_t> drawn = columns_framed(layout, line, segment, columns);
  if (!drawn.empty()) return drawn;
  drawn = columns_under(layout, line, segment, columns);
  if (drawn.size() < 2) drawn.clear();
  return drawn;
}

// A stretch of a header line and the columns that it heads.
struct HeaderPiece {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::vector<std::size_t> columns;
};

// Cuts header lines where their cells stand closer together than words may.
class HeaderCutter {
 public:
  HeaderCutter(const PageLayout& layout, const FigureColumns& columns, const FigureWording& wording, float size)
      : layout_(layout), columns_(columns), wording_(wording), size_(size) {}

  // A segment that stands over several columns is cut between their words at the widest gaps, right-aligned cells
  // first; one without so many words heads them all.
  void cut(const Segment& segment, std::vector<HeaderPiece>& pieces) const {
    const std::vector<std::size_t> over = columns_over(segment);
    if (over.size() == 1) {
      pieces.push_back({segment.first, segment.end, over});
      return;
    }
    if (segment.end - segment.first < over.size()) {
      pieces.push_back({segment.first, segment.end, over});
      return;
    }
    if (cut_at_periods(segment, over, pieces)) return;
    std::uint32_t first = segment.first;
    for (std::size_t at = 0; at + 1 < over.size(); ++at) {
      const auto rest = static_cast<std::uint32_t>(over.size() - at - 1);  // pieces that still need a word
      const std::uint32_t end = best_cut(first, segment.end - rest, columns_.spans[over[at]]);
      pieces.push_back({first, end, {over[at]}});
      first = end;
    }
    pieces.push_back({first, segment.end, {over.back()}});
  }

 private:
  // The columns whose figures the segment stands over; the nearest where there are none.
  [[nodiscard]] std::vector<std::size_t> columns_over(const Segment& segment) const {
    std::vector<std::size_t> over;
    const std::size_t first = columns_.has_label ? 1 : 0;
    std::size_t nearest = columns_.column_of((segment.left + segment.right) * kHalfCell);
    float distance = kHeaderReach * size_;
    for (std::size_t column = first; column < columns_.columns(); ++column) {
      const Span& span = columns_.spans[column];
      const float apart = std::max(span.left - segment.right, segment.left - span.right);
      if (apart < -kCellsTouching) over.push_back(column);
      if (apart >= distance) continue;
      distance = apart;
      nearest = column;
    }
    if (over.empty()) over.push_back(nearest);
    // A label's header that reaches over the first figures heads the labels.
    if (first == 1 && over.size() > 1 && segment.left < columns_.left + size_) over.insert(over.begin(), 0);
    return over;
  }

  // Cells of as many words each that begin with a year, or end with one: "2022 年计划 2022 年实际".
  bool cut_at_periods(const Segment& segment, const std::vector<std::size_t>& over,
                      std::vector<HeaderPiece>& pieces) const {
    std::vector<std::uint32_t> periods;
    for (std::uint32_t word = segment.first; word < segment.end; ++word) {
      if (!wording_.period(layout_.word(word).text).empty()) periods.push_back(word);
    }
    if (periods.size() != over.size() || over.front() == 0 || (segment.end - segment.first) % over.size() != 0) {
      return false;
    }
    const bool begin = periods.front() == segment.first;
    if (!begin && periods.back() + 1 != segment.end) return false;
    const auto words = static_cast<std::uint32_t>((segment.end - segment.first) / over.size());
    for (std::size_t at = 1; at < periods.size(); ++at) {
      if (periods[at] - periods[at - 1] != words) return false;  // other words than these stand there, too
    }
    std::uint32_t first = segment.first;
    for (std::size_t at = 0; at < over.size(); ++at) {
      const bool last = at + 1 == over.size();
      const std::uint32_t end = last ? segment.end : begin ? periods[at + 1] : periods[at] + 1;
      pieces.push_back({first, end, {over[at]}});
      first = end;
    }
    return true;
  }

  [[nodiscard]] std::uint32_t best_cut(std::uint32_t first, std::uint32_t last, const Span& left_column) const {
    std::uint32_t best = first + 1;
    float most = -1e9F;
    for (std::uint32_t word = first + 1; word <= last; ++word) {
      const float end = layout_.word(word - 1).box.x1;
      const float score = layout_.word(word).box.x0 - end - kAlignment * std::abs(end - left_column.right);
      if (score <= most) continue;
      most = score;
      best = word;
    }
    return best;
  }

  const PageLayout& layout_;
  const FigureColumns& columns_;
  const FigureWording& wording_;
  const float size_;
};

bool numbers_a_column(const std::string& printed) {
  const std::string text = plain_digits(printed);
  return text.size() > 2 && text[0] == '(' && text[1] >= '0' && text[1] <= '9' && text[2] == ')';
}

// A piece's words, on which line and over which columns.
struct HeaderText {
  std::size_t line = 0;
  std::string text;
  std::vector<std::size_t> columns;
  float left = 0;      // points
  float right = 0;     // points
  bool ruled = false;  // rules show that it is over these columns
  bool open = false;   // it may be over others, too
};

// A piece that stands over no figures is the next line of the one above it that begins, ends or has its middle where it
// does.
void follow_line_above(std::vector<HeaderText>& texts, HeaderText& piece, const FigureColumns& columns) {
  if (piece.ruled || piece.columns.size() != 1) return;
  const std::size_t column = piece.columns.front();
  const Span& figures = columns.spans[column];
  const bool over = piece.left < figures.right - kCellsTouching && piece.right > figures.left + kCellsTouching;
  if (over && (column > 0 || !columns.has_label)) return;
  const auto above = std::find_if(texts.begin(), texts.end(), [&](const HeaderText& one) {
    return one.line + 1 == piece.line && one.columns.size() == 1 && one.left < piece.right && one.right > piece.left &&
           are_aligned({one.left, one.right}, {piece.left, piece.right});
  });
  if (above != texts.end()) piece.columns = above->columns;
}

// Words of a cell that say together what is planned or actual, cut into others where no more than a space parts them.
bool cuts_meaning(const PageLayout& layout, const PageLine& line, const std::vector<HeaderPiece>& pieces,
                  const FigureWording& wording) {
  const auto role = [&](std::uint32_t first, std::uint32_t end) {
    return role_of_words(text_without_marks(layout, line, first, end), wording);
  };
  const ColumnRole whole = role(pieces.front().first, pieces.back().end);
  if (whole != ColumnRole::planned && whole != ColumnRole::actual) return false;
  return std::any_of(pieces.begin() + 1, pieces.end(), [&](const HeaderPiece& piece) {
    const float gap = layout.word(piece.first).box.x0 - layout.word(piece.first - 1).box.x1;
    const bool other = role(piece.first, piece.end) == ColumnRole::other ||
                       role(pieces.front().first, pieces.front().end) == ColumnRole::other;
    return gap < kWideSpace * line.size && other;
  });
}

std::vector<HeaderText> header_texts(const PageLayout& layout, const FigureHeader& header,
                                     const FigureColumns& columns) {
  std::vector<HeaderText> texts;
  for (std::size_t at = header.first_line; at < header.end_line; ++at) {
    if (is_mark_line(layout, at)) continue;
    const PageLine& line = layout.lines()[at];
    const std::vector<Segment> segments = segments_of(layout, line);
    std::vector<std::vector<std::size_t>> under;  // each segment
    for (const Segment& segment : segments) under.push_back(columns_drawn(layout, line, segment, columns));
    const bool drawn = std::any_of(under.begin(), under.end(), [](const auto& one) { return !one.empty(); });
    const std::vector<std::vector<std::size_t>> shared =
        drawn ? std::vector<std::vector<std::size_t>>() : columns_shared(layout, header, at, columns);
    for (std::size_t cell = 0; cell < segments.size(); ++cell) {
      const Segment& segment = segments[cell];
      if (!shared.empty()) {
        texts.push_back({at, text_without_marks(layout, line, segment.first, segment.end), shared[cell], segment.left,
                         segment.right, shared[cell].size() > 1, false});
        continue;
      }
      if (under[cell].empty()) under[cell] = columns_centred(layout, header, at, segment, columns);
      const bool whole = !under[cell].empty();
      std::vector<HeaderPiece> pieces;
      bool open = false;
      if (whole) {
        pieces.push_back({segment.first, segment.end, std::move(under[cell])});
      } else {
        HeaderCutter(layout, columns, *header.wording, line.size).cut(segment, pieces);
        open = may_head_others(layout, header, at, segment, columns) ||
               (pieces.size() > 1 && cuts_meaning(layout, line, pieces, *header.wording)) ||
               (pieces.front().columns.size() > 1 &&
                may_be_two_cells(text_without_marks(layout, line, segment.first, segment.end), *header.wording));
      }
      for (HeaderPiece& piece : pieces) {
        std::string text = text_without_marks(layout, line, piece.first, piece.end);
        if (text.empty()) continue;
        texts.push_back({at, std::move(text), std::move(piece.columns), layout.word(piece.first).box.x0,
                         layout.word(piece.end - 1).box.x1, whole, open});
        follow_line_above(texts, texts.back(), columns);
      }
    }
  }
  return texts;
}

// A cell over several columns on line `upper` has those below it on line `lower`: what stands beside them on the same
// two lines are two cells, too.
bool parts_levels(const std::vector<HeaderText>& texts, std::size_t upper, std::size_t lower) {
  return std::any_of(texts.begin(), texts.end(), [&](const HeaderText& over) {
    if (over.line != upper || over.columns.size() < 2 || !over.ruled) return false;
    const auto below = std::find_if(texts.begin(), texts.end(), [&](const HeaderText& one) {
      return one.line > upper &&
             std::find(over.columns.begin(), over.columns.end(), one.columns.front()) != over.columns.end();
    });
    return below != texts.end() && below->line == lower;
  });
}

// What stands over each column below line `upper`, as one text.
std::vector<std::string> words_below(const std::vector<HeaderText>& texts, std::size_t upper, std::size_t columns) {
  std::vector<std::string> words(columns);
  for (const HeaderText& one : texts) {
    if (one.line <= upper) continue;
    for (const std::size_t column : one.columns) words[column] += one.text + " ";
  }
  return words;
}

// What stands right below begins, ends or has its middle where the text does: a cell's next line.
bool goes_on_below(const std::vector<HeaderText>& texts, const HeaderText& text) {
  const auto below = std::find_if(texts.begin(), texts.end(), [&](const HeaderText& one) {
    return one.line > text.line && one.columns.front() <= text.columns.front() &&
           one.columns.back() >= text.columns.front();
  });
  return below != texts.end() && are_aligned({below->left, below->right}, {text.left, text.right});
}

// The cells of one line, each in the middle of as many columns as the others, where the same words stand below each of
// them: "2022/23 | 2023/24" over "Approved | Actual" twice. Without rules of their own they are found over one column.
// Those that name no period may be the upper lines of a column's own header.
void spread_over_repeated(std::vector<HeaderText>& texts, std::size_t upper, const FigureColumns& columns,
                          const FigureWording& wording) {
  std::vector<HeaderText*> cells;
  for (HeaderText& one : texts) {
    if (one.line == upper && one.columns != std::vector<std::size_t>{0}) cells.push_back(&one);
  }
  const std::size_t first = columns.has_label ? 1 : 0;
  const std::size_t figures = columns.columns() - first;
  if (cells.size() < 2 || figures % cells.size() != 0 || figures == cells.size()) return;
  const std::size_t width = figures / cells.size();
  const std::vector<std::string> words = words_below(texts, upper, columns.columns());
  for (std::size_t column = first; column < columns.columns(); ++column) {
    if (words[column].empty() || words[column] != words[first + (column - first) % width]) return;
  }
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (wording.period(cells[at]->text).empty() && goes_on_below(texts, *cells[at])) return;
    const std::size_t left = first + at * width;
    const float middle = (cells[at]->left + cells[at]->right) * kHalfCell;
    if (middle < columns.spans[left].left || middle > columns.spans[left + width - 1].right) return;
  }
  for (std::size_t at = 0; at < cells.size(); ++at) {
    cells[at]->columns.resize(width);
    for (std::size_t column = 0; column < width; ++column) cells[at]->columns[column] = first + at * width + column;
    cells[at]->ruled = true;
  }
}

}  // namespace

HeaderCells header_cells(const PageLayout& layout, const FigureHeader& header, const FigureColumns& columns) {
  std::vector<HeaderText> texts = header_texts(layout, header, columns);
  for (std::size_t at = header.first_line; at + 1 < header.end_line; ++at)
    spread_over_repeated(texts, at, columns, *header.wording);
  HeaderCells cells;
  cells.open = std::any_of(texts.begin(), texts.end(), [](const HeaderText& one) { return one.open && !one.ruled; });
  std::vector<std::vector<std::string>>& levels = cells.levels;
  levels.resize(columns.columns());
  std::vector<bool> open(columns.columns());  // the last level goes on with the next line
  std::vector<std::size_t> last(columns.columns());
  for (const HeaderText& piece : texts) {
    const bool level = piece.columns.size() > 1;
    const bool goes_on = !level && !numbers_a_column(piece.text);
    for (const std::size_t column : piece.columns) {
      if (open[column] && goes_on && (piece.line == last[column] || !parts_levels(texts, last[column], piece.line))) {
        std::string& above = levels[column].back();
        if (wrap_join(above, piece.text) != Join::none) above += ' ';
        above += piece.text;
      } else {
        levels[column].push_back(piece.text);
      }
      open[column] = !level;
      last[column] = piece.line;
    }
  }
  return cells;
}

}  // namespace outturn::normalize
