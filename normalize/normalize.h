// Stage 2: pages become a report's structure and its tables' raw rows.
#pragma once

#include <memory>

#include "core/pages.h"
#include "core/rows.h"
#include "normalize/options.h"

namespace outturn::normalize {

// Receives one document's pages; take() gives the report after end_document(). May be used again for the
// next document. Words are reduced to lines as pages come, so memory grows with the text, not with the words.
//
// Never throws for the sake of a document's content: what it cannot make sense of becomes diagnostics
// ("no_table", "table_without_header" …) and an emptier report.
class Normalizer final : public PageSink {
 public:
  explicit Normalizer(Options options);
  ~Normalizer() override;

  void begin_document(const DocumentInfo& info) override;
  void page(Page&& page) override;
  void diagnostic(Diagnostic&& diagnostic) override;
  void end_document() override;

  [[nodiscard]] RawReport take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn::normalize
