// A text and how patterns see it, folded once for all that are held against it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/header_text.h"

namespace outturn::normalize {

// Of one thread.
class FoldedLine {
 public:
  // The text as printed, which must outlive this; outer white space is ignored.
  explicit FoldedLine(std::string_view text) : printed_(utf8::trim(text)), folded_(fold_text(printed_)) {}

  [[nodiscard]] std::string_view printed() const { return printed_; }
  [[nodiscard]] const std::string& folded() const { return folded_; }  // fold_text()
  // Folded, and without the white space that parts Han characters: as header cells are told.
  [[nodiscard]] const std::string& closed() const {
    if (!closed_) closed_ = closed_up(folded_);
    return *closed_;
  }

 private:
  std::string_view printed_;
  std::string folded_;
  mutable std::optional<std::string> closed_;  // made when it is first asked for
};

}  // namespace outturn::normalize
