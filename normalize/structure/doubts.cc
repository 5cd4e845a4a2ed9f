#include "normalize/structure/doubts.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "normalize/language/unread_language.h"

namespace outturn::normalize {
namespace {

constexpr unsigned kLastPrivate = 0xA3;    // second byte of U+F8FF
constexpr unsigned kOfReplacement = 0xBF;  // of U+FFFD
constexpr std::size_t kLeastBytes = 100;   // of a document of which most cannot be decoded

// Full-width forms begin with the second of the bytes, too: the next one tells.
bool may_be_undecoded(std::string_view text) {
  if (text.find('\xEE') != std::string_view::npos) return true;
  for (std::size_t at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at + 1)) {
    const unsigned second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (second <= kLastPrivate || second == kOfReplacement) return true;
  }
  return false;
}

// Bytes of the characters that say nothing: U+FFFD and those of private use, which begin with one of two bytes.
std::size_t undecoded_bytes(std::string_view text) {
  if (!may_be_undecoded(text)) return 0;
  std::size_t bytes = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (c == utf8::kReplacement || (c >= 0xE000 && c <= 0xF8FF)) bytes += at - begin;
  }
  return bytes;
}

bool comes_before(const Place& a, const Place& b) {
  if (a.page != b.page) return a.page < b.page;
  if (a.line != b.line) return a.line < b.line;
  return a.box && b.box && a.box->y0 < b.box->y0;
}

// The last printed row of the table above a place where rows go on is cut there.
void doubt_row_above(const Place& place, RawReport& report) {
  const auto table = std::find_if(report.tables.rbegin(), report.tables.rend(), [&](const RawTable& candidate) {
    return comes_before(candidate.header_place, place);
  });
  if (table == report.tables.rend()) return;
  for (auto row = table->rows.rbegin(); row != table->rows.rend(); ++row) {
    row->doubtful = true;
    if (!row->same_printed_row) return;
  }
}

void report_undecoded(std::span<const SignLine> lines, RawReport& report) {
  std::size_t undecoded = 0;
  std::size_t all = 0;
  const Place* first = nullptr;
  for (const SignLine& line : lines) {
    const std::size_t here = undecoded_bytes(line.text);
    if (here > 0 && first == nullptr) first = &line.place;
    undecoded += here;
    all += line.text.size();
  }
  if (all < kLeastBytes || undecoded * 2 <= all) return;
  report.diagnostics.push_back(
      {Severity::warning, "characters_not_decoded", "most of the text's characters could not be decoded", *first, -1});
}

void report_language(std::span<const SignLine> lines, RawReport& report) {
  UnreadLanguage language;
  for (const SignLine& line : lines) {
    if (language.enough()) break;
    language.add(line.text);
  }
  if (const auto name = language.name()) {
    report.diagnostics.push_back({Severity::warning, "language_not_read",
                                  "the text is in " + *name + ", which no profile reads", lines.front().place, -1});
  } else if (language.is_none()) {
    report.diagnostics.push_back({Severity::warning, "language_not_read",
                                  "the text is in no known language: its characters may be decoded wrongly",
                                  lines.front().place, -1});
  }
}

void report_tables_without_cells(RawReport& report) {
  for (const RawTable& table : report.tables) {
    const bool loose = std::all_of(table.rows.begin(), table.rows.end(),
                                   [](const RawRow& row) { return row.kind == RowKind::narrative; });
    if (!loose) continue;
    report.diagnostics.push_back({Severity::warning, "possible_table_not_read",
                                  "a table of planned outputs whose cells could not be told apart", table.header_place,
                                  -1});
  }
}

}  // namespace

void report_doubts(std::span<const Phrases* const> all_phrases, std::span<const SignLine> lines, RawReport& report) {
  TableSigns signs(all_phrases);
  for (const SignLine& line : lines) signs.line(line);
  for (Diagnostic& finding : signs.take()) {
    if (finding.code == "table_cut_off") doubt_row_above(finding.place, report);
    report.diagnostics.push_back(std::move(finding));
  }
  report_tables_without_cells(report);
  if (lines.empty()) return;
  report_undecoded(lines, report);
  if (report.tables.empty()) report_language(lines, report);
}

}  // namespace outturn::normalize
