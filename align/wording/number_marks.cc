#include "align/wording/number_marks.h"

#include <string_view>

#include "core/error.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

std::u32string marks_of(const LanguageProfile& profile, std::string_view section) {
  std::u32string marks;
  for (const std::string& entry : profile.words(section)) {
    std::size_t at = 0;
    marks.push_back(entry == "space" ? U' ' : utf8::next(entry, at));
  }
  return marks;
}

}  // namespace

NumberMarks number_marks_of(const LanguageProfile& profile) {
  return {marks_of(profile, "numbers.decimal"), marks_of(profile, "numbers.group")};
}

CountedNoun counted_noun_of(const LanguageProfile& profile) {
  const std::string& place = profile.pattern("reading.grammar.counted_noun");
  if (place == "last") return CountedNoun::last;
  if (place == "first") return CountedNoun::first;
  if (place == "measure") return CountedNoun::measure;
  if (place == "after_attributes") return CountedNoun::after_attributes;
  throw Error(ErrorCode::internal, "language profile " + profile.language(),
              "counted_noun is last, first, after_attributes or measure, not " + place);
}

}  // namespace outturn::align
