#include "support/clause_writer.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace outturn::test {
namespace {

bool within(int count, int least, int most) {
  return count >= least && count <= most;
}

// What a number counts, in the form that it asks for. Languages with two forms have one for 1 and one for others; with
// three, as Arabic, those of 1 and whole hundreds, behind 11 to 99, and behind 2 to 10; with four, as Russian, those
// behind 1, behind a verbal noun and 1, behind 2 to 4 (as 22, 103), and of all others.
std::string object_of(const std::vector<std::string>& forms, int count, bool planned) {
  const int last = count % 10;
  const int pair = count % 100;
  if (forms.size() == 3) return within(pair, 2, 10) ? forms[2] : within(pair, 11, 99) ? forms[1] : forms[0];
  if (forms.size() < 4) return count == 1 ? forms.front() : forms.back();
  const bool teen = within(pair, 11, 19);
  if (last == 1 && !teen) return planned ? forms[1] : forms[0];
  return within(last, 2, 4) && !teen && !planned ? forms[2] : forms[3];
}

constexpr double kYesNo = 0.27;
constexpr double kPercent = 0.03;
constexpr double kSeveralClauses = 0.15;
constexpr double kMoreResults = 0.02;

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

// The text with its first character changed: in capitals, or small.
std::string with_first(std::string text, UChar32 (*change)(UChar32)) {
  if (text.empty()) return text;
  std::size_t at = 0;
  std::string first;
  utf8::append(first, static_cast<char32_t>(change(static_cast<UChar32>(utf8::next(text, at)))));
  return first + text.substr(at);
}

}  // namespace

ClauseWriter::ClauseWriter(const Vocabulary& words, Random& random, std::string language, double unit_remarks)
    : words_(words),
      random_(random),
      chinese_(language == "zh"),
      unit_remarks_(unit_remarks),
      group_mark_(words.list("group_mark").back()) {
  const std::vector<std::string>& marks = words.list("group_mark");
  if (marks.size() > 1 && random.chance(0.7)) group_mark_ = marks.front();
}

TruthOutput ClauseWriter::output() {
  const double kind = static_cast<double>(random_.below(1000)) / 1000.0;
  if (kind < kYesNo) return yes_no();
  if (kind < kYesNo + kPercent) return percent();
  if (kind < kYesNo + kPercent + kSeveralClauses) return several_clauses();
  if (kind < kYesNo + kPercent + kSeveralClauses + kMoreResults) return more_results_than_numbers();
  return counted();
}

ClauseWriter::Activity ClauseWriter::activity() {
  const std::vector<std::string> fields = fields_of(random_.pick(words_.list("activity")));
  const std::vector<std::string> objects = fields_of(fields[4], ',');
  const std::vector<std::string> forms = fields_of(random_.pick(objects), '/');
  return {words_.expand(fields[0], random_), fields[1], fields[2], fields[3], forms.front(), forms.back(),
          words_.phrase("topic", random_),   forms};
}

ClauseWriter::Number ClauseWriter::planned_number() {
  Number number;
  const std::size_t size = random_.below(100);
  number.value = size < 45   ? random_.between(1, 6)
                 : size < 75 ? random_.between(4, 40)
                 : size < 93 ? random_.between(20, 480)
                             : random_.between(500, 60'000);
  number.printed = group(number.value);
  if (random_.chance(0.09)) number.qualifier = random_.pick(words_.list("qualifier"));
  if (number.value > 2 && number.value < 60 && random_.chance(0.03)) {
    number.max = number.value + random_.between(1, 4);
    number.printed += words_.list("range").front() + group(number.max);
  } else if (number.value >= 2 && number.value <= 10 && random_.chance(0.05)) {
    // "-": a number that the language writes in no word of its own
    const std::string& word = words_.list("numeral")[static_cast<std::size_t>(number.value)];
    if (word != "-") number.printed = word;
  }
  return number;
}

// 2091 → "2 091", "2,091" or "2.091".
std::string ClauseWriter::group(int value) const {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, group_mark_);
  }
  return digits;
}

std::string ClauseWriter::capital(std::string text) const {
  return with_first(std::move(text), u_toupper);
}

Slots ClauseWriter::slots(const Activity& about, const std::string& printed, bool plural) const {
  return {{"lead", about.lead},     {"verb", about.verb},
          {"done", about.done},     {"unit", about.unit},
          {"n", printed},           {"obj", plural ? about.plural : about.singular},
          {"topic2", about.topic2}, {"were", plural ? words_.list("were").front() : words_.list("were").back()}};
}

