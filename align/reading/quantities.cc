#include "align/reading/quantities.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "align/wording/numbers.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// What speaks for a quantity being the one that a result answers. One table, as in costs.h; here more is better.
struct Scores {
  double same_unit = 2.0;
  double other_unit = -0.3;
  double wording_head = 0.8;    // at most, from the first item of a list behind the number
  double wording_near = 1.2;    // at most, from all words behind it
  double wording_clause = 1.2;  // at most, from its clause
  double same_number = 0.6;
  double size = -1.0;          // per unit of |ln(completed / planned)|
  double later = -0.35;        // per quantity before it, where the output has one result
  double out_of_order = -0.5;  // per pair of results whose quantities stand the other way round
  double in_brackets = -2.0;
  double part_of_list = -1.2;  // behind 包括, "including"
  double recipients = -0.8;    // right behind 对, "for"
  double percent_mismatch = -1.5;
  double percent_match = 1.5;
  double numeral = -0.5;  // written out
  double duration = -2.6;
  double yes_no_later_clause = -0.5;  // a yes or no answers the first clause
  double none_single = -3.0;          // no quantity at all: an output with one counted result
  double none_yes_no = -0.6;
  double none_several = -1.0;
};
constexpr Scores kScores{};

// Terms [begin, end) of Memory::terms.
struct TermRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Candidate {
  NumberMention number;
  std::string_view clause_text;
  std::string_view near_text;  // behind the number, to the next one that is not told for whom
  TermRange head;  // of near_text to its first enumeration, of all of it, and of clause_text; see add_terms()
  TermRange near;
  TermRange clause;
  int clause_index = 0;
  bool recipients = false;
  bool part_of_list = false;
};

// What is worked in, kept from output to output.
struct Memory {
  std::vector<std::pair<std::size_t, std::size_t>> clauses;  // byte ranges of a planned text
  std::vector<Candidate> candidates;
  Terms terms;                 // of the candidates' texts
  Terms remark;                // of the remark in work
  std::vector<double> scores;  // of each result with each candidate
  std::vector<double> rest;    // see Matcher::bound_the_rest()
  std::vector<int> chosen;     // per result, a candidate or -1
  std::vector<int> best_choice;
  std::vector<char> used;  // per candidate
  TermWindow window;       // has the remark as its cell 0 while that is scored
};

bool clause_end(char32_t c) {
  return c == U'，' || c == U',' || c == U'；' || c == U';' || c == U'。' || c == U'：' || c == U':';
}

// Byte ranges of the clauses of a planned text; a comma inside a number ends none.
void find_clauses(std::string_view text, std::vector<std::pair<std::size_t, std::size_t>>& clauses) {
  clauses.clear();
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (utf8::next_common_han(text, at) != 0) continue;
    const char32_t c = utf8::next(text, at);
    if (!clause_end(c)) continue;
    if (c == U',' && at < text.size() && utf8::is_digit(static_cast<unsigned char>(text[at]))) continue;
    clauses.emplace_back(begin, start);
    begin = at;
  }
  clauses.emplace_back(begin, text.size());
}

bool tells_for_whom(std::string_view text, const NumberMention& number, const Vocabulary& words) {
  const std::string_view before = utf8::trim(text.substr(0, number.phrase_begin));
  return words.governs_recipients.match_before(before, before.size()) > 0;
}

