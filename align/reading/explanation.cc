// Two layers. Comparisons with the plan and what announces their reason are found by wording/variance, which the search
// asks too; here their ends are found. Where it finds none, sentences are looked through for a reason ("owing to", 因)
// and an effect: what was more or less, or was not done. A reason alone counts where a comma cuts it off.
#include "align/reading/explanation.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "align/reading/consequence.h"
#include "align/wording/punctuation.h"
#include "align/wording/variance.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = utf8::previous(text, at);
  return utf8::next(text, start);
}

// Whether a full stop at `at` ends a sentence: a capital letter, another script or nothing follows, and what stands
// before is no abbreviation of one or two letters.
bool ends_sentence(std::string_view text, std::size_t at, std::size_t behind) {
  const std::size_t next = utf8::skip_spaces(text, behind);
  if (next >= text.size()) return true;
  if (next == behind) return false;
  std::size_t i = next;
  const char32_t c = utf8::next(text, i);
  if (is_small(c)) return false;
  std::size_t letters = 0;
  for (std::size_t left = at; left > 0 && utf8::is_letter(character_before(text, left));) {
    left = utf8::previous(text, left);
    ++letters;
  }
  return letters == 0 || letters > 2;
}

// Whether a semicolon ends a sentence, as between the items of a list.
enum class Semicolon : std::uint8_t { ends, goes_on };

// White space between two Han characters is a paragraph's end in flattened text.
bool ends_paragraph(std::string_view text, std::size_t at, std::size_t behind) {
  if (at == 0 || behind >= text.size() || !utf8::is_han(character_before(text, at))) return false;
  return utf8::is_han(utf8::next(text, behind));
}

// The end of the sentence that goes on at `at`.
std::size_t sentence_end(std::string_view text, std::size_t at, Semicolon semicolon = Semicolon::ends) {
  int depth = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c == U'\n' || (c == U' ' && ends_paragraph(text, start, at))) return start;
    if (c == U'(' || c == U'（') ++depth;
    if (c == U')' || c == U'）') --depth;
    if (depth > 0) continue;
    if (c == U'。' || (is_semicolon(c) && semicolon == Semicolon::ends)) return start;
    if (c == U'.' && ends_sentence(text, start, at)) return start;
  }
  return text.size();
}

// Whether a sentence or paragraph behind the first one begins at `at`.
bool begins_sentence(std::string_view text, std::size_t at) {
  const std::size_t before = utf8::skip_spaces_back(text, at);
  if (before == 0) return false;
  const char32_t c = character_before(text, before);
  return before < at ? !is_comma(c) && !is_colon(c) : c == U'。' || c == U'；';
}

// Behind an explanation that ends with its sentence at `end`: the end of the last of the sentences right behind it that
// tell a reason, too.
std::size_t end_of_reasons(std::string_view text, std::size_t end, const ReadingWords& words) {
  while (end < text.size()) {
    std::size_t begin = end;
    utf8::next(text, begin);
    const std::size_t next = sentence_end(text, begin);
    if (words.reasons.find_in(text, begin, next) == std::string_view::npos) break;
    end = next;
  }
  return end;
}

struct Directed {
  std::size_t at = std::string_view::npos;
  VarianceDirection direction = VarianceDirection::none;
};

// The first word of text [begin, end) that says more or less.
Directed first_direction(std::string_view text, std::size_t begin, std::size_t end, const ReadingWords& words) {
  Directed first;
  for (const auto& [set, direction] : {std::pair(&words.effects_above, VarianceDirection::above),
                                       std::pair(&words.effects_below, VarianceDirection::below)}) {
    const std::size_t at = set->find_in(text, begin, end);
    if (at < first.at) first = {at, direction};
  }
  return first;
}

constexpr int kFarFromReason = 240;  // characters to what it depends on: a clause may be full of reasons

class Finder {
 public:
  // `reasons` are all words that may tell one.
  Finder(std::string_view text, Span sentence, const PhraseSet& reasons, const ReadingWords& words)
      : text_(text), sentence_(sentence), reasons_(reasons), words_(words) {}

  Explanation find() {
    std::size_t from = sentence_.begin;
    Explanation explanation;
    constexpr int kMostReasons = 8;  // of a sentence, that are looked at
    for (int i = 0; i < kMostReasons && explanation.empty(); ++i) {
      reason_ = next_reason(from);
      if (reason_.begin == std::string_view::npos) break;
      from = reason_.end;
      explanation = around_reason();
    }
    return explanation;
  }

