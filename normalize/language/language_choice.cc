#include "normalize/language/language_choice.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "normalize/language/line_parts.h"
#include "normalize/language/scripts.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kHead = 8 * 1024;        // bytes
constexpr std::size_t kStride = 16 * 1024;     // bytes, of which one window is looked at
constexpr std::size_t kWindow = 1024;          // bytes
constexpr std::size_t kLongestCell = 200;      // bytes of a header's cell
constexpr std::size_t kLeastWindowWords = 40;  // whose language can be told
constexpr double kLeastWindowShare = 0.12;     // of a window's words are among its language's commonest
constexpr double kWindowMargin = 1.6;          // times the share of the next language
constexpr double kLeastScript = 0.3;           // of the letters of the commonest script
constexpr std::size_t kLeastPartWindows = 2;   // of a part that is in another language
constexpr double kLeastPart = 0.1;             // of all windows

std::size_t most(const std::vector<std::size_t>& counts) {
  return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

}  // namespace

LanguageChoice::LanguageChoice()
    : book_(phrase_book(phrases_of(""))),
      scripts_(all_phrases().size()),
      headers_(all_phrases().size()),
      parts_(all_phrases().size()),
      forms_(all_phrases().size()) {}

void LanguageChoice::header(std::string_view language) {
  for (std::size_t at = 0; at < headers_.size(); ++at) {
    if (all_phrases()[at]->language() == language) ++headers_[at];
  }
}

void LanguageChoice::count_scripts(std::string_view line) {
  const std::vector<int>& scripts = profile_scripts();
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(line, at);
    const int script = script_of_letter(c);
    if (script < 0) continue;
    for (std::size_t language = 0; language < scripts.size(); ++language) {
      if (scripts[language] == script) scripts_[language] += at - start;
    }
  }
}

const std::vector<std::size_t>& LanguageChoice::forms() const {
  for (; counted_ < head_lines_.size(); ++counted_) {
    const std::string& line = head_lines_[counted_];
    for (const std::string_view cell : line_parts(line)) {
      if (cell.size() > kLongestCell) continue;
      for (const std::size_t language : book_.header_cells().languages(cell)) ++forms_[language];
    }
    for (const std::size_t language : book_.worded_headings().languages(line)) ++forms_[language];
  }
  return forms_;
}

void LanguageChoice::add(std::string_view line) {
  line = line.substr(0, utf8::floor(line, std::min(line.size(), kHead)));
  const bool head = seen_ < kHead;
  const bool looked_at = head || seen_ % kStride < kWindow;
  seen_ += line.size();
  if (head) {
    count_scripts(line);
    head_lines_.emplace_back(line);
    head_.add(line);
  }
  if (!looked_at) return;
  window_.add(line);
  window_bytes_ += line.size();
  if (window_bytes_ >= kWindow) end_window();
}

void LanguageChoice::end_window() {
  std::size_t best = 0;
  double next = 0;
  for (std::size_t language = 1; language < window_.languages(); ++language) {
    const double share = window_.share(language);
    if (share > window_.share(best)) {
      next = window_.share(best);
      best = language;
    } else {
      next = std::max(next, share);
    }
  }
  const double share = window_.share(best);
  if (window_.words() >= kLeastWindowWords && share >= kLeastWindowShare && share > kWindowMargin * next) {
    ++windows_;
    if (best < parts_.size()) ++parts_[best];
  }
  window_.clear();
  window_bytes_ = 0;
}

bool LanguageChoice::in_script(std::size_t language) const {
  const auto least = kLeastScript * static_cast<double>(scripts_[most(scripts_)]);
  return static_cast<double>(scripts_[language]) >= least;
}

const Phrases& LanguageChoice::best() const {
  if (headers_[most(headers_)] > 0) return *all_phrases()[most(headers_)];
  std::size_t found = scripts_.size();
  const auto better = [&](std::size_t one, std::size_t two) {
    if (forms()[one] != forms()[two]) return forms()[one] > forms()[two];
    return head_.share(one) > head_.share(two);
  };
  for (std::size_t language = 0; language < scripts_.size(); ++language) {
    if (!in_script(language)) continue;
    if (found == scripts_.size() || better(language, found)) found = language;
  }
  return *all_phrases()[found < scripts_.size() ? found : 0];
}

const Phrases* LanguageChoice::other() {
  end_window();
  const std::string& own = best().language();
  for (std::size_t language = 0; language < parts_.size(); ++language) {
    const Phrases& phrases = *all_phrases()[language];
    if (phrases.language() == own) continue;
    const bool large = parts_[language] >= kLeastPartWindows &&
                       static_cast<double>(parts_[language]) >= kLeastPart * static_cast<double>(windows_);
    if (headers_[language] > 0 || large) return &phrases;
  }
  return nullptr;
}

}  // namespace outturn::normalize