void find_candidates(std::string_view text, TextIndex& texts, Memory& memory) {
  const Vocabulary& words = texts.words();
  const TextIndex::Found& known = texts.in(text);
  const WordStarts starts = known.starts;
  const Numbers numbers = known.numbers;
  memory.candidates.clear();
  if (numbers.empty()) return;
  find_clauses(text, memory.clauses);
  const auto& clauses = memory.clauses;
  bool in_list = false;  // a word that lists parts stands before
  std::size_t searched = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const NumberMention& number = numbers[i];
    if (number.role == NumberRole::name) continue;
    Candidate candidate;
    candidate.number = number;
    std::size_t clause = 0;
    while (clauses[clause].second < number.end && clause + 1 < clauses.size()) ++clause;
    candidate.clause_index = static_cast<int>(clause);
    const auto [begin, end] = clauses[clause];
    candidate.clause_text = text.substr(begin, end - begin);
    // 18 个关于 14 个特派团的资料包: a number that tells for whom does not end the words of the one before
    std::size_t near_end = end;
    for (std::size_t next = i + 1; next < numbers.size() && numbers[next].begin < end; ++next) {
      if (numbers[next].role == NumberRole::name || tells_for_whom(text, numbers[next], words)) continue;
      near_end = numbers[next].phrase_begin;
      break;
    }
    if (near_end > number.end) candidate.near_text = text.substr(number.end, near_end - number.end);
    candidate.recipients = tells_for_whom(text, number, words);
    in_list = in_list || occurs_in(words.lists_parts, Kind::part, text, starts, searched, number.begin);
    searched = number.end;
    candidate.part_of_list = in_list;
    memory.candidates.push_back(candidate);
  }
}

void add_terms(Memory& memory) {
  const auto add = [&](std::string_view text) {
    const std::size_t begin = memory.terms.size();
    append_terms(text, memory.terms);
    return TermRange{begin, memory.terms.size()};
  };
  memory.terms.clear();
  for (Candidate& candidate : memory.candidates) {
    const std::string_view near = candidate.near_text;
    candidate.clause = add(candidate.clause_text);
    candidate.near = add(near);
    candidate.head = add(near.substr(0, near.find("、")));
  }
}

double wording(Memory& memory, const TermRange& range, const TermWeights& weights, double most) {
  if (range.begin == range.end) return 0;
  const TermSpan terms = TermSpan(memory.terms).subspan(range.begin, range.end - range.begin);
  TermWindow::Sums shared{};
  memory.window.shared(terms, weights, shared);
  return most * (1 - std::exp(-static_cast<double>(shared[0]) / 8));
}

// The same word, in the singular or in the plural.
bool same_unit(std::string_view a, std::string_view b) {
  if (a.ends_with('s')) a.remove_suffix(1);
  if (b.ends_with('s')) b.remove_suffix(1);
  return a == b;
}

bool yes_no(const Result& result) {
  return result.kind == CompletedKind::yes || result.kind == CompletedKind::no;
}

// The mention of the completed value in the remark, for its measure word; null where there is none.
const NumberMention* value_mention(const Result& result, Numbers numbers) {
  if (!result.completed_value) return nullptr;
  for (const NumberMention& number : numbers) {
    if (number.role != NumberRole::name && number.value == *result.completed_value) return &number;
  }
  return nullptr;
}

class Matcher {
 public:
  Matcher(Output& output, TextIndex& texts, const TermWeights& weights, Memory& memory)
      : output_(output), memory_(memory), candidates_(memory.candidates) {
    find_candidates(output.planned_text, texts, memory);
    memory_.scores.clear();
    if (candidates_.empty() || sole_candidate_answers(texts, weights)) return;
    add_terms(memory);
    for (const Result& result : output.results) score_all(result, texts.numbers(result.remark), weights, true);
  }

  void run() {
    if (candidates_.empty()) return;
    memory_.chosen.assign(output_.results.size(), -1);
    memory_.best_choice = memory_.chosen;
    memory_.used.assign(candidates_.size(), 0);
    if (output_.results.size() <= kMaxExact) {
      bound_the_rest();
      choose(0, 0);
    } else {
      choose_greedily();
    }
    for (std::size_t r = 0; r < output_.results.size(); ++r) {
      const int choice = memory_.best_choice[r];
      if (choice >= 0) output_.results[r].planned = quantity_of(candidates_[static_cast<std::size_t>(choice)]);
    }
  }

 private:
  static constexpr std::size_t kMaxExact = 6;  // results that are tried in every combination
  static constexpr int kMaxSteps = 20'000;     // of trying; beyond it the best so far stands

