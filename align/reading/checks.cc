#include "align/reading/checks.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "align/learnt/similarity.h"
#include "align/reading/doubts.h"
#include "align/reading/judgement.h"
#include "align/wording/punctuation.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr double kEqual = 1e-9;  // sums of doubles that differ by no more are the same

int open_brackets(std::string_view text) {
  int depth = 0;
  for (std::size_t at = std::min(text.find('('), text.find("（")); at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c == U'(' || c == U'（') ++depth;
    // "a)" enumerates
    if ((c == U')' || c == U'）') && (depth > 0 || start > 2)) depth = std::max(depth - 1, 0);
  }
  return depth;
}

class Checker {
 public:
  Checker(const ResultReading& reading, const ReadingWords& words, Result& result)
      : reading_(reading), words_(words), result_(result), remark_(result.remark), done_(reading.done) {}

  void run() {
    direction_against_numbers();
    if (result_.kind == CompletedKind::yes && value_unsupported()) result_.checks.emplace_back("value_not_supported");
    if (result_.kind != CompletedKind::number || !result_.completed_value || result_.completed_value->is_zero()) return;
    if (number_differs()) result_.checks.emplace_back("remark_number_differs");
    if (unit_differs()) result_.checks.emplace_back("unit_differs");
    if (parts_differ() || planned_parts_differ()) result_.checks.emplace_back("parts_do_not_sum");
  }

 private:
  void direction_against_numbers() {
    const Explanation& explanation = reading_.explanation;
    if (result_.variance_text.empty() || explanation.needs_difference || !result_.planned || !result_.achieved_value)
      return;
    if (explanation.direction == VarianceDirection::none || explanation.direction == difference(result_)) return;
    if (result_.planned->max && differs_from_an_end(explanation.direction)) return;
    result_.checks.emplace_back("direction_contradicts_numbers");
  }

  // Within a range as much was done as was planned; an explanation may still compare it with one end: 17 is more than
  // "15 to 17" asks for at least.
  [[nodiscard]] bool differs_from_an_end(VarianceDirection direction) const {
    const double done = result_.achieved_value->to_double();
    return direction == VarianceDirection::above ? done > result_.planned->value.to_double()
                                                 : done < result_.planned->max->to_double();
  }

  [[nodiscard]] const PlannedNumber* planned() const {
    if (reading_.answer.number < 0) return nullptr;
    return &reading_.plan.numbers[static_cast<std::size_t>(reading_.answer.number)];
  }

  [[nodiscard]] bool in_value_anywhere() const {
    return std::any_of(done_.figures.begin(), done_.figures.end(), [&](const Figure& figure) {
      return figure.value == *result_.completed_value || (figure.max && *figure.max == *result_.completed_value);
    });
  }

  // The sentence around a figure says that something was not done.
  [[nodiscard]] bool undone(const Figure& figure) const {
    const auto mark = [&](std::size_t at) { return remark_.find_first_of(".;\n", at); };
    std::size_t begin = 0;
    for (std::size_t at = mark(0); at < figure.begin; at = mark(at + 1)) begin = at;
    const std::size_t end = std::min(mark(figure.end), remark_.size());
    return words_.undone.find_in(remark_, begin, end) != std::string_view::npos ||
           words_.negations.find_in(remark_, begin, end) != std::string_view::npos;
  }

  // The same noun; of a measure word, which counts many things, what follows must stand in the plan too.
  [[nodiscard]] bool counts_planned(const Figure& figure, const PlannedNumber& plan) const {
    if (!words_.same_noun(figure.unit(remark_), plan.unit)) return false;
    if (words_.spaces_between_words) return true;
    constexpr int kNoun = 12;  // characters
    std::size_t end = figure.unit_end;
    for (int i = 0; i < kNoun && end < remark_.size(); ++i) {
      std::size_t next = end;
      if (!utf8::is_han(utf8::next(remark_, next))) break;
      end = next;
    }
    Terms counted;
    Terms planned;
    append_terms(remark_.substr(figure.unit_end, end - figure.unit_end), counted);
    append_terms(reading_.output.planned_text, planned);
    return counted.empty() || std::any_of(counted.begin(), counted.end(), [&](std::uint16_t term) {
             return std::find(planned.begin(), planned.end(), term) != planned.end();
           });
  }

