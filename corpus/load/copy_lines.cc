#include "corpus/load/copy_lines.h"

#include <algorithm>
#include <charconv>

#include "export/fields/csv_cells.h"

namespace outturn::corpus {
namespace {

using exporting::SqlColumn;
using exporting::SqlTable;

// An array's literal, as a CSV cell: {"a","b"} with what is inside quotation marks escaped, and all quoted.
void append_array(std::string& line, std::string_view items) {
  line += "\"{";
  for (std::size_t at = 0; !items.empty() && at <= items.size();) {
    const std::size_t end = std::min(items.find(';', at), items.size());
    line += at == 0 ? "\"\"" : ",\"\"";
    for (const char c : items.substr(at, end - at)) {
      if (c == '"' || c == '\\') line += '\\';
      if (c == '"') line += '"';
      line += c;
    }
    line += "\"\"";
    at = end + 1;
  }
  line += "}\"";
}

void append_cell(std::string& line, std::string_view cell) {
  if (cell.find_first_of(",\"") == std::string_view::npos) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) line.append(c == '"' ? 2U : 1U, c);
  line += '"';
}

bool has_lists(const SqlTable& table) {
  for (const SqlColumn& column : table.columns) {
    if (column.list) return true;
  }
  return false;
}

}  // namespace

void append_copy_line(std::string& to, const SqlTable& table, std::string_view line, const std::string& document) {
  if (!has_lists(table)) {
    to += line;
  } else {
    const std::vector<std::string> cells = exporting::csv_cells(line);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) to += ',';
      if (i < table.columns.size() && table.columns[i].list) {
        append_array(to, cells[i]);
      } else {
        append_cell(to, cells[i]);
      }
    }
  }
  if (table.adds_document_key) {
    to += ',';
    append_cell(to, document);
  }
  to += '\n';
}

CopyPlace copy_place(const std::string& context) {
  constexpr std::string_view kLine = ", line ";
  constexpr std::string_view kColumn = ", column ";
  CopyPlace place;
  if (const std::size_t at = context.find(kLine); at != std::string::npos) {
    std::from_chars(context.data() + at + kLine.size(), context.data() + context.size(), place.line);
  }
  if (const std::size_t at = context.find(kColumn); at != std::string::npos) {
    const std::size_t begin = at + kColumn.size();
    place.column = context.substr(begin, context.find_first_of(":\n", begin) - begin);
  }
  return place;
}

std::int64_t line_in_file(const std::vector<RowBlock>& blocks, std::int64_t line) {
  if (line <= 0) return 0;
  for (const RowBlock& block : blocks) {
    if (line <= block.count) return block.first_line + line - 1;
    line -= block.count;
  }
  return 0;
}

}  // namespace outturn::corpus
