#include "support/random_model.h"

#include <limits>

#include "core/utf8.h"

namespace outturn::test {

template <typename Make>
auto RandomModel::some(Make make) {
  std::vector<decltype(make())> all;
  for (std::uint32_t n = below(4); n > 0; --n) all.push_back(make());
  return all;
}

int RandomModel::integer() {
  switch (below(4)) {
    case 0:
      return 0;
    case 1:
      return std::numeric_limits<int>::max();
    default:
      return static_cast<int>(below(1000));
  }
}

std::int64_t RandomModel::long_integer() {
  switch (below(4)) {
    case 0:
      return 0;
    case 1:
      return std::numeric_limits<std::int64_t>::max();
    default:
      return static_cast<std::int64_t>(below(100'000)) * 100'003;
  }
}

float RandomModel::points() {
  switch (below(5)) {
    case 0:
      return 0;
    case 1:
      return round_points(-0.01 * below(10'000));
    case 2:
      return round_points(0.01 * below(14'400 * 100));
    default:
      return round_points(static_cast<double>(engine_()) / 5e6);
  }
}

double RandomModel::fraction() {
  return coin() ? 1 : static_cast<double>(engine_()) / 4294967296.0;
}

std::string RandomModel::text() {
  static constexpr char32_t kSpecial[] = {0x00, '"', '\\', '/', '\t', '\n', 0x1F, 0x7F, 0x80, 0x2028, 0xFFFD, 0x10FFFF};
  std::string text;
  for (std::uint32_t n = below(3) == 0 ? 0 : below(20); n > 0; --n) {
    switch (below(4)) {
      case 0:
        utf8::append(text, kSpecial[below(sizeof kSpecial / sizeof kSpecial[0])]);
        break;
      case 1:
        utf8::append(text, 0x4E00 + below(0x5000));
        break;
      case 2:
        utf8::append(text, 0x10000 + below(0x1000));
        break;
      default:
        utf8::append(text, ' ' + below(95));
    }
  }
  return text;
}

Box RandomModel::box() {
  return {points(), points(), points(), points()};
}

Place RandomModel::place() {
  Place place;
  place.page = integer();
  place.line = long_integer();
  place.block = integer();
  place.row = integer();
  place.cell = integer();
  if (coin()) place.box = box();
  return place;
}

Decimal RandomModel::decimal() {
  const Decimal number(static_cast<std::int64_t>(below(2'000'000)) - 1'000'000);
  return Decimal::divide(number, Decimal(1 + below(1000)), static_cast<int>(below(7))).value_or(number);
}

Diagnostic RandomModel::diagnostic() {
  return {.severity = static_cast<Severity>(below(3)),
          .code = text(),
          .message = text(),
          .place = place(),
          .byte = coin() ? -1 : long_integer()};
}

DocumentInfo RandomModel::info() {
  DocumentInfo info;
  info.name = text();
  info.kind = static_cast<SourceKind>(below(4));
  info.encoding = text();
  info.title = text();
  info.producer = text();
  info.page_count = integer();
  info.outline = some([&] { return OutlineEntry{.level = integer(), .title = text(), .page = integer()}; });
  return info;
}

Page RandomModel::page() {
  Page page;
  page.form = static_cast<PageForm>(below(3));
  page.number = integer();
  page.width = points();
  page.height = points();
  page.rotation = static_cast<int>(below(4)) * 90;
  page.fonts = some([&] { return Font{.name = text(), .weight = weight(), .italic = coin()}; });
  if (!page.fonts.empty()) {
    const auto fonts = static_cast<std::uint32_t>(page.fonts.size());
    page.words = some([&] {
      return Word{.text = text(),
                  .box = box(),
                  .baseline = points(),
                  .font_size = points(),
                  .font = static_cast<std::uint16_t>(below(fonts)),
                  .space_before = coin(),
                  .element = static_cast<std::int32_t>(below(40)) - 1,
                  .certainty = static_cast<float>(below(101)) / 100,
                  .hidden_layer = coin()};
    });
  }
  page.rules = some([&] { return Rule{box()}; });
  page.elements = some([&] {
    return StructureElement{static_cast<std::int32_t>(below(1000)), static_cast<std::int32_t>(below(1000)) - 1,
                            static_cast<ElementRole>(below(12)), static_cast<std::int32_t>(1 + below(3)),
                            static_cast<std::int32_t>(1 + below(3))};
  });
  page.blocks = some([&] { return block(); });
  page.lines = some([&] { return TextLine{.number = long_integer(), .text = text()}; });
  return page;
}

FlowParagraph RandomModel::paragraph() {
  FlowParagraph made{text(), points(), weight(), coin(), integer(), {}, place()};
  if (made.text.size() > 1 && coin()) made.raised.push_back({0, static_cast<std::uint32_t>(made.text.size())});
  return made;
}

FlowBlock RandomModel::block() {
  if (coin()) return paragraph();
  if (coin()) return FlowNote{text(), text(), place()};
  FlowGrid grid;
  grid.right_to_left = coin();
  grid.place = place();
  grid.column_widths = some([&] { return points(); });
  grid.rows = some([&] {
    FlowRow row;
    row.header = coin();
    row.cells = some([&] {
      return FlowCell{some([&] { return paragraph(); }), static_cast<std::int32_t>(below(9)),
                      static_cast<std::int32_t>(1 + below(3)), coin()};
    });
    return row;
  });
  return grid;
}

TableContext RandomModel::context() {
  return {text(), text(), text(), text(), text(), text()};
}

std::vector<TableColumn> RandomModel::columns(TableKind kind) {
  const auto column = [&] {
    return TableColumn{static_cast<ColumnRole>(below(8)), some([&] { return text(); }), text(), text()};
  };
  std::vector<TableColumn> columns;
  const std::size_t count = kind == TableKind::outputs ? kOutputColumns : below(6);
  while (columns.size() < count) columns.push_back(column());
  return columns;
}

RawTable RandomModel::raw_table() {
  RawTable table;
  table.kind = static_cast<TableKind>(below(7));
  table.source = static_cast<CellSource>(below(3));
  table.context = context();
  table.header_place = place();
  table.header_text = text();
  table.caption = text();
  table.unit = text();
  table.columns = columns(table.kind);
  table.rows = some([&] {
    RawRow row = empty_row(table.columns.size());
    row.kind = static_cast<RowKind>(below(5));
    row.level = integer();
    row.after_page_break = coin();
    row.same_printed_row = coin();
    row.label_goes_on = coin() ? static_cast<float>(below(100)) / 100 : 0;
    row.separated_by_layout = coin();
    for (Cell& cell : row.cells) {
      cell.fragments = some([&] {
        return Fragment{text(), place(), static_cast<Join>(below(3)), coin() ? 1.0F : 0.5F};
      });
    }
    return row;
  });
  return table;
}

Piece RandomModel::piece() {
  return {.row = static_cast<std::uint32_t>(engine_()),
          .column = below(3),
          .begin = below(100),
          .end = static_cast<std::uint32_t>(engine_()),
          .place = place(),
          .last_page = integer(),
          .move = static_cast<Move>(below(7)),
          .score = fraction()};
}

std::vector<Piece> RandomModel::pieces() {
  return some([&] { return piece(); });
}

Result RandomModel::result() {
  Result result;
  result.number = integer();
  result.completed_text = text();
  result.kind = static_cast<CompletedKind>(below(9));
  if (coin()) result.completed_value = decimal();
  result.completed_unit = text();
  result.remark = text();
  result.variance_text = text();
  result.variance_cause = text();
  result.direction = static_cast<VarianceDirection>(below(3));
  if (coin()) {
    result.planned = Quantity{.value = decimal(), .max = {}, .qualifier = text(), .unit = text()};
    if (coin()) result.planned->max = decimal();
  }
  result.planned_shared_by = integer();
  if (coin()) result.achieved_value = decimal();
  result.status = static_cast<Status>(below(8));
  if (coin()) result.achievement_ratio = decimal();
  result.checks = some([&] { return text(); });
  result.confidence = fraction();
  result.reading_confidence = fraction();
  result.completed_pieces = pieces();
  result.remark_pieces = pieces();
  result.alternatives =
      some([&] { return Alternative{.completed_text = text(), .remark = text(), .extra_cost = 100 * fraction()}; });
  return result;
}

Indicator RandomModel::indicator() {
  Indicator indicator;
  indicator.number = text();
  indicator.planned_text = text();
  if (coin()) indicator.planned = Quantity{.value = decimal(), .max = {}, .qualifier = text(), .unit = text()};
  indicator.targets = some([&] { return text(); });
  indicator.actual_text = text();
  if (coin()) indicator.actual_value = decimal();
  indicator.actual_unit = text();
  indicator.variance_text = text();
  indicator.variance_cause = text();
  indicator.direction = static_cast<VarianceDirection>(below(3));
  indicator.status = static_cast<Status>(below(6));
  if (coin()) indicator.achievement_ratio = decimal();
  indicator.checks = some([&] { return text(); });
  indicator.confidence = fraction();
  indicator.planned_pieces = pieces();
  indicator.actual_pieces = pieces();
  return indicator;
}

FigureRow RandomModel::figure_row(std::size_t columns) {
  FigureRow row;
  row.kind = static_cast<RowKind>(below(5));
  row.number = integer();
  row.level = integer();
  row.label = text();
  row.path = some([&] { return text(); });
  row.label_pieces = pieces();
  if (columns == 0) return row;
  row.figures = some([&] {
    Figure figure;
    figure.column = below(static_cast<std::uint32_t>(columns));
    figure.text = text();
    figure.kind = static_cast<FigureKind>(below(5));
    if (coin()) figure.value = decimal();
    figure.checks = some([&] { return text(); });
    figure.confidence = fraction();
    figure.pieces = pieces();
    return figure;
  });
  return row;
}

AlignedTable RandomModel::aligned_table() {
  AlignedTable table;
  table.kind = static_cast<TableKind>(below(7));
  table.source = static_cast<CellSource>(below(3));
  table.place = place();
  table.caption = text();
  table.unit = text();
  table.unit_scale = coin() ? 1 : 1000;
  table.columns = columns(table.kind);
  table.context = context();
  table.indicators = some([&] { return indicator(); });
  table.rows = some([&] { return figure_row(table.columns.size()); });
  table.outputs = some([&] {
    Output output;
    output.number = integer();
    output.planned_text = text();
    output.group_title = text();
    output.planned_pieces = pieces();
    output.results = some([&] { return result(); });
    output.results.push_back(result());
    return output;
  });
  table.group_headings = pieces();
  table.dropped = pieces();
  return table;
}

template <typename AnyReport>
void RandomModel::fill_common(AnyReport& report) {
  report.info = info();
  report.front = {text(), text(), text(), text(), text(), text(), text(), text()};
  report.contents = some([&] { return ContentsEntry{text(), text(), text()}; });
  report.abbreviations = some([&] { return Abbreviation{text(), text(), place()}; });
  report.footnotes = some([&] { return Footnote{text(), text(), place()}; });
  report.headings = some([&] { return Heading{static_cast<HeadingKind>(below(3)), text(), text(), place()}; });
  for (const std::string& kind : some([&] { return text(); })) report.debris[kind] = long_integer();
  report.diagnostics = some([&] { return diagnostic(); });
}

RawReport RandomModel::raw_report() {
  RawReport report;
  fill_common(report);
  report.tables = some([&] { return raw_table(); });
  return report;
}

Report RandomModel::report() {
  Report report;
  fill_common(report);
  report.tables = some([&] { return aligned_table(); });
  report.conservation = {long_integer(), long_integer(), long_integer(), long_integer()};
  return report;
}

}  // namespace outturn::test
