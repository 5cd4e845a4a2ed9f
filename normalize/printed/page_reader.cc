#include "normalize/printed/page_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/utf8.h"
#include "normalize/page/line_join.h"
#include "normalize/printed/figure_doubts.h"
#include "normalize/printed/page_continuation.h"
#include "normalize/printed/running_text.h"
#include "normalize/table/columns.h"
#include "normalize/table/table_region.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kUppermost = 4;   // lines that may be a page's head
constexpr std::size_t kFirstRows = 24;  // lines below a header that show its columns
constexpr std::size_t kNeighbours = 4;  // pages on each side with which margins are compared
constexpr std::size_t kMostWaited = 3;  // pages between two parts of a table
constexpr std::string_view kDebrisContinuation = "continuation_line";
constexpr std::string_view kDebrisNumbers = "row_number";
constexpr std::string_view kDebrisForeign = "text_across_table";

std::string joined(const PageLayout& layout, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t at = first; at < end; ++at) {
    if (!text.empty()) text += ' ';
    text += layout.text(layout.lines()[at]);
  }
  return text;
}

Place place_of(const PageLayout& layout, const Box& box) {
  return {layout.page().number, 0, box};
}

Box cells_box(const HeaderRow& header) {
  Box box = header.cells.front();
  for (const Box& cell : header.cells) box.include(cell);
  return box;
}

bool is_paragraph(const PageLayout& layout, LineRange lines) {
  for (std::size_t at = lines.first + 1; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    if (line.baseline - layout.lines()[at - 1].baseline > kLineStep * line.size) return false;
  }
  return true;
}

}  // namespace

PageReader::PageReader(std::vector<const Phrases*> all_phrases)
    : all_phrases_(std::move(all_phrases)),
      book_(phrase_book(all_phrases_)),
      wordings_(figure_wordings(languages_of(all_phrases_))),
      finder_(all_phrases_) {}

void PageReader::add(Page&& page) {
  const RightToLeft text = right_to_left_share(page);
  if (text != RightToLeft::most) {
    if (text == RightToLeft::some) set_for_reading(page, Columns::from_left, votes_);
    add(look_at(std::move(page)));
    return;
  }
  // Which column comes first is told by the header row that makes sense, and holds until another one tells.
  Page other = page;
  set_for_reading(page, direction_, votes_);
  const int number = page.number;
  const float width = page.width;
  Pending pending = look_at(std::move(page));
  if (pending.headers.empty() && pending.figures.empty()) {
    const Columns turned = direction_ == Columns::from_right ? Columns::from_left : Columns::from_right;
    LineVotes votes = votes_;
    set_for_reading(other, turned, votes);
    Pending second = look_at(std::move(other));
    if (!second.headers.empty() || !second.figures.empty()) {
      direction_ = turned;
      pending = std::move(second);
    }
  }
  if (direction_ == Columns::from_right) document_.mirrored.emplace(number, width);
  add(std::move(pending));
}

void PageReader::add(Pending&& pending) {
  if (pending.number_characters > 0) document_.debris[std::string(kDebrisNumbers)] += pending.number_characters;
  pending_.push_back(std::move(pending));
  if (pending_.size() > kNeighbours) read_next();
}

PrintedDocument PageReader::finish() {
  while (!pending_.empty()) read_next();
  read_.clear();
  table_.reset();
  ended_.reset();
  waiting_.reset();
  figures_.reset();
  above_overleaf_.clear();
  resumes_ = false;
  columns_ = {};
  numbers_.reset();
  direction_ = Columns::from_right;
  votes_ = {};
  return std::exchange(document_, {});
}

// The first of the lines that reads as an expected accomplishment; lines.end if none does.
std::size_t PageReader::first_accomplishment(const PageLayout& layout, LineRange lines) const {
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    if (book_.is_accomplishment(layout.text(layout.lines()[at]))) return at;
  }
  return lines.end;
}

