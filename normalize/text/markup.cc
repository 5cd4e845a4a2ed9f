#include "normalize/text/markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/raised_text.h"
#include "core/utf8.h"
#include "normalize/text/plain_characters.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kLongestTag = 600;  // bytes
constexpr std::size_t kLongestEntity = 10;

constexpr std::array<std::string_view, 26> kBlockTags = {
    "p",  "br", "div", "li", "ul", "ol", "tr", "td",   "th",   "table",   "tbody",  "thead",  "tfoot",
    "h1", "h2", "h3",  "h4", "h5", "h6", "hr", "html", "body", "section", "header", "footer", "blockquote"};
constexpr std::array<std::string_view, 17> kInlineTags = {"b",    "strong", "i",        "em",  "u",      "s",
                                                          "sup",  "sub",    "span",     "a",   "font",   "small",
                                                          "code", "img",    "colgroup", "col", "caption"};

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool contains(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
  std::string name;  // lower case
  bool closing = false;
  bool block = false;
  std::size_t length = 0;  // bytes, brackets included
};

// The tag that begins with the "<" at the front of `text`.
std::optional<Tag> read_tag(std::string_view text) {
  if (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->");
    if (end == std::string_view::npos) return std::nullopt;
    return Tag{"!", false, false, end + 3};
  }
  Tag tag;
  std::size_t at = 1;
  if (at < text.size() && text[at] == '/') {
    tag.closing = true;
    ++at;
  }
  while (at < text.size() && (is_ascii_letter(text[at]) || (!tag.name.empty() && text[at] >= '1' && text[at] <= '6'))) {
    tag.name += static_cast<char>(text[at] | 0x20);
    ++at;
  }
  if (at >= text.size() || std::string_view(" />\t").find(text[at]) == std::string_view::npos) return std::nullopt;
  const std::size_t end = text.substr(0, kLongestTag).find('>', at);
  if (end == std::string_view::npos || text.substr(at, end - at).find('<') != std::string_view::npos)
    return std::nullopt;
  tag.block = contains(kBlockTags, tag.name);
  if (!tag.block && !contains(kInlineTags, tag.name)) return std::nullopt;
  tag.length = end + 1;
  return tag;
}

std::optional<char32_t> numeric_entity(std::string_view name) {
  const bool hex = name.starts_with("#x") || name.starts_with("#X");
  char32_t value = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    const bool digit = c >= '0' && c <= '9';
    const char lower = static_cast<char>(c | 0x20);
    if (!digit && !(hex && lower >= 'a' && lower <= 'f')) return std::nullopt;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit ? c - '0' : lower - 'a' + 10);
  }
  const bool valid = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return valid ? std::optional(value) : std::nullopt;
}

// The character that the entity at the front of `text` stands for, and its length in bytes.
std::optional<std::pair<char32_t, std::size_t>> read_entity(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (end == std::string_view::npos || end < 3) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  if (name.front() == '#') {
    const auto value = numeric_entity(name);
    if (!value) return std::nullopt;
    return std::pair(*value, end + 1);
  }
  constexpr std::array<std::pair<std::string_view, char32_t>, 14> kNamed = {{{"amp", U'&'},
                                                                             {"lt", U'<'},
                                                                             {"gt", U'>'},
                                                                             {"quot", U'"'},
                                                                             {"apos", U'\''},
                                                                             {"nbsp", U'\u00A0'},
                                                                             {"ensp", U'\u2002'},
                                                                             {"emsp", U'\u2003'},
                                                                             {"ndash", U'\u2013'},
                                                                             {"mdash", U'\u2014'},
                                                                             {"ldquo", U'\u201C'},
                                                                             {"rdquo", U'\u201D'},
                                                                             {"lsquo", U'\u2018'},
                                                                             {"rsquo", U'\u2019'}}};
  const auto* found =
      std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& entry) { return entry.first == name; });
  if (found == kNamed.end()) return std::nullopt;
  return std::pair(found->second, end + 1);
}

