#include "normalize/figures/figure_wording.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "core/compiled_profile.h"
#include "core/folding.h"
#include "core/pattern.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::array kKeys = {"hint",         "planned", "intended", "actual",   "estimate", "variance",
                              "amount",       "percent", "label",    "money",    "staff",    "vacancy",
                              "deliverables", "unit",    "caption",  "subtotal", "total",    "net_change"};
static_assert(kKeys.size() == static_cast<std::size_t>(FigureWord::net_change) + 1);

// Folding leaves such a text as it is.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<const FigureWording*> wordings_of(const std::vector<std::string>& languages) {
  std::vector<const FigureWording*> all;
  for (const std::string& language : languages) all.push_back(&figure_wording_for(language));
  return all;
}

ScriptedPatterns hints_of(const std::vector<const FigureWording*>& wordings) {
  std::vector<ScriptedPatterns::Entry> hints;
  for (std::size_t at = 0; at < wordings.size(); ++at) {
    hints.push_back({&wordings[at]->pattern(FigureWord::hint), at, wordings[at]->language()});
  }
  return {hints, PatternSet::Reads::part};
}

}  // namespace

struct FigureWording::Patterns {
  std::string language;
  std::vector<Pattern> words;  // in the order of kKeys
  Pattern period;
};

FigureWording::FigureWording(const LanguageProfile& profile)
    : patterns_(std::make_unique<Patterns>(
          Patterns{profile.language(), {}, Pattern("(" + profile.pattern("table.figures.period") + ")")})) {
  for (const char* key : kKeys) patterns_->words.emplace_back(profile.pattern(std::string("table.figures.") + key));
}

FigureWording::~FigureWording() = default;
FigureWording::FigureWording(FigureWording&&) noexcept = default;
FigureWording& FigureWording::operator=(FigureWording&&) noexcept = default;

const std::string& FigureWording::language() const {
  return patterns_->language;
}

const Pattern& FigureWording::pattern(FigureWord word) const {
  return patterns_->words[static_cast<std::size_t>(word)];
}

bool FigureWording::says(FigureWord word, std::string_view text) const {
  if (is_ascii(text)) return pattern(word).occurs_in(text);
  return pattern(word).occurs_in(fold_text(text));
}

std::string FigureWording::period(std::string_view text) const {
  std::string found;
  if (!RE2::PartialMatch(fold_text(text), patterns_->period.get(), &found)) return {};
  // Dashes of a range of years are written in many ways.
  std::string period;
  for (std::size_t at = 0; at < found.size();) {
    const char32_t c = utf8::next(found, at);
    if (utf8::digit_value(c) >= 0) {
      period.push_back(static_cast<char>('0' + utf8::digit_value(c)));
    } else if (!utf8::is_space(c)) {
      utf8::append(period, c == U'/' || c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u2013' ? U'/' : c);
    }
  }
  return period;
}

const FigureWording& figure_wording_for(std::string_view language) {
  return made_for<FigureWording>(language);
}

FigureWordings::FigureWordings(const std::vector<std::string>& languages)
    : all_(wordings_of(languages)), hints_(hints_of(all_)) {}

std::vector<std::size_t> FigureWordings::hinted(std::string_view text) const {
  return hints_.owners(fold_text(text));
}

bool FigureWordings::head_pair(std::span<const std::string> cells) const {
  std::vector<std::vector<std::size_t>> actual;  // in which languages each cell says so
  for (const std::string& cell : cells) actual.push_back(hinted(cell));
  for (std::size_t language = 0; language < all_.size(); ++language) {
    const auto says_actual = [&](const std::vector<std::size_t>& languages) {
      return std::binary_search(languages.begin(), languages.end(), language);
    };
    if (std::none_of(actual.begin(), actual.end(), says_actual)) continue;
    const FigureWording& wording = *all_[language];
    bool any_planned = false;
    bool any_actual = false;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      const bool hinted = says_actual(actual[cell]) && !wording.says(FigureWord::intended, cells[cell]);
      any_actual = any_actual || hinted;
      any_planned = any_planned || (!hinted && wording.says(FigureWord::planned, cells[cell]));
    }
    if (any_planned && any_actual) return true;
  }
  return false;
}

const FigureWordings& figure_wordings(const std::vector<std::string>& languages) {
  return made_for_all<FigureWordings>(languages);
}

}  // namespace outturn::normalize
