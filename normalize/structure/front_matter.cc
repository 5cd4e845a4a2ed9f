#include "normalize/structure/front_matter.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/structure/headings.h"
#include "normalize/structure/symbol_form.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kMostBlocks = 60;       // behind them no front matter is looked for
constexpr std::size_t kLongestLine = 4000;    // bytes
constexpr std::ptrdiff_t kMostHeadWords = 3;  // before the symbol in a page's head
constexpr std::size_t kHeadBlocks = 2;        // a document's first lines
constexpr std::size_t kLongestField = 200;    // bytes

bool wide_at_end(std::string_view text) {
  return utf8::is_wide(utf8::last_of(text));
}

bool wide_at_start(std::string_view text) {
  return utf8::is_wide(utf8::first_of(text));
}

bool begins_inside(std::string_view text) {  // goes on from a line above: a small letter or a figure in front
  return begins_small(text) || (!text.empty() && text.front() >= '0' && text.front() <= '9');
}

bool ends_inside(std::string_view text) {  // "… on Administrative and": a name's small word at the end
  const std::string_view word = text.substr(text.find_last_of(' ') + 1);
  if (word.empty()) return false;
  for (std::size_t at = 0; at < word.size();) {
    if (!is_small(utf8::next(word, at))) return false;
  }
  return true;
}

// Begins with a Latin, Cyrillic or full-width letter, and is not ASCII: few lines are.
bool may_be_symbol_in_other_letters(std::string_view text) {
  constexpr char kCyrillicLead = '\xD0';
  constexpr char kFullWidthLead = '\xEF';
  if (text.empty()) return false;
  const char first = text.front();
  const bool begins = (first >= 'A' && first <= 'Z') || first == kCyrillicLead || first == kFullWidthLead;
  return begins && std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// The symbol of one section of a document that is published in sections, "A/99/6 (Sect. 10)", in one way of setting it;
// empty where a line does not end in one. A part that is named behind it ("/Part A") is on the first page only.
struct SectionSymbol {
  std::string symbol;
  std::string before;  // in a page's head
};

SectionSymbol section_symbol(std::string_view line) {
  static const RE2 pattern(
      R"((?:(.*\S)\s+)?([A-Z]{1,5}(?:/[A-Za-z0-9.]+){1,4})\s?\(([A-Z][a-z]{1,8})\.?\s?([0-9]{1,3}[A-Z]?)\))"
      R"(((?:/[A-Z][a-z]{1,5}\.[0-9]{1,3})*)(?:/\pL+\s[0-9A-Z]{1,3})?)");
  if (line.size() > kLongestField || line.find('(') == std::string_view::npos) return {};
  const std::string text = symbol_form(line);
  SectionSymbol found;
  std::string whole;
  std::string word;
  std::string section;
  std::string additions;
  if (!RE2::FullMatch(text, pattern, &found.before, &whole, &word, &section, &additions)) return {};
  found.symbol = whole + " (" + word + ". " + section + ")" + additions;
  return found;
}

// The symbol at the end of the first page's head ("United Nations  A/99/100"); empty where there is none.
std::string_view symbol_in_head(std::string_view line) {
  const std::size_t space = line.find_last_of(" \t");
  if (space == std::string_view::npos || line.size() > kLongestField || !is_symbol(line.substr(space + 1))) return {};
  const auto words = std::count(line.begin(), line.end(), ' ');
  const bool apart = line[space] == '\t' || (space > 0 && line[space - 1] == ' ');
  return apart || words <= kMostHeadWords ? line.substr(space + 1) : std::string_view();
}

}  // namespace

bool is_symbol(std::string_view text) {
  static const RE2 pattern(R"([A-Z][A-Z]{0,4}(?:/[A-Za-z0-9.()\[\]-]+){1,6})");
  constexpr std::size_t kLongest = 60;  // bytes
  text = utf8::trim(text);
  if (text.size() >= kLongest) return false;
  std::string form;
  if (may_be_symbol_in_other_letters(text)) text = form = symbol_form(text);
  return text.find_first_of("0123456789") != std::string_view::npos &&
         RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

std::string symbol_in_file_name(std::string_view name) {
  static const RE2 pattern(
      R"((?:.*/)?([A-Z]{1,5}(?:_[A-Z0-9.]{1,6}){0,2}_\d{1,4}(?:_(?:[A-Z]\.)?\d{1,4})?(?:_(?:Add|Rev|Corr|Amend)\.\d{1,3}){0,2}))"
      R"((?:[._-][A-Za-z]{1,2})?(?i:\.(?:pdf|docx|txt))?)");
  std::string symbol;
  if (!RE2::FullMatch(re2::StringPiece(name.data(), name.size()), pattern, &symbol)) return {};
  std::replace(symbol.begin(), symbol.end(), '_', '/');
  return is_symbol(symbol) ? symbol : std::string();
}

void join_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty() && !(wide_at_end(text) && wide_at_start(line))) text += ' ';
  text += line;
}

