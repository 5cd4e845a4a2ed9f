#include "align/reading/plan.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr std::size_t kMostFigures = 63;  // of a text, that are looked at

bool clause_mark(char32_t c) {
  return is_list_mark(c) || is_colon(c) || c == U'。' || c == U'\n';
}

std::uint64_t bit(std::size_t i) {
  return std::uint64_t{1} << i;
}

// "d'émissions": what stands behind the last apostrophe.
std::string_view without_elision(std::string_view word) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (fold_letter(utf8::next(word, at)) == U'\'' && at < word.size()) begin = at;
  }
  return word.substr(begin);
}

class PlanReader {
 public:
  PlanReader(std::string_view text, const ReadingWords& words, double months, Plan& plan)
      : text_(text), words_(words), months_(months), plan_(plan) {}

  void run() {
    plan_.numbers.clear();
    plan_.segments.clear();
    scan_figures(text_, words_, plan_.figures);
    if (plan_.figures.size() > kMostFigures) plan_.figures.resize(kMostFigures);
    find_segments();
    find_clauses();
    add_printed();
    mark_parts_of_wholes();
    add_products();
    add_rates();
    add_totals();
    if (plan_.numbers.empty()) add_periodic();
  }

 private:
  // Where the words between two figures are parted: at the last mark or coordinator between them; else they belong to
  // the first one.
  [[nodiscard]] std::size_t seam(std::size_t from, std::size_t to) const {
    std::size_t seam = to;
    for (std::size_t at = from; at < to;) {
      const std::size_t start = at;
      const char32_t c = utf8::next(text_, at);
      const bool opens = c == U'(' || c == U'（';
      const bool joins =
          words_.coordinators.may_start(fold_letter(c)) && words_.coordinators.match_at(text_, start) > 0;
      if (opens || joins || clause_mark(c)) seam = start;
    }
    return seam;
  }