  // One number and one result, most outputs: wording only adds to a score that may be enough without it.
  bool sole_candidate_answers(TextIndex& texts, const TermWeights& weights) {
    if (candidates_.size() > 1 || output_.results.size() > 1) return false;
    for (const Result& result : output_.results) score_all(result, texts.numbers(result.remark), weights, false);
    if (output_.results.empty() || memory_.scores[0] > none_score(0)) return true;
    memory_.scores.clear();
    return false;
  }

  // Appends the result's scores with all candidates; without wording, those that have none are the least.
  void score_all(const Result& result, Numbers numbers, const TermWeights& weights, bool with_wording) {
    if (with_wording) {
      memory_.remark.clear();
      append_terms(result.remark, memory_.remark);
      memory_.window.clear();
      memory_.window.add(0, memory_.remark);
    }
    const NumberMention* mention = value_mention(result, numbers);
    const std::string_view unit =
        mention == nullptr
            ? std::string_view()
            : std::string_view(result.remark).substr(mention->unit_begin, mention->unit_end - mention->unit_begin);
    int position = 0;
    for (const Candidate& candidate : candidates_) {
      memory_.scores.push_back(score(result, candidate, unit, weights, with_wording) +
                               position_score(candidate, position));
      if (candidate.number.role == NumberRole::quantity && !candidate.number.in_brackets) ++position;
    }
    if (with_wording) memory_.window.remove(0, memory_.remark);
  }

  [[nodiscard]] double score_of(std::size_t result, std::size_t candidate) const {
    return memory_.scores[result * candidates_.size() + candidate];
  }

  [[nodiscard]] double position_score(const Candidate& candidate, int position) const {
    const double list = candidate.part_of_list ? kScores.part_of_list : 0;
    return output_.results.size() > 1 ? list : list + kScores.later * position;
  }

  double score(const Result& result, const Candidate& candidate, std::string_view unit, const TermWeights& weights,
               bool with_wording) {
    const NumberMention& number = candidate.number;
    if (yes_no(result) && output_.results.size() == 1) return yes_no_score(candidate);
    double sum = with_wording ? wording(memory_, candidate.clause, weights, kScores.wording_clause) : 0;
    if (with_wording && !candidate.recipients) {
      sum += wording(memory_, candidate.head, weights, kScores.wording_head) +
             wording(memory_, candidate.near, weights, kScores.wording_near);
    }
    const std::string_view own_unit =
        std::string_view(output_.planned_text).substr(number.unit_begin, number.unit_end - number.unit_begin);
    if (!unit.empty() && !own_unit.empty()) sum += same_unit(unit, own_unit) ? kScores.same_unit : kScores.other_unit;
    if (number.in_brackets) sum += kScores.in_brackets;
    if (candidate.recipients) sum += kScores.recipients;
    if (number.role == NumberRole::numeral) sum += kScores.numeral;
    if (number.role == NumberRole::duration) sum += kScores.duration;
    if (yes_no(result)) return sum;
    const bool percent = result.kind == CompletedKind::percent;
    if (percent || number.percent) sum += percent == number.percent ? kScores.percent_match : kScores.percent_mismatch;
    if (result.completed_value && !percent) {
      if (*result.completed_value == number.value) sum += kScores.same_number;
      sum +=
          kScores.size * std::abs(std::log((result.completed_value->to_double() + 1) / (number.value.to_double() + 1)));
    }
    return sum;
  }

  // A yes or no answers what the planned text says first, whatever the remark goes on to tell.
  static double yes_no_score(const Candidate& candidate) {
    double sum = candidate.clause_index > 0 ? kScores.yes_no_later_clause : 0;
    const bool numeral = candidate.number.role == NumberRole::numeral;
    if ((candidate.clause_index > 0 || numeral) && candidate.recipients) sum += kScores.recipients;
    if (candidate.number.in_brackets) sum += kScores.in_brackets;
    if (numeral) sum += kScores.numeral;
    if (candidate.number.role == NumberRole::duration) sum += kScores.duration;
    return sum;
  }

  [[nodiscard]] double none_score(std::size_t r) const {
    if (yes_no(output_.results[r])) return output_.results.size() == 1 ? kScores.none_yes_no : kScores.none_several;
    return output_.results.size() == 1 ? kScores.none_single : kScores.none_several;
  }

