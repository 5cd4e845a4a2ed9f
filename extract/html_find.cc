#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/ascii_words.h"
#include "extract/html_text.h"

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kHtmlHead = 2048;  // bytes that tell whether a text is HTML
constexpr std::size_t kTableCells = 3;   // of a table worth reading

std::size_t count_words(std::string_view text, std::string_view small, std::size_t enough) {
  std::size_t count = 0;
  for (std::size_t at = 0; count < enough && (at = find_word(text, small, at)) != std::string_view::npos; ++at) ++count;
  return count;
}

// Where the table that begins at `begin` ends; npos where it does not.
std::size_t table_end(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; (at = text.find('<', at)) != std::string_view::npos; ++at) {
    const std::string_view tag = text.substr(at, 8);
    if (begins_with_word(tag, "<table")) ++depth;
    if (!begins_with_word(tag, "</table>")) continue;
    if (--depth == 0) return at + 8;
  }
  return std::string_view::npos;
}

}  // namespace

bool is_html(std::string_view text) {
  text = text.substr(0, kHtmlHead);
  for (;;) {
    text = utf8::trim(text);
    const std::string_view skipped = begins_with_word(text, "<?xml") ? "?>"sv
                                     : text.starts_with("<!--")      ? "-->"sv
                                                                     : ""sv;
    if (skipped.empty()) break;
    const std::size_t end = text.find(skipped);
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + skipped.size());
  }
  constexpr std::array kStarts = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<meta"sv, "<title"sv};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return begins_with_word(text, start); });
}

std::optional<TextRange> find_html_table(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find('<', at)) != std::string_view::npos; ++at) {
    if (!begins_with_word(text.substr(at), "<table")) continue;
    const std::size_t end = table_end(text, at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view table = text.substr(at, end - at);
    const bool cells = count_words(table, "<td", kTableCells) + count_words(table, "<th", kTableCells) >= kTableCells;
    if (cells && count_words(table, "<tr", 2) == 2) return TextRange{at, end};
    at = end - 1;
  }
  return std::nullopt;
}

}  // namespace outturn::extract
