#include "export/rows/pieces.h"

#include "export/fields/write_row.h"

namespace outturn::exporting {

void write_provenance(const Report& report, const Options& /*options*/, FieldSink& fields) {
  const Keys keys(report);
  for_each_piece(report, keys, [&](const PieceAt& at) {
    fields.begin_row();
    write_row(kProvenance.columns, ProvenanceRow{keys.document(), at}, fields);
    fields.end_row();
  });
}

}  // namespace outturn::exporting