  void choose(std::size_t r, double sum) {
    if (++steps_ > kMaxSteps || sum + memory_.rest[r] < best_) return;
    if (r == output_.results.size()) {
      if (sum > best_) {
        best_ = sum;
        memory_.best_choice = memory_.chosen;
      }
      return;
    }
    for (std::size_t c = 0; c < candidates_.size(); ++c) {
      if (memory_.used[c] != 0) continue;
      double order = 0;
      for (std::size_t before = 0; before < r; ++before) {
        if (memory_.chosen[before] > static_cast<int>(c)) order += kScores.out_of_order;
      }
      memory_.used[c] = 1;
      memory_.chosen[r] = static_cast<int>(c);
      choose(r + 1, sum + score_of(r, c) + order);
      memory_.used[c] = 0;
    }
    memory_.chosen[r] = -1;
    choose(r + 1, sum + none_score(r));
  }

  // What the results from each one on can add at most.
  void bound_the_rest() {
    constexpr double kRounding = 1e-6;
    memory_.rest.assign(output_.results.size() + 1, kRounding);
    for (std::size_t r = output_.results.size(); r-- > 0;) {
      double most = none_score(r);
      for (std::size_t c = 0; c < candidates_.size(); ++c) most = std::max(most, score_of(r, c));
      memory_.rest[r] = memory_.rest[r + 1] + most;
    }
  }

  void choose_greedily() {
    for (std::size_t r = 0; r < output_.results.size(); ++r) {
      double best = none_score(r);
      for (std::size_t c = 0; c < candidates_.size(); ++c) {
        if (memory_.used[c] != 0 || score_of(r, c) <= best) continue;
        best = score_of(r, c);
        memory_.best_choice[r] = static_cast<int>(c);
      }
      if (memory_.best_choice[r] >= 0) memory_.used[static_cast<std::size_t>(memory_.best_choice[r])] = 1;
    }
  }

  [[nodiscard]] Quantity quantity_of(const Candidate& candidate) const {
    const std::string_view text = output_.planned_text;
    const NumberMention& number = candidate.number;
    Quantity quantity;
    quantity.value = number.value;
    quantity.max = number.max;
    quantity.qualifier = std::string(utf8::trim(text.substr(number.phrase_begin, number.begin - number.phrase_begin)));
    quantity.unit = number.percent ? std::string("%")
                                   : std::string(text.substr(number.unit_begin, number.unit_end - number.unit_begin));
    return quantity;
  }

  Output& output_;
  Memory& memory_;
  std::vector<Candidate>& candidates_;
  double best_ = -std::numeric_limits<double>::infinity();
  int steps_ = 0;
};

}  // namespace

void assign_quantities(Output& output, TextIndex& texts, const TermWeights& weights) {
  static thread_local Memory memory;
  Matcher(output, texts, weights, memory).run();
}

void judge(Result& result) {
  switch (result.kind) {
    case CompletedKind::yes:
    case CompletedKind::all:
      result.status = Status::delivered;
      return;
    case CompletedKind::no:
      result.status = Status::not_delivered;
      return;
    case CompletedKind::none:
    case CompletedKind::other:
      result.status = Status::unknown;
      return;
    case CompletedKind::number:
    case CompletedKind::percent:
      break;
  }
  if (!result.completed_value) return;
  if (!result.planned || result.planned->value.is_zero()) {
    result.status = result.completed_value->is_zero() ? Status::not_delivered : Status::delivered;
    return;
  }
  const Decimal& done = *result.completed_value;
  const Decimal& least = result.planned->value;
  const Decimal& most = result.planned->max ? *result.planned->max : least;
  result.achievement_ratio = Decimal::divide(done, least, 4);
  if (done.is_zero()) {
    result.status = Status::not_delivered;
  } else if (done < least) {
    result.status = Status::short_;
  } else {
    result.status = most < done ? Status::exceeded : Status::met;
  }
}

}  // namespace outturn::align
