#include "normalize/printed/page_order.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

namespace outturn::normalize {
namespace {

constexpr int kLargestNumber = 9999;   // of a page
constexpr std::size_t kMostAlike = 2;  // pages of one number, where reports are put together
constexpr std::initializer_list<Wording> kFront = {Wording::front_session, Wording::front_agenda_item,
                                                   Wording::front_report_kind};

// The numbers that a word is: of "5/64" both, as Arabic has them the other way round; none of "A/5/64".
std::vector<int> numbers_of(std::string_view word) {
  while (!word.empty() && (word.front() == '-' || word.front() == '(')) word.remove_prefix(1);
  while (!word.empty() && (word.back() == '-' || word.back() == ')')) word.remove_suffix(1);
  std::vector<int> numbers;
  for (const char* at = word.data(); at < word.data() + word.size(); ++at) {
    int number = 0;
    const auto [end, error] = std::from_chars(at, word.data() + word.size(), number);
    const bool whole = end == word.data() + word.size() || *end == '/';
    if (error != std::errc() || !whole || number < 0 || number > kLargestNumber) return {};
    numbers.push_back(number);
    at = end;
  }
  return numbers;
}

// Adds the numbers that stand in a margin by themselves.
void add_numbers(std::string_view margin, std::set<int>& numbers) {
  while (!margin.empty()) {
    const std::size_t space = std::min(margin.find(' '), margin.size());
    for (const int number : numbers_of(margin.substr(0, space))) numbers.insert(number);
    margin.remove_prefix(std::min(space + 1, margin.size()));
  }
}

// A page's items: from its label's to the next one's.
struct PageItems {
  int page = 0;
  std::set<int> numbers;
  std::size_t first = 0;
  std::size_t end = 0;
};

std::vector<PageItems> pages_of(const PrintedDocument& document) {
  std::vector<PageItems> pages;
  for (std::size_t at = 0; at < document.items.size(); ++at) {
    const auto* label = std::get_if<PageLabel>(&document.items[at]);
    if (label == nullptr) continue;
    if (!pages.empty()) pages.back().end = at;
    PageItems& page = pages.emplace_back(PageItems{label->page, {}, at + 1, document.items.size()});
    add_numbers(label->head, page.numbers);
    add_numbers(label->foot, page.numbers);
  }
  return pages;
}

// A year or a symbol's number stands on many pages.
void leave_out_common(std::vector<PageItems>& pages) {
  std::map<int, std::size_t> counts;
  for (const PageItems& page : pages) {
    for (const int number : page.numbers) ++counts[number];
  }
  for (PageItems& page : pages) {
    std::erase_if(page.numbers, [&](int number) { return counts[number] > kMostAlike; });
  }
}

// Numbers that are not known count on.
bool counts_on(const PageItems& before, const PageItems& page) {
  if (before.numbers.empty() || page.numbers.empty()) return true;
  return std::any_of(before.numbers.begin(), before.numbers.end(),
                     [&](int number) { return page.numbers.contains(number + 1); });
}

// Whether a page begins with what heads a report; it may have been taken for the rest of a row on the page before.
bool shows_front(const PrintedDocument& document, const PageItems& page, AllPhrases all_phrases) {
  if (page.first == page.end) return false;
  if (const auto* line = std::get_if<PrintedText>(&document.items[page.first])) {
    return reads_as(line->text, kFront, all_phrases);
  }
  const auto* rows = std::get_if<PrintedRows>(&document.items[page.first]);
  if (rows == nullptr) return false;
  const std::vector<TableLine>& lines = document.tables[rows->table].parts[rows->part].label_lines();
  return !lines.empty() && reads_as(lines.front().text, kFront, all_phrases);
}

// Whether the document begins with a table's rows, and a later page with what heads a report.
bool begins_inside(const PrintedDocument& document, const std::vector<PageItems>& pages, AllPhrases all_phrases) {
  if (pages.size() < 2 || pages.front().first == pages.front().end) return false;
  if (std::any_of(pages.begin(), pages.end(), [](const PageItems& page) { return !page.numbers.empty(); }))
    return false;
  if (!std::holds_alternative<PrintedHeader>(document.items[pages.front().first])) return false;
  return std::any_of(pages.begin() + 1, pages.end(),
                     [&](const PageItems& page) { return shows_front(document, page, all_phrases); });
}

TablePart& part_of(PrintedDocument& document, const PrintedRows& rows) {
  return document.tables[rows.table].parts[rows.part];
}

// The rows that a page's items end with, nothing but notes behind them; nullptr where they do not.
TablePart* last_rows(PrintedDocument& document, const PageItems& page) {
  for (std::size_t at = page.end; at > page.first; --at) {
    if (const auto* rows = std::get_if<PrintedRows>(&document.items[at - 1])) return &part_of(document, *rows);
    if (!std::holds_alternative<PrintedNote>(document.items[at - 1])) return nullptr;
  }
  return nullptr;
}

// The rows that they begin with, below a header row or none.
TablePart* first_rows(PrintedDocument& document, const PageItems& page) {
  for (std::size_t at = page.first; at < page.end; ++at) {
    if (const auto* rows = std::get_if<PrintedRows>(&document.items[at])) return &part_of(document, *rows);
    if (!std::holds_alternative<PrintedHeader>(document.items[at])) return nullptr;
  }
  return nullptr;
}

}  // namespace

void doubt_page_order(PrintedDocument& document, AllPhrases all_phrases) {
  std::vector<PageItems> pages = pages_of(document);
  leave_out_common(pages);
  const bool all = begins_inside(document, pages, all_phrases);
  if (all) {  // its ends, too, are some inner page's
    if (TablePart* const first = first_rows(document, pages.front())) first->begin_doubted = true;
    if (TablePart* const last = last_rows(document, pages.back())) last->end_doubted = true;
  }
  bool said = false;
  std::size_t with_rows = 0;  // the last such page; an empty one or a chart may be counted or not
  for (std::size_t at = 1; at < pages.size(); ++at) {
    if (last_rows(document, pages[at - 1]) != nullptr) with_rows = at - 1;
    if (!all && (counts_on(pages[at - 1], pages[at]) || counts_on(pages[with_rows], pages[at]))) continue;
    TablePart* const above = last_rows(document, pages[at - 1]);
    TablePart* const below = first_rows(document, pages[at]);
    if (above != nullptr) above->end_doubted = true;
    if (below != nullptr) below->begin_doubted = true;
    if (said || (above == nullptr && below == nullptr)) continue;
    said = true;
    document.diagnostics.push_back({Severity::warning,
                                    "pages_out_of_order",
                                    "a page that seems not to follow the one before; rows on either side are not sure",
                                    {pages[at].page, 0, std::nullopt},
                                    -1});
  }
}

}  // namespace outturn::normalize
