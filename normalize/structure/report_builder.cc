#include "normalize/structure/report_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "normalize/structure/front_matter.h"

namespace outturn::normalize {

void ReportBuilder::begin(const DocumentInfo& info) {
  *this = ReportBuilder();
  report_.info = info;
}

void ReportBuilder::chapter(std::string code, std::string title, const Place& place) {
  close_table();
  context_ = TableContext();
  chapter_ = {HeadingKind::section, std::move(code), std::move(title), place};
  has_chapter_ = true;
}

void ReportBuilder::heading(Heading&& heading) {
  close_table();
  switch (heading.kind) {
    case HeadingKind::section:
      context_ = TableContext();
      context_.section_code = heading.code;
      context_.section_title = heading.title;
      has_chapter_ = false;
      break;
    case HeadingKind::office:
      enter_chapter();
      context_.office_code = heading.code;
      context_.office_title = heading.title;
      context_.accomplishment_number.clear();
      context_.accomplishment_title.clear();
      break;
    case HeadingKind::accomplishment:
      enter_chapter();
      context_.accomplishment_number = heading.code;
      context_.accomplishment_title = heading.title;
      break;
  }
  report_.headings.push_back(std::move(heading));
}

void ReportBuilder::extend_accomplishment(std::string_view text) {
  if (report_.headings.empty() || report_.headings.back().kind != HeadingKind::accomplishment) return;
  join_line(report_.headings.back().title, text);
  join_line(context_.accomplishment_title, text);  // not copied: there may be any number of lines
}

// What follows stands directly under a chapter: that is its section.
void ReportBuilder::enter_chapter() {
  if (!has_chapter_) return;
  has_chapter_ = false;
  context_.section_code = chapter_.code;
  context_.section_title = chapter_.title;
  report_.headings.push_back(std::move(chapter_));
}

namespace {

std::vector<TableColumn> columns_of(TableKind kind, std::string_view header_text) {
  std::vector<TableColumn> columns;
  columns.push_back({ColumnRole::planned, {}, {}, {}});
  columns.push_back({ColumnRole::actual, {}, {}, {}});
  if (kind == TableKind::outputs) columns.push_back({ColumnRole::remark, {}, {}, {}});
  constexpr std::string_view kBar = " | ";
  for (TableColumn& column : columns) {
    const std::size_t bar = &column == &columns.back() ? header_text.size() : header_text.find(kBar);
    const std::string_view cell = header_text.substr(0, bar);
    if (!cell.empty()) column.header.emplace_back(cell);
    header_text.remove_prefix(std::min(header_text.size(), cell.size() + kBar.size()));
  }
  return columns;
}

}  // namespace

void ReportBuilder::open_table(std::string header_text, const Place& place, CellSource source, TableKind kind) {
  if (open_ && report_.tables.back().kind != kind) close_table();
  if (open_) {
    if (!report_.tables.back().rows.empty()) page_break();
    return;
  }
  enter_chapter();
  if (header_text.empty()) {
    diagnostic(
        {Severity::warning, "table_without_header", "rows of an outputs table without its header row", place, -1});
  }
  RawTable& table = report_.tables.emplace_back();
  table.kind = kind;
  table.source = source;
  table.context = context_;
  table.header_place = place;
  table.columns = columns_of(kind, header_text);
  table.header_text = std::move(header_text);
  open_ = true;
}

void ReportBuilder::add_table(RawTable&& table) {
  close_table();
  enter_chapter();
  table.context = context_;
  report_.tables.push_back(std::move(table));
}

void ReportBuilder::add_rows(std::vector<RawRow>&& rows) {
  if (rows.empty()) return;
  rows.front().after_page_break = true;
  auto& all = report_.tables.back().rows;
  all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

void ReportBuilder::close_table() {
  if (open_) check_rows();
  open_ = false;
  page_break_ = false;
}

void ReportBuilder::check_rows() {
  const std::vector<RawRow>& rows = report_.tables.back().rows;
  const Place place = report_.tables.back().header_place;
  if (rows.empty()) {
    diagnostic({Severity::warning, "table_without_rows", "a table's header row without any row", place, -1});
    report_.tables.pop_back();
  } else if (std::all_of(rows.begin(), rows.end(), [](const RawRow& row) { return row.kind == RowKind::narrative; })) {
    diagnostic({Severity::warning, "table_without_columns", "a table whose text shows no cells", place, -1});
  }
}

void ReportBuilder::page_break() {
  page_break_ = open_;
}

void ReportBuilder::row(RawRow&& row) {
  if (!open_ || row.empty()) return;
  auto& rows = report_.tables.back().rows;
  if (page_break_ && !rows.empty()) row.after_page_break = true;
  page_break_ = false;
  rows.push_back(std::move(row));
}

RawRow* ReportBuilder::row_from_end(std::size_t at) {
  if (!open_ || report_.tables.back().rows.size() < at) return nullptr;
  return &report_.tables.back().rows[report_.tables.back().rows.size() - at];
}

void ReportBuilder::debris(std::string_view kind, std::int64_t characters) {
  if (characters > 0) report_.debris[std::string(kind)] += characters;
}

RawReport ReportBuilder::take() {
  close_table();
  if (report_.tables.empty()) {
    diagnostic({Severity::warning, "no_table", "no table of planned outputs", Place(), -1});
  }
  if (FrontMatter& front = report_.front; front.symbol.empty()) {
    front.symbol = symbol_in_file_name(report_.info.name);
    if (!front.symbol.empty()) {
      diagnostic({Severity::note, "symbol_from_file_name",
                  "the document does not print its symbol; " + front.symbol + " is its file's name", Place(), -1});
    }
  }
  return std::exchange(*this, ReportBuilder()).report_;
}

}  // namespace outturn::normalize
