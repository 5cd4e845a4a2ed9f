#include "normalize/tags/tagged_tables.h"

#include <algorithm>
#include <utility>

#include "normalize/tags/table_trust.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kMaxTables = 64;       // of a page
constexpr std::int32_t kMaxColumns = 1'000;  // of a table; what stands further right is in the last

// Column numbers, as a reader of the table's rows would count them (HTML's rule): a cell takes the first columns that
// no cell from a row above takes.
void count_columns(TaggedTable& table) {
  std::vector<std::int32_t> taken;  // of each column: rows from here on that a cell above takes
  table.columns = 0;
  for (TaggedRow& row : table.rows) {
    std::size_t column = 0;
    std::vector<std::int32_t> next(taken.size());
    for (std::size_t at = 0; at < taken.size(); ++at) next[at] = std::max(taken[at] - 1, 0);
    for (TaggedCell& cell : row.cells) {
      while (column < taken.size() && taken[column] > 0) ++column;
      const auto span = static_cast<std::size_t>(std::clamp(cell.column_span, 1, kMaxColumns));
      const std::size_t end = std::min(column + span, static_cast<std::size_t>(kMaxColumns));
      cell.column = static_cast<std::int32_t>(std::min(column, static_cast<std::size_t>(kMaxColumns - 1)));
      if (next.size() < end) next.resize(end);
      for (; column < end; ++column) next[column] = std::max(next[column], cell.row_span - 1);
      table.columns = std::max(table.columns, static_cast<std::int32_t>(std::max(end, column)));
    }
    taken = std::move(next);
  }
}

// Makes the page's tables of its elements and hands its words to their cells.
class PageTables {
 public:
  PageTables(const PageLayout& layout, const PageTags& tags)
      : layout_(layout), tags_(tags), elements_(layout.page().elements), held_(element_tags(elements_)) {}

  std::vector<TaggedTable> make() {
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      if (elements_[at].role == ElementRole::table) add_table(at);
      if (elements_[at].role == ElementRole::table_row) add_row(at);
      if (held_[at].cell == elements_[at].id) add_cell(at);
    }
    for (const PageLine& line : layout_.lines()) {
      for (std::uint32_t at = line.first; at < line.first + line.count; ++at) add_word(layout_.index(at));
    }
    for (TaggedTable& table : tables_) {
      count_columns(table);
      table.trust = find_trust(table, layout_, tags_);
      if (table.trust != TagTrust::trusted) table.doubted_page = layout_.page().number;
    }
    return std::move(tables_);
  }

 private:
  struct Spot {
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t cell = 0;
  };

  void add_table(std::size_t at) {
    if (tables_.size() == kMaxTables) return;
    spots_[elements_[at].id] = {tables_.size(), 0, 0};
    TaggedTable& table = tables_.emplace_back();
    table.id = elements_[at].id;
    // Of what holds the table; parents come first.
    const auto parent = std::lower_bound(elements_.begin(), elements_.end(), elements_[at].parent,
                                         [](const StructureElement& one, std::int32_t id) { return one.id < id; });
    if (parent != elements_.end() && parent->id == elements_[at].parent) {
      table.inside = held_[static_cast<std::size_t>(parent - elements_.begin())].cell;
    }
  }

  void add_row(std::size_t at) {
    const auto table = spots_.find(held_[at].table);
    if (table == spots_.end()) return;
    auto& rows = tables_[table->second.table].rows;
    spots_[elements_[at].id] = {table->second.table, rows.size(), 0};
    rows.emplace_back().id = elements_[at].id;
  }

  void add_cell(std::size_t at) {
    const auto row = spots_.find(held_[at].row);
    if (row == spots_.end()) return;
    auto& cells = tables_[row->second.table].rows[row->second.row].cells;
    spots_[elements_[at].id] = {row->second.table, row->second.row, cells.size()};
    TaggedCell& cell = cells.emplace_back();
    cell.id = elements_[at].id;
    cell.header = elements_[at].role == ElementRole::header_cell;
    cell.column_span = elements_[at].column_span;
    cell.row_span = elements_[at].row_span;
  }

  void add_word(std::uint32_t word) {
    const auto spot = spots_.find(tags_.of(word).cell);
    if (spot == spots_.end()) return;
    const auto [table, row, cell] = spot->second;
    auto& pieces = tables_[table].rows[row].cells[cell].pieces;
    const Box& box = layout_.page().words[word].box;
    if (pieces.empty()) pieces.push_back({layout_.page().number, box, {}});
    pieces.front().box.include(box);
    pieces.front().words.push_back(word);
  }

  const PageLayout& layout_;
  const PageTags& tags_;
  const std::vector<StructureElement>& elements_;
  std::vector<WordTags> held_;
  std::vector<TaggedTable> tables_;
  std::unordered_map<std::int32_t, Spot> spots_;  // of tables, rows and cells
};