  // Yes, and the remark counts less than was planned: "Only 3 residences were rehabilitated".
  [[nodiscard]] bool value_unsupported() const {
    const PlannedNumber* plan = planned();
    if (plan == nullptr || plan->role != FigureRole::count || plan->max || plan->governed) return false;
    if (std::count_if(reading_.plan.numbers.begin(), reading_.plan.numbers.end(),
                      [](const PlannedNumber& number) { return !number.governed && !number.in_brackets; }) > 1) {
      return false;
    }
    double sum = 0;
    for (const Figure& figure : done_.figures) {
      if (figure.role != FigureRole::count || figure.begin >= done_.told) continue;
      if (figure.governed) return false;
      if (counts_planned(figure, *plan)) sum += figure.value.to_double();
    }
    return sum > 0 && sum < plan->value.to_double();
  }

  // The remark counts the same thing otherwise: 24 completed, "26 inspections were carried out".
  [[nodiscard]] bool number_differs() const {
    const PlannedNumber* plan = planned();
    if (plan == nullptr || in_value_anywhere()) return false;
    double sum = 0;
    const Figure* first = nullptr;
    for (const Figure& figure : done_.figures) {
      if (figure.role != FigureRole::count || figure.begin >= done_.told) continue;
      if (first == nullptr) first = &figure;
      if (counts_planned(figure, *plan)) sum += figure.value.to_double();
    }
    if (first == nullptr || first->governed || first->in_brackets || first->part || first->per_year > 0) return false;
    if (first->unit_shared || undone(*first) || !counts_planned(*first, *plan)) return false;
    if (starts_with_noun() && !counts_the_same(*first)) return false;
    return std::abs(sum - result_.completed_value->to_double()) > kEqual;
  }

  // Behind "Joint patrols.": a figure counts them anew where it names them in full, and speaks of no others.
  [[nodiscard]] bool counts_the_same(const Figure& figure) const {
    const std::string_view lead =
        utf8::trim(remark_.substr(0, static_cast<std::size_t>(done_.unit.data() + done_.unit.size() - remark_.data())));
    const std::string_view phrase = utf8::trim(remark_.substr(figure.end, figure.unit_end - figure.end));
    if (phrase.size() != lead.size() || !ends_with_folded(phrase, lead)) return false;
    const std::size_t end = std::min(remark_.find_first_of(".;\n", figure.end), remark_.size());
    const std::size_t begin = remark_.find_last_of(".;\n", figure.begin);
    const std::string_view sentence = remark_.substr(0, end);
    const std::size_t from = begin == std::string_view::npos ? 0 : begin;
    return words_.effects_above.find_in(sentence, from, end) == std::string_view::npos &&
           words_.effects_below.find_in(sentence, from, end) == std::string_view::npos;
  }

  [[nodiscard]] bool starts_with_noun() const {
    return !done_.unit.empty() && !done_.figures.empty() &&
           done_.unit.data() < remark_.data() + done_.figures.front().begin;
  }

  // What was done counts something else than what was planned, and the two have no word in common.
  [[nodiscard]] bool unit_differs() const {
    const PlannedNumber* plan = planned();
    if (plan == nullptr || plan->role != FigureRole::count || plan->unit.empty() || done_.unit.empty()) return false;
    if (words_.same_noun(plan->unit, done_.unit) || names_unit(plan->unit)) return false;
    if (words_.compare_kinds(plan->unit, done_.unit) < 0) return false;
    return counted_elsewhere(*plan) || !shares_words();
  }

  [[nodiscard]] bool names_unit(std::string_view unit) const {
    PhraseSet set;
    set.add(unit);
    return set.occurs_in(remark_);
  }

  // The plan has the result's unit at another number: 30 workshops for 600 officers; 30 officers.
  [[nodiscard]] bool counted_elsewhere(const PlannedNumber& plan) const {
    for (const Figure& figure : reading_.plan.figures) {
      if (figure.role != FigureRole::count || !figure.has_unit()) continue;
      if (plan.source == PlanSource::printed && figure.value == plan.value) continue;
      if (words_.same_noun(figure.unit(reading_.output.planned_text), done_.unit)) return words_.spaces_between_words;
    }
    return false;
  }