  void find_segments() {
    const std::vector<Figure>& figures = plan_.figures;
    std::size_t begin = figures.empty() ? text_.size() : figures.front().phrase_begin;
    plan_.lead = text_.substr(0, begin);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const std::size_t own_end = std::max(figures[i].noun_end, figures[i].end);
      const std::size_t next = i + 1 < figures.size() ? figures[i + 1].phrase_begin : text_.size();
      const std::size_t end = next <= own_end || i + 1 == figures.size() ? next : seam(own_end, next);
      plan_.segments.push_back(text_.substr(std::min(begin, end), end - std::min(begin, end)));
      begin = end;
    }
  }

  // The clause marks of the text from byte `i`, which is moved, to `at`.
  [[nodiscard]] int count_clauses(std::size_t& i, std::size_t at) const {
    int clause = 0;
    while (i < at) {
      if (utf8::next_common_han(text_, i) != 0) continue;
      const char32_t c = utf8::next(text_, i);
      const bool inside_number = c == U',' && i < text_.size() && utf8::is_digit(static_cast<unsigned char>(text_[i]));
      if (clause_mark(c) && !inside_number) ++clause;
    }
    return clause;
  }

  [[nodiscard]] int clause_of(std::size_t at) const {
    std::size_t from = 0;
    return count_clauses(from, at);
  }

  void find_clauses() {
    clauses_.clear();
    std::size_t at = 0;
    int clause = 0;
    for (const Figure& figure : plan_.figures) {
      if (figure.begin < at) {  // a noun that tells its number stands before one that was found first
        at = 0;
        clause = 0;
      }
      clause += count_clauses(at, figure.begin);
      clauses_.push_back(clause);
    }
  }

  [[nodiscard]] std::string_view unit_of(const Figure& figure) const {
    if (figure.role == FigureRole::percent) return "%";
    if (figure.role == FigureRole::money) return *figure.currency;
    return figure.unit(text_);
  }

  [[nodiscard]] PlannedNumber number_of(std::size_t i) const {
    const Figure& figure = plan_.figures[i];
    PlannedNumber number;
    number.value = figure.value;
    number.max = figure.max;
    number.role = figure.role;
    number.figures = bit(i);
    number.figure = i;
    number.unit = unit_of(figure);
    number.qualifier = utf8::trim(text_.substr(figure.phrase_begin, figure.begin - figure.phrase_begin));
    if (number.qualifier.empty() && i == 0) number.qualifier = qualifier_before_verb(text_, figure, words_);
    number.clause = clauses_[i];
    number.governed = figure.governed;
    number.nested = words_.spaces_between_words && nested(figure);
    number.in_brackets = figure.in_brackets;
    number.part = figure.part;
    number.in_words = figure.in_words;
    number.bare_rate = figure.per_year > 0;
    return number;
  }

  [[nodiscard]] bool nested(const Figure& figure) const {
    return words_.governors.find_in(text_, clause_begin(figure.phrase_begin), figure.phrase_begin) !=
           std::string_view::npos;
  }

  [[nodiscard]] std::size_t clause_begin(std::size_t end) const {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < end;) {
      if (clause_mark(utf8::next(text_, at)) && at <= end) begin = at;
    }
    return begin;
  }

  void add_printed() {
    for (std::size_t i = 0; i < plan_.figures.size(); ++i) {
      if (plan_.figures[i].role != FigureRole::name) plan_.numbers.push_back(number_of(i));
    }
  }

  // Numbers that tell where ("in 2 locations") are no parts.
  [[nodiscard]] bool adds_up(std::size_t whole, std::size_t first, std::size_t behind) const {
    Decimal sum;
    int parts = 0;
    for (std::size_t i = first; i < behind; ++i) {
      if (!may_be_part(plan_.numbers[i])) continue;
      ++parts;
      const std::optional<Decimal> more = Decimal::add(sum, plan_.numbers[i].value);
      if (!more) return false;
      sum = *more;
    }
    return parts > 1 && sum == plan_.numbers[whole].value;
  }

  // Hours may be parts of what was counted in hours.
  static bool may_be_part(const PlannedNumber& number) {
    return (number.role == FigureRole::count || number.role == FigureRole::duration) && !number.governed;
  }

  // "30 boats: 17 in … and 13 in …": two or more numbers behind one add up to it.
  void mark_parts_of_wholes() {
    std::vector<PlannedNumber>& numbers = plan_.numbers;
    for (std::size_t whole = 0; whole + 2 < numbers.size(); ++whole) {
      for (std::size_t behind = whole + 3; behind <= numbers.size(); ++behind) {
        if (!adds_up(whole, whole + 1, behind)) continue;
        numbers[whole].has_parts = true;
        for (std::size_t i = whole + 1; i < behind; ++i) {
          if (!may_be_part(numbers[i])) continue;
          numbers[i].part_of_sum = true;
          if (numbers[i].role == FigureRole::duration) {
            numbers[i].role = FigureRole::count;
            numbers[i].unit = numbers[whole].unit;
          }
          numbers[i].part = numbers[i].in_brackets = false;
        }
        break;
      }
    }
  }

  [[nodiscard]] std::string_view between(std::size_t i, std::size_t next) const {
    const std::size_t from = std::max(plan_.figures[i].noun_end, plan_.figures[i].end);
    const std::size_t to = plan_.figures[next].phrase_begin;
    return from < to ? text_.substr(from, to - from) : std::string_view();
  }

  // "2 patrols × 3 per day × 365 days", "5 inspections in each of 4 camps": numbers that a sign or word multiplies.
  void add_products() {
    for (std::size_t i = 0; i + 1 < plan_.figures.size(); ++i) {
      if (plan_.figures[i].role != FigureRole::count) continue;
      PlannedNumber product = number_of(i);
      std::size_t last = i;
      while (last + 1 < plan_.figures.size() && multiplied(last)) {
        ++last;
        const std::optional<Decimal> value = Decimal::multiply(product.value, plan_.figures[last].value);
        if (!value) break;
        product.value = *value;
        product.figures |= bit(last);
      }
      if (last == i) continue;
      // 在 6 个区域各举办两次: the places come first.
      if (product.governed && plan_.figures[last].role == FigureRole::count && !plan_.figures[last].governed) {
        PlannedNumber counted = number_of(last);
        counted.value = product.value;
        counted.figures = product.figures;
        product = counted;
      }
      product.source = PlanSource::rate;
      product.max = std::nullopt;
      plan_.numbers.push_back(product);
      i = last;
    }
  }

  [[nodiscard]] bool multiplied(std::size_t i) const {
    const std::string_view gap = between(i, i + 1);
    return words_.times.occurs_in(gap) || words_.each_of.occurs_in(gap);
  }

  // How many periods of the rate the text tells: "for 12 months". 0 where it does not.
  [[nodiscard]] std::size_t told_periods(int per_year, std::size_t& at) const {
    for (std::size_t i = 0; i < plan_.figures.size(); ++i) {
      const Figure& figure = plan_.figures[i];
      if (figure.role != FigureRole::duration) continue;
      const PhraseSet::Match unit = words_.period_units.find_at(text_, figure.unit_begin);
      if (!unit || std::atoi(unit.value->c_str()) != per_year) continue;
      at = i;
      return static_cast<std::size_t>(figure.value.to_double());
    }
    return 0;
  }

  // "3 daily flights for 365 days": an attribute is a rate where the text tells for how long.
  [[nodiscard]] int rate_of_attribute(const Figure& figure) const {
    if (!words_.spaces_between_words || figure.role != FigureRole::count) return 0;
    for (const std::size_t at : {figure.end, figure.unit_end}) {
      const PhraseSet::Match word = words_.periodic.find_at(text_, utf8::skip_spaces(text_, at));
      std::size_t duration = 0;
      if (!word) continue;
      const int per_year = std::atoi(word.value->c_str());
      return told_periods(per_year, duration) > 0 ? per_year : 0;
    }
    return 0;
  }

  void add_rates() {
    constexpr double kMonthsOfYear = 12;
    const std::size_t printed = plan_.numbers.size();
    for (std::size_t n = 0; n < printed; ++n) {
      const Figure& figure = plan_.figures[plan_.numbers[n].figure];
      const int per_year = figure.per_year > 0 ? figure.per_year : rate_of_attribute(figure);
      if (per_year <= 1 || plan_.numbers[n].role == FigureRole::duration) continue;
      PlannedNumber rate = plan_.numbers[n];
      std::size_t duration = 0;
      std::size_t periods = told_periods(per_year, duration);
      if (periods > 0) {
        if ((rate.figures & bit(duration)) != 0) continue;
        rate.figures |= bit(duration);
      } else {
        periods = static_cast<std::size_t>(std::lround(per_year * months_ / kMonthsOfYear));
        rate.rate_alone = true;
      }
      multiply(rate, Decimal(static_cast<std::int64_t>(std::max<std::size_t>(periods, 1))));
      add_for_each_place(rate);
    }
  }

  void multiply(PlannedNumber& rate, const Decimal& by) {
    const std::optional<Decimal> value = Decimal::multiply(rate.value, by);
    if (!value) return;
    rate.value = *value;
    if (rate.max) rate.max = Decimal::multiply(*rate.max, by);
    rate.source = PlanSource::rate;
    plan_.numbers.push_back(rate);
  }

  // 对 4 个营地每月进行 3 次检查: in each place so often, where the result's size says so.
  void add_for_each_place(const PlannedNumber& rate) {
    for (std::size_t i = 0; i < plan_.figures.size(); ++i) {
      const Figure& place = plan_.figures[i];
      if (place.role != FigureRole::count || !place.governed || (rate.figures & bit(i)) != 0) continue;
      PlannedNumber each = rate;
      each.figures |= bit(i);
      each.governed = true;
      multiply(each, place.value);
      return;
    }
  }

  // "12 reports a month", and not the 12 monthly ones of a year.
  static bool is_rate(const Figure& figure) { return figure.per_year > 0 && figure.value != Decimal(figure.per_year); }

  // Runs of counts that nothing but their clauses parts.
  void add_totals() {
    std::vector<std::size_t> run;
    for (std::size_t i = 0; i < plan_.numbers.size(); ++i) {
      const PlannedNumber& number = plan_.numbers[i];
      const bool counts = number.role == FigureRole::count && number.source == PlanSource::printed &&
                          !is_rate(plan_.figures[number.figure]) && !number.governed && !number.in_brackets &&
                          !number.part && !number.part_of_sum && !number.max && !number.has_parts;
      if (counts) run.push_back(i);
    }
    if (run.size() < 2) return;
    PlannedNumber total = plan_.numbers[run.front()];
    for (std::size_t i = 1; i < run.size(); ++i) {
      const PlannedNumber& number = plan_.numbers[run[i]];
      const std::optional<Decimal> sum = Decimal::add(total.value, number.value);
      if (!sum) return;
      total.value = *sum;
      total.figures |= number.figures;
      total.same_units = total.same_units && !number.unit.empty() && words_.same_noun(total.unit, number.unit);
      if (words_.plural(number.unit)) total.unit = number.unit;
    }
    if (!total.same_units) total.unit = {};
    total.qualifier = {};
    total.source = PlanSource::total;
    plan_.numbers.push_back(total);
  }

  // "Monthly meetings": the noun in the plural behind such a word.
  [[nodiscard]] std::string_view noun_behind(std::size_t at) const {
    const CountedPhrase phrase = counted_phrase(text_, utf8::skip_spaces(text_, at), true, words_);
    return phrase.plural ? text_.substr(phrase.unit_begin, phrase.unit_end - phrase.unit_begin) : std::string_view();
  }

  // "Réunions de coordination mensuelles": the first one of the words in the plural nearest to it, before it.
  [[nodiscard]] std::string_view noun_before(std::size_t at) const {
    constexpr int kFarthest = 5;  // words
    std::string_view noun;
    std::string_view nearest;
    for (int i = 0; i < kFarthest; ++i) {
      const Word word = word_before(text_, at);
      if (word.begin == word.end) break;
      const std::string_view letters = without_elision(text_.substr(word.begin, word.end - word.begin));
      if (i == 0) nearest = letters;
      const bool plural =
          words_.plural(letters) && !words_.phrase_ends.is(letters) && !words_.leading_attributes.is(letters);
      if (!plural && !noun.empty()) break;
      if (plural) noun = letters;
      at = word.begin;
    }
    return noun.empty() && words_.counts_singulars ? nearest : noun;
  }

  // "Monthly meetings": as often as the period has them.
  void add_periodic() {
    constexpr double kMonthsOfYear = 12;
    const std::size_t start = words_.periodic.find_in(text_, 0, text_.size());
    if (start == std::string_view::npos) return;
    const PhraseSet::Match word = words_.periodic.find_at(text_, start);
    PlannedNumber number;
    number.value = Decimal(std::lround(std::max(1.0, std::atoi(word.value->c_str()) * months_ / kMonthsOfYear)));
    number.source = PlanSource::periodic;
    if (words_.spaces_between_words) {
      number.unit = words_.counted_noun == CountedNoun::first ? noun_before(start) : noun_behind(start + word.length);
      if (number.unit.empty()) return;
    }
    number.clause = clause_of(start);
    plan_.numbers.push_back(number);
  }

  std::string_view text_;
  const ReadingWords& words_;
  const double months_;
  Plan& plan_;
  std::vector<int> clauses_;  // of the figures
};

}  // namespace

void read_plan(std::string_view text, const ReadingWords& words, double months, Plan& plan) {
  PlanReader(text, words, months, plan).run();
}

}  // namespace outturn::align
