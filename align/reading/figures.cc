#include "align/reading/figures.h"

#include <algorithm>
#include <cstdlib>

#include "align/reading/digits.h"
#include "align/reading/implied_numbers.h"
#include "align/reading/rates.h"
#include "align/reading/shared_units.h"
#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t npos = std::string_view::npos;

char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = utf8::previous(text, at);
  return next_folded(text, start);
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_folded(text, at) : 0;
}

bool opens(char32_t c) {
  return c == U'(' || c == U'（';
}
bool closes(char32_t c) {
  return c == U')' || c == U'）';
}

// A capital letter of a script that has them.
bool capital_at(std::string_view text, std::size_t at) {
  return begins_capital(text.substr(std::min(at, text.size())));
}

// Whether a sentence, a list's item or the text begins at `at`.
bool begins_item(std::string_view text, std::size_t at) {
  const std::size_t end = utf8::skip_spaces_back(text, at);
  if (end == 0) return true;
  const char32_t c = before(text, end);
  return c == U'.' || c == U':' || c == U';' || c == U'!' || c == U'?' || opens(c) || c == U'•';
}

bool is_year(const Decimal& value) {
  constexpr std::int64_t kFirst = 1900;
  constexpr std::int64_t kBehind = 2100;
  return !(value < Decimal(kFirst)) && value < Decimal(kBehind) && value.to_string().size() == 4;
}

class Scanner {
 public:
  Scanner(std::string_view text, const ReadingWords& words, std::vector<Figure>& figures)
      : text_(text), words_(words), figures_(figures) {}

  void run() {
    while (at_ < text_.size()) {
      if (const std::size_t number = skip_han(); number != npos) {
        take_words(number);
        continue;
      }
      if (at_ >= text_.size()) break;
      const std::size_t start = at_;
      if (words_.spaces_between_words && start == word_end_) {  // inside of a word, where no number begins
        at_ = skip_ascii_letters(text_, start);
        if (at_ > start) continue;
      }
      const char32_t c = utf8::next(text_, at_);
      if (utf8::is_han(c)) {
        if (words_.number_words.may_start(c)) take_words(start);
      } else if (opens(c)) {
        ++depth_;
      } else if (closes(c)) {
        depth_ = std::max(depth_ - 1, 0);
      } else if (utf8::is_digit(c)) {
        take_digits(start);
      } else {
        const std::size_t behind = at_;
        if (!take_implied(start) && words_.number_words.may_start(fold_letter(c))) take_words(start);
        if (at_ == behind && utf8::is_letter(fold_letter(c))) word_end_ = behind;
      }
    }
    share_units(text_, words_, figures_);
    mark_parts();
    mark_wholes();
  }

 private:
  // Passes Han characters, of which most text consists, up to one that a number may begin with, which is passed, too.
  // The byte where that one begins; npos where another character or the end comes first.
  std::size_t skip_han() {
    const std::string_view text = text_;
    std::size_t at = at_;
    for (std::size_t start = at; at < text.size(); start = at) {
      const char32_t han = utf8::next_common_han(text, at);
      if (han == 0) break;
      if (!words_.number_words.may_start(han)) continue;
      at_ = at;
      return start;
    }
    at_ = at;
    return npos;
  }

  void take_digits(std::size_t start) {
    const Digits digits = read_digits(text_, start, words_.marks);
    at_ = digits.end;
    if (!digits.value) return;
    Figure figure;
    figure.begin = static_cast<std::uint32_t>(start);
    figure.value = *digits.value;
    std::size_t end = take_range(figure, digits.end);
    const bool plain_year = !digits.grouped && !figure.max && is_year(figure.value);
    end = take_scale(figure, end);
    figure.end = static_cast<std::uint32_t>(end);
    at_ = end;
    finish(figure, plain_year);
  }

  bool take_implied(std::size_t start) {
    if (!words_.tells_numbers_by_form || utf8::is_letter(before(text_, start))) return false;
    const std::optional<ImpliedNumber> number = implied_number(text_, start, words_);
    if (!number) return false;
    Figure figure;
    figure.begin = figure.end = static_cast<std::uint32_t>(number->unit_begin);  // finish() finds the noun there
    figure.value = Decimal(number->value);
    figure.in_words = true;
    finish(figure, false);
    figures_.back().noun_end = static_cast<std::uint32_t>(number->end);
    at_ = number->end;
    return true;
  }

