#include "normalize/text/cell_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/rows.h"
#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/text/text_cells.h"
#include "normalize/text/text_header.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kHeaderLine = 120;  // bytes of the longest line of a header's cell
constexpr std::size_t kWrappedAmong = 5;  // of so many lines one at least goes on in a small letter, if they wrap
constexpr float kNearlyFull = 0.85F;      // of the longest line: lines that wrap are mostly as long
constexpr float kLongestWrapped = 60;     // ems of the longest line of text that wraps

// A cell, or a paragraph of one.
struct Piece {
  std::string_view text;
  std::size_t line = 0;
  bool tab_before = false;    // a tab parts it from the piece before
  bool blank_before = false;  // an empty line does
  bool value = false;
};

// Completed values side by side in one cell, with the pieces up to the next one.
struct Entry {
  std::size_t value = 0;  // first piece of the completed cell
  std::size_t end = 0;    // behind its last
};

class CellLines {
 public:
  CellLines(const Phrases& phrases, TextLines& text, ReportBuilder& builder)
      : phrases_(phrases), text_(text), builder_(builder) {}

  void run() {
    TextLines rewritten;
    std::size_t kept = 0;
    const auto keep_to = [&](std::size_t end) {
      for (; kept < end; ++kept) rewritten.add(std::move(text_.lines[kept]), text_.pages[kept]);
    };
    for (std::size_t at = 0; at < text_.size();) {
      const std::optional<std::size_t> rows = header_of_lines(at);
      if (!rows) {
        ++at;
        continue;
      }
      const std::size_t end = table_end(*rows);
      collect(*rows, end);
      if (!entries_.empty() && !is_wrapped() && !has_whole_row(*rows, end)) {
        keep_to(*rows);
        write_rows(rewritten);
        kept = end;
      }
      at = end;
    }
    if (kept == 0) return;
    keep_to(text_.size());
    text_ = std::move(rewritten);
  }

 private:
  // The first line behind a header that begins at line `at` and has its cells on lines of their own, or parted by tabs.
  [[nodiscard]] std::optional<std::size_t> header_of_lines(std::size_t at) const {
    constexpr std::array kCells = {Wording::header_planned, Wording::header_completed, Wording::header_remark};
    std::size_t cell = 0;
    for (; at < text_.size(); ++at) {
      const std::string_view line = utf8::trim(text_.lines[at].text);
      if (line.empty() && cell > 0) continue;
      if (line.size() > kOutputColumns * kHeaderLine) return std::nullopt;
      for (const std::string_view piece : split_cells(line)) {
        if (piece.empty() && cell > 0) continue;
        // A second paragraph of the middle cell: what is to be stated there.
        if (cell == 2 && (piece.starts_with("(") || piece.starts_with("（"))) continue;
        const bool fits =
            cell < kCells.size() && (phrases_.matches(kCells[cell], piece) ||
                                     (cell == 1 && phrases_.matches(Wording::header_completed_short, piece)));
        if (!fits) return std::nullopt;
        ++cell;
      }
      if (cell == kCells.size()) return at + 1;
    }
    return std::nullopt;
  }

  // The first line from `at` on that is none of the table's.
  [[nodiscard]] std::size_t table_end(std::size_t at) const {
    bool blank = false;
    for (; at < text_.size(); ++at) {
      const std::string_view line = utf8::trim(text_.lines[at].text);
      if (line.empty()) {
        blank = blank || text_.lines[at].text.empty();
        continue;
      }
      if (phrases_.is_heading(Wording::heading_accomplishment, line)) return at;
      if (blank && phrases_.is_outline_heading(line, Wording::heading_other)) return at;
      if (header_of_lines(at)) return at;
      blank = false;
    }
    return at;
  }