Slots ClauseWriter::counted_slots(const Activity& about, const std::string& printed, int count, bool planned) const {
  Slots with = slots(about, printed, count != 1);
  with["obj"] = object_of(about.forms, count, planned);
  return with;
}

// What a yes/no output is about, so that its remark can speak of the same thing.
Slots ClauseWriter::subject_of(const Activity& about) {
  Slots subject = {{"topic", about.topic2}};
  for (const char* name : {"whom", "place", "partner", "thing"}) subject[name] = words_.phrase(name, random_);
  return subject;
}

std::string ClauseWriter::plan(const Activity& about, const Number& number) {
  Slots with = counted_slots(about, number.printed, number.max > 0 ? number.max : number.value, true);
  with["q"] = number.qualifier;
  // 举办 4 次, but 举办多达 4 次.
  if (chinese_ && number.qualifier.empty()) with["q"] = " ";
  std::string text = words_.phrase("plan_form", random_, with);
  if (text.front() == ' ') text.erase(0, 1);
  // A numeral in words takes no space in Chinese: 四个.
  if (chinese_ && number.printed.find_first_of("0123456789") == std::string::npos) {
    for (const std::string& spaced : {" " + number.printed, number.printed + " "}) {
      if (const std::size_t at = text.find(spaced); at != std::string::npos)
        text.replace(at, spaced.size(), number.printed);
    }
  }
  return capital(trimmed(text));
}

std::string ClauseWriter::tail(const Activity& about) {
  return random_.chance(0.45) ? words_.phrase("plan_tail", random_, slots(about, "", true)) : std::string();
}

// Adds a sentence to a remark.
void ClauseWriter::sentence(TruthResult& result, const std::string& text) {
  if (!result.remark.empty()) result.remark += words_.list("sentence_join").front();
  result.remark += capital(text);
}

void ClauseWriter::explain(TruthResult& result, const Activity& about, int planned, int completed) {
  const char* list = completed > planned ? "variance_above" : "variance_below";
  const double share = completed > planned ? 0.7 : 0.8;
  if (completed == planned || !random_.chance(share)) return;
  result.variance = capital(words_.phrase(list, random_, slots(about, "", true)));
  if (random_.chance(0.15)) {
    const std::string more = capital(words_.phrase("more", random_));
    result.variance += words_.list("sentence_join").front() + more;
  }
  result.variance_is_paragraph = random_.chance(0.9);
  if (result.variance_is_paragraph) {
    result.remark += " ";
  } else {
    result.remark += words_.list("sentence_join").front();
  }
  result.remark += result.variance;
}

void ClauseWriter::counted_result(TruthResult& result, const Activity& about, int planned, int completed) {
  result.completed = group(completed);
  Slots with = counted_slots(about, result.completed, completed, false);
  if (unit_remarks_ > 0 && random_.chance(unit_remarks_)) {
    sentence(result, words_.phrase("unit_remark", random_, with));
    explain(result, about, planned, completed);
    return;
  }
  const char* form = random_.chance(0.9) ? "remark_form" : "remark_no_number";
  if (completed > 3 && random_.chance(0.2)) {
    const int part = random_.between(1, completed - 1);
    with["a"] = group(part);
    with["b"] = group(completed - part);
    form = "breakdown_form";
  }
  sentence(result, words_.phrase(form, random_, with));
  if (random_.chance(0.16)) sentence(result, words_.phrase("more", random_));
  if (random_.chance(0.05)) sentence(result, words_.phrase("more", random_));
  explain(result, about, planned, completed);
}

TruthResult ClauseWriter::result(const Activity& about, const Number& number) {
  TruthResult result;
  result.planned = {std::to_string(number.value), trimmed(number.qualifier),
                    about.unit.empty() ? about.plural : about.unit};
  if (random_.chance(0.07)) {  // counted plan, answered by yes or no
    const bool yes = random_.chance(0.5);
    result.completed = words_.list(yes ? "yes" : "no").front();
    const Slots with = counted_slots(about, number.printed, number.value, true);
    sentence(result, words_.phrase(yes ? "remark_no_number" : "no_remark", random_, with));
    result.variance_optional = !yes;
    return result;
  }
  const std::size_t turn = random_.below(100);
  int completed = number.max > 0 ? random_.between(number.value, number.max) : number.value;
  if (turn < 24) completed += random_.between(1, std::max(2, number.value / 2));
  if (turn >= 24 && turn < 44) completed -= random_.between(1, std::max(1, number.value / 2));
  counted_result(result, about, number.value, completed);
  // Within a range, and at nought, readers would not agree on what is an explanation.
  if (number.max > 0 || completed <= 0) result.variance_optional = true;
  return result;
}