 private:
  [[nodiscard]] Span next_reason(std::size_t from) const {
    for (std::size_t at = from; (at = reasons_.find_in(text_, at, sentence_.end)) != std::string_view::npos;) {
      const Span reason{at, at + reasons_.match_at(text_, at)};
      if (stands(reason)) return reason;
      at = reason.end;
    }
    return {std::string_view::npos, std::string_view::npos};
  }

  // Whether what reads as a reason is one.
  [[nodiscard]] bool stands(Span reason) const {
    const std::size_t length = reason.end - reason.begin;
    if (words_.not_reasons.match_at(text_, reason.begin) > length) return false;
    if (words_.undone_reasons.match_at(text_, reason.begin) == length) {
      const std::size_t before = utf8::skip_spaces_back(text_, reason.begin);
      return words_.articles.match_before(text_, before) == 0 && tells_undone(before) && !is_dated(reason.end);
    }
    return !is_paired(reason) || end_of_paired(reason) != std::string_view::npos;
  }

  // Whether a date follows: a figure is among the next two words.
  [[nodiscard]] bool is_dated(std::size_t at) const {
    int words = 0;
    for (at = utf8::skip_spaces(text_, at); at < sentence_.end;) {
      const char32_t c = utf8::next(text_, at);
      if (utf8::digit_value(c) >= 0) return true;
      if (is_comma(c) || (utf8::is_space(c) && ++words == 2)) return false;
    }
    return false;
  }

  // Whether the clause tells before `end`, and not far from it, what was not done.
  [[nodiscard]] bool tells_undone(std::size_t end) const {
    std::size_t begin = end;
    for (int i = 0; i < kFarFromReason && begin > sentence_.begin && !is_comma(character_before(text_, begin)); ++i) {
      begin = utf8::previous(text_, begin);
    }
    return words_.undone.find_in(text_, begin, end) != std::string_view::npos;
  }

  [[nodiscard]] bool is_paired(Span reason) const {
    return words_.paired_reasons.match_at(text_, reason.begin) == reason.end - reason.begin;
  }

  // Where what follows a paired reason in its clause, and not far from it, ends the cause; npos where nothing does.
  [[nodiscard]] std::size_t end_of_paired(Span reason) const {
    std::size_t end = reason.end;
    for (int i = 0; i < kFarFromReason && end < sentence_.end; ++i) {
      std::size_t next = end;
      if (is_comma(utf8::next(text_, next))) break;
      end = next;
    }
    return words_.reasons_behind.find_in(text_, reason.end, end);
  }

  Explanation around_reason() {
    const Span before = first_effect(sentence_.begin, reason_.begin);
    if (before.begin != std::string_view::npos) return told(before, begin_for(before));
    if (words_.sure_reasons.match_at(text_, reason_.begin) > 0) return told({}, begin_of_reason());
    Explanation explanation = effect_behind();
    if (!explanation.empty()) return explanation;
    return cut_off_reason();
  }

  // Behind "which" its clause alone explains.
  [[nodiscard]] std::size_t begin_of_reason() const {
    const std::size_t clause = clause_begin(reason_.begin);
    return words_.relatives.match_at(text_, clause) > 0 ? clause : sentence_.begin;
  }

  // The effect stands before its cause: "Fewer visits were made owing to rain".
  [[nodiscard]] Explanation told(Span effect, std::size_t begin) const {
    Explanation explanation;
    explanation.begin = begin;
    explanation.end = sentence_.end;
    explanation.cause_begin = cause_begin();
    explanation.cause_end = sentence_.end;
    if (is_paired(reason_)) explanation.cause_end = end_of_paired(reason_);
    if (effect.end > effect.begin) set_direction(explanation, effect.begin, reason_.begin);
    return explanation;
  }