  // Whether tabs part the cells of a row on one line.
  [[nodiscard]] bool has_whole_row(std::size_t at, std::size_t end) const {
    for (; at < end; ++at) {
      const std::vector<std::string_view> cells = split_cells(text_.lines[at].text);
      if (std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return !cell.empty(); }) > 1)
        return true;
    }
    return false;
  }

  void collect(std::size_t begin, std::size_t end) {
    pieces_.clear();
    entries_.clear();
    bool tab = false;
    bool blank = false;
    bool tabs = false;
    for (std::size_t line = begin; line < end; ++line) {
      const std::string_view text = text_.lines[line].text;
      if (text.empty()) blank = true;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find('\t', at), text.size());
        const std::string_view piece = utf8::trim(text.substr(at, next - at));
        if (!piece.empty()) {
          pieces_.push_back({piece, line, tab, blank, is_value_cell(phrases_, piece)});
          tab = blank = false;
        }
        if (next < text.size()) tab = tabs = true;
        at = next + 1;
      }
    }
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      Piece& piece = pieces_[at];
      const bool goes_on = !entries_.empty() && entries_.back().end == at && !piece.tab_before;
      if (!piece.value || (tabs && !piece.tab_before && !goes_on)) continue;
      if (goes_on) {
        entries_.back().end = at + 1;
      } else if (at > 0) {
        entries_.push_back({at, at + 1});
      }
    }
  }

  // Whether the pieces are lines of wrapped text rather than paragraphs: many begin with a small letter, or most are of
  // one length.
  [[nodiscard]] bool is_wrapped() const {
    std::size_t lines = 0;
    std::size_t small = 0;
    float longest = 0;
    for (const Piece& piece : pieces_) {
      if (piece.value) continue;
      ++lines;
      small += begins_small(piece.text) ? 1U : 0U;
      longest = std::max(longest, text_ems(piece.text));
    }
    if (small * kWrappedAmong >= lines) return true;
    const auto full = static_cast<std::size_t>(std::count_if(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
      return !piece.value && text_ems(piece.text) >= kNearlyFull * longest;
    }));
    return longest <= kLongestWrapped && full * 2 > lines && lines > 2 * kOutputColumns;
  }

  // The first piece of the planned cell of an entry; its value's place where it has none, nullopt where nobody can
  // tell.
  [[nodiscard]] std::optional<std::size_t> planned_of(std::size_t entry) const {
    const std::size_t value = entries_[entry].value;
    const std::size_t before = entry == 0 ? 0 : entries_[entry - 1].end;
    if (value - before != 1 || entry == 0) return value - 1;
    const Piece& piece = pieces_[before];
    if (piece.tab_before) return value;  // the cell beside the value above
    const bool blank_below = pieces_[value].blank_before;
    if (piece.blank_before != blank_below) return piece.blank_before ? value - 1 : value;
    const auto repeats = [&](const Entry& of) {
      return piece.text.find(pieces_[of.value].text) != std::string_view::npos;
    };
    const bool above = repeats(entries_[entry - 1]);
    if (above != repeats(entries_[entry])) return above ? value : value - 1;
    return std::nullopt;
  }

  void write_rows(TextLines& out) {
    const std::size_t first = planned_of(0).value_or(0);
    for (std::size_t at = 0; at < first; ++at) write_alone(out, at);
    for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
      const std::optional<std::size_t> planned = planned_of(entry);
      const Entry& here = entries_[entry];
      const std::size_t behind = entry + 1 < entries_.size() ? entries_[entry + 1].value : pieces_.size();
      const std::optional<std::size_t> next = entry + 1 < entries_.size() ? planned_of(entry + 1) : behind;
      const std::size_t begin = planned.value_or(here.value);
      const std::size_t end = next.value_or(here.end);
      TextLine row{text_.lines[pieces_[begin].line].number, {}};
      row.text.append(cell(begin, here.value, " ")).push_back('\t');
      row.text.append(cell(here.value, here.end, " ")).push_back('\t');
      row.text.append(cell(here.end, end, kParagraphMark));
      out.add(std::move(row), text_.pages[pieces_[begin].line]);
      if (next) continue;
      write_alone(out, here.end);
      builder_.diagnostic({Severity::warning, "possible_table_not_read",
                           "a line between two values: a remark, or the next planned output",
                           Place{0, text_.lines[pieces_[here.end].line].number, std::nullopt}, -1});
    }
    // An empty line at the table's end: the next heading begins a block.
    out.add({text_.lines[pieces_.back().line].number, {}}, text_.pages[pieces_.back().line]);
  }

  void write_alone(TextLines& out, std::size_t at) const {
    const std::size_t line = pieces_[at].line;
    out.add({text_.lines[line].number, std::string(pieces_[at].text)}, text_.pages[line]);
  }

  [[nodiscard]] std::string cell(std::size_t begin, std::size_t end, std::string_view between) const {
    std::string text;
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin) text += between;
      text += pieces_[at].text;
    }
    return text;
  }

  const Phrases& phrases_;
  TextLines& text_;
  ReportBuilder& builder_;
  std::vector<Piece> pieces_;
  std::vector<Entry> entries_;
};

}  // namespace

void put_tabs_for_lines(const Phrases& phrases, TextLines& text, ReportBuilder& builder) {
  CellLines(phrases, text, builder).run();
}

}  // namespace outturn::normalize
