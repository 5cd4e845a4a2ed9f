#include "extract/word/paragraph_draft.h"

#include <algorithm>
#include <utility>

#include "core/place.h"
#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::int32_t kBodyText = 9;  // w:outlineLvl of what is no heading
constexpr std::string_view kSoftHyphen = "\u00AD";

// A visible character of Unicode's own.
bool is_plain(char32_t c) {
  return c > 0x20 && (c < 0xD800 || c > 0xDFFF) && c <= 0x10FFFF && !is_private(c);
}

bool may_need_reading(std::string_view text) {
  // Lead bytes of soft hyphens (C2 AD) and of private characters (EE, EF, F3, F4).
  constexpr std::string_view kLeads = "\xC2\xEE\xEF\xF3\xF4";
  return std::any_of(kLeads.begin(), kLeads.end(),
                     [&](char lead) { return text.find(lead) != std::string_view::npos; });
}

}  // namespace

void ParagraphDraft::begin_run() {
  in_run_ = true;
  look_known_ = false;
  marker_follows_ = false;
  run_look_ = RunLook();
  run_style_.clear();
}

const RunLook& ParagraphDraft::resolved() {
  if (!in_run_) {
    begin_run();
    in_run_ = false;
  }
  if (!look_known_) {
    run_look_ = styles_->resolve(run_look_, styles_->paragraph(style).run, styles_->run(run_style_).run);
    look_known_ = true;
  }
  return run_look_;
}

// The text without soft hyphens, and with characters for a symbol font's places.
std::string ParagraphDraft::readable(std::string_view text, SymbolFont font) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (text.substr(begin, at - begin) == kSoftHyphen) {
      ++findings_->soft_hyphens;
    } else if (!is_private(c)) {
      result.append(text, begin, at - begin);
    } else {
      const auto known = symbol_character(font, c);
      if (!known) ++findings_->unknown_symbols;
      utf8::append(result, known.value_or(utf8::kReplacement));
    }
  }
  return result;
}