  // "Owing to rain, visits were cancelled", 因雨取消, 受罢工影响推迟.
  [[nodiscard]] Explanation effect_behind() const {
    const std::size_t clause_end = end_of_clause(reason_.end);
    const bool begins_clause = clause_begin(reason_.begin) == reason_.begin;
    std::size_t from = words_.spaces_between_words ? clause_end : reason_.end;
    std::size_t cause_end = std::string_view::npos;
    // 由于清关延误，5 辆车未能…: the clause is the cause, whatever it says of delays
    if (begins_clause && first_effect(clause_end, sentence_.end).begin != std::string_view::npos) from = clause_end;
    if (const std::size_t behind = words_.reasons_behind.find_in(text_, reason_.end, clause_end);
        behind != std::string_view::npos) {
      cause_end = behind;
      from = behind;
    }
    const Span effect = first_effect(from, sentence_.end);
    if (effect.begin == std::string_view::npos) return {};
    const std::size_t begin = words_.spaces_between_words ? reason_.begin : clause_begin(reason_.begin);
    if (words_.spaces_between_words && utf8::skip_spaces(text_, sentence_.begin) != begin) return {};
    Explanation explanation;
    explanation.begin = begin;
    explanation.end = sentence_.end;
    explanation.cause_begin = cause_begin();
    explanation.cause_end = std::min({cause_end, clause_end, effect.begin});
    if (explanation.cause_end <= explanation.cause_begin) return {};
    set_direction(explanation, effect.begin, sentence_.end);
    return explanation;
  }

  // "…, owing to rain"; without the comma it may tell why something is as it is.
  [[nodiscard]] Explanation cut_off_reason() const {
    const std::size_t before = utf8::skip_spaces_back(text_, reason_.begin);
    const bool cut_off = is_comma(character_before(text_, before));
    Explanation explanation = told({}, cut_off ? reason_.begin : sentence_.begin);
    const bool leads =
        utf8::skip_spaces(text_, sentence_.begin) == reason_.begin;  // "Owing to floods, three clinics …"
    if (leads) explanation.cause_end = end_of_clause(reason_.end);
    explanation.needs_difference = true;
    explanation.must_count_difference = !cut_off;
    return explanation;
  }

  void set_direction(Explanation& explanation, std::size_t begin, std::size_t end) const {
    const auto [first, direction] = first_direction(text_, begin, end, words_);
    explanation.direction = direction;
    const Span effect = first_effect(begin, end);
    const bool undone =
        words_.undone.match_at(text_, effect.begin) > 0 || words_.negations.match_at(text_, effect.begin) > 0;
    if (first != std::string_view::npos && !(undone && effect.begin < first)) return;
    if (undone) {
      explanation.direction = VarianceDirection::below;
      explanation.needs_difference = true;
    }
  }

  [[nodiscard]] Span first_effect(std::size_t begin, std::size_t end) const {
    Span found{std::string_view::npos, std::string_view::npos};
    for (const PhraseSet* set :
         {&words_.effects_above, &words_.effects_below, &words_.effects, &words_.undone, &words_.negations}) {
      const std::size_t at = set->find_in(text_, begin, std::min(end, found.begin));
      if (at != std::string_view::npos) found = {at, at + set->match_at(text_, at)};
    }
    return found;
  }

  // Where the explanation begins whose effect is known: with its clause where this compares ("…, fewer than planned
  // owing to …") or words are not spaced, else with its sentence, whose subject it has.
  [[nodiscard]] std::size_t begin_for(Span effect) const {
    const bool undone =
        words_.undone.match_at(text_, effect.begin) > 0 || words_.negations.match_at(text_, effect.begin) > 0;
    if (words_.spaces_between_words && undone) return sentence_.begin;
    return clause_begin(std::min(effect.begin, reason_.begin));
  }

  [[nodiscard]] std::size_t clause_begin(std::size_t at) const {
    while (at > sentence_.begin && !is_comma(character_before(text_, at))) at = utf8::previous(text_, at);
    return utf8::skip_spaces(text_, at);
  }

  [[nodiscard]] std::size_t end_of_clause(std::size_t at) const {
    while (at < sentence_.end) {
      const std::size_t start = at;
      if (is_comma(utf8::next(text_, at))) return start;
    }
    return sentence_.end;
  }

  [[nodiscard]] std::size_t cause_begin() const {
    const std::size_t head = words_.cause_heads.match_before(text_, reason_.end);
    if (head > 0 && head < reason_.end - reason_.begin) return reason_.end - head;
    const std::size_t word = word_before(text_, reason_.end).begin;
    const bool open = words_.open_reasons.match_at(text_, reason_.begin) == reason_.end - reason_.begin &&
                      (words_.open_reasons.match_at(text_, word) > 0 || words_.reasons.match_at(text_, word) == 0);
    if (!open) return skip_marks(reason_.end);
    for (const std::string& prefix : words_.cause_prefixes) {
      const std::string_view rest = text_.substr(word);
      if (rest.starts_with(prefix) && !rest.substr(prefix.size()).starts_with(prefix)) return word + prefix.size();
    }
    return word;
  }

