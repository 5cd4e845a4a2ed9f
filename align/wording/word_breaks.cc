#include "align/wording/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <string>

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

constexpr int kContext = 4;  // code points on either side of a seam; hardly a word is longer

}  // namespace

std::vector<std::size_t> word_boundaries(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static thread_local const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
  std::vector<std::size_t> boundaries;
  if (breaks == nullptr) return boundaries;
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  breaks->setText(wide);
  std::size_t at = 0;
  int32_t unit = 0;  // UTF-16 position of `at`
  for (int32_t next = breaks->first(); next != icu::BreakIterator::DONE; next = breaks->next()) {
    while (unit < next) unit += utf8::next(text, at) > 0xFFFF ? 2 : 1;
    boundaries.push_back(at);
  }
  return boundaries;
}

namespace {

bool word_across(const PhraseSet& set, std::string_view text, std::size_t seam) {
  for (std::size_t at = 0; at < seam; utf8::next(text, at)) {
    if (at + set.match_at(text, at) > seam) return true;
  }
  return false;
}

}  // namespace

bool cuts_word(std::string_view above, std::string_view below, const Vocabulary& words) {
  above = utf8::trim(above);
  below = utf8::trim(below);
  if (above.empty() || below.empty()) return false;
  std::size_t from = above.size();
  for (int i = 0; i < kContext && from > 0; ++i) from = utf8::previous(above, from);
  std::size_t to = 0;
  for (int i = 0; i < kContext && to < below.size(); ++i) utf8::next(below, to);
  const std::string joined = std::string(above.substr(from)) + std::string(below.substr(0, to));
  const std::size_t seam = above.size() - from;
  std::size_t left = utf8::previous(above, above.size());
  const char32_t last = utf8::next(above, left);
  std::size_t right = 0;
  const char32_t first = utf8::next(below, right);
  if (!utf8::is_han(last) || !utf8::is_han(first)) return is_small(first) && utf8::is_letter(last);
  if (word_across(words.variance_subjects, joined, seam) || word_across(words.generic_counts, joined, seam))
    return true;
  const std::vector<std::size_t> boundaries = word_boundaries(joined);
  return !boundaries.empty() && !std::binary_search(boundaries.begin(), boundaries.end(), seam);
}

bool ends_with_connective(std::string_view text, const Vocabulary& words) {
  const std::size_t length = words.connectives.match_before(text, text.size());
  if (length == 0) return false;
  std::size_t at = text.size() - length;
  if (std::size_t next = at; !utf8::is_han(utf8::next(text, next))) return true;
  std::size_t from = at;
  for (int i = 0; i < kContext && from > 0; ++i) from = utf8::previous(text, from);
  const std::vector<std::size_t> boundaries = word_boundaries(text.substr(from));
  return boundaries.empty() || std::binary_search(boundaries.begin(), boundaries.end(), at - from);
}

}  // namespace outturn::align
