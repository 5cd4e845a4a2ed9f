#include "normalize/table/footnote_zone.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/page/raised_mark.h"
#include "normalize/page/written_rule.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kMostLines = 30;  // of footnotes on one page

// The weights of the evidence, and how much of it is enough.
constexpr double kShortRule = 2;
constexpr double kLongRule = 1;  // above a marker in smaller type; tables have such rules too
constexpr double kSmallerType = 1.2;
constexpr double kMarker = 1;
constexpr double kGap = 0.5;
constexpr double kCalled = 1;    // its mark stands raised behind a text above
constexpr double kNoWords = -3;  // figures only: a chart's axis, a table's line
constexpr double kNoteEnough = 2.4;

constexpr float kUnderline = 0.4F;     // of the type: below the base line
constexpr float kSlack = 2;            // points
constexpr float kSmallerSize = 0.93F;  // of the text's type
constexpr float kNoteSameType = 0.6F;  // points
constexpr std::size_t kLongestNoteMark = 2;

constexpr float kNoteIndent = 4;  // of the type: of a note's first line

bool is_raised(const Word& word, const PageLine& line) {
  return stands_raised(word, line) && utf8::count(word.text) <= kLongestNoteMark;
}

// The size of most of the page's type, by characters.
float body_size(const PageLayout& layout, LineRange body) {
  std::vector<std::pair<float, std::size_t>> sizes;
  std::size_t total = 0;
  for (std::size_t at = body.first; at < body.end; ++at) {
    const PageLine& line = layout.lines()[at];
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      sizes.emplace_back(layout.word(word).font_size, layout.word(word).text.size());
      total += layout.word(word).text.size();
    }
  }
  std::sort(sizes.begin(), sizes.end());
  std::size_t sum = 0;
  for (const auto& [size, bytes] : sizes) {
    sum += bytes;
    if (2 * sum >= total) return size;
  }
  return 0;
}

// The marker that the line's first word is; empty where it is none. A raised or small word is one; so is an
// asterisk, or a number or letter that stands by itself, with or without a full stop.
std::string marker_of(const PageLayout& layout, const PageLine& line) {
  const Word& first = layout.word(line.first);
  std::string text = first.text;
  if (text.size() > 1 && (text.back() == '.' || text.back() == ')')) text.pop_back();
  if (line.count < 2 || utf8::count(text) > 3) return {};
  const bool raised = first.font_size < kMarkSize * line.size || first.baseline < line.baseline - 0.15F * line.size;
  const bool sign = text.find_first_not_of("*†‡§") == std::string::npos;
  const bool number = text.find_first_not_of("0123456789") == std::string::npos;
  const bool letter = text.size() == 1 && text[0] >= 'a' && text[0] <= 'z';
  return raised || sign || number || letter ? text : std::string();
}

// Whether the rule is one of a table's: another goes on from it, down or at the same height.
bool belongs_to_grid(const PageLayout& layout, const Stroke& rule) {
  constexpr float kTouch = 1.5F;  // points
  const bool meets = std::any_of(layout.vertical().begin(), layout.vertical().end(), [&](const Stroke& down) {
    return down.at > rule.from - kTouch && down.at < rule.to + kTouch && down.from < rule.at + kTouch &&
           down.to > rule.at - kTouch;
  });
  return meets || std::any_of(layout.horizontal().begin(), layout.horizontal().end(), [&](const Stroke& other) {
           return &other != &rule && std::abs(other.at - rule.at) < kTouch;
         });
}

// Whether the rule underlines text of the line: it is no longer than that, and close below.
bool underlines(const Stroke& rule, const PageLine& line) {
  return rule.at - line.baseline < kUnderline * line.size && rule.from > line.box.x0 - kSlack &&
         rule.to < line.box.x1 + kSlack;
}

double rule_above(const PageLayout& layout, LineRange body, std::size_t at, bool may_be_long) {
  const PageLine& line = layout.lines()[at];
  if (at > 0 && is_written_rule(layout, layout.lines()[at - 1])) return kShortRule;
  const float above = at > body.first ? layout.lines()[at - 1].baseline : 0;
  double found = 0;
  for (const Stroke& rule : layout.horizontal()) {
    if (rule.at <= above || rule.at >= line.baseline - 0.5F * line.size || rule.length() <= 20 ||
        rule.from >= line.box.x0 + 20 || belongs_to_grid(layout, rule) ||
        (at > body.first && underlines(rule, layout.lines()[at - 1]))) {
      continue;
    }
    const bool is_short = rule.length() < 0.45F * layout.page().width;
    found = std::max(found, is_short ? kShortRule : may_be_long ? kLongRule : 0);
  }
  return found;
}

float left_edge(const PageLayout& layout, LineRange body) {
  float left = layout.page().width;
  for (std::size_t at = body.first; at < body.end; ++at) left = std::min(left, layout.lines()[at].box.x0);
  return left;
}