  void take_words(std::size_t start) {
    if (words_.spaces_between_words && start > 0 && utf8::is_letter(before(text_, start))) return;
    const NumberWords::Found found = words_.number_words.read_at(text_, start);
    if (found.end == 0 || is_magnitude(text_.substr(start, found.end - start))) return;
    if (words_.names_before.match_before(text_, start) > 0) {
      at_ = found.end;
      return;
    }
    std::size_t end = found.end;
    if (const std::size_t about = words_.about_behind.match_at(text_, end); about > 0) end += about;
    const std::size_t after = utf8::skip_spaces(text_, end);
    if (words_.spaces_between_words) {
      // "Group of Seven": a name in the middle of a sentence
      const bool name = capital_at(text_, start) && !begins_item(text_, start);
      const bool goes_on = letter_at(text_, found.end) && before(text_, found.end) != U'\'';
      if (name || goes_on || character_at(text_, found.end) == U'-') {
        at_ = std::max(at_, found.end);
        return;
      }
    } else if (words_.percent_before.match_before(text_, start) > 0) {
      // 百分之九十: no measure word is needed
    } else if (words_.measures.match_at(text_, after) == 0 || words_.not_measures.match_at(text_, after) > 0) {
      if (!found.several) return;
    }
    Figure figure;
    figure.begin = static_cast<std::uint32_t>(start);
    figure.value = Decimal(found.value);
    figure.in_words = true;
    end = take_scale(figure, end);
    figure.end = static_cast<std::uint32_t>(end);
    at_ = end;
    finish(figure, false);
  }

  // A word that only multiplies: not where a language says it without "one": "مليون يورو".
  [[nodiscard]] bool is_magnitude(std::string_view word) const {
    return words_.magnitudes.is(word) && !words_.lone_magnitudes.is(word);
  }

  // "6 to 8", "10-12": the upper end, where a second number that is larger follows.
  std::size_t take_range(Figure& figure, std::size_t end) {
    std::size_t next = utf8::skip_spaces(text_, end);
    std::size_t word = words_.ranges.match_at(text_, next);
    const std::size_t left = utf8::skip_spaces_back(text_, figure.begin);
    if (word == 0 && words_.range_openers.match_before(text_, left) > 0)
      word = words_.range_joins.match_at(text_, next);
    if (word == 0) return end;
    next = utf8::skip_spaces(text_, next + word);
    if (next >= text_.size() || !utf8::is_digit(utf8::next(text_, next))) return end;
    next = utf8::previous(text_, next);
    const Digits last = read_digits(text_, next, words_.marks);
    if (!last.value || !(figure.value < *last.value)) return end;
    figure.max = last.value;
    return last.end;
  }

  // Magnitude, per cent and currency behind the number, currency before it.
  std::size_t take_scale(Figure& figure, std::size_t end) {
    if (const std::size_t about = words_.about_behind.match_at(text_, end); about > 0) end += about;
    for (;;) {
      const std::size_t next = utf8::skip_spaces(text_, end);
      const PhraseSet::Match magnitude = words_.magnitudes.find_at(text_, next);
      if (!magnitude || words_.measures.match_at(text_, next) > magnitude.length) break;
      const Decimal factor(std::atoll(magnitude.value->c_str()));
      figure.value = Decimal::multiply(figure.value, factor).value_or(figure.value);
      if (figure.max) figure.max = Decimal::multiply(*figure.max, factor);
      end = next + magnitude.length;
      if (const std::size_t about = words_.about_behind.match_at(text_, end); about > 0) end += about;
    }
    const TextPlace next(text_, utf8::skip_spaces(text_, end));
    if (const std::size_t percent = words_.percent.match_at(next); percent > 0) {
      figure.role = FigureRole::percent;
      return next.at + percent;
    }
    if (const PhraseSet::Match currency = words_.currencies.find_at(next)) {
      figure.role = FigureRole::money;
      figure.currency = currency.value;
      end = next.at + currency.length;
    }
    const TextEnd left(text_, utf8::skip_spaces_back(text_, figure.begin));
    if (const std::size_t percent = words_.percent_before.match_before(left); percent > 0) {
      figure.role = FigureRole::percent;
      figure.begin = static_cast<std::uint32_t>(left.end - percent);
    }
    if (const PhraseSet::Match currency = words_.currencies.find_before(left)) {
      figure.role = FigureRole::money;
      figure.currency = currency.value;
      figure.begin = static_cast<std::uint32_t>(left.end - currency.length);
    }
    return end;
  }