std::vector<const PageEdges*> PageReader::neighbours() const {
  std::vector<const PageEdges*> pages;
  for (const PageEdges& edges : read_) pages.push_back(&edges);
  for (std::size_t at = 1; at < pending_.size(); ++at) pages.push_back(&pending_[at].edges);
  return pages;
}

void PageReader::read_next() {
  const Pending& pending = pending_.front();
  const PageLayout& layout = pending.layout;
  const std::size_t count = layout.lines().size();
  bool headers = !pending.headers.empty();
  const std::size_t uppermost = std::min(kUppermost, count);
  const std::size_t heading = first_accomplishment(layout, {0, uppermost});
  // What heads a table is no running head, though other pages may begin alike.
  std::size_t first_header = headers ? pending.headers.front().first_line : count;
  if (!pending.figures.empty()) first_header = std::min(first_header, pending.figures.front().header.first_line);
  const BodyRange range =
      find_body(layout, pending.edges, neighbours(), std::min(heading < uppermost ? heading : count, first_header),
                headers ? pending.headers.back().end_line : 0);
  document_.items.emplace_back(
      PageLabel{layout.page().number, joined(layout, 0, range.first), joined(layout, range.end, count)});
  // Numbered rows at a page's foot look much like notes.
  std::size_t rows_end = range.first;
  for (const FigureHead& head : pending.figures) rows_end = std::max(rows_end, std::min(head.rows_end, range.end));
  const std::size_t notes = footnotes_begin(layout, {rows_end, range.end});
  std::vector<PrintedNote> printed_notes = read_notes(layout, {notes, range.end});
  notes_ = {{}, PageTags(layout.page()), {}};
  notes_.tables = tagged_tables(layout, notes_.tags);
  for (const PrintedNote& note : printed_notes) notes_.markers.push_back(note.marker);
  const std::size_t text_end = find_cut_header({range.first, notes});
  headers = !pending.headers.empty();
  const std::size_t last_header = headers ? pending.headers.back().end_line : 0;
  const std::size_t body_end = cut_off_figures({std::max(rows_end, last_header), text_end});
  const LineRange body{std::max(range.first, pending.header_rest), std::max(body_end, last_header)};
  const std::optional<OpenTable> above = table_;
  read_body(pending, body);
  if (!body.empty()) doubt_margins(layout, range, body, above ? &above->edges : nullptr);
  find_above_overleaf(body);
  for (PrintedNote& note : printed_notes) document_.items.emplace_back(std::move(note));
  read_.push_back(std::move(pending_.front().edges));
  if (read_.size() > kNeighbours) read_.pop_front();
  pending_.pop_front();
}

// Reads what goes on from the page before in the page's first lines, down to its first header row; answers where it
// ends. Rows of text end at `text_stop`, above the caption of what follows.
std::size_t PageReader::continue_page(const Pending& pending, const std::vector<TableStart>& starts, LineRange lines,
                                      std::size_t text_stop) {
  const PageLayout& layout = pending.layout;
  const bool table_follows = !starts.empty();
  const bool header_follows = table_follows && !starts.front().figures;
  if (table_ || waiting_) {
    const std::size_t end = continuation_end(layout, lines, all_phrases_);
    for (; lines.first < end; ++lines.first) {
      document_.debris[std::string(kDebrisContinuation)] +=
          static_cast<std::int64_t>(utf8::count(layout.text(layout.lines()[lines.first])));
    }
  }
  const LineRange rows{lines.first, std::max(lines.first, text_stop)};
  if (waiting_ && !figures_) {
    resume_waiting(layout, rows, header_follows ? &pending.headers[starts.front().index] : nullptr);
  }
  const std::size_t first = lines.first;
  if (table_ && !table_follows && is_foreign_page(layout, rows, table_->edges, all_phrases_)) {
    end_table();
    waiting_is_cut_ = true;
  }
  if (table_) lines.first = continue_table(layout, rows, table_follows);
  if (figures_ && lines.first == first && !rows.empty()) lines.first = continue_figures(layout, rows, table_follows);
  return lines.first;
}