class Stripper {
 public:
  CleanText run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t next = std::min(text.find_first_of("<&", at), text.size());
      paragraph_.append(text, at, next - at);
      at = next;
      if (at == text.size()) break;
      at += text[at] == '<' ? tag(text.substr(at)) : entity(text.substr(at));
    }
    end_paragraph();
    clean_.bold = bold_begins_ && depth_ == 0 && bold_ends_;
    return std::move(clean_);
  }

 private:
  // Bytes of the text that are done with.
  std::size_t tag(std::string_view text) {
    const auto found = read_tag(text);
    if (!found) {
      paragraph_ += '<';
      return 1;
    }
    clean_.tag_characters += utf8::count_non_space(text.substr(0, found->length));
    if (found->name == "b" || found->name == "strong") bold(found->closing);
    if (found->name == "sup") raised(found->closing);
    if (found->block) end_paragraph();
    return found->length;
  }

  std::size_t entity(std::string_view text) {
    const auto found = read_entity(text);
    if (!found) {
      paragraph_ += '&';
      return 1;
    }
    const Plain shown = plain(found->first);
    if (shown != Plain::nothing) utf8::append(paragraph_, shown == Plain::space ? U' ' : found->first);
    clean_.entity_characters +=
        static_cast<std::int64_t>(found->second) - (shown != Plain::as_is || utf8::is_space(found->first) ? 0 : 1);
    return found->second;
  }

  void bold(bool closing) {
    const bool nothing_yet = clean_.paragraphs.empty() && utf8::trim(paragraph_).empty();
    if (closing) {
      --depth_;
      bold_ends_ = true;
    } else {
      ++depth_;
      bold_begins_ = bold_begins_ || nothing_yet;
      bold_ends_ = false;
    }
    bold_at_ = paragraph_.size();
  }

  void raised(bool closing) {
    if (!closing) {
      raised_at_ = paragraph_.size();
    } else if (raised_at_ <= paragraph_.size()) {
      const std::string raised = raised_text(std::string_view(paragraph_).substr(raised_at_));
      paragraph_.resize(raised_at_);
      paragraph_ += raised;
      clean_.raised.emplace_back(utf8::trim(raised));
    }
  }

  void end_paragraph() {
    if (bold_ends_ && !utf8::trim(std::string_view(paragraph_).substr(std::min(bold_at_, paragraph_.size()))).empty()) {
      bold_begins_ = false;  // text behind the bold type
    }
    bold_at_ = 0;
    raised_at_ = 0;
    const std::string_view text = utf8::trim(paragraph_);
    if (!text.empty()) clean_.paragraphs.emplace_back(text);
    paragraph_.clear();
  }

  CleanText clean_;
  std::string paragraph_;
  std::size_t bold_at_ = 0;  // where in the paragraph the last bold tag stands
  std::size_t raised_at_ = 0;
  int depth_ = 0;             // of open bold tags
  bool bold_begins_ = false;  // nothing stands before the first bold tag
  bool bold_ends_ = false;    // the last bold tag closes
};

}  // namespace

bool has_markup(std::string_view text) {
  return text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
}

CleanText strip_markup(std::string_view text) {
  return Stripper().run(text);
}

namespace {

// ":-:|-|--:", as Markdown has it below a header: a dash is enough for a cell.
bool is_bar_rule(std::string_view line) {
  std::size_t bars = 0;
  std::size_t dashes = 0;
  for (const char c : utf8::trim(line)) {
    if (c == '|') {
      if (dashes == 0 && bars > 0) return false;
      ++bars;
      dashes = 0;
    } else if (c == '-') {
      ++dashes;
    } else if (c != ':' && c != ' ') {
      return false;
    }
  }
  return bars > 1;
}

}  // namespace

bool is_rule_line(std::string_view line) {
  if (is_bar_rule(line)) return true;
  std::size_t total = 0;
  std::size_t in_cell = 0;
  const auto cell_is_rule = [&] { return in_cell != 1; };
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = utf8::next(line, at);
    if (c == U'\t' || c == U'|' || c == U'+') {
      if (!cell_is_rule()) return false;
      in_cell = 0;
      continue;
    }
    if (utf8::is_space(c)) continue;
    const bool rule = c == U'-' || c == U'_' || c == U'=' || c == U'~' || c == U':' || (c >= 0x2010 && c <= 0x2015) ||
                      (c >= 0x2500 && c <= 0x257F) || c == 0x2212;
    if (!rule) return false;
    ++in_cell;
    ++total;
  }
  return total >= 3 && cell_is_rule();
}

}  // namespace outturn::normalize
