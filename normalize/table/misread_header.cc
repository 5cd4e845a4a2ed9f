#include "normalize/table/misread_header.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kBeside = 3;         // letters beside a word: a mark of a note, what is misread as two
constexpr std::size_t kBesideValue = 24;   // the same of the value's cell: "(number or yes/no)"
constexpr std::size_t kLongestCell = 120;  // bytes

const SignWordList* words_of(ColumnRole role, std::string_view language) {
  const SignWords& words = sign_words_for(language);
  switch (role) {
    case ColumnRole::planned:
      return &words.planned;
    case ColumnRole::actual:
      return &words.completed;
    case ColumnRole::remark:
      return &words.remark;
    default:
      return nullptr;
  }
}

}  // namespace

MisreadHeader::MisreadHeader(const std::vector<const Phrases*>& languages) {
  for (const Phrases* phrases : languages) {
    languages_.push_back({phrases, &sign_words_for(phrases->language()).remark});
  }
}

bool MisreadHeader::resembles(ColumnRole role, std::string_view text, std::string_view language) {
  const SignWordList* const words = words_of(role, language);
  if (words == nullptr || text.size() > kLongestCell) return false;
  const Letters letters(text);
  // What stands in front of the words, without which they are as good, is another column's: "No. Planned outputs".
  const std::size_t behind_first = text.find(' ');
  if (behind_first != std::string_view::npos && words->any_in(Letters(text.substr(behind_first)))) return false;
  return words->any_is(letters, role == ColumnRole::actual ? kBesideValue : kBeside);
}

std::vector<const Phrases*> MisreadHeader::may_end_header(std::string_view word) const {
  std::vector<const Phrases*> found;
  if (word.size() > kLongestCell) return found;
  const Letters letters(word);
  for (const Language& language : languages_) {
    if (language.remark->any_is(letters, kBeside)) found.push_back(language.phrases);
  }
  return found;
}

}  // namespace outturn::normalize
