// Languages and scripts that no profile reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outturn::normalize {

// Gathers the beginning of a document's text, and tells the language it is in where that is none of the profiles'.
class UnreadLanguage {
 public:
  void add(std::string_view line);
  [[nodiscard]] bool enough() const { return text_.size() >= kEnough; }

  // "French", "the Greek script"; nullopt where a profile reads the text, or nobody can tell. Told by the script of
  // most letters, then by the share of the commonest words, with a margin.
  [[nodiscard]] std::optional<std::string> name() const;
  // Whether the text's lines of running text are many and have hardly any common word of any language: its characters
  // were decoded wrongly.
  [[nodiscard]] bool is_none() const;

 private:
  static constexpr std::size_t kEnough = 16 * 1024;  // bytes

  std::string text_;
};

}  // namespace outturn::normalize
