// What PageReader does with tables of figures.

#include <algorithm>
#include <iterator>
#include <utility>

#include "normalize/figures/cells_overleaf.h"
#include "normalize/figures/cut_figures.h"
#include "normalize/figures/figure_header.h"
#include "normalize/figures/figure_lines.h"
#include "normalize/printed/figure_doubts.h"
#include "normalize/printed/page_reader.h"

namespace outturn::normalize {
namespace {

constexpr float kAdjoining = 3;  // of the type: from a table's last base line to its second header's first one, at most
constexpr std::size_t kLinesToRow = 6;  // a label may take as many
constexpr const char* kHeaderCut =
    "rows overleaf below words for planned and actual that end the page, and no table read";
constexpr const char* kRowsGoOn = "rows of figures go on below the end of a table";

// The cells of a header as texts, each once where it stands over several columns beside each other; columns that it
// leaves open are no part of it.
std::vector<std::string> texts_of(const std::vector<std::vector<std::string>>& header) {
  std::vector<std::string> texts;
  for (const std::vector<std::string>& levels : header) {
    std::string& text = texts.emplace_back();
    for (const std::string& level : levels) text += (text.empty() ? "" : " ") + level;
  }
  std::erase_if(texts, [](const std::string& text) { return text.empty(); });
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

// Where the header ends that is printed again, if it has more lines than on the page before: these are the rest of a
// label that the page cuts.
std::optional<std::size_t> end_of_repeated(const PageLayout& layout, const FigureHead& head,
                                           const std::vector<std::vector<std::string>>& before) {
  FigureHeader shorter = head.header;
  if (head.cells == before || head.columns.columns() != before.size()) return std::nullopt;
  while (--shorter.end_line > shorter.first_line) {
    if (header_cells(layout, shorter, head.columns).levels == before) return shorter.end_line;
  }
  return std::nullopt;
}

// The first line with figures on a page that begins with such lines and with labels.
std::optional<std::size_t> first_row(const PageLayout& layout, LineRange lines, const FigureColumns& columns) {
  for (std::size_t at = lines.first; at < std::min(lines.end, lines.first + kLinesToRow); ++at) {
    const PageLine& line = layout.lines()[at];
    if (is_data_line(layout, line)) return at;
    if (line.box.x1 > columns.between.front()) break;
  }
  return std::nullopt;
}

}  // namespace

// Where tables begin in the body. Words of a header of figures stand in rows, too ("as planned", "published"): what
// reads as such a header, and neither rules nor a caption show, is none where the rows of the table of text above reach
// over it.
std::vector<TableStart> PageReader::starts_on(const Pending& pending, LineRange body) const {
  const PageLayout& layout = pending.layout;
  std::vector<TableStart> starts = starts_of(pending.headers, pending.figures, body);
  for (std::size_t at = 0; at < starts.size();) {
    const bool text_above = at == 0 ? table_.has_value() : !starts[at - 1].figures;
    const bool bare = starts[at].figures && is_bare(layout, pending.figures[starts[at].index]);
    if (!text_above || !bare) {
      ++at;
      continue;
    }
    const bool last = at + 1 == starts.size();
    const LineRange lines{at == 0 ? body.first : pending.headers[starts[at - 1].index].end_line,
                          last ? body.end : starts[at + 1].first()};
    const Region region = at == 0 ? region_overleaf(layout, lines, !last)
                                  : region_below(layout, pending.headers[starts[at - 1].index], lines, last);
    if (region.extent.end > starts[at].line) {
      starts.erase(starts.begin() + static_cast<std::ptrdiff_t>(at));
    } else {
      ++at;
    }
  }
  return starts;
}

// Gives a table of figures whose header ends the page to the next page, if its rows begin there; answers where the body
// ends without it.
std::size_t PageReader::cut_off_figures(LineRange body) {
  if (pending_.size() < 2 || body.empty()) return body.end;
  Pending& here = pending_[0];
  Pending& next = pending_[1];
  auto [cut, unread] = find_cut_figures(here.layout, body.first, body.end, next.layout, next.figures, wordings_);
  if (unread) doubt(here.layout, body.end - 1, "possible_table_not_read", kHeaderCut);
  if (!cut) return body.end;
  if (cut->rows_begin_above) {
    here.figures.push_back(std::move(cut->head));
    return body.end;
  }
  next.figures.insert(next.figures.begin(), std::move(cut->head));
  return cut->first_line;
}

// Caption and unit of a table that begins the next page may end this one.
void PageReader::find_above_overleaf(LineRange body) {
  above_overleaf_.clear();
  if (pending_.size() < 2 || body.empty() || pending_[1].figures.empty()) return;
  const FigureHead& head = pending_[1].figures.front();
  above_overleaf_ = figures_above_at_end(pending_[0].layout, body.end, *head.header.wording);
}

// The table of figures right above the header, which parts it in two: nothing stands between, here or, if the header
// begins the page, at the end of the page before.
std::optional<std::size_t> PageReader::table_parted(const PageLayout& layout, const FigureHead& head,
                                                    bool page_begins) const {
  if (page_begins) return figures_ ? std::optional(figures_->table) : std::nullopt;
  if (document_.items.empty() || head.header.first_line == 0) return std::nullopt;
  const auto* const before = std::get_if<PrintedFigureTable>(&document_.items.back());
  const PageLine& line = layout.lines()[head.header.first_line];
  const PageLine& row = layout.lines()[head.header.first_line - 1];
  if (before == nullptr || line.baseline - row.baseline > kAdjoining * line.size) return std::nullopt;
  return before->table;
}

// The caption that a header below another's rows shares with it.
std::vector<std::string> PageReader::caption_shared(const PageLayout& layout, const FigureHead& head,
                                                    bool page_begins) const {
  std::vector<std::string> caption;
  const std::optional<std::size_t> parted = table_parted(layout, head, page_begins);
  if (!parted) return caption;
  const PrintedFigures& table = document_.figures[*parted];
  std::copy_if(table.above.begin(), table.above.end(), std::back_inserter(caption),
               [&](const std::string& text) { return !table.wording->says(FigureWord::unit, text); });
  return caption;
}

// Reads a table of figures below its header; answers where its rows end. `above`: caption and unit that the page before
// ends with.
std::size_t PageReader::read_figures(const PageLayout& layout, const FigureHead& head, LineRange rows, bool page_begins,
                                     bool table_follows, std::vector<std::string> above) {
  if (figures_ && page_begins) {
    rows.first = end_of_repeated(layout, head, document_.figures[figures_->table].header).value_or(rows.first);
  }
  bool repeated = figures_ && page_begins &&
                  (rows.first < head.header.end_line || document_.figures[figures_->table].header == head.cells);
  std::optional<FigureColumns> columns;  // where a page alone shows others below the same header
  if (!repeated && figures_ && page_begins &&
      texts_of(document_.figures[figures_->table].header) == texts_of(head.cells)) {
    columns = columns_overleaf(layout, rows.first, rows.end, figures_->columns);
    repeated = columns.has_value();
  }
  if (!repeated) {
    const PageLine& line = layout.lines()[head.header.first_line];
    above.insert(above.end(), head.above.begin(), head.above.end());
    if (above.empty()) above = caption_shared(layout, head, page_begins);
    document_.items.emplace_back(PrintedFigureTable{document_.figures.size()});
    document_.figures.push_back(
        {head.header.wording, Place{layout.page().number, 0, line.box}, head.cells, std::move(above), {}});
    document_.figures.back().open_header = head.open_header;
  }
  const std::size_t table = repeated ? figures_->table : document_.figures.size() - 1;
  const bool narrative_rows = head.narrative_rows || (repeated && figures_->narrative_rows);
  return add_figures(layout, rows, {table, columns.value_or(head.columns), narrative_rows}, table_follows);
}

// Reads the rows with which the page before's table of figures goes on at the top of this page.
std::size_t PageReader::continue_figures(const PageLayout& layout, LineRange lines, bool table_follows) {
  const std::optional<FigureColumns> columns = columns_overleaf(layout, lines.first, lines.end, figures_->columns);
  if (!columns) {
    const PrintedFigures& table = document_.figures[figures_->table];
    std::optional<TextOverleaf> text;
    if (figures_->columns.has_label) {
      text = text_overleaf(layout, lines.first, lines.end, figures_->columns, table.header, *table.wording);
    }
    if (!text && !figures_->columns.has_label) {
      const CellsOverleaf cells = cells_overleaf(layout, lines.first, lines.end, figures_->columns);
      document_.figures[figures_->table].end_doubted = cells.doubted;
      if (cells.columns) return add_figures(layout, lines, {figures_->table, *cells.columns, false}, table_follows);
    }
    if (!text) {
      std::optional<std::size_t> row = rows_left(layout, lines, figures_->columns);
      if (!row && figures_->columns.has_label) row = first_row(layout, lines, figures_->columns);
      if (row) doubt(layout, *row, "table_cut_off", kRowsGoOn);
      figures_.reset();
      return lines.first;
    }
    return add_figures(layout, {text->first_line, lines.end},
                       {figures_->table, text->columns, figures_->narrative_rows}, table_follows);
  }
  return add_figures(layout, lines, {figures_->table, *columns, figures_->narrative_rows}, table_follows);
}

std::size_t PageReader::add_figures(const PageLayout& layout, LineRange rows, OpenFigures open, bool table_follows) {
  PrintedFigures& table = document_.figures[open.table];
  const std::size_t end =
      figures_end(layout, rows.first, rows.end, open.columns, *table.wording, open.narrative_rows, table_follows);
  if (end > rows.first)
    table.parts.push_back(figure_part(layout, rows.first, end, open.columns, notes_.tags, open.narrative_rows));
  figures_.reset();
  if (const auto row = rows_left(layout, {end, rows.end}, open.columns))
    doubt(layout, *row, "table_cut_off", kRowsGoOn);
  if (end == rows.end) figures_ = std::move(open);
  return end;
}

void PageReader::doubt(const PageLayout& layout, std::size_t line, const char* code, const char* message) {
  const Place place{layout.page().number, 0, layout.lines()[line].box};
  document_.diagnostics.push_back({Severity::warning, code, message, place, -1});
}

}  // namespace outturn::normalize
