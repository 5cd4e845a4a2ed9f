#include "normalize/figures/figure_wording.h"

#include <re2/re2.h>

#include <array>

#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::array kKeys = {"hint",    "planned",  "actual", "estimate",  "variance",     "amount",
                              "percent", "label",    "money",  "staff",     "deliverables", "unit",
                              "caption", "subtotal", "total",  "net_change"};
static_assert(kKeys.size() == static_cast<std::size_t>(FigureWord::net_change) + 1);

std::unique_ptr<RE2> compile(const std::string& pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<RE2>(without_accents(pattern), options);  // core has checked that it is a pattern
}

}  // namespace

struct FigureWording::Patterns {
  std::string language;
  std::array<std::unique_ptr<RE2>, kKeys.size()> words;
  std::unique_ptr<RE2> period;
};

FigureWording::FigureWording(const LanguageProfile& profile) : patterns_(std::make_unique<Patterns>()) {
  patterns_->language = profile.language();
  for (std::size_t at = 0; at < kKeys.size(); ++at) {
    patterns_->words[at] = compile(profile.pattern(std::string("table.figures.") + kKeys[at]));
  }
  patterns_->period = compile("(" + profile.pattern("table.figures.period") + ")");
}

FigureWording::~FigureWording() = default;
FigureWording::FigureWording(FigureWording&&) noexcept = default;
FigureWording& FigureWording::operator=(FigureWording&&) noexcept = default;

const std::string& FigureWording::language() const {
  return patterns_->language;
}

bool FigureWording::says(FigureWord word, std::string_view text) const {
  return RE2::PartialMatch(fold_text(text), *patterns_->words[static_cast<std::size_t>(word)]);
}

std::string FigureWording::period(std::string_view text) const {
  std::string found;
  if (!RE2::PartialMatch(fold_text(text), *patterns_->period, &found)) return {};
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
  static const std::vector<FigureWording> all = [] {
    std::vector<FigureWording> made;
    for (const LanguageProfile& profile : language_profiles()) made.emplace_back(profile);
    return made;
  }();
  for (const FigureWording& wording : all) {
    if (wording.language() == language) return wording;
  }
  return all.front();
}

}  // namespace outturn::normalize
