#include "core/pattern.h"

#include <re2/re2.h>

#include <mutex>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/folding.h"

namespace outturn {

struct Pattern::State {
  std::string text;
  std::once_flag once;
  std::optional<RE2> compiled;
};

Pattern::Pattern(std::string_view pattern) : state_(std::make_unique<State>()) {
  state_->text = without_accents(pattern);
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

const re2::RE2& Pattern::get() const {
  std::call_once(state_->once, [&] {
    RE2::Options options;
    options.set_log_errors(false);
    state_->compiled.emplace(state_->text, options);
  });
  if (!state_->compiled->ok()) {
    throw Error(ErrorCode::internal, "pattern " + state_->text, state_->compiled->error());
  }
  return *state_->compiled;
}

bool Pattern::reads(std::string_view text) const {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), get());
}

bool Pattern::occurs_in(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), get());
}

const std::string& Pattern::text() const {
  return state_->text;
}

bool Pattern::has_group(std::string_view name) const {
  return state_->text.find("(?P<" + std::string(name) + ">") != std::string::npos;
}

}  // namespace outturn
