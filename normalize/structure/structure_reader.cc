#include "normalize/structure/structure_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestPartTitle = 120;  // bytes
constexpr std::size_t kLongestEntry = 600;

bool is_page_digit(char c) {
  return c >= '0' && c <= '9';
}

// Text and page label of a contents line: the label is a number at the end, behind a tab, dots or a space.
struct LabelledLine {
  std::string_view text;
  std::string_view label;
};

std::optional<LabelledLine> cut_label(std::string_view line) {
  line = utf8::trim(line);
  std::size_t begin = line.size();
  while (begin > 0 && is_page_digit(line[begin - 1])) --begin;
  if (begin == line.size()) {
    while (begin > 0 && std::string_view("ivxl").find(line[begin - 1]) != std::string_view::npos) --begin;
  }
  const std::string_view label = line.substr(begin);
  if (label.empty() || label.size() > 5 || begin == 0) return std::nullopt;
  std::string_view text = line.substr(0, begin);
  constexpr std::array<std::string_view, 8> kLeaders = {" ", "\t", ".", "…", "·", "．", "　", "\u00A0"};
  bool stripped = true;
  while (stripped) {
    stripped = false;
    for (const std::string_view leader : kLeaders) {
      if (!text.ends_with(leader)) continue;
      text.remove_suffix(leader.size());
      stripped = true;
    }
  }
  if (text.empty() || text.size() == begin) return std::nullopt;
  return LabelledLine{text, label};
}

ContentsEntry make_entry(const Phrases& phrases, std::string_view text, std::string_view label) {
  for (const Wording wording : {Wording::heading_component, Wording::heading_section, Wording::heading_chapter,
                                Wording::heading_office, Wording::heading_numbered}) {
    if (const auto found = phrases.heading(wording, text)) {
      return {found->code, std::string(without_marks(found->title)), std::string(label)};
    }
  }
  return {{}, utf8::collapse_spaces(without_marks(text)), std::string(label)};
}

}  // namespace

StructureReader::StructureReader(const Phrases& phrases, ReportBuilder& builder)
    : phrases_(phrases), builder_(builder), headings_(phrases), front_(phrases) {
  builder_.front().language = phrases.language();
}

bool StructureReader::begins_part(const FoldedLine& line) {
  if (line.printed().size() > kLongestPartTitle) return false;
  if (phrases_.matches(Wording::contents_title, line)) {
    part_ = Part::contents;
  } else if (phrases_.matches(Wording::abbreviations_title, line)) {
    part_ = Part::abbreviations;
  } else {
    return false;
  }
  take_front();
  return true;
}

void StructureReader::take_front() {
  front_.finish(builder_.front());
}

// Whether the line is of the contents; ends them where it is not.
bool StructureReader::read_contents(std::string_view text, const LineHints& hints) {
  if (phrases_.matches(Wording::contents_page, text)) return true;
  // What they have listed stands in the body, though its title may end with a number: "… performance in 2025".
  if (headings_.lists(make_entry(phrases_, text, {}))) {
    pending_entry_.clear();
    part_ = Part::body;
    return false;
  }
  std::string whole = pending_entry_;
  join_line(whole, text);
  if (whole.size() <= kLongestEntry) {
    if (const auto line = cut_label(whole)) {
      builder_.contents(make_entry(phrases_, line->text, line->label));
      headings_.listed(builder_.report().contents.back());
      pending_entry_.clear();
      return true;
    }
    const bool wraps = pending_entry_.empty() && cut_label(hints.next) && !hints.next.starts_with(text);
    if (wraps && !headings_.lists(make_entry(phrases_, text, {}))) {
      pending_entry_ = text;
      return true;
    }
  }
  pending_entry_.clear();
  part_ = Part::body;
  return false;
}

bool StructureReader::read_abbreviation(std::string_view text, const Place& place) {
  const std::size_t tab = text.find('\t');
  if (tab == std::string_view::npos) return false;
  const std::string_view full = utf8::trim(text.substr(tab));
  const std::string_view short_form = utf8::trim(text.substr(0, tab));
  if (short_form.empty() || full.empty() || full.find('\t') != std::string_view::npos) return false;
  builder_.abbreviation({std::string(short_form), std::string(full), place});
  return true;
}

LineKind StructureReader::line(std::string_view text, const Place& place, const LineHints& hints) {
  text = utf8::trim(text);
  if (text.empty()) return LineKind::text;
  const FoldedLine line(text);
  if (begins_part(line)) return part_ == Part::contents ? LineKind::contents : LineKind::abbreviation;
  if (part_ == Part::contents && read_contents(text, hints)) return LineKind::contents;
  if (part_ == Part::abbreviations && read_abbreviation(text, place)) return LineKind::abbreviation;
  if (auto heading = headings_.read(line, hints, builder_.in_table())) {
    table_begins();
    headings_.took(*heading);
    if (heading->chapter) {
      builder_.chapter(std::move(heading->code), std::move(heading->title), place);
    } else {
      builder_.heading({heading->kind, std::move(heading->code), std::move(heading->title), place});
    }
    return LineKind::heading;
  }
  headings_.text(text);
  if (part_ != Part::front) return LineKind::text;
  front_.line(text, hints.begins_block);
  return LineKind::front_matter;
}

bool StructureReader::ends_table(std::string_view text, const LineHints& hints) const {
  const FoldedLine line(text);
  if (headings_.read(line, hints, true)) return true;
  if (!hints.begins_block) return false;
  if (headings_.next_paragraph(line.printed())) return true;
  return line.printed().size() <= kLongestPartTitle && phrases_.matches(Wording::heading_other, line);
}

void StructureReader::table_begins() {
  if (part_ == Part::front) take_front();
  part_ = Part::body;
}

void StructureReader::finish() {
  if (part_ == Part::front) take_front();
}

}  // namespace outturn::normalize