  void finish(Figure& figure, bool year) {
    const TextPlace after(text_, utf8::skip_spaces(text_, figure.end));
    const TextEnd left(text_, utf8::skip_spaces_back(text_, figure.begin));
    figure.in_brackets = depth_ > 0;
    figure.phrase_begin = figure.begin;
    figure.unit_begin = figure.unit_end = figure.noun_end = figure.end;
    if (figure.role == FigureRole::count) {
      const bool many = takes_plural(figure.value, words_) || figure.max.has_value();
      const CountedPhrase phrase = counted_phrase(text_, after.at, many, words_);
      figure.unit_begin = static_cast<std::uint32_t>(phrase.unit_begin);
      figure.unit_end = static_cast<std::uint32_t>(phrase.unit_end);
      figure.noun_end = std::max(static_cast<std::uint32_t>(phrase.end), figure.end);
      if (names_something(figure, left, after, phrase, year)) {
        figure.role = FigureRole::name;
      } else {
        take_duration(figure, after, phrase);
      }
    }
    if (const std::size_t qualifier = words_.qualifiers.match_before(left); qualifier > 0) {
      figure.phrase_begin = static_cast<std::uint32_t>(left.end - qualifier);
    }
    std::size_t outer = utf8::skip_spaces_back(text_, figure.phrase_begin);
    if (figure.max) outer = utf8::skip_spaces_back(text_, outer - words_.range_openers.match_before(text_, outer));
    figure.governed = words_.governors.match_before(text_, outer) > 0;
    take_rate(text_, words_, figures_, figure);
    figures_.push_back(figure);
  }

  void take_duration(Figure& figure, const TextPlace& after, const CountedPhrase& phrase) {
    const std::size_t duration = words_.durations.match_at(after);
    if (duration == 0 || words_.not_durations.match_at(after) > 0) return;
    if (!words_.spaces_between_words && duration < phrase.unit_end - phrase.unit_begin) return;
    figure.role = FigureRole::duration;
    figure.unit_begin = static_cast<std::uint32_t>(after.at);
    figure.unit_end = static_cast<std::uint32_t>(after.at + duration);
    figure.noun_end = std::max(figure.noun_end, figure.unit_end);
    // "24 hours a day": how long something is open
    const std::size_t next = utf8::skip_spaces(text_, figure.unit_end);
    if (words_.rates.match_at(text_, next) > 0 ||
        words_.rates_before.match_before(text_, utf8::skip_spaces_back(text_, figure.begin)) > 0) {
      figure.role = FigureRole::name;
    }
  }

  // Part of a symbol, a code, a date, a class, a numbered name.
  [[nodiscard]] bool names_something(const Figure& figure, const TextEnd& left, const TextPlace& after,
                                     const CountedPhrase& phrase, bool year) const {
    const bool measured = phrase.unit_end > phrase.unit_begin;
    if (!figure.in_words && glued(figure)) return true;
    if (words_.names_before.match_before(left) > 0) return true;
    if (words_.named_unless_measured.match_before(left) > 0 &&
        (!measured || (words_.spaces_between_words && !phrase.plural)))
      return true;
    if (words_.names_behind.match_at(after) > 0) return true;
    if (measured && words_.names_behind.match_at(text_, utf8::skip_spaces(text_, phrase.unit_end)) > 0) return true;
    if (year && !(words_.spaces_between_words ? phrase.plural : measured)) return true;
    return words_.spaces_between_words && !figure.in_words && !phrase.plural && behind_a_name(left.end);
  }

