#include "normalize/structure/sign_words.h"

#include <algorithm>

#include "core/compiled_profile.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kMisread = 6;         // letters of which one may be misread
constexpr std::size_t kMisreadChinese = 4;  // characters of which one may be
constexpr std::uint64_t kClasses = 64;
constexpr std::uint64_t kBlock = 256;  // code points

// The least number of letters that differ between the word and any part of the text (Sellers' algorithm: edit distance
// with a free start and end).
std::size_t distance_within(const std::u32string& word, const std::u32string& text) {
  std::vector<std::size_t> column(word.size() + 1);
  for (std::size_t row = 0; row <= word.size(); ++row) column[row] = row;
  std::size_t least = column.back();
  for (const char32_t c : text) {
    std::size_t diagonal = column[0];
    for (std::size_t row = 1; row <= word.size(); ++row) {
      const std::size_t replaced = diagonal + (word[row - 1] == c ? 0 : 1);
      diagonal = column[row];
      column[row] = std::min({replaced, column[row] + 1, column[row - 1] + 1});
    }
    least = std::min(least, column.back());
  }
  return least;
}

Letters::Pairs pairs_of(const std::u32string& text) {
  constexpr char32_t kFactor = 31;  // spreads the pairs over the classes
  Letters::Pairs pairs;
  for (std::size_t at = 1; at < text.size(); ++at) pairs[(text[at - 1] * kFactor + text[at]) % pairs.size()] = true;
  return pairs;
}

// Whether at most `most` bits are set.
bool few_bits(std::uint64_t bits, std::size_t most) {
  while (bits != 0 && most > 0) {
    bits &= bits - 1;
    --most;
  }
  return bits == 0;
}

}  // namespace

Letters::Letters(std::string_view printed, std::size_t most) {
  text.reserve(std::min(printed.size(), most) + 1);
  for (std::size_t at = 0; at < printed.size() && text.size() <= most;) {
    const char32_t as_printed = utf8::next(printed, at);
    const char32_t c = fold_letter(as_printed < 0x80 ? as_printed : utf8::fold_width(as_printed));
    if (!utf8::is_letter(c) && !utf8::is_han(c)) continue;
    if (c == U'n' && !text.empty() && text.back() == U'r') {
      text.back() = U'm';  // for which the two are most often taken
    } else {
      text += c;
    }
    kinds |= std::uint64_t{1} << (text.back() % kClasses);
    blocks |= std::uint64_t{1} << (c / kBlock % kClasses);
  }
  pairs = pairs_of(text);
}

// The word cut into as many pieces, of about one length.
std::vector<SignWordList::Piece> SignWordList::pieces_of(const std::u32string& word, std::size_t count) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < count; ++at) {
    const std::size_t begin = word.size() * at / count;
    std::u32string piece = word.substr(begin, word.size() * (at + 1) / count - begin);
    const Letters::Pairs pairs = pairs_of(piece);
    pieces.push_back({std::move(piece), pairs});
  }
  return pieces;
}

SignWordList::SignWordList(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    Letters letters(word);
    const bool chinese = utf8::is_han(letters.text.front());
    if (words_.empty()) chinese_ = chinese;
    longest_ = std::max(longest_, letters.text.size());
    blocks_ |= letters.blocks;
    const std::size_t misread = letters.text.size() / (chinese ? kMisreadChinese : kMisread);
    std::vector<Piece> pieces = pieces_of(letters.text, misread + 1);
    words_.push_back({std::move(letters), misread, std::move(pieces)});
  }
}

bool SignWordList::holds(const Letters& text, const Word& word) {
  if (text.text.size() + word.misread < word.letters.text.size()) return false;
  // Most texts are ruled out by the kinds, and nearly all others by the pieces.
  const auto stands_in_text = [&](const Piece& piece) {
    return (piece.pairs & ~text.pairs).none() && text.text.find(piece.text) != std::u32string::npos;
  };
  return few_bits(word.letters.kinds & ~text.kinds, word.misread) &&
         std::any_of(word.pieces.begin(), word.pieces.end(), stands_in_text) &&
         distance_within(word.letters.text, text.text) <= word.misread;
}

bool SignWordList::any_in(const Letters& text) const {
  if ((text.blocks & blocks_) == 0) return false;
  return std::any_of(words_.begin(), words_.end(), [&](const Word& word) { return holds(text, word); });
}

bool SignWordList::any_is(const Letters& text, std::size_t beside) const {
  if (text.text.size() > longest_ + beside || (text.blocks & blocks_) == 0) return false;
  return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
    return text.text.size() <= word.letters.text.size() + beside && holds(text, word);
  });
}

SignWords::SignWords(const LanguageProfile& profile)
    : planned(profile.words("signs.planned")),
      completed(profile.words("signs.completed")),
      remark(profile.words("signs.remark")),
      indicators(profile.words("signs.indicators")) {}

const SignWords& sign_words_for(std::string_view language) {
  return made_for<SignWords>(language);
}

}  // namespace outturn::normalize