  [[nodiscard]] bool shares_words() const {
    Terms planned;
    Terms told;
    append_terms(reading_.output.planned_text, planned);
    append_told_terms(told);
    return std::any_of(told.begin(), told.end(), [&](std::uint16_t term) {
      return std::find(planned.begin(), planned.end(), term) != planned.end();
    });
  }

  // The terms of what was done; where words are spaced, without participles: hospitals and bridges are both
  // rehabilitated.
  void append_told_terms(Terms& terms) const {
    const std::string_view told = remark_.substr(0, done_.told);
    if (!words_.spaces_between_words) {
      append_terms(told, terms);
      return;
    }
    for (std::size_t at = 0; at < told.size();) {
      const Word word = word_at(told, at);
      const std::string_view letters = told.substr(word.begin, word.end - word.begin);
      if (!letters.empty() && !words_.participle(letters) && words_.phrase_ends.match_at(told, at) == 0) {
        append_terms(letters, terms);
      }
      at = word.end;
      if (at < told.size()) utf8::next(told, at);
    }
  }

  // Where a list of parts stands behind the count: in brackets right behind it, or behind "comprising".
  struct List {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool whole = false;    // all parts are listed
    bool bracket = false;  // in brackets
  };

  // The bracket that closes the one before `at`.
  static std::size_t closing_bracket(std::string_view text, std::size_t at) {
    int depth = 1;
    while (at < text.size()) {
      const std::size_t start = at;
      const char32_t c = utf8::next(text, at);
      if (c == U'(' || c == U'（') ++depth;
      if ((c == U')' || c == U'）') && --depth == 0) return start;
    }
    return text.size();
  }

  static std::size_t sentence_end(std::string_view text, std::size_t at) {
    return std::min({text.size(), text.find('.', at), text.find(';', at), text.find('\n', at), text.find("。", at),
                     text.find("；", at)});
  }

  [[nodiscard]] List list_behind(std::string_view text, std::size_t at) const {
    constexpr std::size_t kReach = 60;  // bytes between the count and its list
    const std::size_t reach = std::min(text.size(), at + kReach);
    for (std::size_t i = at; i < reach;) {
      const std::size_t start = i;
      const char32_t c = utf8::next(text, i);
      const char32_t folded = fold_letter(c);
      if (words_.whole_lists.may_start(folded) || words_.lists_parts.may_start(folded)) {
        const std::size_t whole = words_.whole_lists.match_at(text, start);
        const std::size_t word = whole > 0 ? whole : words_.lists_parts.match_at(text, start);
        if (word > 0) return {start + word, sentence_end(text, start + word), whole > 0, false};
      }
      if (utf8::is_digit(c) || c == U'.' || c == U'。' || is_semicolon(c)) break;
      if (c != U'(' && c != U'（') continue;
      const std::size_t end = closing_bracket(text, i);
      const bool some = words_.lists_parts.find_in(text, i, end) != std::string_view::npos;
      return {i, end, !some, true};
    }
    return {};
  }

  // The numbers of the list that count parts: the first one of each of its items.
  [[nodiscard]] bool parts_differ() const {
    if (done_.figures.size() < kFewestParts) return false;
    std::size_t at = 0;
    if (done_.mention != Done::npos) {
      const Figure& figure = done_.figures[done_.mention];
      if (figure.in_brackets) return false;
      at = std::max(figure.noun_end, figure.end);
    } else if (starts_with_noun()) {
      at = static_cast<std::size_t>(done_.unit.data() + done_.unit.size() - remark_.data());
    } else {
      return false;
    }
    return list_differs(remark_, done_.figures, list_behind(remark_, at),
                        {result_.completed_value->to_double(), done_.unit});
  }

