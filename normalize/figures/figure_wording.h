// The wording of tables of figures, in one language: a LanguageProfile's patterns, compiled.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language_profile.h"
#include "core/table.h"
#include "normalize/language/scripted_patterns.h"

namespace outturn::normalize {

// What the profile's pattern of the same name in [table.figures] says of a text. Each is looked for anywhere in it.
enum class FigureWord {
  hint,  // a line of a header row that has a column of actual figures
  planned,
  intended,  // planned, though it holds a word of actual figures: "planned expenditure"
  actual,
  estimate,
  variance,
  amount,  // below "variance"
  percent,
  label,         // the header of the column that names the rows
  money,         // resources
  staff,         // staffing
  vacancy,       // staffing, whatever else is said
  deliverables,  // the label's header, or the caption
  unit,          // a line above that names thousands, dollars …
  caption,       // a line that begins as a table's caption: "Table 3"
  subtotal,
  total,
  net_change
};

class FigureWording {
 public:
  // Throws Error(internal) naming the key that the profile lacks.
  explicit FigureWording(const LanguageProfile& profile);
  ~FigureWording();
  FigureWording(FigureWording&&) noexcept;
  FigureWording& operator=(FigureWording&&) noexcept;

  [[nodiscard]] const std::string& language() const;
  // What says() looks for.
  [[nodiscard]] const Pattern& pattern(FigureWord word) const;
  // Whether the word stands in the text, as printed.
  [[nodiscard]] bool says(FigureWord word, std::string_view text) const;
  // The first period that the text names: "2024/25", "2025"; empty where it names none.
  [[nodiscard]] std::string period(std::string_view text) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

// The one for a BCP 47 tag, made at first use; the first profile's where there is none.
const FigureWording& figure_wording_for(std::string_view language);

// Those of all languages that a document may be in.
class FigureWordings {
 public:
  // BCP 47 tags.
  explicit FigureWordings(const std::vector<std::string>& languages);

  [[nodiscard]] const std::vector<const FigureWording*>& all() const { return all_; }
  // In which of them the hint stands in the text, as printed: their places, ascending. All are looked for in one pass.
  [[nodiscard]] std::vector<std::size_t> hinted(std::string_view text) const;
  // Two different cells are headed as planned and as actual, in one of the languages: only where one says that it is
  // actual the others are looked at.
  [[nodiscard]] bool head_pair(std::span<const std::string> cells) const;

 private:
  std::vector<const FigureWording*> all_;
  ScriptedPatterns hints_;
};

// Those of these languages, made at first use.
const FigureWordings& figure_wordings(const std::vector<std::string>& languages);

}  // namespace outturn::normalize
