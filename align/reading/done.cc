#include "align/reading/done.h"

#include <algorithm>
#include <cstdlib>

#include "align/wording/plain_digits.h"
#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

std::optional<CompletedKind> word_kind(std::string_view text, const ReadingWords& words) {
  if (words.yes.is(text)) return CompletedKind::yes;
  if (words.no.is(text)) return CompletedKind::no;
  if (words.all.is(text)) return CompletedKind::all;
  if (words.partial.is(text)) return CompletedKind::partial;
  return std::nullopt;
}

bool nothing_but_marks(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_letter(c) || utf8::is_han(c) || utf8::is_digit(c)) return false;
  }
  return true;
}

// The one figure that the text consists of, a noun behind it aside.
std::optional<ReadValue> number_kind(std::string_view text, const ReadingWords& words) {
  constexpr std::size_t kYear = 4;  // digits
  const PlainDigits plain = plain_digits(text, 0);
  if (plain.end == text.size() && text.front() != '0' && text.size() != kYear) {
    return ReadValue{CompletedKind::number, Decimal(plain.value), nullptr, {}, false};
  }
  const std::vector<Figure> figures = scan_figures(text, words);
  if (figures.size() != 1 || figures.front().role == FigureRole::name) return std::nullopt;
  const Figure& figure = figures.front();
  const std::size_t end = figure.has_unit() && !figure.unit_shared ? std::max(figure.noun_end, figure.end) : figure.end;
  if (utf8::trim(text.substr(0, figure.phrase_begin)).empty() == false || !nothing_but_marks(text.substr(end))) {
    return std::nullopt;
  }
  ReadValue value{CompletedKind::number, figure.value, figure.currency, figure.unit(text), false};
  if (figure.role == FigureRole::percent) value.kind = CompletedKind::percent;
  if (figure.role == FigureRole::money) value.kind = CompletedKind::money;
  return value;
}

// A number in words that makes up the whole text: "Five", 三.
std::optional<Decimal> bare_words(std::string_view text, const ReadingWords& words) {
  const NumberWords::Found found = words.number_words.read_at(text, 0);
  if (found.end == 0 || found.end != text.size()) return std::nullopt;
  return Decimal(found.value);
}

}  // namespace

ReadValue read_completed(std::string_view text, const ReadingWords& words) {
  text = utf8::trim(text);
  if (text.empty()) return {};
  if (const auto kind = word_kind(text, words)) return {*kind, std::nullopt, nullptr, {}, false};
  if (words.nil.is(text)) return {CompletedKind::none, Decimal(0), nullptr, {}, false};
  if (words.none.is(text)) return {CompletedKind::none, std::nullopt, nullptr, {}, !nothing_but_marks(text)};
  if (const auto value = bare_words(text, words)) return {CompletedKind::number, value, nullptr, {}, false};
  if (const auto value = number_kind(text, words)) return *value;
  for (const auto& [set, kind] : {std::pair(&words.yes, CompletedKind::yes), std::pair(&words.no, CompletedKind::no),
                                  std::pair(&words.partial, CompletedKind::partial)}) {
    if (set->match_at(text, 0) > 0) return {kind, std::nullopt, nullptr, {}, false};
  }
  return {CompletedKind::other, std::nullopt, nullptr, {}, false};
}

namespace {

class DoneReader {
 public:
  DoneReader(const Result& result, std::span<const std::string_view> planned_units, const ReadingWords& words,
             Done& done)
      : remark_(result.remark), planned_units_(planned_units), words_(words), done_(done) {}

  void run() {
    scan_figures(remark_, words_, done_.figures);
    done_.unit = done_.phrase = {};
    done_.mention = Done::npos;
    ReadValue& value = done_.value;
    if (!value.value) return;
    std::size_t at = utf8::skip_spaces(remark_, 0);
    const bool share = value.kind == CompletedKind::number && words_.percent.match_at(remark_, at) > 0;
    if (share) value.kind = CompletedKind::percent;
    if (value.kind == CompletedKind::percent) {
      done_.unit = "%";
      return;
    }
    if (value.kind == CompletedKind::number) at = take_lead_scale(at);
    done_.mention = mention();
    if (value.currency != nullptr) {
      value.kind = CompletedKind::money;
      done_.unit = *value.currency;
      return;
    }
    if (!value.unit.empty()) {
      done_.unit = value.unit;
    } else {
      done_.unit = lead_noun(at);
    }
    if (done_.unit.empty()) done_.unit = unit_of_figures();
  }

