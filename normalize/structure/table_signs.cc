#include "normalize/structure/table_signs.h"

#include <algorithm>

#include "core/utf8.h"
#include "normalize/language/line_parts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestHeaderLine = 240;  // bytes of a header's line
constexpr std::size_t kManyLines = 1000;         // bytes of a line that is the text of many lines
constexpr std::size_t kWindow = 6;               // lines that a header is stacked over
constexpr std::size_t kStackedLines = 3;         // of one cell
constexpr std::size_t kHeaderCells = 3;
constexpr std::size_t kBesideWords = 16;       // letters that a header's cell has beside its words
constexpr std::size_t kBesideChinese = 8;      // the same of characters: more are a sentence
constexpr std::size_t kLongestCell = 120;      // bytes of a header's cell
constexpr std::size_t kHeaderLetters = 60;     // of a header on one line
constexpr std::size_t kHeaderCharacters = 20;  // of one in Chinese
constexpr std::size_t kLongestValue = 60;      // bytes
constexpr std::size_t kFigures = 4;            // behind an accomplishment, that make a table likely
constexpr std::size_t kFigureLines = 60;       // within which they stand
constexpr std::size_t kRestLines = 40;         // below a table, in which its rows may go on
constexpr std::size_t kRowLetters = 8;         // of a row's text cells
constexpr std::size_t kMostFindings = 5;       // of one kind that are told one by one
constexpr std::size_t kHeadingBytes = 4000;

void tell(std::vector<Diagnostic>& findings, const std::vector<Place>& places, const char* code,
          const std::string& message) {
  for (std::size_t at = 0; at < std::min(places.size(), kMostFindings); ++at) {
    std::string text = message;
    if (at + 1 == kMostFindings && places.size() > kMostFindings) {
      text += "; " + std::to_string(places.size() - kMostFindings) + " more such places";
    }
    findings.push_back({Severity::warning, code, std::move(text), places[at], -1});
  }
}

// Letters that a header's cell may have beside its words.
std::size_t beside_words(const SignWords& words) {
  return words.planned.chinese() ? kBesideChinese : kBesideWords;
}

}  // namespace

TableSigns::TableSigns(std::span<const Phrases* const> all_phrases) : book_(phrase_book(all_phrases)) {
  most_letters_ = std::max(kHeaderLetters, kHeaderCharacters);
  for (const Phrases* phrases : book_.all()) {
    const SignWords& words = sign_words_for(phrases->language());
    const std::size_t longest = std::max({words.planned.longest(), words.completed.longest(), words.remark.longest()});
    most_letters_ = std::max(most_letters_, longest + kBesideWords);
    words_.push_back(&words);
  }
}

void TableSigns::line(const SignLine& line) {
  if (line.in_table) {
    window_.clear();
    accomplishment_.reset();
    since_table_ = 0;
    return;
  }
  const std::string_view text = utf8::trim(line.text);
  if (text.empty()) return;
  const std::vector<std::string_view> cells = line_parts(text);
  look_for_rest(line, cells);
  look_for_figures(line, cells);
  look_for_header(line, cells);
}

bool TableSigns::is_value(std::string_view cell) const {
  return cell.size() <= kLongestValue && book_.values().any(cell);
}

// Text, a value, text: as an outputs table's rows are, and those of hardly any other table.
bool TableSigns::is_row(std::span<const std::string_view> cells) const {
  return cells.size() == 3 && is_value(cells[1]) && Letters(cells[0]).text.size() >= kRowLetters &&
         Letters(cells[2]).text.size() >= kRowLetters && !is_value(cells[0]) && !is_value(cells[2]);
}

TableSigns::Seen TableSigns::words_of(const SignLine& line, std::span<const std::string_view> cells) const {
  Seen seen;
  seen.place = line.place;
  seen.text = line.text;
  if (line.text.size() > kLongestHeaderLine) return seen;
  std::vector<Letters> letters;
  letters.reserve(cells.size() + 1);
  letters.emplace_back(line.text, most_letters_);  // letters set apart are one word
  for (const std::string_view cell : cells) {
    if (cells.size() > 1 && cell.size() <= kLongestCell) letters.emplace_back(cell, most_letters_);
  }
  const Letters& whole = letters.front();
  for (const SignWords* words : words_) {
    const bool short_enough = whole.text.size() <= (words->planned.chinese() ? kHeaderCharacters : kHeaderLetters);
    // The rest of a stacked cell may stand between the two: "Planned outputs yes/no) Remarks".
    if (short_enough && words->planned.any_in(whole) && words->remark.any_in(whole)) {
      seen.planned = seen.remark = true;
      seen.completed = seen.completed || words->completed.any_in(whole);
    }
    const std::size_t beside = beside_words(*words);
    for (const Letters& cell : letters) {
      seen.planned = seen.planned || words->planned.any_is(cell, beside);
      seen.completed = seen.completed || words->completed.any_is(cell, beside);
      seen.remark = seen.remark || words->remark.any_is(cell, beside);
    }
  }
  return seen;
}

