// A pattern of a language profile, compiled when a text is first held against it: a program knows many languages, and
// meets few.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace outturn {

class Pattern {
 public:
  // `pattern`: RE2's syntax; its accents are taken out, as they are out of the texts that it sees (core/folding.h).
  explicit Pattern(std::string_view pattern);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  // Compiled at the first call; threads may ask at the same time. Throws Error(internal) where it is no pattern.
  [[nodiscard]] const re2::RE2& get() const;

  // Whether the whole text, or some part of it, reads so. The text is folded as the pattern is.
  [[nodiscard]] bool reads(std::string_view text) const;
  [[nodiscard]] bool occurs_in(std::string_view text) const;

  // As it is compiled.
  [[nodiscard]] const std::string& text() const;

  // Whether it names a group so: "(?P<name>…)".
  [[nodiscard]] bool has_group(std::string_view name) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn
