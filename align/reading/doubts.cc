#include "align/reading/doubts.h"

#include <algorithm>

#include "align/wording/word_breaks.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// The most confidence of such results. As scripts/accuracy_layouts has it, more than half of the remarks that break off
// in rows set close are wrong.
constexpr double kDoubtful = 0.8;

void doubt(Result& result) {
  result.confidence = std::min(result.confidence, kDoubtful);
  result.reading_confidence = std::min(result.reading_confidence, kDoubtful);
}

bool is_no_value(const Result& result, const Vocabulary& words) {
  const std::string_view text = utf8::trim(result.completed_text);
  switch (result.kind) {
    case CompletedKind::other:
      return !text.empty();
    case CompletedKind::yes:
      return words.yes.match_at(text, 0) < text.size();
    case CompletedKind::no:
      return words.no.match_at(text, 0) < text.size();
    default:
      return false;
  }
}

}  // namespace

bool breaks_off(std::string_view text, const Vocabulary& words) {
  text = utf8::trim(text);
  if (text.empty()) return false;
  if (!ends_with_connective(text, words) || words.is_complete(text)) return false;
  return !text.ends_with(":") && !text.ends_with("：") && !text.ends_with(";") && !text.ends_with("；");
}

void lower_confidence(Output& output, const Vocabulary& words) {
  for (std::size_t at = 0; at < output.results.size(); ++at) {
    Result& result = output.results[at];
    if (is_no_value(result, words)) doubt(result);
    if (at + 1 < output.results.size() && breaks_off(result.remark, words)) {
      doubt(result);
      doubt(output.results[at + 1]);
    }
  }
}

}  // namespace outturn::align
