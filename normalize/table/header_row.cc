#include "normalize/table/header_row.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/header_text.h"
#include "normalize/language/two_languages.h"
#include "normalize/page/line_join.h"
#include "normalize/page/raised_mark.h"
#include "normalize/table/misread_header.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kTallest = 8;            // lines that a header cell may be stacked over
constexpr std::size_t kMostWords = 24;         // in a header row; a table's row of figures has more
constexpr float kStackedLines = 2.2F;          // of the type: base lines further apart are not one row
constexpr std::size_t kDeepestRest = 7;        // lines from the top of a page
constexpr std::size_t kLongestRemark = 60;     // bytes of the last header cell
constexpr std::uint32_t kSpreadWords = 4;      // of one Han character each
constexpr std::size_t kLongestCharacter = 4;   // bytes
constexpr std::size_t kLongestHeaderMark = 3;  // bytes
constexpr float kMarkGap = 0.6F;               // of the type
constexpr std::size_t kNumberPieces = 2;       // of the cell above the rows' numbers: "Serial No."
constexpr std::size_t kMostAbove = 3;          // lines of a stacked cell on the page before
constexpr std::uint32_t kCellWords = 4;        // of such a line

// Words lines[first..end) of a page by the stretches of x that they cover together.
struct HeaderBand {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<std::pair<float, float>> spans;  // left to right, disjoint
};

std::optional<HeaderBand> make_band(const PageLayout& layout, std::size_t first, std::size_t end) {
  HeaderBand band{first, end, {}};
  std::size_t words = 0;
  for (std::size_t at = first; at < end; ++at) {
    const PageLine& line = layout.lines()[at];
    words += line.count;
    if (words > kMostWords) return std::nullopt;
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const Word& here = layout.word(word);
      // A mark of a note belongs to the words that it stands close behind.
      const bool mark = word > line.first && here.text.size() <= kLongestHeaderMark &&
                        here.box.x0 - layout.word(word - 1).box.x1 < kMarkGap * line.size;
      band.spans.emplace_back(mark ? layout.word(word - 1).box.x1 : here.box.x0, here.box.x1);
    }
  }
  std::sort(band.spans.begin(), band.spans.end());
  std::size_t kept = 0;
  for (std::size_t at = 1; at < band.spans.size(); ++at) {
    if (band.spans[at].first <= band.spans[kept].second + 0.1F) {
      band.spans[kept].second = std::max(band.spans[kept].second, band.spans[at].second);
    } else {
      band.spans[++kept] = band.spans[at];
    }
  }
  band.spans.resize(band.spans.empty() ? 0 : kept + 1);
  return band;
}

// A raised mark of a note is no part of a header's cell.
bool is_raised_mark(const Word& word, const PageLine& line) {
  return stands_raised(word, line) && word.text.size() <= kLongestHeaderMark;
}

struct CellText {
  std::string text;
  std::vector<std::string> lines;
  Box box;
};

// The lines as one text; between lines `cut` and `cut` + 1, if there are such, a word is cut in two.
std::string join_lines(const std::vector<std::string>& lines, std::size_t cut) {
  std::string text;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at != cut + 1 && wrap_join(text, lines[at]) == Join::space) text += ' ';
    text += lines[at];
  }
  return text;
}

// What stands between x = from and x = to, read line by line.
CellText cell_text(const PageLayout& layout, const HeaderBand& band, float from, float to) {
  CellText cell;
  bool any = false;
  for (std::size_t at = band.first; at < band.end; ++at) {
    const PageLine& line = layout.lines()[at];
    const auto inside = [&](std::uint32_t word) {
      const float middle = layout.word(word).box.middle_x();
      return middle >= from && middle <= to && !is_raised_mark(layout.word(word), line);
    };
    std::uint32_t begin = line.first;
    const std::uint32_t line_end = line.first + line.count;
    while (begin < line_end && !inside(begin)) ++begin;
    std::uint32_t end = begin;
    while (end < line_end && inside(end)) ++end;
    if (begin == end) continue;
    cell.lines.push_back(layout.text(begin, end));
    for (std::uint32_t word = begin; word < end; ++word) {
      if (any) {
        cell.box.include(layout.word(word).box);
      } else {
        cell.box = layout.word(word).box;
        any = true;
      }
    }
  }
  cell.text = join_lines(cell.lines, cell.lines.size());
  return cell;
}

// Which of the forms a header row may stand around the line of: rules out nearly all cheaply. It does where the form's
// hint says so; or, where there is none, where the line's last few words can be the last header cell. Of words there
// are one or two, or as many as there are Han characters, where these are spread over the cell.
std::vector<bool> forms_around(const FormScan& forms, const PageLayout& layout, const PageLine& line) {
  std::vector<bool> found(forms.forms().size());
  forms.look_for_hints(layout.text(line), found);
  std::uint32_t end = line.first + line.count;
  while (end > line.first + 1 && is_raised_mark(layout.word(end - 1), line)) --end;
  const std::uint32_t last_words = std::max(line.first + kSpreadWords, end) - kSpreadWords;
  if (!forms.may_have_last_cell(layout.text(last_words, end))) return found;
  for (std::uint32_t words = 1; words <= kSpreadWords && words <= end - line.first; ++words) {
    const std::size_t bytes = layout.word(end - words).text.size();
    if (bytes > kLongestRemark || (words > 2 && bytes > kLongestCharacter)) break;
    forms.look_for_last_cells(layout.text(end - words, end), found);
  }
  return found;
}