  // The plan's own parts: "20 vehicles (12 buses and 9 trucks)".
  [[nodiscard]] bool planned_parts_differ() const {
    const PlannedNumber* plan = planned();
    if (plan == nullptr || plan->source != PlanSource::printed || plan->role != FigureRole::count || plan->has_parts) {
      return false;
    }
    if (reading_.plan.figures.size() <= kFewestParts) return false;  // beside the whole
    const Figure& figure = reading_.plan.figures[plan->figure];
    const std::string_view text = reading_.output.planned_text;
    const List list = list_behind(text, std::max(figure.noun_end, figure.end));
    return list.whole && list_differs(text, reading_.plan.figures, list, {plan->value.to_double(), plan->unit});
  }

  struct Whole {
    double value = 0;
    std::string_view unit;
  };

  [[nodiscard]] bool list_differs(std::string_view text, const std::vector<Figure>& figures, const List& list,
                                  const Whole& whole) const {
    if (list.end <= list.begin) return false;
    const auto& [total, unit] = whole;
    double sum = 0;
    int parts = 0;
    bool units = false;
    std::size_t item = list.begin;
    for (const Figure& figure : figures) {
      if (figure.begin < list.begin || figure.end > list.end) continue;
      if (figure.role == FigureRole::duration || figure.role == FigureRole::name) continue;
      if (figure.in_brackets != list.bracket) continue;
      if (figure.role != FigureRole::count || figure.value.to_double() > total) return false;
      if (!list.whole && figure.has_unit() && !words_.same_noun(figure.unit(text), unit)) continue;
      if (figure.per_year > 0) return false;
      if (parts > 0 && marks(text, item, figure.begin) == 0) continue;
      item = figure.end;
      units = units || (figure.has_unit() && !figure.unit_shared);
      sum += figure.value.to_double();
      ++parts;
    }
    if (parts < static_cast<int>(kFewestParts)) return false;
    const int items = 1 + marks(text, list.begin, list.end);
    // "(north; south (3); east; west (3))": what has no number is one
    const int unnumbered = list.bracket && list.whole && !units ? semicolons(text, list) + 1 - parts : 0;
    if (unnumbered > 0) return std::abs(sum + unnumbered - total) > kEqual;
    if (sum > total + kEqual) return sum < kTooMuch * total;
    return list.whole && items == parts && sum < total - kEqual && sum > kTooLittle * total;
  }

  static constexpr std::size_t kFewestParts = 2;  // of a list

  // Parts that add up to no more than this share of the count, or to so much more, count something else.
  static constexpr double kTooLittle = 0.5;
  static constexpr double kTooMuch = 2;

  static int semicolons(std::string_view text, const List& list) {
    int count = 0;
    for (std::size_t at = list.begin; at < list.end;) {
      const char32_t c = utf8::next(text, at);
      count += is_semicolon(c);
    }
    return count;
  }

  // Marks between the items of a list.
  [[nodiscard]] int marks(std::string_view text, std::size_t from, std::size_t to) const {
    int count = 0;
    bool last = false;  // ", and" is one
    for (std::size_t at = from; at < to;) {
      const std::size_t start = at;
      const char32_t c = utf8::next(text, at);
      const std::size_t word = words_.coordinators.match_at(text, start);
      const bool mark = word > 0 || is_list_mark(c);
      if (mark && !last) ++count;
      last = mark || (last && utf8::is_space(c));
      if (word > 0) at = start + word;
    }
    return count;
  }

  const ResultReading& reading_;
  const ReadingWords& words_;
  Result& result_;
  std::string_view remark_;
  const Done& done_;
};

}  // namespace

void check_result(const ResultReading& reading, const ReadingWords& words, Result& result) {
  Checker(reading, words, result).run();
}

void check_output(Output& output, const Vocabulary& words) {
  const bool planned_cut = breaks_off(output.planned_text, words) || open_brackets(output.planned_text) > 0;
  for (Result& result : output.results) {
    if (planned_cut || breaks_off(result.remark, words) || open_brackets(result.remark) > 0) {
      result.checks.emplace_back("cell_truncated");
    }
    if (output.planned_text.empty()) result.checks.emplace_back("planned_missing");
    if (result.completed_text.empty()) result.checks.emplace_back("completed_missing");
    std::sort(result.checks.begin(), result.checks.end());
    result.checks.erase(std::unique(result.checks.begin(), result.checks.end()), result.checks.end());
  }
}

}  // namespace outturn::align
