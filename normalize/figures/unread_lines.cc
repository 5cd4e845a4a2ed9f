#include "normalize/figures/unread_lines.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "normalize/figures/figure_table.h"
#include "normalize/language/line_ends.h"
#include "normalize/language/line_parts.h"
#include "normalize/text/text_lines.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kNextRow = 3;             // lines: a label may take as many
constexpr std::size_t kLinesToRow = 14;         // lines with text between a header's first line and the first row
constexpr std::size_t kFiguresOfRow = 2;        // in a row
constexpr std::size_t kFigureLines = 4;         // figures on lines of their own, that make a row likely
constexpr std::size_t kFigureReach = 8;         // lines within which they stand
constexpr std::size_t kLongestHeaderCell = 80;  // bytes of a header's cell
constexpr std::size_t kLongestLine = 160;       // bytes of a header's line whose cells are not told apart
constexpr std::size_t kLongestRow = 400;        // bytes
constexpr std::size_t kBetweenRuns = 120;       // bytes of a label between two runs of figures
constexpr std::size_t kFiguresOfRun = 3;        // figures that a row must have to be told in a line of many
constexpr std::size_t kMeasureCells = 3;        // years one below the other, each planned or actual, that head a table
constexpr std::size_t kLongestMeasure = 32;     // bytes of such a year

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (utf8::digit_value(utf8::next(text, at)) >= 0) return true;
  }
  return false;
}

// Whether a word parts cells: "/", ";", "|".
bool is_separator(std::string_view word) {
  return word.find_first_not_of("/;:,|") == std::string_view::npos;
}

// Words at the line's end that are figures.
std::size_t figures_at_end(std::string_view line) {
  std::size_t figures = 0;
  while (!line.empty()) {
    const std::size_t space = line.find_last_of(" \t|");
    const std::string_view word = space == std::string_view::npos ? line : line.substr(space + 1);
    const bool separator = is_separator(word);
    if (!separator && !reads_as_figure(word)) break;
    if (!separator) ++figures;
    line = space == std::string_view::npos ? std::string_view() : line.substr(0, space);
  }
  return figures;
}

// Figures one behind the other in a text without line ends.
struct FigureRun {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

std::vector<FigureRun> figure_runs(std::string_view text) {
  std::vector<FigureRun> runs;
  FigureRun run;
  std::size_t figures = 0;
  const auto end_run = [&] {
    if (figures >= kFiguresOfRun) runs.push_back(run);
    figures = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (!is_separator(word) && !reads_as_figure(word)) {
      end_run();
    } else if (!is_separator(word)) {
      if (figures++ == 0) run.begin = at;
      run.end = end;
    }
    at = end + 1;
  }
  end_run();
  return runs;
}

class Looking {
 public:
  Looking(std::span<const SignLine> lines, const FigureWordings& wordings) : wordings_(wordings) {
    for (const SignLine& line : lines) {
      if (line.in_table || !utf8::trim(line.text).empty()) lines_.push_back(&line);
    }
  }