void ParagraphDraft::put(std::string_view visible, const RunLook& shown) {
  std::string& text = draft_.paragraph.text;
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += visible;
  if (utf8::trim(visible).empty()) return;
  const bool complex = shown.complex.value_or(false);
  any_text_ = true;
  all_bold_ = all_bold_ && (complex ? shown.bold_complex : shown.bold).value_or(false);
  all_italic_ = all_italic_ && (complex ? shown.italic_complex : shown.italic).value_or(false);
  if (!shown.raised.value_or(false)) return;
  std::vector<TextRange>& raised = draft_.paragraph.raised;
  if (!raised.empty() && raised.back().end == begin) {
    raised.back().end = static_cast<std::uint32_t>(text.size());
  } else {
    raised.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
}

void ParagraphDraft::add(std::string_view text) {
  if (text.empty()) return;
  const RunLook& shown = resolved();
  if (shown.hidden.value_or(false)) {
    findings_->hidden += utf8::count_non_space(text);
    return;
  }
  std::string storage;
  if (may_need_reading(text)) {
    storage = readable(text, shown.font.value_or(SymbolFont::none));
    text = storage;
  }
  if (marker_follows_) {
    draft_.notes.back().marker += text;
    return;
  }
  put(text, shown);
}

void ParagraphDraft::add_symbol(SymbolFont font, char32_t code) {
  const RunLook& shown = resolved();
  if (shown.hidden.value_or(false)) {
    ++findings_->hidden;
    return;
  }
  std::string text;
  if (const auto known = symbol_character(font, code)) {
    utf8::append(text, *known);
  } else if (font == SymbolFont::none && is_plain(code)) {
    utf8::append(text, code);
  } else {
    ++findings_->unknown_symbols;
    utf8::append(text, utf8::kReplacement);
  }
  put(text, shown);
}

void ParagraphDraft::add_note(bool endnote, std::string_view id, bool own_marker) {
  if (resolved().hidden.value_or(false)) return;
  draft_.notes.push_back({endnote, std::string(id), {}});
  marker_follows_ = own_marker;
}

void ParagraphDraft::run_on() {
  look = ParagraphLook();
  style.clear();
  tab_stops.clear();
  mark_deleted = false;
}

// Where the text begins behind the tabs in front of it; `skip`: their bytes, and those of spaces.
std::int32_t ParagraphDraft::begin_of_text(std::int32_t indent, std::int32_t default_tab, std::size_t& skip) const {
  const std::string& text = draft_.paragraph.text;
  for (skip = 0; skip < text.size(); ++skip) {
    const char c = text[skip];
    if (c != '\t' && c != ' ' && c != '\n') break;
    if (c != '\t') continue;
    const std::int32_t left = look.left.value_or(0);
    std::int32_t next = default_tab * (std::max(indent, 0) / default_tab + 1);
    if (left > indent) next = std::min(next, left);
    for (const std::int32_t stop : tab_stops) {
      if (stop > indent) {
        next = stop;
        break;
      }
    }
    indent = next;
  }
  return indent;
}

void ParagraphDraft::trim(std::size_t leading) {
  FlowParagraph& paragraph = draft_.paragraph;
  std::string_view text = paragraph.text;
  const std::string_view kept = utf8::trim(text.substr(leading));
  const auto begin =
      static_cast<std::uint32_t>(kept.empty() ? text.size() : static_cast<std::size_t>(kept.data() - text.data()));
  const auto size = static_cast<std::uint32_t>(kept.size());
  std::vector<TextRange> raised;
  for (const TextRange& range : paragraph.raised) {
    const TextRange moved{std::clamp(range.begin, begin, begin + size) - begin,
                          std::clamp(range.end, begin, begin + size) - begin};
    if (moved.begin < moved.end) raised.push_back(moved);
  }
  paragraph.raised = std::move(raised);
  paragraph.text = std::string(kept);
}

void ParagraphDraft::put_label(const std::string& label) {
  FlowParagraph& paragraph = draft_.paragraph;
  const std::string front = paragraph.text.empty() ? label : label + " ";
  paragraph.text.insert(0, front);
  for (TextRange& range : paragraph.raised) {
    range.begin += static_cast<std::uint32_t>(front.size());
    range.end += static_cast<std::uint32_t>(front.size());
  }
}

DraftParagraph ParagraphDraft::finish(ListLabels& labels, std::int32_t default_tab) {
  const ParagraphLook& by_style = styles_->paragraph(style).paragraph;
  const bool own_list = look.list.has_value();
  const std::string list = own_list ? *look.list : by_style.list.value_or("");
  ListLabel label;
  if (!list.empty() && list != "0") {
    label = labels.next(list, own_list ? std::optional(look.list_level.value_or(0)) : by_style.list_level, style);
  }
  // The list's indent is nearer than the style's where the paragraph itself names the list.
  if (own_list) look.inherit(label.paragraph);
  look.inherit(by_style);
  look.inherit(label.paragraph);
  look.inherit(styles_->defaults());
  FlowParagraph& paragraph = draft_.paragraph;
  std::sort(tab_stops.begin(), tab_stops.end());
  std::size_t leading = 0;
  std::int32_t indent = look.left.value_or(0) + look.first_line.value_or(0);
  indent = begin_of_text(indent, default_tab, leading);
  trim(leading);
  if (const std::string_view shown = utf8::trim(label.text); !shown.empty()) put_label(std::string(shown));
  paragraph.indent = round_points(indent / kTwipsPerPoint);
  paragraph.weight = weight_of(any_text_ && all_bold_);
  paragraph.italic = any_text_ && all_italic_;
  const std::int32_t outline = look.outline_level.value_or(kBodyText);
  paragraph.heading_level = outline >= 0 && outline < kBodyText ? outline + 1 : 0;
  return std::move(draft_);
}

}  // namespace outturn::extract
