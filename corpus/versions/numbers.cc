// Numbers that mean the same in every language.
#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "corpus/versions/records.h"

namespace outturn::corpus {
namespace {

// What stands between groups of three digits, in one language or another: spaces (no-break, thin, narrow), comma, full
// stop, apostrophe, the Arabic marks.
bool parts_groups(char32_t c) {
  constexpr std::array<char32_t, 10> kMarks = {U' ', U'\u00A0', U'\u2009', U'\u202F', U',',
                                               U'.', U'\'',     U'\u2019', U'\u066B', U'\u066C'};
  return std::ranges::find(kMarks, c) != kMarks.end();
}

struct Run {
  std::uint64_t value = 0;
  int digits = 0;
  bool behind_mark = false;  // only such a mark stands between it and the run before
};

template <typename Each>
void each_run(std::string_view text, Each each) {
  Run run;
  std::size_t between = 2;  // characters since the last run; more than one part numbers
  char32_t mark = 0;        // the last of them
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const int digit = utf8::digit_value(c);
    if (digit >= 0) {
      if (run.digits == 0) run.behind_mark = between == 1 && parts_groups(mark);
      run.value = run.value * 10 + static_cast<std::uint64_t>(digit);
      ++run.digits;
      continue;
    }
    if (run.digits > 0) {
      each(run);
      run = Run();
      between = 0;
    }
    mark = c;
    ++between;
  }
  if (run.digits > 0) each(run);
}

}  // namespace

std::vector<std::uint64_t> numbers_in(std::string_view text) {
  constexpr int kGroup = 3;
  constexpr std::uint64_t kThousand = 1000;
  std::vector<std::uint64_t> numbers;
  each_run(text, [&](const Run& run) {
    if (run.digits == kGroup && run.behind_mark) {
      numbers.back() = numbers.back() * kThousand + run.value;
    } else {
      numbers.push_back(run.value);
    }
  });
  std::ranges::sort(numbers);
  return numbers;
}

std::string period_form(std::string_view printed) {
  constexpr int kYear = 4;  // digits
  constexpr int kShort = 2;
  constexpr std::uint64_t kCentury = 100;
  std::string form;
  std::uint64_t year = 0;  // that stands right before
  each_run(printed, [&](const Run& run) {
    if (!form.empty()) form += '/';
    const bool same_century = year > 0 && run.digits == kYear && run.value / kCentury == year / kCentury;
    const std::uint64_t shown = same_century ? run.value % kCentury : run.value;
    if (shown < 10 && (same_century || run.digits == kShort)) form += '0';
    form += std::to_string(shown);
    year = run.digits == kYear ? run.value : 0;
  });
  return form;
}

}  // namespace outturn::corpus