 private:
  // "2.4 | Million litres", "1.4 | Million dollars": the remark begins with the number's magnitude or currency.
  std::size_t take_lead_scale(std::size_t at) {
    ReadValue& value = done_.value;
    if (const PhraseSet::Match magnitude = words_.magnitudes.find_at(remark_, at)) {
      const std::optional<Decimal> scaled =
          Decimal::multiply(*value.value, Decimal(std::atoll(magnitude.value->c_str())));
      if (scaled) value.value = scaled;
      at = utf8::skip_spaces(remark_, at + magnitude.length);
    }
    if (const PhraseSet::Match currency = words_.currencies.find_at(remark_, at)) {
      value.currency = currency.value;
    }
    return at;
  }

  [[nodiscard]] bool is_value(const Figure& figure) const {
    if (figure.role == FigureRole::name || figure.value != *done_.value.value) return false;
    // 次会议，最后一次于 6 月 14 日举行: a date, where the remark begins with what is counted
    return words_.spaces_between_words || figure.role != FigureRole::duration ||
           words_.measures.match_at(remark_, utf8::skip_spaces(remark_, 0)) == 0;
  }

  [[nodiscard]] std::size_t mention() const {
    for (std::size_t i = 0; i < done_.figures.size(); ++i) {
      if (is_value(done_.figures[i]) && done_.figures[i].begin < done_.told) return i;
    }
    return Done::npos;
  }

  // The noun that the remark begins with: "Court cases closed".
  [[nodiscard]] std::string_view lead_noun(std::size_t at) {
    if (at >= done_.told) return {};
    const bool many = takes_plural(*done_.value.value, words_);
    const CountedPhrase phrase = counted_phrase(remark_, at, many, words_);
    const std::size_t duration = words_.spaces_between_words ? 0 : words_.durations.match_at(remark_, at);
    if (duration > phrase.unit_end - phrase.unit_begin) return remark_.substr(at, duration);
    if (phrase.unit_end == phrase.unit_begin) return {};
    if (!words_.spaces_between_words && counted_in_first_clause()) return {};  // 本报告所述期间举行了 11 次…
    if (words_.spaces_between_words && words_.counted_noun != CountedNoun::last) {
      const Word word = word_at(remark_, utf8::skip_spaces(remark_, at + words_.partitives.match_at(remark_, at)));
      const std::string_view first = remark_.substr(word.begin, word.end - word.begin);
      if (is_planned(first)) {
        done_.phrase = remark_.substr(at, std::max(phrase.end, word.end) - at);
        return first;
      }
      // "Миссия провела 21 инспекцию": a subject stands in front
      if (counted_in_first_clause() && is_planned(done_.figures.front().unit(remark_))) return {};
      if (words_.counts_singulars && !words_.plural(first) && !words_.ends_singular(first)) return {};
    }
    if (words_.spaces_between_words && many && !phrase.plural) return {};
    done_.phrase = remark_.substr(at, phrase.end - at);
    return remark_.substr(phrase.unit_begin, phrase.unit_end - phrase.unit_begin);
  }

  [[nodiscard]] bool is_planned(std::string_view noun) const {
    return std::any_of(planned_units_.begin(), planned_units_.end(),
                       [&](std::string_view unit) { return !unit.empty() && words_.same_noun(noun, unit); });
  }

  [[nodiscard]] bool counted_in_first_clause() const {
    if (done_.figures.empty()) return false;
    const Figure& first = done_.figures.front();
    if (first.role != FigureRole::count || first.in_brackets || first.part || first.governed) return false;
    for (std::size_t i = 0; i < first.begin;) {
      const char32_t c = utf8::next(remark_, i);
      if (is_comma(c) || is_semicolon(c) || c == U'。' || c == U'\n') return false;
    }
    return true;
  }

  [[nodiscard]] std::string_view unit_of_figures() const {
    if (done_.mention != Done::npos) return done_.figures[done_.mention].unit(remark_);
    for (const Figure& figure : done_.figures) {
      const bool counts = figure.role == FigureRole::count && !figure.governed && !figure.in_brackets;
      if (counts && figure.begin < done_.told) return figure.unit(remark_);
    }
    return {};
  }

  std::string_view remark_;
  std::span<const std::string_view> planned_units_;
  const ReadingWords& words_;
  Done& done_;
};

}  // namespace

void read_done(const Result& result, std::size_t told, std::span<const std::string_view> planned_units,
               const ReadingWords& words, Done& done) {
  done.told = told;
  done.value = read_completed(result.completed_text, words);
  DoneReader(result, planned_units, words, done).run();
}

}  // namespace outturn::align