TruthOutput ClauseWriter::counted() {
  const Activity about = activity();
  const Number number = planned_number();
  TruthOutput output;
  output.planned = plan(about, number) + tail(about);
  output.results.push_back(result(about, number));
  return output;
}

TruthOutput ClauseWriter::yes_no() {
  TruthOutput output;
  const Activity about = activity();
  const std::vector<std::string> forms = fields_of(random_.pick(words_.list("yes_plan")));
  const Slots subject = subject_of(about);
  output.planned = capital(words_.expand(forms.front(), random_, subject)) + (random_.chance(0.3) ? tail(about) : "");
  TruthResult result;
  const bool yes = random_.chance(0.88);
  result.completed = words_.list(yes ? "yes" : "no").front();
  if (!yes) {
    sentence(result, words_.phrase("no_remark", random_, slots(about, "", true)));
  } else if (random_.chance(0.88)) {
    sentence(result, words_.expand(forms[1 + random_.below(forms.size() - 1)], random_, subject));
  } else {
    sentence(result, words_.phrase("yes_generic", random_));
  }
  if (random_.chance(0.25)) sentence(result, words_.phrase("more", random_));
  result.variance_optional = !yes;
  // A tail may hold a number, and readers would not agree on it.
  result.planned_scored = output.planned.find_first_of("0123456789") == std::string::npos;
  output.results.push_back(result);
  return output;
}

TruthOutput ClauseWriter::percent() {
  const std::vector<std::string>& signs = words_.list("percent_sign");
  const std::string& sign = signs.size() < 2 || random_.chance(0.5) ? signs.front() : signs.back();
  const int planned = random_.between(5, 20) * 5;
  const int completed = random_.chance(0.5) ? planned : std::min(100, planned + random_.between(-4, 4) * 5);
  const Slots thing = {{"thing", words_.phrase("thing", random_)}, {"q", ""}};
  Slots with = thing;
  with["n"] = std::to_string(planned) + sign;
  TruthOutput output;
  output.planned = capital(words_.phrase("percent_plan", random_, with));
  TruthResult result;
  result.completed = with["n"] = std::to_string(completed) + sign;
  sentence(result, words_.phrase("percent_remark", random_, with));
  explain(result, activity(), planned, completed);
  result.planned = {std::to_string(planned), "", "%"};
  output.results.push_back(result);
  return output;
}

TruthOutput ClauseWriter::several_clauses() {
  TruthOutput output;
  const int count = random_.chance(0.78) ? 2 : random_.between(3, 5);
  std::vector<std::string> used;
  while (static_cast<int>(output.results.size()) < count) {
    const Activity about = activity();
    if (std::find(used.begin(), used.end(), about.plural) != used.end()) continue;
    used.push_back(about.plural);
    const Number number = planned_number();
    std::string clause = plan(about, number);
    if (output.planned.empty()) {
      output.planned = clause;
    } else {
      if (!chinese_) clause = with_first(std::move(clause), u_tolower);
      output.planned += random_.pick(words_.list("clause_join")) + clause;
    }
    output.results.push_back(result(about, number));
  }
  output.planned += tail(activity());
  output.results_may_swap = true;
  return output;
}

// One clause without a number, answered by two or three.
TruthOutput ClauseWriter::more_results_than_numbers() {
  TruthOutput output;
  std::string objects;
  const int count = random_.between(2, 3);
  for (int i = 0; i < count; ++i) {
    const Activity about = activity();
    if (i > 0) objects += i + 1 == count ? words_.list("last_join").front() : words_.list("list_join").front();
    objects += about.plural;
    TruthResult result;
    counted_result(result, about, 0, random_.between(1, 300));
    result.variance_optional = true;
    result.planned_scored = false;
    output.results.push_back(result);
  }
  output.planned = words_.phrase("unnumbered_plan", random_, {{"objects", objects}});
  return output;
}

}  // namespace outturn::test