  // Behind 原因是: a colon or comma that belongs to it.
  [[nodiscard]] std::size_t skip_marks(std::size_t at) const {
    for (;;) {
      at = utf8::skip_spaces(text_, at);
      if (at >= sentence_.end) return sentence_.end;
      std::size_t next = at;
      const char32_t c = utf8::next(text_, next);
      if (!is_comma(c) && !is_colon(c)) return at;
      at = next;
    }
  }

  std::string_view text_;
  const Span sentence_;
  const PhraseSet& reasons_;
  const ReadingWords& words_;
  Span reason_{std::string_view::npos, std::string_view::npos};
};

// The explanation in one sentence of a remark that no comparison with the plan begins.
Explanation in_sentence(std::string_view remark, Span sentence, std::string_view planned, const PhraseSet& reasons,
                        const ReadingWords& words) {
  Explanation explanation = Finder(remark, sentence, reasons, words).find();
  return explanation.empty() ? find_consequence(remark, sentence.begin, sentence.end, planned, words) : explanation;
}

// A comparison that names no reason, with what names one in front of it: "…, more visits were made than planned" behind
// "Thanks to donors". Empty where nothing does.
Explanation with_reason_in_front(std::string_view remark, const Explanation& compared, std::string_view planned,
                                 const PhraseSet& reasons, const ReadingWords& words) {
  std::size_t begin = compared.begin;
  while (begin > 0 && !begins_sentence(remark, begin)) begin = utf8::previous(remark, begin);
  begin = utf8::skip_spaces(remark, begin);
  if (begin >= compared.end) return {};
  Explanation whole = in_sentence(remark, {begin, sentence_end(remark, begin)}, planned, reasons, words);
  if (whole.empty() || whole.begin > compared.begin) return {};
  if (whole.begin == compared.begin && whole.cause_begin != whole.begin) return {};
  if (whole.cause_end > compared.begin && whole.cause_begin != whole.begin) return {};
  whole.direction = compared.direction;
  whole.end = compared.end;
  whole.own_sentence = begins_sentence(remark, whole.begin);
  return whole;
}

}  // namespace

Explanation find_explanation(std::string_view remark, std::string_view planned, TextIndex& texts,
                             const ReadingWords& words) {
  const Variance known = find_variance(remark, planned, texts);
  if (known.end > known.begin) {
    Explanation explanation;
    explanation.begin = known.begin;
    const std::size_t reasons_end =
        std::min(known.end, end_of_reasons(remark, sentence_end(remark, known.begin), words));
    // what the difference means for later: "… was due to rain; the other 3 will be completed in June"
    explanation.end = std::min(known.end, sentence_end(remark, reasons_end, Semicolon::goes_on));
    explanation.direction = first_direction(remark, explanation.begin, explanation.end, words).direction;
    if (explanation.direction == VarianceDirection::none) explanation.direction = known.direction;
    explanation.cause_end = explanation.cause_begin = reasons_end;
    if (known.cause < reasons_end) {
      explanation.cause_begin = known.cause;
    } else if (const Explanation whole =
                   with_reason_in_front(remark, explanation, planned, texts.words().reasons, words);
               !whole.empty()) {
      return whole;
    }
    explanation.own_sentence = begins_sentence(remark, explanation.begin);
    return explanation;
  }
  const PhraseSet& reasons = texts.words().reasons;
  if (!occurs_in(reasons, Kind::reason, remark, texts.in(remark).starts, 0, remark.size()) &&
      !words.consequences.occurs_in(remark)) {
    return {};
  }
  const std::size_t first = utf8::skip_spaces(remark, 0);
  for (std::size_t begin = 0; begin < remark.size();) {
    begin = utf8::skip_spaces(remark, begin);
    const std::size_t end = sentence_end(remark, begin);
    Explanation explanation = in_sentence(remark, {begin, end}, planned, reasons, words);
    explanation.own_sentence = explanation.begin == begin && begin > first;
    if (!explanation.empty()) return explanation;
    begin = end;
    if (begin < remark.size()) utf8::next(remark, begin);
  }
  return {};
}

}  // namespace outturn::align
