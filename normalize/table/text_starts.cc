#include "normalize/table/text_starts.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/line_ends.h"

namespace outturn::normalize {
namespace {

constexpr float kSameHeight = 0.3F;  // of the type

// Whether the line visibly goes on on the next one; a colon announces what belongs to the same text.
bool goes_on(std::string_view line) {
  return ends_open(line) || line.ends_with(':') || line.ends_with("：");
}

}  // namespace

bool part_texts_by_values(const TablePart& part, std::span<const std::size_t> value_lines,
                          std::span<const std::size_t> text_lines, const Cell& values, Cell& texts) {
  if (value_lines.size() < 2 || text_lines.size() < 2) return false;
  const auto& value_column = part.columns[*part.form().anchor()];
  const auto& text_column = part.columns[part.form().text()];
  const auto at_height = [&](std::size_t value) {
    const TableLine& line = value_column[value_lines[value]];
    return static_cast<std::size_t>(std::find_if(text_lines.begin(), text_lines.end(),
                                                 [&](std::size_t at) {
                                                   return std::abs(text_column[at].baseline - line.baseline) <
                                                          kSameHeight * line.size;
                                                 }) -
                                    text_lines.begin());
  };
  if (at_height(0) != 0) return false;
  std::vector<std::size_t> starts;
  for (std::size_t value = 1; value < value_lines.size(); ++value) {
    if (values.fragments[value].join != Join::paragraph) continue;
    const std::size_t at = at_height(value);
    if (at == text_lines.size() || begins_small(texts.fragments[at].text) || goes_on(texts.fragments[at - 1].text)) {
      return false;
    }
    starts.push_back(at);
  }
  const auto paragraphs = std::count_if(texts.fragments.begin() + 1, texts.fragments.end(),
                                        [](const Fragment& fragment) { return fragment.join == Join::paragraph; });
  if (static_cast<std::size_t>(paragraphs) >= starts.size()) return false;
  for (const std::size_t at : starts) texts.fragments[at].join = Join::paragraph;
  return true;
}

}  // namespace outturn::normalize
