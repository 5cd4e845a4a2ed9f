// A text through the second stage, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/rows.h"
#include "normalize/normalize.h"

namespace outturn::test {

// The text's lines end with LF; a form feed alone on a line begins a page.
inline RawReport normalized(std::string_view text, normalize::Options options = {}) {
  normalize::Normalizer normalizer(std::move(options));
  normalizer.begin_document(DocumentInfo());
  Page page;
  page.number = 1;
  std::int64_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line == "\f") {
      const int next = page.number + 1;
      normalizer.page(std::move(page));
      page = Page();
      page.number = next;
    } else {
      page.lines.push_back({number, std::string(line)});
    }
  }
  normalizer.page(std::move(page));
  normalizer.end_document();
  return normalizer.take();
}

// A cell's fragments, with " ¶ " where a paragraph begins.
inline std::string cell_text(const Cell& cell) {
  std::string text;
  for (const Fragment& fragment : cell.fragments) {
    if (!text.empty()) text += fragment.join == Join::paragraph ? " ¶ " : fragment.join == Join::space ? " " : "";
    text += fragment.text;
  }
  return text;
}

// "planned / completed / remark"
inline std::string row_text(const RawRow& row) {
  return cell_text(row.cells[0]) + " / " + cell_text(row.cells[1]) + " / " + cell_text(row.cells[2]);
}

inline int count(const RawReport& report, std::string_view code) {
  int n = 0;
  for (const Diagnostic& diagnostic : report.diagnostics) n += diagnostic.code == code ? 1 : 0;
  return n;
}

}  // namespace outturn::test
