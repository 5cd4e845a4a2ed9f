#include "normalize/page/running_heads.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kEdgeLines = 4;
constexpr float kSameHeight = 2.5F;  // points
constexpr float kClearGap = 1.6F;    // of the type: base line to base line, between margin and body
constexpr float kHeadStep = 2.2F;    // of the type: between two lines of one head
constexpr float kOuterPart = 0.12F;  // of the page's height: where wording alone is enough
constexpr float kSamePlace = 3;      // points: between the middles of pages' numbers
constexpr int kLargestNumber = 9999;
constexpr std::size_t kBareNumber = 2;     // bytes of the signature of a number by itself
constexpr std::uint32_t kNumberWords = 3;  // in a line with a page's number

std::string without_numbers(std::string_view word) {
  std::string answer;
  for (const char c : word) {
    if (!utf8::is_digit(static_cast<unsigned char>(c))) {
      answer += c;
    } else if (answer.empty() || answer.back() != '#') {
      answer += '#';
    }
  }
  return answer;
}

std::string signature(const PageLayout& layout, const PageLine& line) {
  std::vector<std::string> words;
  words.reserve(line.count);
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    words.push_back(without_numbers(layout.word(at).text));
  }
  std::sort(words.begin(), words.end());
  std::string joined;
  for (const std::string& word : words) joined.append(word).push_back(' ');
  return joined;
}

// "A/99/100/Add.1", "5/30", "12", "18-02213", "(C)": capitals, digits and slashes, nothing that makes a sentence.
bool is_label_word(std::string_view word) {
  const bool numbered = std::any_of(word.begin(), word.end(), utf8::is_digit);
  const bool bracketed = word.size() == 3 && word.front() == '(' && word.back() == ')';
  return (numbered || bracketed) && std::all_of(word.begin(), word.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                  std::string_view("/.-()").find(c) != std::string_view::npos;
         });
}

bool is_label(const PageLayout& layout, const PageLine& line) {
  if (line.count > 6) return false;
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    if (!is_label_word(layout.word(at).text)) return false;
  }
  return true;
}

// A symbol, and no mere number, which might be a value: there are letters and a stroke in it.
bool names_document(const PageLayout& layout, const PageLine& line) {
  const std::string& text = layout.word(line.first).text;
  return line.count == 1 && text.find('/') != std::string::npos &&
         std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool shared(const EdgeLine& line, std::span<const PageEdges* const> neighbours, bool top) {
  return std::any_of(neighbours.begin(), neighbours.end(), [&](const PageEdges* page) {
    const auto& lines = top ? page->top : page->bottom;
    return std::any_of(lines.begin(), lines.end(), [&](const EdgeLine& other) {
      return std::abs(other.y - line.y) < kSameHeight && other.signature == line.signature;
    });
  });
}

bool rule_between(const PageLayout& layout, float upper, float lower) {
  return std::any_of(layout.horizontal().begin(), layout.horizontal().end(),
                     [&](const Stroke& rule) { return rule.at > upper && rule.at < lower && rule.length() > 36; });
}

// The number in a line that is a page's: "3", "- 3 -", "Page 3".
int number_of(const PageLayout& layout, const PageLine& line) {
  if (line.count > kNumberWords) return -1;
  int number = -1;
  for (std::uint32_t at = line.first; at < line.first + line.count; ++at) {
    std::string_view word = layout.word(at).text;
    if (word.size() > 2 && word.front() == '-' && word.back() == '-') word = word.substr(1, word.size() - 2);
    if (std::none_of(word.begin(), word.end(), utf8::is_digit)) continue;
    int found = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), found);
    if (number >= 0 || error != std::errc() || end != word.data() + word.size() || found > kLargestNumber) return -1;
    number = found;
  }
  return number;
}

// Whether a line among the lowest counts on with such lines of the pages around: numbers of pages, however close to the
// text they stand. Two pages are enough where they have just these numbers.
bool counts_pages(const PageEdges& own, const EdgeLine& line, std::span<const PageEdges* const> neighbours) {
  if (line.number < 0) return false;
  std::size_t agreed = line.number == own.page ? 1 : 0;
  for (const PageEdges* page : neighbours) {
    if (page->page == own.page) continue;
    agreed +=
        static_cast<std::size_t>(std::any_of(page->bottom.begin(), page->bottom.end(), [&](const EdgeLine& other) {
          return other.number - line.number == page->page - own.page && other.number >= 0 &&
                 other.signature == line.signature &&
                 (std::abs(other.x - line.x) < kSamePlace || line.signature.size() > kBareNumber);
        }));
  }
  return agreed > 1;
}

