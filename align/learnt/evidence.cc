#include "align/learnt/evidence.h"

#include <string_view>

namespace outturn::align {

DocumentEvidence learn(const RawReport& report) {
  DocumentEvidence evidence;
  Terms terms;
  for (const RawTable& table : report.tables) {
    std::string_view last_remark;
    evidence.terms.begin_table();
    if (table.kind != TableKind::outputs) continue;
    for (const RawRow& row : table.rows) {
      for (const OutputColumn column : {OutputColumn::planned, OutputColumn::remark}) {
        const Cell& cell = row.cell(column);
        terms.clear();
        for (const Fragment& fragment : cell.fragments) append_terms(fragment.text, terms);
        evidence.terms.add(terms);
        if (cell.empty()) continue;
        evidence.weights.add_cell(terms);
        for (const Fragment& fragment : cell.fragments) evidence.seams.add_text(fragment.text);
        evidence.seams.add_end(cell.fragments.back().text);
        const bool begins = !row.after_page_break && row.kind == RowKind::item;
        if (column == OutputColumn::planned) {
          for (const Fragment& fragment : cell.fragments) evidence.counted_in.add(fragment.text);
        }
        if (begins && row.label_goes_on == 0 && column == OutputColumn::planned)
          evidence.planned_openers.add(cell.fragments.front().text);
        if (column == OutputColumn::remark) {
          if (begins) evidence.remark_openers.add(cell.fragments.front().text);
          if (begins && !last_remark.empty()) evidence.seams.add_seam(last_remark, cell.fragments.front().text);
          last_remark = cell.fragments.back().text;
        }
      }
    }
  }
  evidence.weights.finish();
  evidence.seams.finish();
  return evidence;
}

}  // namespace outturn::align
