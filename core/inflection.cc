#include "core/inflection.h"

#include <algorithm>

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn {
namespace {

constexpr std::size_t kShortestStem = 3;  // letters

std::u32string folded(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    if (const char32_t c = fold_letter(utf8::next(text, at)); c != 0) letters.push_back(c);
  }
  return letters;
}

}  // namespace

Inflection::Inflection(const std::vector<std::string>& endings, const std::vector<std::string>& fleeting) {
  for (const std::string& ending : endings) {
    endings_.push_back(folded(ending));
    longest_ = std::max(longest_, endings_.back().size());
  }
  std::sort(endings_.begin(), endings_.end());
  for (const std::string& vowel : fleeting) fleeting_ += folded(vowel);
}

bool Inflection::ends(std::u32string_view letters) const {
  return letters.empty() || std::binary_search(endings_.begin(), endings_.end(), letters);
}

bool Inflection::is_ending(std::string_view letters) const {
  return letters.empty() || (longest_ > 0 && ends(folded(letters)));
}

// What stands behind the beginning that two words share.
bool Inflection::same_behind(std::u32string_view a, std::u32string_view b) const {
  if (ends(a) && ends(b)) return true;
  // "листов|ок", "листов|ки": a vowel that the other word lacks before the same letter
  const bool fleets = a.size() > 1 && !b.empty() && fleeting_.find(a[0]) != std::u32string::npos && a[1] == b[0];
  return fleets && ends(a.substr(2)) && ends(b.substr(1));
}

bool Inflection::same_word(std::string_view a, std::string_view b) const {
  const std::u32string x = folded(a);
  const std::u32string y = folded(b);
  if (x == y) return !x.empty();
  const auto shared = std::mismatch(x.begin(), x.end(), y.begin(), y.end());
  const auto length = static_cast<std::size_t>(shared.first - x.begin());
  if (length < kShortestStem) return false;
  // The stem may end before the letters that both endings begin with.
  for (std::size_t stem = length; stem >= kShortestStem && stem + longest_ >= length; --stem) {
    const auto behind_x = std::u32string_view(x).substr(stem);
    const auto behind_y = std::u32string_view(y).substr(stem);
    if (same_behind(behind_x, behind_y) || same_behind(behind_y, behind_x)) return true;
  }
  return false;
}

}  // namespace outturn
