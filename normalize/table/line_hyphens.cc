#include "normalize/table/line_hyphens.h"

#include <utility>
#include <variant>
#include <vector>

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kHyphen = 0x2010;
constexpr std::size_t kHabit = 3;  // words broken, from which a typesetter is known to hyphenate

bool is_hyphen(char32_t c) {
  return c == U'-' || c == kHyphen || c == kSoftHyphen;
}

// A letter or hyphen as words are compared; soft hyphens stay.
void add_letter(std::string& word, char32_t c) {
  const char32_t letter = is_hyphen(c) ? c : fold_letter(c);
  if (letter != 0) utf8::append(word, letter);
}

// The letters at the end of the text, and hyphens between them.
std::string last_word(std::string_view text) {
  std::size_t from = text.size();
  while (from > 0) {
    const std::size_t before = utf8::previous(text, from);
    std::size_t at = before;
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_letter(c) && !is_hyphen(c)) break;
    from = before;
  }
  std::string word;
  for (std::size_t at = from; at < text.size();) add_letter(word, utf8::next(text, at));
  return word;
}

std::string first_word(std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_letter(c) && !is_hyphen(c)) break;
    add_letter(word, c);
  }
  while (is_hyphen(utf8::last_of(word))) word.resize(utf8::previous(word, word.size()));
  return word;
}

}  // namespace

LineHyphens::LineHyphens(const PrintedDocument& document, const LanguageProfile* profile) {
  if (document.tables.empty()) return;
  if (profile != nullptr && profile->has("hyphens.before")) {
    for (const std::string& word : profile->words("hyphens.before")) first_parts_.insert(last_word(word));
    for (const std::string& word : profile->words("hyphens.behind")) second_parts_.insert(last_word(word));
  }
  std::vector<std::pair<std::string_view, std::string_view>> ends;  // lines that end in a hyphen, and what follows
  const auto read = [&](std::string_view& above, std::string_view line) {
    const bool continues = is_hyphen(utf8::last_of(above));
    read_line(line, continues);
    if (continues) ends.emplace_back(above, line);
    above = line;
  };
  for (const PrintedTable& table : document.tables) {
    for (const TablePart& part : table.parts) {
      for (const auto& column : part.columns) {
        std::string_view above;
        for (const TableLine& line : column) read(above, line.text);
      }
    }
  }
  std::string_view above;
  for (const PrintedItem& item : document.items) {
    if (const auto* line = std::get_if<PrintedText>(&item)) read(above, line->text);
  }
  for (const auto& [before, after] : ends) learn_habit(before, after);
}

// Whether the line's end speaks for a typesetter who hyphenates.
void LineHyphens::learn_habit(std::string_view above, std::string_view below) {
  std::size_t at = 0;
  const char32_t next = utf8::next(below, at);
  above.remove_suffix(above.size() - utf8::previous(above, above.size()));
  if (!utf8::is_letter(utf8::last_of(above)) || !utf8::is_letter(next) || is_capital(next)) return;
  const std::string left = last_word(above);
  const std::string right = first_word(below);
  const bool compound = words_.contains(left + '-' + right) || is_compound(left, right);
  const bool whole = words_.contains(left + right);
  if (!compound && (whole || (!words_.contains(left) && !words_.contains(right)))) ++broken_;
  if (compound && !whole) ++kept_;
}

bool LineHyphens::is_compound(const std::string& left, const std::string& right) const {
  return first_parts_.contains(left) || second_parts_.contains(right) ||
         (words_.contains(left) && words_.contains(right));
}

// Remembers the line's words, but no part of one that another line shares.
void LineHyphens::read_line(std::string_view line, bool continues) {
  std::string word;
  bool partial = continues;
  const auto finish = [&] {
    if (!word.empty() && !partial) words_.insert(word);
    partial = false;
    word.clear();
  };
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = utf8::next(line, at);
    if (is_hyphen(c) && at == line.size()) return;
    if (utf8::is_letter(c) || (is_hyphen(c) && !word.empty())) {
      u2010_in_words_ = u2010_in_words_ || c == kHyphen;
      add_letter(word, c == kHyphen ? U'-' : c);
    } else {
      finish();
    }
  }
  finish();
}

std::size_t LineHyphens::to_drop(std::string_view before, std::string_view after) const {
  const char32_t hyphen = utf8::last_of(before);
  if (!is_hyphen(hyphen) || after.empty()) return 0;
  const std::size_t bytes = before.size() - utf8::previous(before, before.size());
  before.remove_suffix(bytes);
  std::size_t at = 0;
  const char32_t next = utf8::next(after, at);
  if (!utf8::is_letter(utf8::last_of(before)) || !utf8::is_letter(next) || is_capital(next)) return 0;
  if (hyphen == kSoftHyphen || (hyphen == kHyphen && !u2010_in_words_)) return bytes;
  const std::string left = last_word(before);
  const std::string right = first_word(after);
  if (words_.contains(left + '-' + right)) return 0;
  if (words_.contains(left + right)) return bytes;
  const bool hyphenates = broken_ >= kHabit && broken_ > kept_;
  return hyphenates && !is_compound(left, right) ? bytes : 0;
}

}  // namespace outturn::normalize