// Lines of a stacked cell that stand on the page before, or on the next one.
struct CutCell {
  std::string above;
  std::string below;
};

// The header row of one form in one language.
class HeaderWords {
 public:
  // `misread`: cells may be spelled otherwise than the wording.
  HeaderWords(const LanguageForm& form, const FormScan& forms, bool misread = false)
      : own_(form), phrases_(*form.phrases), form_(*form.form), forms_(forms), misread_(misread) {}

  // `cut`: what of the anchor's cell stands on another page, if the row is cut.
  [[nodiscard]] std::optional<HeaderRow> match(const PageLayout& layout, const HeaderBand& band,
                                               const CutCell& cut = {}) const {
    HeaderRow row{band.first, band.end, &form_, {}, {}, phrases_.language(), {}};
    if (match_from(layout, band, 0, cut, row)) return row;
    for (std::size_t end = 1; end <= kNumberPieces && end + form_.columns() <= band.spans.size(); ++end) {
      const CellText cell = cell_text(layout, band, band.spans.front().first, band.spans[end - 1].second);
      const std::string text = closed_up(fold_text(utf8::trim(cell.text)));
      const auto heads_numbers = [&](const LanguageForm& form) { return form.form->heads_numbers(text); };
      if (std::none_of(forms_.forms().begin(), forms_.forms().end(), heads_numbers)) continue;
      row.numbers = cell.box;
      if (match_from(layout, band, end, cut, row)) return row;
    }
    return std::nullopt;
  }

  // The tallest row around line `at` that reads as a header.
  [[nodiscard]] std::optional<HeaderRow> around(const PageLayout& layout, std::size_t at, std::size_t from,
                                                const CutCell& cut = {}) const {
    const auto& lines = layout.lines();
    const auto close = [&](std::size_t upper) {
      return lines[upper + 1].baseline - lines[upper].baseline <
             kStackedLines * std::max(lines[upper].size, lines[upper + 1].size);
    };
    std::size_t top = at;
    while (top > from && at - top + 1 < kTallest && close(top - 1)) --top;
    std::size_t bottom = at;
    while (bottom + 1 < lines.size() && bottom - at + 1 < kTallest && close(bottom)) ++bottom;
    std::optional<HeaderRow> best;
    for (std::size_t first = top; first <= at; ++first) {
      for (std::size_t end = at + 1; end <= bottom + 1 && end - first <= kTallest; ++end) {
        if (best && end - first <= best->end_line - best->first_line) continue;
        const auto band = make_band(layout, first, end);
        if (!band) break;
        if (auto found = match(layout, *band, cut)) best = std::move(found);
      }
    }
    return best;
  }

 private:
  [[nodiscard]] bool reads(std::size_t column, const std::string& text) const {
    return Phrases::reads_as_header(form_, column, text) ||
           (misread_ && MisreadHeader::resembles(form_.role(column), text, phrases_.language())) ||
           reads_in_two_languages(own_, column, text, forms_.forms());
  }

  // Whether the spans from `first` on are the cells of the columns that the row lacks; adds these.
  bool match_from(const PageLayout& layout, const HeaderBand& band, std::size_t first, const CutCell& cut,
                  HeaderRow& row) const {
    const std::size_t column = row.cells.size();
    const std::size_t behind = form_.columns() - column - 1;  // columns that follow
    const auto& spans = band.spans;
    for (std::size_t end = behind == 0 ? spans.size() : first + 1; end + behind <= spans.size(); ++end) {
      if (first >= end) return false;
      CellText cell = cell_text(layout, band, spans[first].first, spans[end - 1].second);
      const std::optional<std::string> text = read_cell(column, cell, cut);
      if (!text) continue;
      const std::size_t before = row.text.size();
      row.cells.push_back(cell.box);
      if (column > 0) row.text += " | ";
      row.text += *text;
      if (behind == 0 || match_from(layout, band, end, cut, row)) return true;
      row.cells.pop_back();
      row.text.resize(before);
    }
    return false;
  }

  // The cell's text, if it reads as the column's should. The anchor's column is narrow: its first word may be cut.
  [[nodiscard]] std::optional<std::string> read_cell(std::size_t column, CellText& cell,
                                                     const CutCell& elsewhere) const {
    if (column != form_.anchor()) {
      return reads(column, cell.text) ? std::optional<std::string>(cell.text) : std::nullopt;
    }
    if (!elsewhere.above.empty()) cell.lines.insert(cell.lines.begin(), elsewhere.above);
    if (!elsewhere.below.empty()) cell.lines.push_back(elsewhere.below);
    for (std::size_t cut = cell.lines.size() + 1; cut-- > 0;) {
      if (cut + 1 == cell.lines.size()) continue;
      std::string text = join_lines(cell.lines, cut);
      if (reads(column, text)) return text;
    }
    return std::nullopt;
  }

