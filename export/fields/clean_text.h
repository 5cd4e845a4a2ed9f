// Text as tables hold it.
#pragma once

#include <string>
#include <string_view>

namespace outturn::exporting {

// Text that is clean: valid UTF-8, no white space but single ASCII spaces between other characters. It knows whether a
// format has to look at it again. A view: what it was made from outlives it.
class CleanText {
 public:
  CleanText() = default;  // empty
  // One of the program's own words: letters, digits, '_'.
  static CleanText word(std::string_view text) { return {text, false, false}; }
  // Text that clean_text() has made, or that consists of such. Throws std::logic_error where it is not clean.
  static CleanText of_clean(std::string_view text);
  // Valid UTF-8 whose white space is to stay as it is: names of files.
  static CleanText verbatim(std::string_view text);

  [[nodiscard]] std::string_view view() const { return text_; }
  operator std::string_view() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] bool has_escapes() const { return escapes_; }  // holds '"', '\\' or a control character
  [[nodiscard]] bool has_quotes() const { return quotes_; }    // holds '"' or ','

 private:
  friend class Cleaned;
  CleanText(std::string_view text, bool escapes, bool quotes) : text_(text), escapes_(escapes), quotes_(quotes) {}

  std::string_view text_;
  bool escapes_ = false;
  bool quotes_ = false;
};

// A text with runs of white space (line breaks too) as one ASCII space, none at its ends, and U+FFFD for bytes that are
// no UTF-8 (file names only: text is valid when it gets here). Nothing else is changed. Most text is clean before: it
// is looked at once and not copied, so that `text` must outlive this.
class Cleaned {
 public:
  Cleaned() = default;  // empty
  explicit Cleaned(std::string_view text);

  [[nodiscard]] CleanText text() const { return {view(), escapes_, quotes_}; }
  operator CleanText() const { return text(); }
  [[nodiscard]] std::string_view view() const { return changed_.empty() ? same_ : std::string_view(changed_); }
  [[nodiscard]] bool empty() const { return view().empty(); }
  friend bool operator==(const Cleaned& a, const Cleaned& b) { return a.view() == b.view(); }

 private:
  std::string_view same_;  // where it was clean
  std::string changed_;    // where it was not
  bool escapes_ = false;
  bool quotes_ = false;
};

[[nodiscard]] std::string clean_text(std::string_view text);  // the same, as a string

}  // namespace outturn::exporting
