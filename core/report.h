// What align hands to export: planned outputs with their results, and the provenance of every character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/decimal.h"
#include "core/diagnostic.h"
#include "core/place.h"
#include "core/rows.h"

namespace outturn {

// Why a piece of the source stands where it stands.
enum class Move : std::uint8_t {
  stayed,            // in its own printed row
  joined,            // continues a cell that a page break or line end cut
  split,             // cut out of a cell that held several results
  to_result_above,   // printed beside a later row, belongs to an earlier result
  to_result_below,   // printed beside an earlier row, belongs to a later result
  value_in_remark,   // a completed value that stood inside the remark's text
  dropped_duplicate  // a planned cell printed again
};

// A stretch of one raw cell that ended in one field. Pieces of a table partition the characters of its
// cells: align checks that.
struct Piece {
  std::uint32_t row = 0;     // index into the raw table's rows
  std::uint32_t column = 0;  // index into its columns
  std::uint32_t begin = 0;   // UTF-8 byte range in the cell's text (fragments joined, see align/outputs/cell_text.h)
  std::uint32_t end = 0;
  Place place;        // of the fragment it begins in
  int last_page = 0;  // page of the fragment it ends in; 0 where not known
  Move move = Move::stayed;
  double score = 1;  // 0–1: how sure the move is

  friend bool operator==(const Piece&, const Piece&) = default;
};

// A number of a planned text, absolute, with what is said of it.
struct Quantity {
  Decimal value;
  std::optional<Decimal> max;  // upper end of a range
  std::string qualifier;       // as printed: 约, 至少, "up to"; empty where there is none
  std::string unit;            // measure word or noun as printed: 次, 份; %; of money an ISO code
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

enum class CompletedKind { number, percent, money, yes, no, partial, all, none, other };
enum class VarianceDirection { none, above, below };
enum class Status { met, exceeded, short_, delivered, partly_delivered, not_delivered, not_applicable, unknown };

// An arrangement that was considered and cost more (for review.ndjson).
struct Alternative {
  std::string completed_text;
  std::string remark;
  double extra_cost = 0;  // in the units of align/outputs/costs.h
  friend bool operator==(const Alternative&, const Alternative&) = default;
};

struct Result {
  int number = 0;  // 1-based within the output
  std::string completed_text;
  CompletedKind kind = CompletedKind::none;
  std::optional<Decimal> completed_value;  // absolute
  std::string completed_unit;              // noun or measure word that was counted, %, or an ISO code
  std::string remark;                      // variance included; paragraphs joined by one space
  std::string variance_text;
  std::string variance_cause;  // after 原因是, "owing to" …
  VarianceDirection direction = VarianceDirection::none;
  std::optional<Quantity> planned;        // the quantity of the planned text that this result answers
  int planned_shared_by = 0;              // results of the output that answer it together; 0 where none is answered
  std::optional<Decimal> achieved_value;  // the completed value, or the sum over those that share
  Status status = Status::unknown;
  std::optional<Decimal> achievement_ratio;  // four decimals
  std::vector<std::string> checks;           // codes, sorted
  double confidence = 1;                     // 0–1, two decimals: where the value and the remark belong
  double reading_confidence = 1;             // the same: planned, achieved_value and status
  std::vector<Piece> completed_pieces;
  std::vector<Piece> remark_pieces;
  std::vector<Alternative> alternatives;  // filled where confidence is below the review threshold

  friend bool operator==(const Result&, const Result&) = default;
};

struct Output {
  int number = 0;  // 1-based within the accomplishment
  std::string planned_text;
  std::string group_title;
  std::vector<Piece> planned_pieces;
  std::vector<Result> results;  // at least one (a result without value where none was printed)

  friend bool operator==(const Output&, const Output&) = default;
};

// Pages on which an output's result stands; 0 where the source has no pages.
struct PageRange {
  int first = 0;
  int last = 0;
};
PageRange pages_of(const Output& output, const Result& result);

// An indicator of achievement: what was to be reached, and what was.
struct Indicator {
  std::string number;  // "1.1.1", in Western digits with full stops; empty where none is printed
  std::string planned_text;
  std::optional<Quantity> planned;   // the target of the period reported on
  std::vector<std::string> targets;  // of every period that the text names: "2022/23: 84"
  std::string actual_text;
  std::optional<Decimal> actual_value;
  std::string actual_unit;
  std::string variance_text;
  std::string variance_cause;
  VarianceDirection direction = VarianceDirection::none;
  Status status = Status::unknown;
  std::optional<Decimal> achievement_ratio;  // four decimals
  std::vector<std::string> checks;           // codes, sorted
  double confidence = 1;                     // 0–1, two decimals
  std::vector<Piece> planned_pieces;
  std::vector<Piece> actual_pieces;

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

enum class FigureKind : std::uint8_t { number, percent, nil, text, not_applicable };

// A cell of a table of figures, its label aside.
struct Figure {
  std::uint32_t column = 0;  // index into the table's columns
  std::string text;          // as printed; never empty
  FigureKind kind = FigureKind::text;
  std::optional<Decimal> value;  // as printed, brackets as a minus sign; 0 for nil; not multiplied by the table's unit
  std::vector<std::string> checks;  // codes, sorted
  double confidence = 1;            // 0–1, two decimals
  std::vector<Piece> pieces;

  friend bool operator==(const Figure&, const Figure&) = default;
};

// A row of a table of figures.
struct FigureRow {
  RowKind kind = RowKind::item;
  int number = 0;  // 1-based within the table
  int level = 0;   // 0: outermost
  std::string label;
  ColumnRole role = ColumnRole::other;  // where its label says what its figures are; else each column does
  std::string period;
  std::vector<std::string> path;  // labels of the rows that it stands under, outermost first, and its own
  std::vector<Figure> figures;    // by column; empty cells have none
  std::vector<Piece> label_pieces;

  friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

struct AlignedTable {
  TableKind kind = TableKind::outputs;
  CellSource source = CellSource::line;
  TableContext context;
  Place place;  // of the header row
  std::string caption;
  std::string unit;             // as printed: "Thousands of United States dollars"
  std::int64_t unit_scale = 1;  // 1000 for thousands
  std::vector<TableColumn> columns;
  std::vector<Output> outputs;        // of a table of outputs; else there are none
  std::vector<Indicator> indicators;  // of a table of indicators
  std::vector<FigureRow> rows;        // of any other kind
  std::vector<Piece> group_headings;  // of outputs: bold headings; their text is the group_title of the outputs below
  std::vector<Piece> dropped;         // duplicates
  friend bool operator==(const AlignedTable&, const AlignedTable&) = default;
};

// Characters (code points, white space aside) of the tables' cells, and where they ended.
struct Conservation {
  std::int64_t in_cells = 0;
  std::int64_t in_outputs = 0;  // planned texts, completed values, remarks, group titles; labels, figures, indicators
  std::int64_t in_dropped = 0;  // duplicates
  std::int64_t unplaced = 0;    // in_cells - in_outputs - in_dropped: must be 0
  friend bool operator==(const Conservation&, const Conservation&) = default;
};

struct Report : DocumentHead {
  std::vector<AlignedTable> tables;
  Conservation conservation;

  friend bool operator==(const Report&, const Report&) = default;
};

}  // namespace outturn