// Whoever took the text kept none of its lines' ends.
bool TableSigns::holds_header(const SignLine& line) const {
  return line.text.size() >= kManyLines &&
         std::any_of(book_.all().begin(), book_.all().end(),
                     [&](const Phrases* phrases) { return phrases->holds_header_row(line.text); });
}

void TableSigns::look_for_header(const SignLine& line, std::span<const std::string_view> cells) {
  if (holds_header(line)) headers_.push_back(line.place);
  window_.push_back(words_of(line, cells));
  if (window_.size() > kWindow) window_.pop_front();
  const auto any = [&](bool Seen::*word) {
    return std::any_of(window_.begin(), window_.end(), [&](const Seen& seen) { return seen.*word; });
  };
  if (any(&Seen::remark) && !(any(&Seen::planned) && any(&Seen::completed))) look_for_stacked_cells();
  if (!any(&Seen::planned) || !any(&Seen::completed) || !any(&Seen::remark)) return;
  const auto first = std::find_if(window_.begin(), window_.end(), [](const Seen& seen) { return seen.planned; });
  headers_.push_back(first->place);
  window_.clear();
}

// Words of one cell may stand on two or three lines, beside those of other cells or by themselves.
void TableSigns::look_for_stacked_cells() {
  for (std::size_t from = 0; from + 1 < window_.size(); ++from) {
    std::vector<std::string> stacked(kHeaderCells + 1);  // each cell's, and the whole lines
    for (std::size_t at = from; at < std::min(window_.size(), from + kStackedLines); ++at) {
      if (window_[at].text.size() > kLongestHeaderLine) break;
      const std::vector<std::string_view> cells = line_parts(utf8::trim(window_[at].text));
      for (std::size_t cell = 0; cell < std::min(cells.size(), kHeaderCells); ++cell) stacked[cell] += cells[cell];
      stacked.back() += window_[at].text;
      if (at == from) continue;
      for (const std::string& text : stacked) {
        const Letters letters(text);
        for (const SignWords* words : words_) {
          Seen& seen = window_[from];
          seen.planned = seen.planned || words->planned.any_is(letters, beside_words(*words));
          seen.completed = seen.completed || words->completed.any_is(letters, beside_words(*words));
        }
      }
    }
  }
}

void TableSigns::look_for_figures(const SignLine& line, std::span<const std::string_view> cells) {
  if (line.text.size() <= kHeadingBytes) {
    const bool heading = book_.is_accomplishment(line.text);
    if (heading) {
      accomplishment_ = line.place;
      figures_ = lines_ = 0;
      return;
    }
  }
  if (!accomplishment_) return;
  ++lines_;
  if (line.text.size() <= kLongestHeaderLine) {
    const Letters letters(line.text);
    const auto names = [&](const SignWords* words) { return words->indicators.any_in(letters); };
    if (std::any_of(words_.begin(), words_.end(), names)) accomplishment_.reset();
  }
  if (lines_ > kFigureLines) accomplishment_.reset();
  if (!accomplishment_) return;
  const bool figure = is_row(cells) || (cells.size() == 1 && is_value(cells[0]));
  figures_ += figure ? 1U : 0U;
  if (figures_ < kFigures) return;
  figures_found_.push_back(*accomplishment_);
  accomplishment_.reset();
}

void TableSigns::look_for_rest(const SignLine& line, std::span<const std::string_view> cells) {
  if (!since_table_) return;
  if (++*since_table_ > kRestLines) {
    since_table_.reset();
  } else if (is_row(cells)) {
    rests_.push_back(line.place);
    since_table_.reset();
  }
}

std::vector<Diagnostic> TableSigns::take() {
  std::vector<Diagnostic> findings;
  tell(findings, headers_, "possible_table_not_read", "words of a header row, and no table of planned outputs read");
  tell(findings, figures_found_, "possible_table_not_read",
       "an expected accomplishment with figures below it, and no table of planned outputs read");
  tell(findings, rests_, "table_cut_off", "rows go on below the end of a table");
  return findings;
}

}  // namespace outturn::normalize