void FrontMatterReader::add(std::string_view text, bool begins_block, bool field) {
  if (blocks_.empty() || begins_block || field || blocks_.back().field) {
    blocks_.push_back({std::string(text), field});
  } else {
    join_line(blocks_.back().text, text);
  }
}

void FrontMatterReader::line(std::string_view text, bool begins_block) {
  text = utf8::trim(text);
  if (text.empty() || text.size() > kLongestLine || blocks_.size() > kMostBlocks) return;
  const auto take = [&](std::string& field) {
    if (field.empty()) field = without_marks(text);
    add(text, true, true);
  };
  if (is_symbol(without_marks(text))) {
    take(found_.symbol);
    found_.symbol = symbol_form(found_.symbol);
    return;
  }
  if (const SectionSymbol section = section_symbol(without_marks(text)); !section.symbol.empty()) {
    const auto words = std::count(section.before.begin(), section.before.end(), ' ');
    if (section.before.empty() || (blocks_.size() < kHeadBlocks && words < kMostHeadWords)) {
      if (found_.symbol.empty()) found_.symbol = section.symbol;
      add(text, true, true);
      return;
    }
  }
  if (blocks_.size() < kHeadBlocks && found_.symbol.empty()) {
    found_.symbol = symbol_form(symbol_in_head(without_marks(text)));
  }
  if (kind_goes_on_) {
    kind_goes_on_ = false;
    if (!begins_block || ends_inside(found_.report_kind)) {
      join_line(found_.report_kind, without_marks(text));
      return;
    }
  }
  if (text.size() <= kLongestField) {
    const FoldedLine line(text);
    if (phrases_.matches(Wording::front_session, line)) return take(found_.session);
    if (phrases_.matches(Wording::front_agenda_item, line)) return take(found_.agenda_item);
    if (phrases_.matches(Wording::front_report_kind, line)) {
      if (title_end_ == 0) title_end_ = blocks_.size();
      kind_goes_on_ = found_.report_kind.empty();
      return take(found_.report_kind);
    }
  }
  add(text, begins_block, false);
}

// The title's lines may have come as blocks of their own (PDF): it begins with the block that holds the period, if
// one does, and never inside a phrase.
std::string FrontMatterReader::title_above(std::size_t end) const {
  std::size_t top = end - 1;
  while (top > 0 && !blocks_[top - 1].field) --top;
  std::string title;
  std::size_t begin = end;
  const auto from = [&](std::size_t first) {
    std::string text;
    for (std::size_t at = first; at < end; ++at) join_line(text, blocks_[at].text);
    return text;
  };
  const bool dated = phrases_.period(from(top)).has_value();
  do {
    title = from(--begin);
  } while (begin > top && (begins_inside(title) || (dated && !phrases_.period(title))));
  return std::string(without_marks(title));
}

void FrontMatterReader::finish(FrontMatter& front) {
  std::string all;
  for (const Block& block : blocks_) join_line(all, block.text);
  if (const auto period = phrases_.period(all)) {
    found_.period_start = period->start;
    found_.period_end = period->end;
  }
  if (title_end_ > 0 && !blocks_[title_end_ - 1].field) {
    found_.title = title_above(title_end_);
  } else {
    const auto titled = std::find_if(blocks_.begin(), blocks_.end(), [&](const Block& block) {
      return !block.field && phrases_.period(block.text).has_value();
    });
    if (titled != blocks_.end()) found_.title = without_marks(titled->text);
  }
  const auto fill = [](std::string& field, std::string& value) {
    if (field.empty()) field = std::move(value);
  };
  fill(front.symbol, found_.symbol);
  fill(front.session, found_.session);
  fill(front.agenda_item, found_.agenda_item);
  fill(front.title, found_.title);
  fill(front.report_kind, found_.report_kind);
  fill(front.period_start, found_.period_start);
  fill(front.period_end, found_.period_end);
  found_ = FrontMatter();
  blocks_.clear();
  title_end_ = 0;
  kind_goes_on_ = false;
}

}  // namespace outturn::normalize