// Whether a page's lowest line is a label of several words, as its neighbours' are, though it need not stand as low.
bool repeats_label(const PageLayout& layout, const PageEdges& own, std::span<const PageEdges* const> neighbours) {
  if (layout.lines().empty() || layout.lines().back().count < 2 || !is_label(layout, layout.lines().back())) {
    return false;
  }
  return std::any_of(neighbours.begin(), neighbours.end(), [&](const PageEdges* page) {
    return !page->bottom.empty() && page->bottom.front().signature == own.bottom.front().signature;
  });
}

// Whether a page's first line is the same symbol as its neighbours', though it need not stand as high: the page may be
// printed smaller than others.
bool repeats_symbol(const PageLayout& layout, const PageEdges& own, std::span<const PageEdges* const> neighbours) {
  if (layout.lines().empty() || !names_document(layout, layout.lines().front())) return false;
  return std::any_of(neighbours.begin(), neighbours.end(), [&](const PageEdges* page) {
    return !page->top.empty() && page->top.front().signature == own.top.front().signature;
  });
}

// Whether the page is clearly parted between two neighbouring lines.
bool parted(const PageLayout& layout, std::size_t upper, std::size_t lower) {
  const PageLine& above = layout.lines()[upper];
  const PageLine& below = layout.lines()[lower];
  return below.baseline - above.baseline > kClearGap * std::max(above.size, below.size) ||
         rule_between(layout, above.baseline, below.baseline - 0.7F * below.size);
}

// Whether two lines are close enough for one head or foot: what repeats at the top of the body, such as a
// table's header row, stands further off.
bool near(const PageLayout& layout, std::size_t upper, std::size_t lower) {
  const PageLine& above = layout.lines()[upper];
  const PageLine& below = layout.lines()[lower];
  return below.baseline - above.baseline < kHeadStep * std::min(above.size, below.size);
}

std::size_t head_end(const PageLayout& layout, const PageEdges& own, std::span<const PageEdges* const> neighbours,
                     std::size_t keep_from) {
  const auto& lines = layout.lines();
  std::size_t end = keep_from > 0 && repeats_symbol(layout, own, neighbours) ? 1 : 0;
  for (std::size_t at = end; at < own.top.size() && at < keep_from; ++at) {
    if (at > 0 && end == at && !near(layout, at - 1, at)) break;
    const bool apart = at + 1 == lines.size() || parted(layout, at, at + 1);
    const bool worded = lines[at].baseline < kOuterPart * layout.page().height && is_label(layout, lines[at]);
    const bool repeated = shared(own.top[at], neighbours, true);
    if ((apart && (worded || repeated)) || (worded && repeated && names_document(layout, lines[at]))) end = at + 1;
  }
  return end;
}

std::size_t foot_begin(const PageLayout& layout, const PageEdges& own, std::span<const PageEdges* const> neighbours,
                       std::size_t lowest) {
  const auto& lines = layout.lines();
  std::size_t begin = lines.size();
  if (begin > lowest && repeats_label(layout, own, neighbours)) --begin;
  for (std::size_t back = lines.size() - begin; back < own.bottom.size() && lines.size() - back > lowest; ++back) {
    const std::size_t at = lines.size() - 1 - back;
    if (begin == at + 1 && counts_pages(own, own.bottom[back], neighbours)) {
      begin = at;
      continue;
    }
    if (back > 0 && begin == at + 1 && !near(layout, at, at + 1)) break;
    const bool apart = at == 0 || parted(layout, at - 1, at);
    const bool worded = lines[at].baseline > (1 - kOuterPart) * layout.page().height && is_label(layout, lines[at]);
    if (apart && (worded || shared(own.bottom[back], neighbours, false))) begin = at;
  }
  return begin;
}

}  // namespace

PageEdges page_edges(const PageLayout& layout) {
  PageEdges edges;
  edges.page = layout.page().number;
  const auto& lines = layout.lines();
  const std::size_t count = std::min(kEdgeLines, lines.size());
  for (std::size_t at = 0; at < count; ++at) {
    const PageLine& upper = lines[at];
    const PageLine& lower = lines[lines.size() - 1 - at];
    edges.top.push_back({signature(layout, upper), upper.baseline, upper.box.middle_x(), number_of(layout, upper)});
    edges.bottom.push_back({signature(layout, lower), layout.page().height - lower.baseline, lower.box.middle_x(),
                            number_of(layout, lower)});
  }
  return edges;
}

BodyRange find_body(const PageLayout& layout, const PageEdges& own, std::span<const PageEdges* const> neighbours,
                    std::size_t keep_from, std::size_t keep_end) {
  BodyRange body;
  body.first = head_end(layout, own, neighbours, keep_from);
  body.end = foot_begin(layout, own, neighbours, std::max(keep_end, body.first));
  return body;
}

}  // namespace outturn::normalize