void PageReader::read_body(const Pending& pending, LineRange body) {
  const PageLayout& layout = pending.layout;
  const std::vector<TableStart> starts = starts_on(pending, body);
  std::size_t at = body.first;
  for (std::size_t next = 0; next <= starts.size(); ++next) {
    const bool table_follows = next < starts.size();
    const std::size_t stop = table_follows ? starts[next].line : body.end;
    const std::size_t text_stop = table_follows ? starts[next].first() : stop;
    if (next == 0) at = continue_page(pending, starts, {at, stop}, text_stop);
    if (!table_) at = resume_tables(layout, {at, std::max(at, text_stop)}, table_follows);
    const bool text_between = at < stop;
    read_text(layout, {at, stop});
    if (!table_follows) break;
    const bool last = next + 1 == starts.size();
    if (starts[next].figures) {
      const FigureHead& head = pending.figures[starts[next].index];
      if (table_) end_table();
      const std::size_t rows_end = last ? body.end : std::max(head.header.end_line, starts[next + 1].first());
      at = read_figures(layout, head, {head.header.end_line, rows_end}, stop == body.first, !last,
                        starts[next].first() == body.first ? above_overleaf_ : std::vector<std::string>());
      continue;
    }
    figures_.reset();
    const HeaderRow& header = pending.headers[starts[next].index];
    const bool repeated = table_ && !text_between && next == 0 && table_->edges.form->kind() == header.form->kind();
    const std::size_t rows_end = last ? body.end : std::max(header.end_line, starts[next + 1].first());
    at = read_header(pending, header, {header.end_line, rows_end}, repeated, last);
  }
}

// How far the rows under a header reach.
PageReader::Region PageReader::region_below(const PageLayout& layout, const HeaderRow& header, LineRange rows,
                                            bool last) const {
  const LineRange first_rows{rows.first,
                             first_accomplishment(layout, {rows.first, std::min(rows.end, rows.first + kFirstRows)})};
  const ColumnEdges edges =
      settle(edges_from_header(layout, header), layout, header, first_rows, columns_.recall(header));
  return refined(layout, rows, edges, !last);
}

// The same where the columns are known but for a little.
PageReader::Region PageReader::refined(const PageLayout& layout, LineRange rows, const ColumnEdges& about,
                                       bool header_follows) const {
  const TableExtent guess = table_extent(layout, rows, about, all_phrases_, header_follows);
  ColumnEdges edges = refine(about, layout, {rows.first, guess.end}, guess.foreign());
  TableExtent extent = table_extent(layout, rows, edges, all_phrases_, header_follows);
  return {std::move(edges), std::move(extent)};
}

// How far the rows of the page before's table reach at the top of this page.
PageReader::Region PageReader::region_overleaf(const PageLayout& layout, LineRange lines, bool header_follows) const {
  return refined(layout, lines, table_->edges.shifted(page_shift(table_->edges, layout, lines)), header_follows);
}

// Reads a header and the rows under it; answers where the rows end.
std::size_t PageReader::read_header(const Pending& pending, const HeaderRow& header, LineRange rows, bool repeated,
                                    bool last) {
  const PageLayout& layout = pending.layout;
  const std::size_t table = repeated ? table_->header.table : 0;
  const auto [edges, extent] = region_below(layout, header, rows, last);
  const std::size_t end = extent.end;
  columns_.learn(header, edges, end - rows.first);
  open_table({header.text, place_of(layout, cells_box(header)), header.form->kind(), header.language, table, repeated},
             edges);
  add_rows(layout, {rows.first, end}, edges, extent);
  if (end < rows.end || !last) end_table();
  return end;
}

// Reads the rows with which the page before's table goes on at the top of this page.
std::size_t PageReader::continue_table(const PageLayout& layout, LineRange lines, bool header_follows) {
  const auto [edges, extent] = region_overleaf(layout, lines, header_follows);
  if (extent.end > lines.first) {
    add_rows(layout, {lines.first, extent.end}, edges, extent);
    table_->edges = edges;
  }
  if (extent.end < lines.end) end_table();
  return extent.end;
}