bool has_letters(const PageLayout& layout, const PageLine& line) {
  std::size_t letters = 0;
  for (std::uint32_t word = line.first + 1; word < line.first + line.count; ++word) {
    const std::string& text = layout.word(word).text;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = utf8::next(text, at);
      if (utf8::is_letter(c) || utf8::is_han(c)) ++letters;
    }
  }
  return letters >= 4;
}

// The type of most of the line's text: a page's number that stands beside a note may be larger.
float size_of(const PageLayout& layout, const PageLine& line) {
  std::size_t bytes = 0;
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) bytes += layout.word(word).text.size();
  std::size_t smaller = 0;
  float size = line.size;
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    if (layout.word(word).font_size < line.size - kNoteSameType) smaller += layout.word(word).text.size();
  }
  if (2 * smaller <= bytes) return size;
  size = 0;
  for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
    const float here = layout.word(word).font_size;
    if (here < line.size - kNoteSameType) size = std::max(size, here);
  }
  return size;
}

// The marks that stand raised behind a text in the lines.
std::vector<std::string> called_marks(const PageLayout& layout, LineRange lines) {
  std::vector<std::string> marks;
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    for (std::uint32_t word = line.first + 1; word < line.first + line.count; ++word) {
      if (is_raised(layout.word(word), line)) marks.push_back(layout.word(word).text);
    }
  }
  return marks;
}

double evidence(const PageLayout& layout, LineRange body, std::size_t at, float usual,
                const std::vector<std::string>& called) {
  const PageLine& line = layout.lines()[at];
  const bool smaller = size_of(layout, line) < kSmallerSize * usual;
  const std::string marker = marker_of(layout, line);
  const bool marked = !marker.empty();
  double sum = rule_above(layout, body, at, smaller && marked);
  if (smaller) sum += kSmallerType;
  if (marked) sum += kMarker;
  const bool set_small = smaller || is_raised(layout.word(line.first), line);
  if (set_small && marked && std::find(called.begin(), called.end(), marker) != called.end()) sum += kCalled;
  if (at > body.first && line.baseline - layout.lines()[at - 1].baseline > 1.6F * line.size) sum += kGap;
  if (!has_letters(layout, line)) sum += kNoWords;
  return sum;
}

}  // namespace

bool begins_called_note(const PageLayout& layout, LineRange above, std::size_t at) {
  if (above.empty()) return false;
  const PageLine& line = layout.lines()[at];
  const PageLine& first = layout.lines()[above.first];
  if (size_of(layout, line) >= kSmallerSize * first.size || line.box.x0 > first.box.x0 + kNoteIndent * line.size ||
      !has_letters(layout, line)) {
    return false;
  }
  const std::string marker = marker_of(layout, line);
  if (marker.empty()) return false;
  const std::vector<std::string> called = called_marks(layout, above);
  return std::find(called.begin(), called.end(), marker) != called.end();
}

std::size_t footnotes_begin(const PageLayout& layout, LineRange body) {
  const float usual = body_size(layout, body);
  const float left = left_edge(layout, body);
  std::size_t begin = body.end;
  const std::vector<std::string> called = called_marks(layout, body);
  float size = 0;
  for (std::size_t at = body.end; at > body.first && body.end - at < kMostLines;) {
    --at;
    const PageLine& line = layout.lines()[at];
    const float here = size_of(layout, line);
    if (size > 0 && here > size + 0.7F) break;
    size = std::max(size, here);
    // Nothing larger than a note stands below it, and it begins where the page's text does, not in a table's column.
    const bool below_written_rule = at > 0 && is_written_rule(layout, layout.lines()[at - 1]);
    const float edge = below_written_rule ? layout.lines()[at - 1].box.x0 : left;
    if (here > size - 0.7F && line.box.x0 < edge + kNoteIndent * line.size &&
        evidence(layout, body, at, usual, called) >= kNoteEnough)
      begin = at;
  }
  if (begin < body.end && begin > 0 && is_written_rule(layout, layout.lines()[begin - 1])) --begin;
  return begin;
}

std::vector<PrintedNote> read_notes(const PageLayout& layout, LineRange lines) {
  std::vector<PrintedNote> notes;
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    if (is_written_rule(layout, line)) continue;
    const std::string marker = marker_of(layout, line);
    const std::string text = layout.text(line.first + (marker.empty() ? 0U : 1U), line.first + line.count);
    if (notes.empty() || !marker.empty()) {
      notes.push_back({marker, text, {layout.page().number, 0, line.box}});
      continue;
    }
    PrintedNote& note = notes.back();
    if (wrap_join(note.text, text) == Join::space) note.text += ' ';
    note.text += text;
    note.place.box->include(line.box);
  }
  return notes;
}

}  // namespace outturn::normalize
