#include "normalize/structure/table_signs.h"

#include <algorithm>
#include <bit>

#include "core/folding.h"
#include "core/language_profile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestHeaderLine = 240;  // bytes of a header's line
constexpr std::size_t kWindow = 6;               // lines that a header is stacked over
constexpr std::size_t kBesideWords = 16;         // letters that a header's cell has beside its words
constexpr std::size_t kLongestCell = 120;        // bytes of a header's cell
constexpr std::size_t kHeaderLetters = 60;       // of a header on one line
constexpr std::size_t kHeaderCharacters = 20;    // of one in Chinese
constexpr std::size_t kLongestValue = 60;        // bytes
constexpr std::size_t kFigures = 4;              // behind an accomplishment, that make a table likely
constexpr std::size_t kFigureLines = 60;         // within which they stand
constexpr std::size_t kRestLines = 40;           // below a table, in which its rows may go on
constexpr std::size_t kRowLetters = 8;           // of a row's text cells
constexpr std::size_t kMostFindings = 5;         // of one kind that are told one by one
constexpr std::size_t kHeadingBytes = 4000;

// The least number of letters that differ between the word and any part of the text (Sellers' algorithm: edit distance
// with a free start and end).
std::size_t distance_within(const std::u32string& word, const std::u32string& text) {
  std::vector<std::size_t> column(word.size() + 1);
  for (std::size_t row = 0; row <= word.size(); ++row) column[row] = row;
  std::size_t least = column.back();
  for (const char32_t c : text) {
    std::size_t diagonal = column[0];
    for (std::size_t row = 1; row <= word.size(); ++row) {
      const std::size_t replaced = diagonal + (word[row - 1] == c ? 0 : 1);
      diagonal = column[row];
      column[row] = std::min({replaced, column[row] + 1, column[row - 1] + 1});
    }
    least = std::min(least, column.back());
  }
  return least;
}

// The line's parts between tabs, bars and gaps of two spaces; none empty.
std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  const auto end_cell = [&](std::size_t end) {
    const std::string_view cell = utf8::trim(line.substr(begin, end - begin));
    if (!cell.empty()) cells.push_back(cell);
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool gap = line[at] == ' ' && at + 1 < line.size() && line[at + 1] == ' ';
    if (line[at] != '\t' && line[at] != '|' && !gap) continue;
    end_cell(at);
    begin = at + 1;
  }
  end_cell(line.size());
  return cells;
}

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

}  // namespace

// Letters only, small ones.
TableSigns::Letters TableSigns::letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = fold_letter(utf8::fold_width(utf8::next(text, at)));
    if (!utf8::is_letter(c) && !utf8::is_han(c)) continue;
    letters.text += c;
    letters.kinds |= std::uint64_t{1} << (c % 64);
  }
  return letters;
}

std::vector<TableSigns::Letters> TableSigns::letters_of_all(const std::vector<std::string>& words) {
  std::vector<Letters> all;
  for (const std::string& word : words) all.push_back(letters_of(word));
  return all;
}

// One letter in six may be misread; of Chinese, one character in four.
bool TableSigns::holds(const Letters& text, const Letters& word) {
  const std::size_t few = word.text.size() / (utf8::is_han(word.text.front()) ? 4 : 6);
  if (text.text.size() + few < word.text.size()) return false;
  const int missing = std::popcount(word.kinds & ~text.kinds);  // nearly all texts are ruled out by it
  return static_cast<std::size_t>(missing) <= few && distance_within(word.text, text.text) <= few;
}

bool TableSigns::holds_any(const Letters& text, const std::vector<Letters>& words) {
  return std::any_of(words.begin(), words.end(), [&](const Letters& word) { return holds(text, word); });
}

// Whether the cell has one of the words and little besides.
bool TableSigns::reads(const Letters& cell, const std::vector<Letters>& words) {
  return std::any_of(words.begin(), words.end(), [&](const Letters& word) {
    return cell.text.size() <= word.text.size() + kBesideWords && holds(cell, word);
  });
}

