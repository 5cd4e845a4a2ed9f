#include "core/pattern_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>

#include "core/error.h"

namespace outturn {
namespace {

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct PatternSet::State {
  std::vector<std::string> texts;
  RE2::Anchor anchor = RE2::UNANCHORED;
  std::once_flag once;
  std::optional<RE2::Set> compiled;

  [[nodiscard]] const RE2::Set& get() {
    std::call_once(once, [this] {
      RE2::Set made(quiet(), anchor);
      for (const std::string& text : texts) {
        std::string error;
        if (made.Add(text, &error) < 0) throw Error(ErrorCode::internal, "pattern " + text, error);
      }
      if (!made.Compile()) throw Error(ErrorCode::internal, "pattern " + texts.front(), "too many beside it");
      compiled.emplace(std::move(made));
    });
    return *compiled;
  }
};

PatternSet::PatternSet(const std::vector<const Pattern*>& patterns, Reads reads) : state_(std::make_unique<State>()) {
  for (const Pattern* pattern : patterns) state_->texts.push_back(pattern->text());
  state_->anchor = reads == Reads::whole ? RE2::ANCHOR_BOTH : RE2::UNANCHORED;
}

PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

bool PatternSet::any(std::string_view text) const {
  return !state_->texts.empty() && state_->get().Match(re2::StringPiece(text.data(), text.size()), nullptr);
}

std::vector<std::size_t> PatternSet::all(std::string_view text) const {
  if (!any(text)) return {};
  std::vector<int> found;
  state_->get().Match(re2::StringPiece(text.data(), text.size()), &found);
  std::sort(found.begin(), found.end());
  return {found.begin(), found.end()};
}

}  // namespace outturn
