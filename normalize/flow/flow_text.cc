#include "normalize/flow/flow_text.h"

#include <algorithm>
#include <utility>

#include "core/raised_text.h"
#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/structure/front_matter.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestMarker = 3;  // characters: "a", "12", "***"

void replace_tabs(std::string& text) {
  for (std::size_t at = text.find('\t'); at != std::string::npos; at = text.find('\t', at + 1)) text[at] = ' ';
}

// Calls for each line of a text.
template <typename Take>
void each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string without_raised(const FlowParagraph& paragraph) {
  std::string text;
  std::size_t from = 0;
  for (const TextRange& range : paragraph.raised) {
    text.append(paragraph.text, from, range.begin - from);
    from = range.end;
  }
  return text.append(paragraph.text, from);
}

// Whether a superscript is markers and nothing else: "a", "a,b", "a, b".
bool is_mark(std::string_view raised, const NoteMarkers& markers) {
  bool any = false;
  while (!raised.empty()) {
    const std::size_t end = std::min(raised.find_first_of(", "), raised.size());
    const std::string_view part = utf8::trim(raised.substr(0, end));
    if (!part.empty() && !markers.contains(part)) return false;
    any = any || !part.empty();
    raised.remove_prefix(std::min(end + 1, raised.size()));
  }
  return any;
}

// Raised digits right behind others: a power, or the mark of a note that is not printed below.
bool lengthens_figure(std::string_view text, const TextRange& raised) {
  const auto is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  return raised.begin > 0 && raised.begin < raised.end && is_digit(raised.begin - 1) && is_digit(raised.begin);
}

std::string without_marks(const FlowParagraph& paragraph, const NoteMarkers& markers, std::int64_t& characters) {
  std::string text;
  std::size_t from = 0;
  for (const TextRange& range : paragraph.raised) {
    const std::string_view raised = std::string_view(paragraph.text).substr(range.begin, range.end - range.begin);
    const bool mark = is_mark(raised, markers);
    if (!mark && !lengthens_figure(paragraph.text, range)) continue;
    text.append(paragraph.text, from, range.begin - from);
    if (mark) {
      characters += utf8::count_non_space(raised);
    } else {
      text += raised_text(raised);
    }
    from = range.end;
  }
  return text.append(paragraph.text, from);
}

void join_lines_of(std::string& text, std::string_view more) {
  each_line(more, [&](std::string_view line) {
    line = utf8::trim(line);
    if (wrap_join(text, line) == Join::none) {
      text += line;
    } else {
      join_line(text, line);
    }
  });
}

// The same with spaces for tabs.
void join_plain_lines_of(std::string& text, std::string_view more) {
  if (more.find('\t') == std::string_view::npos) {
    join_lines_of(text, more);
    return;
  }
  std::string plain(more);
  replace_tabs(plain);
  join_lines_of(text, plain);
}

}  // namespace

bool is_note_letter(std::string_view raised) {
  return raised.size() == 1 && ((raised[0] >= 'a' && raised[0] <= 'z') || raised[0] == '*');
}

std::string line_of(const FlowParagraph& paragraph) {
  if (paragraph.text.find('\n') == std::string::npos) return paragraph.text;
  std::string text;
  join_lines_of(text, paragraph.text);
  return text;
}

std::string line_without_marks(const FlowParagraph& paragraph, const NoteMarkers& markers) {
  if (paragraph.raised.empty()) return line_of(paragraph);
  std::int64_t characters = 0;
  std::string text;
  join_lines_of(text, without_marks(paragraph, markers, characters));
  return text;
}

std::string line_of(const FlowCell& cell, bool with_raised) {
  std::string text;
  for (const FlowParagraph& paragraph : cell.paragraphs) {
    if (with_raised || paragraph.raised.empty()) {
      join_plain_lines_of(text, paragraph.text);
    } else {
      join_plain_lines_of(text, without_raised(paragraph));
    }
  }
  return text;
}

std::string line_of(const FlowRow& row) {
  std::string text;
  for (const FlowCell& cell : row.cells) {
    const std::string part = line_of(cell);
    if (part.empty()) continue;
    if (!text.empty()) text += '\t';
    text += part;
  }
  return text;
}

Cell cell_of(const FlowCell& cell, const NoteMarkers& markers, std::int64_t& mark_characters) {
  Cell made;
  for (const FlowParagraph& paragraph : cell.paragraphs) {
    each_line(without_marks(paragraph, markers, mark_characters), [&](std::string_view line) {
      std::string text(utf8::trim(line));
      if (text.empty()) return;
      replace_tabs(text);
      const Join join = made.fragments.empty() ? Join::none : Join::paragraph;
      made.fragments.push_back({std::move(text), paragraph.place, join});
    });
  }
  return made;
}

void append_cell(Cell& cell, Cell&& more) {
  if (more.empty()) return;
  if (!cell.empty()) more.fragments.front().join = Join::space;
  std::move(more.fragments.begin(), more.fragments.end(), std::back_inserter(cell.fragments));
}

std::string note_marker(const FlowParagraph& paragraph) {
  const std::string_view text = paragraph.text;
  std::string_view marker;
  if (!paragraph.raised.empty() && paragraph.raised.front().begin == 0) {
    marker = utf8::trim(text.substr(0, paragraph.raised.front().end));
  } else {
    const std::size_t stars = text.find_first_not_of('*');
    if (stars == std::string_view::npos || (text[stars] != '\t' && text[stars] != ' ')) return {};
    marker = text.substr(0, stars);
  }
  const bool alone = utf8::trim(text.substr(marker.size())).empty();
  return alone || utf8::count(marker) > kLongestMarker ? std::string() : std::string(marker);
}

std::string note_text(const FlowParagraph& paragraph, const std::string& marker) {
  return utf8::collapse_spaces(std::string_view(paragraph.text).substr(marker.size()));
}

bool is_bold(const FlowCell& cell) {
  return !cell.paragraphs.empty() && std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                                                 [](const FlowParagraph& paragraph) { return paragraph.is_bold(); });
}

}  // namespace outturn::normalize