TableSigns::TableSigns(std::span<const Phrases* const> all_phrases)
    : all_phrases_(all_phrases.begin(), all_phrases.end()) {
  for (const Phrases* phrases : all_phrases_) {
    const LanguageProfile& profile = profile_for(phrases->language());
    const auto words = [&](std::string_view section) { return letters_of_all(profile.words(section)); };
    words_.push_back(
        {words("signs.planned"), words("signs.completed"), words("signs.remark"), words("signs.indicators")});
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
  const std::vector<std::string_view> cells = cells_of(text);
  look_for_rest(line, cells);
  look_for_figures(line, cells);
  look_for_header(line, cells);
}

bool TableSigns::is_value(std::string_view cell) const {
  return cell.size() <= kLongestValue &&
         std::any_of(all_phrases_.begin(), all_phrases_.end(),
                     [&](const auto* phrases) { return phrases->matches(Wording::cell_value, cell); });
}

// Text, a value, text: as an outputs table's rows are, and those of hardly any other table.
bool TableSigns::is_row(std::span<const std::string_view> cells) const {
  return cells.size() == 3 && is_value(cells[1]) && letters_of(cells[0]).text.size() >= kRowLetters &&
         letters_of(cells[2]).text.size() >= kRowLetters && !is_value(cells[0]) && !is_value(cells[2]);
}

TableSigns::Seen TableSigns::words_of(const SignLine& line, std::span<const std::string_view> cells) const {
  Seen seen;
  seen.place = line.place;
  if (line.text.size() > kLongestHeaderLine) return seen;
  const Letters whole = letters_of(line.text);
  std::vector<Letters> letters{whole};  // letters set apart are one word
  for (const std::string_view cell : cells) {
    if (cells.size() > 1 && cell.size() <= kLongestCell) letters.push_back(letters_of(cell));
  }
  for (const Words& words : words_) {
    const bool short_enough =
        whole.text.size() <= (utf8::is_han(words.planned.front().text.front()) ? kHeaderCharacters : kHeaderLetters);
    if (short_enough && holds_any(whole, words.planned) && holds_any(whole, words.completed) &&
        holds_any(whole, words.remark)) {
      seen.planned = seen.completed = seen.remark = true;
    }
    for (const Letters& cell : letters) {
      seen.planned = seen.planned || reads(cell, words.planned);
      seen.completed = seen.completed || reads(cell, words.completed);
      seen.remark = seen.remark || reads(cell, words.remark);
    }
  }
  return seen;
}

void TableSigns::look_for_header(const SignLine& line, std::span<const std::string_view> cells) {
  window_.push_back(words_of(line, cells));
  if (window_.size() > kWindow) window_.pop_front();
  const auto any = [&](bool Seen::*word) {
    return std::any_of(window_.begin(), window_.end(), [&](const Seen& seen) { return seen.*word; });
  };
  if (!any(&Seen::planned) || !any(&Seen::completed) || !any(&Seen::remark)) return;
  const auto first = std::find_if(window_.begin(), window_.end(), [](const Seen& seen) { return seen.planned; });
  headers_.push_back(first->place);
  window_.clear();
}

void TableSigns::look_for_figures(const SignLine& line, std::span<const std::string_view> cells) {
  if (line.text.size() <= kHeadingBytes) {
    const bool heading = std::any_of(all_phrases_.begin(), all_phrases_.end(), [&](const Phrases* phrases) {
      return phrases->heading(Wording::heading_accomplishment, line.text).has_value();
    });
    if (heading) {
      accomplishment_ = line.place;
      figures_ = lines_ = 0;
      return;
    }
  }
  if (!accomplishment_) return;
  ++lines_;
  for (const Words& words : words_) {
    if (line.text.size() <= kLongestHeaderLine && holds_any(letters_of(line.text), words.indicators))
      accomplishment_.reset();
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
