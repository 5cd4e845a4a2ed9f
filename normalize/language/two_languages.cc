#include "normalize/language/two_languages.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/folding.h"
#include "core/utf8.h"
#include "normalize/language/header_text.h"
#include "normalize/language/scripts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestBilingual = 160;  // bytes
constexpr std::size_t kMostPieces = 12;         // of a cell

bool parts_languages(char32_t c) {
  return c == U'/' || c == U'|' || c == U'-' || c == 0x2013 || c == 0x2014 || c == 0xFF0F;
}

// Words, and stretches of Han characters, without what stands between two languages.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  bool wide = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    const bool letter = utf8::is_letter(c) || utf8::is_han(c);
    if (utf8::is_space(c) || (letter && !pieces.back().empty() && utf8::is_han(c) != wide)) pieces.emplace_back();
    if (utf8::is_space(c)) continue;
    if (letter) wide = utf8::is_han(c);
    pieces.back().append(text, begin, at - begin);
  }
  for (std::string& piece : pieces) {
    while (!piece.empty() && parts_languages(utf8::last_of(piece))) piece.resize(utf8::previous(piece, piece.size()));
    while (!piece.empty() && parts_languages(utf8::first_of(piece))) {
      std::size_t behind = 0;
      utf8::next(piece, behind);
      piece.erase(0, behind);
    }
  }
  std::erase_if(pieces, [](const std::string& piece) { return piece.empty(); });
  return pieces;
}

std::string joined(const std::vector<std::string>& pieces, std::size_t begin, std::size_t end, std::string text = {}) {
  for (std::size_t at = begin; at < end; ++at) {
    if (!text.empty()) text += ' ';
    text += pieces[at];
  }
  return text;
}

std::optional<std::size_t> column_with(const TableForm& form, ColumnRole role) {
  for (std::size_t column = 0; column < form.columns(); ++column) {
    if (form.role(column) == role) return column;
  }
  return std::nullopt;
}

// A column of a form.
struct Candidate {
  const TableForm* form = nullptr;
  std::size_t column = 0;
  [[nodiscard]] bool reads(const std::string& text) const { return form->reads_as_header(column, closed_up(text)); }
};

// What is left of the text where a part of it reads as the column's header cell.
std::vector<std::string> rests_of(const Candidate& column, const std::vector<std::string>& pieces) {
  std::vector<std::string> rests;
  if (pieces.size() > kMostPieces) return rests;
  for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= pieces.size() && end - begin < pieces.size(); ++end) {
      const std::string inner = joined(pieces, begin, end);
      const std::string outer = joined(pieces, end, pieces.size(), joined(pieces, 0, begin));
      if (column.reads(inner)) rests.push_back(outer);
      if (column.reads(outer)) rests.push_back(inner);
    }
  }
  return rests;
}

}  // namespace

bool reads_in_two_languages(const LanguageForm& own, std::size_t column, std::string_view text,
                            std::span<const LanguageForm> forms) {
  if (text.size() > kLongestBilingual) return false;
  const std::string folded = closed_up(fold_text(utf8::trim(text)));
  if (!own.form->holds_header(column, folded)) return false;
  const std::vector<std::string> rests = rests_of({own.form, column}, pieces_of(folded));
  if (rests.empty()) return false;
  const std::uint64_t written = written_in(folded);
  for (const LanguageForm& other : forms) {
    if (other.phrases == own.phrases || other.form->kind() != own.form->kind()) continue;
    if ((languages_beside(other.phrases->language()) & written) == 0) continue;
    const std::optional<std::size_t> same = column_with(*other.form, own.form->role(column));
    if (!same || !other.form->holds_header(*same, folded)) continue;
    const Candidate candidate{other.form, *same};
    if (std::any_of(rests.begin(), rests.end(), [&](const std::string& rest) { return candidate.reads(rest); })) {
      return true;
    }
  }
  return false;
}

}  // namespace outturn::normalize