  // Not "و13", behind a prefix: "A/72/138", "C-130", "24-hour", "2016/17", "1325 (2000)", "(2000)".
  [[nodiscard]] bool glued(const Figure& figure) const {
    const char32_t left = before(text_, figure.begin);
    if (utf8::is_letter(left) && words_.prefixes.match_before(text_, figure.begin) == 0) return true;
    if (left == U'/' || left == U'.' || left == U'_' || left == U'#') return true;
    if (left == U'-') {
      const char32_t further = before(text_, figure.begin - 1);
      if (further != 0 && further != U' ') return true;
    }
    const char32_t right = character_at(text_, figure.end);
    if (utf8::is_letter(right) && before(text_, figure.end) != U'\'') return true;  // "20 milliers d'affiches"
    const char32_t next = figure.end + 1 < text_.size() ? character_at(text_, figure.end + 1) : 0;
    if (right == U'-') return next != 0 && next != U' ';
    if (right == U'/') return utf8::is_digit(next);
    constexpr std::int64_t kLargestPart = 31;  // "26 (4 …)" lists parts of 26
    std::size_t bracket = utf8::skip_spaces(text_, figure.end);
    if (opens(character_at(text_, bracket)) && Decimal(kLargestPart) < figure.value) {
      utf8::next(text_, bracket);
      const Digits inner = character_at(text_, bracket) != 0 && utf8::is_digit(character_at(text_, bracket))
                               ? read_digits(text_, bracket, words_.marks)
                               : Digits{};
      return inner.value && is_year(*inner.value) && closes(character_at(text_, inner.end));
    }
    return opens(left) && closes(right) && is_year(figure.value);
  }

  // "Extension 2", "Sector 4": a word with a capital letter in the middle of a sentence.
  [[nodiscard]] bool behind_a_name(std::size_t left) const {
    std::size_t begin = left;
    while (begin > 0) {
      const std::size_t start = utf8::previous(text_, begin);
      std::size_t at = start;
      const char32_t c = utf8::next(text_, at);
      if (!utf8::is_letter(c) && fold_letter(c) != U'-') break;
      begin = start;
    }
    return begin < left && capital_at(text_, begin) && !begins_item(text_, begin);
  }

  // Parts of what was counted before them: behind a word that lists parts, up to the sentence's end.
  void mark_parts() {
    std::size_t searched = 0;
    bool in_list = false;
    for (Figure& figure : figures_) {
      if (figure.phrase_begin > searched) {
        const std::string_view before = text_.substr(0, figure.phrase_begin);
        in_list = (in_list || words_.lists_parts.find_in(before, searched, before.size()) != npos) &&
                  !ends_list(before.substr(searched));
      }
      // "60 interpreters, 24 of them women"
      const bool lists =
          &figure != &figures_.front() && words_.lists_parts.match_at(text_, utf8::skip_spaces(text_, figure.end)) > 0;
      figure.part = in_list || lists;
      searched = figure.end;
    }
  }

  // "22 of the 35 courts": 22 courts; the whole is only named.
  void mark_wholes() {
    for (std::size_t i = 1; i < figures_.size(); ++i) {
      Figure& part = figures_[i - 1];
      Figure& whole = figures_[i];
      if (part.role != FigureRole::count || part.has_unit() || part.max || part.end > whole.phrase_begin) continue;
      if (whole.role != FigureRole::count || whole.value < part.value) continue;
      if (!words_.wholes.is(utf8::trim(text_.substr(part.end, whole.phrase_begin - part.end)))) continue;
      whole.role = FigureRole::name;
      if (!whole.has_unit()) continue;
      part.unit_begin = whole.unit_begin;
      part.unit_end = whole.unit_end;
      part.noun_end = whole.noun_end;
      part.unit_shared = true;
    }
  }

  static bool ends_list(std::string_view between) {
    return std::any_of(between.begin(), between.end(), [](char c) { return c == '.' || c == ';' || c == '\n'; });
  }

  std::string_view text_;
  const ReadingWords& words_;
  std::vector<Figure>& figures_;
  std::size_t at_ = 0;
  std::size_t word_end_ = npos;  // behind a letter that was passed last, and nothing was read
  int depth_ = 0;
};

}  // namespace

void scan_figures(std::string_view text, const ReadingWords& words, std::vector<Figure>& figures) {
  figures.clear();
  Scanner(text, words, figures).run();
}

std::vector<Figure> scan_figures(std::string_view text, const ReadingWords& words) {
  std::vector<Figure> figures;
  scan_figures(text, words, figures);
  return figures;
}

}  // namespace outturn::align
