#include "extract/pdf/poppler_messages.h"

#include <Error.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

thread_local PopplerMessages* collector = nullptr;

void on_message(ErrorCategory category, Goffset position, const char* text) {
  if (collector == nullptr || text == nullptr) return;
  collector->add(text, position, category != errSyntaxWarning);
}

// Messages quote the file's own bytes.
std::string printable(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    utf8::append(out, c < 0x20 || c == 0x7F ? U' ' : c);
  }
  return out;
}

}  // namespace

PopplerMessages::PopplerMessages() {
  static std::once_flag installed;
  std::call_once(installed, [] { setErrorCallback(on_message); });
  collector = this;
}

PopplerMessages::~PopplerMessages() {
  collector = nullptr;
}

void PopplerMessages::add(std::string text, std::int64_t byte, bool serious) {
  if (muted_) return;
  if (listed_.size() >= kMaxListed || std::find(listed_.begin(), listed_.end(), text) != listed_.end()) {
    ++unlisted_;
    return;
  }
  listed_.push_back(text);
  pending_.push_back({std::move(text), byte, serious});
}

std::vector<Diagnostic> PopplerMessages::take(int page) {
  std::vector<Diagnostic> diagnostics;
  for (const Message& message : pending_) {
    Place place;
    place.page = page;
    diagnostics.push_back({message.serious ? Severity::warning : Severity::note, "pdf_syntax", printable(message.text),
                           place, message.byte});
  }
  pending_.clear();
  return diagnostics;
}

std::vector<Diagnostic> PopplerMessages::take_rest() {
  if (unlisted_ == 0) return {};
  const std::string count = std::to_string(std::exchange(unlisted_, 0));
  return {{Severity::note, "pdf_syntax", count + " more messages about the file's syntax", Place(), -1}};
}

}  // namespace outturn::extract