template <typename Part>
void sort_by_id(std::vector<Part>& parts) {
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.id < b.id; });
}

}  // namespace

std::string_view to_string(TagTrust trust) {
  switch (trust) {
    case TagTrust::trusted:
      return "trusted";
    case TagTrust::no_cells:
      return "no_cells";
    case TagTrust::words_outside:
      return "words_outside";
    case TagTrust::cells_out_of_order:
      return "cells_out_of_order";
    case TagTrust::rows_out_of_order:
      return "rows_out_of_order";
    case TagTrust::rows_overlap:
      return "rows_overlap";
    case TagTrust::rows_merged:
      return "rows_merged";
    case TagTrust::columns_interleave:
      return "columns_interleave";
  }
  return "";
}

std::vector<TaggedTable> tagged_tables(const PageLayout& layout, const PageTags& tags) {
  if (!tags.known()) return {};
  return PageTables(layout, tags).make();
}

void TaggedDocument::add(std::vector<TaggedTable>&& page) {
  for (TaggedTable& table : page) {
    const auto [spot, added] = table_spots_.try_emplace(table.id, Spot{tables_.size(), 0, 0});
    const std::size_t index = spot->second.table;
    if (added) {
      tables_.emplace_back().id = table.id;
      tables_[index].inside = table.inside;
    }
    TaggedTable& whole = tables_[index];
    if (whole.trust == TagTrust::trusted) {
      whole.trust = table.trust;
      whole.doubted_page = table.doubted_page;
    }
    for (TaggedRow& row : table.rows) add_row(index, std::move(row));
  }
}

// Pages from a stream may say anything: a row stays in the table, and a cell in the row, where it was met first.
void TaggedDocument::add_row(std::size_t table, TaggedRow&& row) {
  auto& rows = tables_[table].rows;
  const auto [spot, added] = row_spots_.try_emplace(row.id, Spot{table, rows.size(), 0});
  if (spot->second.table != table) return;
  if (added) rows.emplace_back().id = row.id;
  const std::size_t index = spot->second.row;
  auto& cells = rows[index].cells;
  for (TaggedCell& cell : row.cells) {
    const auto [known, is_new] = cell_spots_.try_emplace(cell.id, Spot{table, index, cells.size()});
    if (is_new) {
      cells.push_back(std::move(cell));
    } else if (known->second.table == table && known->second.row == index) {
      auto& pieces = cells[known->second.cell].pieces;
      pieces.insert(pieces.end(), std::make_move_iterator(cell.pieces.begin()),
                    std::make_move_iterator(cell.pieces.end()));
    }
  }
}

std::vector<TaggedTable> TaggedDocument::finish() {
  for (TaggedTable& table : tables_) {
    sort_by_id(table.rows);
    for (TaggedRow& row : table.rows) sort_by_id(row.cells);
    count_columns(table);
  }
  sort_by_id(tables_);
  table_spots_.clear();
  row_spots_.clear();
  cell_spots_.clear();
  return std::exchange(tables_, {});
}

}  // namespace outturn::normalize
