// Completed values that a lost tab has run together with the cell beside them.
#pragma once

#include <optional>
#include <string_view>

#include "normalize/language/phrases.h"

namespace outturn::normalize {

struct CutOffValue {
  std::string_view rest;   // of the text given, trimmed
  std::string_view value;  // the same
};

// A value at the end of a planned cell: an answer in words, or figures that the remark repeats. No value is a number
// that stands in both behind the same words ("phase 2"), unless the remark counts something with it. Cells with tags
// are left alone.
std::optional<CutOffValue> value_behind(const Phrases& phrases, std::string_view planned, std::string_view remark);

// A value in front of a remark: an answer in words, or figures that its rest repeats, at once ("6 6 吨", "3232 份") or
// later. No value is a number that a
// measure word follows, or in languages without these, one before a small letter.
std::optional<CutOffValue> value_before(const Phrases& phrases, std::string_view remark);

}  // namespace outturn::normalize