  const LanguageForm& own_;
  const Phrases& phrases_;
  const TableForm& form_;
  const FormScan& forms_;
  bool misread_;
};

// A row that `band` begins, whose rest stands below the next page's head, a line or two of it.
std::optional<CutHeader> complete(const HeaderWords& words, const PageLayout& layout, const HeaderBand& band,
                                  const PageLayout& next) {
  const std::size_t last = std::min(next.lines().size(), kDeepestRest);
  for (std::size_t begin = 0; begin < last; ++begin) {
    std::string rest;
    for (std::size_t end = begin; end < last && end - begin < kTallest; ++end) {
      const std::string line = next.text(next.lines()[end]);
      if (wrap_join(rest, line) == Join::space) rest += ' ';
      rest += line;
      if (rest.size() > kLongestRemark) break;
      if (auto row = words.match(layout, band, {{}, rest})) return CutHeader{*std::move(row), end + 1};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<CutHeader> HeaderFinder::find_cut(const PageLayout& layout, std::size_t lines_end,
                                                const PageLayout& next) const {
  const std::size_t highest = lines_end - std::min(lines_end, kTallest);
  std::vector<std::vector<bool>> around;  // of each line from the highest on
  for (std::size_t at = highest; at < lines_end; ++at)
    around.push_back(forms_around(forms_, layout, layout.lines()[at]));
  for (std::size_t form = 0; form < forms_.forms().size(); ++form) {
    if (!forms_.forms()[form].form->anchor()) continue;
    const HeaderWords words(forms_.forms()[form], forms_);
    bool any = false;
    for (std::size_t first = lines_end; first-- > highest;) {
      any = any || around[first - highest][form];
      if (!any) continue;
      const auto band = make_band(layout, first, lines_end);
      if (!band) break;
      if (auto cut = complete(words, layout, *band, next)) return cut;
    }
  }
  return std::nullopt;
}

std::optional<HeadlessRow> HeaderFinder::find_headless(const PageLayout& layout, std::size_t lines_end,
                                                       const PageLayout& next) const {
  const std::size_t last = std::min(next.lines().size(), kDeepestRest);
  for (std::size_t at = 0; at < last; ++at) {
    const std::vector<bool> around = forms_around(forms_, next, next.lines()[at]);
    for (std::size_t form = 0; form < around.size(); ++form) {
      if (!around[form] || !forms_.forms()[form].form->anchor()) continue;
      const HeaderWords words(forms_.forms()[form], forms_);
      std::string above;
      for (std::size_t first = lines_end; first > 0 && lines_end - first < kMostAbove;) {
        const PageLine& line = layout.lines()[--first];
        if (line.count > kCellWords) break;
        std::string text = layout.text(line);
        if (!above.empty()) text += (wrap_join(text, above) == Join::space ? " " : "") + above;
        above = std::move(text);
        if (auto row = words.around(next, at, 0, {above, {}})) return HeadlessRow{*std::move(row), first};
      }
    }
  }
  return std::nullopt;
}

std::vector<HeaderRow> HeaderFinder::find(const PageLayout& layout) const {
  std::vector<HeaderRow> found;
  std::size_t from = 0;
  for (std::size_t at = 0; at < layout.lines().size(); ++at) {
    if (at < from) continue;
    const std::vector<bool> around = forms_around(forms_, layout, layout.lines()[at]);
    for (std::size_t form = 0; form < around.size() && at >= from; ++form) {
      if (!around[form]) continue;
      if (auto header = HeaderWords(forms_.forms()[form], forms_).around(layout, at, from)) {
        from = header->end_line;
        found.push_back(*std::move(header));
      }
    }
  }
  if (found.empty()) find_misread(layout, found);
  return found;
}

// The last cell is what a line ends with.
void HeaderFinder::find_misread(const PageLayout& layout, std::vector<HeaderRow>& found) const {
  std::size_t from = 0;
  for (std::size_t at = 0; at < layout.lines().size(); ++at) {
    const PageLine& line = layout.lines()[at];
    if (at < from) continue;
    const std::vector<const Phrases*> languages =
        misread_.may_end_header(layout.word(line.first + line.count - 1).text);
    if (languages.empty()) continue;
    for (const LanguageForm& form : forms_.forms()) {
      if (form.form->kind() != TableKind::outputs) continue;
      if (std::find(languages.begin(), languages.end(), form.phrases) == languages.end()) continue;
      auto header = HeaderWords(form, forms_, true).around(layout, at, from);
      if (!header) continue;
      from = header->end_line;
      found.push_back(*std::move(header));
      break;
    }
  }
}

}  // namespace outturn::normalize
