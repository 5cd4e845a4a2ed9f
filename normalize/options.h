// Choices of the second stage.
#pragma once

#include <string>

namespace outturn::normalize {

struct Options {
  std::string language;  // BCP 47 tag of the profile to use; empty = the one that fits the document best

  // Throws Error(usage) where there is no profile for the language.
  void validate() const;
};

}  // namespace outturn::normalize