// Goes on with a table that pages or lines which are no part of it have cut, if its rows do.
void PageReader::resume_waiting(const PageLayout& layout, LineRange lines, const HeaderRow* header) {
  const bool same_header = lines.empty() && header != nullptr && header->form->kind() == waiting_->edges.form->kind();
  const ColumnEdges moved = waiting_->edges.shifted(page_shift(waiting_->edges, layout, lines));
  const bool rest = waiting_is_cut_ && rest_opens_page(layout, lines, moved);
  if (same_header || rest || rows_open_page(layout, lines, moved, all_phrases_)) {
    table_ = std::exchange(waiting_, std::nullopt);
  } else if (++waited_ > kMostWaited) {
    waiting_.reset();
  }
}

// Where one header row serves several accomplishments: reads the tables below these, and what stands between.
std::size_t PageReader::resume_tables(const PageLayout& layout, LineRange lines, bool header_follows) {
  while (ended_ && !table_) {
    const std::size_t near = std::min(lines.end, lines.first + kUppermost);
    const std::size_t heading = first_accomplishment(layout, {lines.first, near});
    if (heading == near) break;
    const std::size_t first = rows_resume(layout, {heading, lines.end}, ended_->edges, all_phrases_);
    const bool next_page = resumes_ && !header_follows && is_paragraph(layout, {heading, lines.end});
    if (first == lines.end && !next_page) break;
    read_text(layout, {lines.first, first});
    resumes_ = true;
    open_table(ended_->header, ended_->edges);
    lines.first = continue_table(layout, {first, lines.end}, header_follows);
  }
  return lines.first;
}

// A new table begins, or goes on under a header that is repeated.
void PageReader::open_table(PrintedHeader header, const ColumnEdges& edges) {
  if (!header.repeated) {
    header.table = document_.tables.size();
    document_.tables.emplace_back();
  }
  document_.items.emplace_back(header);
  header.repeated = false;
  table_ = OpenTable{std::move(header), edges};
  waiting_.reset();
}

void PageReader::end_table() {
  ended_ = std::exchange(table_, std::nullopt);
  waiting_ = ended_;
  waiting_is_cut_ = false;
  waited_ = 0;
}

void PageReader::add_rows(const PageLayout& layout, LineRange region, const ColumnEdges& edges,
                          const TableExtent& extent) {
  if (extent.cut_off) {
    document_.diagnostics.push_back({Severity::warning, "table_cut_off", "rows go on below the end of a table",
                                     place_of(layout, layout.lines()[*extent.cut_off].box), -1});
  }
  if (region.empty()) return;
  auto& parts = document_.tables[table_->header.table].parts;
  parts.push_back(table_part(layout, region, edges, notes_, extent.places));
  parts.back().end_doubted = extent.cut_off.has_value();
  if (const TablePart& part = parts.back(); !part.foreign.empty()) {
    document_.debris[std::string(kDebrisForeign)] += part.foreign_characters;
    document_.diagnostics.push_back({Severity::note,
                                     "text_across_table",
                                     "text that stands across a table's columns, left out",
                                     {part.page, 0, std::nullopt},
                                     -1});
  }
  document_.items.emplace_back(PrintedRows{table_->header.table, parts.size() - 1});
}

void PageReader::read_text(const PageLayout& layout, LineRange lines) {
  for (std::size_t at = lines.first; waiting_ && at < lines.end; ++at) {
    const std::string text = layout.text(layout.lines()[at]);
    if (reads_as(text, {Wording::heading_accomplishment}, all_phrases_) ||
        reads_as(text, kHigherHeadings, all_phrases_)) {
      waiting_.reset();
    }
  }
  if (const auto row = unread_figures(layout, lines, wordings_)) {
    doubt(layout, *row, "possible_table_not_read",
          "rows of figures below words for planned and actual, and no table read");
  }
  std::int64_t marks = 0;
  for (PrintedText& line : running_text(layout, lines, marks)) document_.items.emplace_back(std::move(line));
  if (marks > 0) document_.debris["footnote_mark"] += marks;
}

}  // namespace outturn::normalize
