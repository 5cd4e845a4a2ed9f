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
  Place place{.page = integer(), .line = long_integer(), .box = {}};
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
  info.kind = coin() ? SourceKind::pdf : SourceKind::text;
  info.encoding = text();
  info.title = text();
  info.producer = text();
  info.page_count = integer();
  info.outline = some([&] { return OutlineEntry{.level = integer(), .title = text(), .page = integer()}; });
  return info;
}

Page RandomModel::page() {
  Page page;
  page.number = integer();
  page.width = points();
  page.height = points();
  page.rotation = static_cast<int>(below(4)) * 90;
  page.fonts = some([&] { return Font{.name = text(), .bold = coin(), .italic = coin()}; });
  if (!page.fonts.empty()) {
    const auto fonts = static_cast<std::uint32_t>(page.fonts.size());
    page.words = some([&] {
      return Word{.text = text(),
                  .box = box(),
                  .baseline = points(),
                  .font_size = points(),
                  .font = static_cast<std::uint16_t>(below(fonts)),
                  .space_before = coin()};
    });
  }
  page.rules = some([&] { return Rule{box()}; });
  page.lines = some([&] { return TextLine{.number = long_integer(), .text = text()}; });
  return page;
}

TableContext RandomModel::context() {
  return {text(), text(), text(), text(), text(), text()};
}

RawTable RandomModel::raw_table() {
  RawTable table{.context = context(), .header_place = place(), .header_text = text(), .rows = {}};
  table.rows = some([&] {
    RawRow row;
    row.kind = static_cast<RowKind>(below(3));
    row.after_page_break = coin();
    row.same_printed_row = coin();
    row.separated_by_layout = coin();
    for (Cell& cell : row.cells) {
      cell.fragments =
          some([&] { return Fragment{.text = text(), .place = place(), .join = static_cast<Join>(below(3))}; });
    }
    return row;
  });
  return table;
}

Piece RandomModel::piece() {
  return {.row = static_cast<std::uint32_t>(engine_()),
          .column = static_cast<Column>(below(3)),
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

AlignedTable RandomModel::aligned_table() {
  AlignedTable table;
  table.context = context();
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
