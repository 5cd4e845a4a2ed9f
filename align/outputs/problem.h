// One table as an alignment problem: planned cells, completed values and remark atoms in reading order, with
// what is known of each before anything is assigned.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "align/learnt/evidence.h"
#include "align/outputs/atoms.h"
#include "align/outputs/cell_text.h"
#include "align/wording/numbers.h"
#include "align/wording/text_index.h"
#include "align/wording/values.h"
#include "core/rows.h"

namespace outturn::align {

struct RowFacts {
  RowKind kind = RowKind::item;
  bool after_break = false;
  bool same_printed_row = false;
  bool separated = false;
  bool unclear = false;  // the layout leaves open whether it begins a printed row
  bool has_planned = false;
  bool has_value = false;
  bool has_remark = false;
  bool continues_remark = false;    // behind a page break: its remark visibly goes on from the one above
  bool unusual_remark = false;      // behind a page break: begins as no remark of the document does
  float remark_seam = 0;            // behind a page break: how likely it does, see Seams::across()
  std::uint32_t planned_above = 0;  // planned cells in rows up to and including this one
  std::uint32_t values_above = 0;   // rows with a value up to and including this one
  std::uint32_t breaks_above = 0;   // rows behind a page break up to and including this one
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;
  std::uint32_t first_atom = 0;
  std::uint32_t last_atom = 0;
};

struct PlannedCell {
  std::uint32_t row = 0;
  bool duplicate = false;            // the same text as the planned cell before it
  bool may_continue = false;         // may be the rest of the planned cell before it
  bool previous_unfinished = false;  // the planned cell before it ends with a connective or an open bracket
  float goes_on = 0;                 // how likely it does by the layout, 0–1; 0 where nothing says so
  float seam = 0;                    // how likely it goes on from the one before, see Seams::across()
  bool cut_in_word = false;          // together with the cell before it, a word stands across the seam
  bool begins_inside = false;        // with a small letter, where planned cells begin with a capital one
  bool unusual_opener = false;       // begins as few planned cells of the document do
  bool usual_opener = false;         // of what may go on by the layout: begins as several others do
  Numbers numbers;                   // kept by the TextIndex
  int listed = 0;                    // things that it lists, where it counts none: 事故、课程和文件 are three
  int counted = 0;                   // things it counts that may have a result each, see count_things()
};

struct Problem {
  const RawTable* table = nullptr;
  const Vocabulary* words = nullptr;
  bool layout_is_printed = false;  // rows come from a page's geometry, not from a flattened text
  std::uint32_t first_row = 0;     // rows [first_row, last_row) of the table: a stretch without group headings
  std::uint32_t last_row = 0;
  std::vector<RowFacts> rows;  // index 0 is first_row
  std::vector<std::array<CellText, kOutputColumns>> cells;
  std::vector<PlannedCell> planned;
  std::vector<ValueToken> tokens;
  std::vector<CompletedValue> token_values;  // each token read alone
  std::vector<Atom> atoms;
  std::vector<NumberMention> numbers;  // of all remark cells
  bool bounded = false;                // a remark had more possible cuts than are considered

  // Shared wording of planned cell p with atom a is similarity[p.first + a - p.first_atom], for atoms in the band.
  struct SimilarityRow {
    std::uint32_t first_atom = 0;
    std::uint32_t last_atom = 0;
    std::size_t offset = 0;
  };
  std::vector<SimilarityRow> similarity_rows;
  std::vector<float> similarity;
  std::vector<float> best_similarity;  // per atom, over all planned cells in its band

  [[nodiscard]] const RowFacts& row(std::uint32_t index) const { return rows[index - first_row]; }
  [[nodiscard]] const CellText& cell(std::uint32_t index, OutputColumn column) const {
    return cells[index - first_row][static_cast<std::size_t>(column)];
  }
  [[nodiscard]] float shared(std::uint32_t planned_cell, std::uint32_t atom) const {
    const SimilarityRow& range = similarity_rows[planned_cell];
    if (atom < range.first_atom || atom >= range.last_atom) return 0;
    return similarity[range.offset + atom - range.first_atom];
  }
};

// How many planned cells away a value or a remark may stand from the planned cell it belongs to.
inline constexpr std::uint32_t kPlannedBand = 2;

// Rows [first_row, last_row) of a table, none of them a group heading; `index` is the table's in the report that the
// evidence was learnt from. The table and the texts must outlive the problem.
Problem make_problem(const RawTable& table, std::size_t index, std::uint32_t first_row, std::uint32_t last_row,
                     bool layout_is_printed, TextIndex& texts, const DocumentEvidence& evidence);

}  // namespace outturn::align