  std::optional<Place> find() const {
    std::size_t looked_at = 0;  // lines before it stand above rows that showed nothing
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (heads_measures(at) || holds_rows(*lines_[at])) return lines_[at]->place;
      if (!begins_rows(at)) continue;
      if (headed(looked_at, at)) return lines_[at]->place;
      looked_at = at;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool begins_rows(std::size_t at) const {
    if (is_row(at)) {
      for (std::size_t next = at + 1; next <= at + kNextRow; ++next) {
        if (is_row(next)) return true;
      }
      return false;
    }
    if (!is_figure(at)) return false;
    const std::size_t end = std::min(lines_.size(), at + kFigureReach);
    std::size_t figures = 0;
    for (std::size_t line = at; line < end; ++line) {
      if (is_figure(line)) ++figures;
    }
    return figures >= kFigureLines;
  }

  // A line that is the text of many: two runs of figures with a label between them, the first below a header's words.
  [[nodiscard]] bool holds_rows(const SignLine& line) const {
    if (line.in_table || line.text.size() <= kLongestRow) return false;
    const std::vector<FigureRun> runs = figure_runs(line.text);
    for (std::size_t at = 0; at + 1 < runs.size(); ++at) {
      if (runs[at + 1].begin - runs[at].end > kBetweenRuns) continue;
      const std::size_t begin = at == 0 ? 0 : runs[at - 1].end;
      std::string_view above = line.text.substr(begin, runs[at].begin - begin);
      if (above.size() > kLongestLine + kBetweenRuns) above.remove_prefix(above.size() - kLongestLine - kBetweenRuns);
      if (says_both(above)) return true;
    }
    return false;
  }

  // Cells of a header, each on a line of its own: "2023 (actual)".
  [[nodiscard]] bool heads_measures(std::size_t at) const {
    if (!may_be_measure(at) || !may_be_measure(at + kMeasureCells - 1)) return false;
    const std::vector<std::size_t> languages = wordings_.hinted(utf8::trim(lines_[at]->text));
    return std::any_of(languages.begin(), languages.end(), [&](std::size_t language) {
      const FigureWording& wording = *wordings_.all()[language];
      for (std::size_t line = at; line < at + kMeasureCells; ++line) {
        const std::string_view text = utf8::trim(lines_[line]->text);
        if (!may_be_measure(line) || wording.period(text).empty()) return false;
        if (!wording.says(FigureWord::hint, text) && !wording.says(FigureWord::planned, text)) return false;
      }
      return true;
    });
  }

  [[nodiscard]] bool may_be_measure(std::size_t at) const {
    if (at >= lines_.size() || lines_[at]->in_table) return false;
    const std::string_view text = utf8::trim(lines_[at]->text);
    return text.size() <= kLongestMeasure && has_digit(text);
  }

  // A label and figures behind it.
  [[nodiscard]] bool is_row(std::size_t at) const {
    if (at >= lines_.size() || lines_[at]->in_table) return false;
    const std::string_view text = utf8::trim(lines_[at]->text);
    if (text.size() > kLongestRow || utf8::is_letter(utf8::last_of(text)) || !has_digit(text)) return false;
    const std::vector<std::string_view> parts = line_parts(text);
    if (reads_as_figure(parts.front())) return false;
    const auto figures = static_cast<std::size_t>(std::count_if(parts.begin() + 1, parts.end(), reads_as_figure));
    return figures >= kFiguresOfRow || (parts.size() < 3 && figures_at_end(text) >= kFiguresOfRow + 1);
  }

  [[nodiscard]] bool is_figure(std::size_t at) const {
    if (at >= lines_.size() || lines_[at]->in_table) return false;
    const std::string_view text = utf8::trim(lines_[at]->text);
    return text.size() <= kLongestHeaderCell && reads_as_figure(text);
  }

  // Words for planned and for actual stand in different cells of the lines above, or side by side in one short line.
  [[nodiscard]] bool headed(std::size_t first, std::size_t row) const {
    std::vector<std::string> cells;
    for (std::size_t at = row; at-- > first && row - at <= kLinesToRow;) {
      if (lines_[at]->in_table) break;
      const std::string_view text = utf8::trim(lines_[at]->text);
      const std::vector<std::string_view> parts = line_parts(text);
      if (parts.size() == 1) {
        if (is_running(text)) break;
        if (says_both(text)) return true;
      }
      for (const std::string_view part : parts) {
        const bool other = part.size() > kLongestHeaderCell || heads_labels(part, *lines_[at], *lines_[row]);
        if (parts.size() == 1 || !other) cells.emplace_back(part);
      }
    }
    return wordings_.head_pair(cells);
  }

  [[nodiscard]] bool says_both(std::string_view text) const {
    const std::vector<std::size_t> actual = wordings_.hinted(text);
    return std::any_of(actual.begin(), actual.end(), [&](std::size_t language) {
      return wordings_.all()[language]->says(FigureWord::planned, text);
    });
  }

  // The cell stands over the labels: in front of the first tab, or where the row's label stands.
  static bool heads_labels(std::string_view part, const SignLine& line, const SignLine& row) {
    const std::string_view before = line.text.substr(0, static_cast<std::size_t>(part.data() - line.text.data()));
    if (has_tab(line.text)) return !has_tab(before);
    if (line.text.find('|') != std::string_view::npos)
      return utf8::trim(before).find_last_not_of('|') == std::string_view::npos;
    const std::string_view label = line_parts(row.text).front();
    return before.size() < static_cast<std::size_t>(label.data() + label.size() - row.text.data());
  }

  static bool is_running(std::string_view text) { return text.size() > kLongestLine || ends_like_text(text); }

  const FigureWordings& wordings_;
  std::vector<const SignLine*> lines_;  // with text
};

}  // namespace

std::optional<Place> unread_figures(std::span<const SignLine> lines, const FigureWordings& wordings) {
  return Looking(lines, wordings).find();
}

}  // namespace outturn::normalize
