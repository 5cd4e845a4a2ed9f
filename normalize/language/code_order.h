// In which order a language counts sections and offices by letters: what is no Latin letter, by the lines of the
// profile's [record_key.sections] and [record_key.offices] ("а б в г …").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language_profile.h"

namespace outturn::normalize {

class CodeOrder {
 public:
  // Of the profile's list; of a profile that lacks it there are Latin letters only, `first` in front.
  CodeOrder(const LanguageProfile& profile, std::string_view list, char first);

  // Whether `code` comes right behind `last` in one of the ways to count; where `last` is empty, whether it is the
  // first.
  [[nodiscard]] bool follows(std::string_view code, std::string_view last) const;

 private:
  char first_;
  std::vector<std::vector<std::string>> ways_;
};

}  // namespace outturn::normalize
