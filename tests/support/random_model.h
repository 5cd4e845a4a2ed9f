// Documents of random content, for tests that must hold for every value of the model.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/pages.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::test {

// The same seed gives the same models on every machine. Every member takes its default now and then, and
// extreme values, empty strings, quotes, control characters and all planes of Unicode occur.
class RandomModel {
 public:
  explicit RandomModel(std::uint32_t seed) : engine_(seed) {}

  DocumentInfo info();
  Page page();
  Diagnostic diagnostic();
  Place place();
  RawReport raw_report();
  Report report();

 private:
  std::uint32_t below(std::uint32_t bound) { return bound == 0 ? 0 : static_cast<std::uint32_t>(engine_()) % bound; }
  bool coin() { return below(2) == 1; }
  TypeWeight weight() { return static_cast<TypeWeight>(below(3)); }
  int integer();
  std::int64_t long_integer();
  float points();
  double fraction();
  std::string text();
  Box box();
  Decimal decimal();
  TableContext context();
  std::vector<TableColumn> columns(TableKind kind);
  RawTable raw_table();
  FlowParagraph paragraph();
  FlowBlock block();
  Indicator indicator();
  FigureRow figure_row(std::size_t columns);
  AlignedTable aligned_table();
  Piece piece();
  Result result();
  std::vector<Piece> pieces();
  template <typename AnyReport>
  void fill_common(AnyReport& report);
  template <typename Make>
  auto some(Make make);  // a vector of 0–3 of them

  std::mt19937 engine_;
};

}  // namespace outturn::test
