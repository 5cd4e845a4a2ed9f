// One report in other formats: what its own cells say is read alike, whether Word, a text with tabs or HTML holds them.
#include <string>
#include <variant>
#include <vector>

#include "core/names.h"
#include "extract/extract.h"
#include "library/outturn.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/paths.h"

namespace outturn::library {
namespace {

using Lines = std::vector<std::string>;

std::filesystem::path word_sample() {
  return test::source_dir() / "corpus" / "reports" / "made_up_kinds.en.docx";
}

std::vector<FlowBlock> blocks_of_sample() {
  test::CollectingSink sink;
  extract::read_file(word_sample(), word_sample().string(), {}, sink);
  std::vector<FlowBlock> blocks;
  for (Page& page : sink.pages) {
    for (FlowBlock& block : page.blocks) blocks.push_back(std::move(block));
  }
  return blocks;
}

std::string text_of(const FlowCell& cell) {
  std::string text;
  for (const FlowParagraph& paragraph : cell.paragraphs) text += (text.empty() ? "" : " ") + paragraph.text;
  return text;
}

std::string as_text(const std::vector<FlowBlock>& blocks) {
  std::string text;
  for (const FlowBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<FlowParagraph>(&block)) text += paragraph->text + "\n\n";
    const auto* grid = std::get_if<FlowGrid>(&block);
    if (grid == nullptr) continue;
    for (const FlowRow& row : grid->rows) {
      std::int32_t column = 0;
      for (const FlowCell& cell : row.cells) {
        for (; column < cell.column; ++column) text += '\t';
        text += text_of(cell);
      }
      text += '\n';
    }
    text += '\n';
  }
  return text;
}

std::string as_html(const std::vector<FlowBlock>& blocks) {
  std::string html = "<html><body>";
  for (const FlowBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<FlowParagraph>(&block)) html += "<p>" + paragraph->text + "</p>\n";
    const auto* grid = std::get_if<FlowGrid>(&block);
    if (grid == nullptr) continue;
    html += "<table>\n";
    for (const FlowRow& row : grid->rows) {
      html += "<tr>";
      for (const FlowCell& cell : row.cells) {
        html += "<td colspan=\"" + std::to_string(cell.column_span) + "\">" + text_of(cell) + "</td>";
      }
      html += "</tr>\n";
    }
    html += "</table>\n";
  }
  return html + "</body></html>\n";
}

// Kinds, rows and figures with their roles, periods and values; results; indicators.
Lines said_by(const Report& report) {
  Lines lines;
  for (const AlignedTable& table : report.tables) {
    lines.push_back("table " + std::string(to_string(table.kind)) + " " + table.unit);
    for (const FigureRow& row : table.rows) {
      for (const Figure& figure : row.figures) {
        const TableColumn& column = table.columns.at(figure.column);
        lines.push_back(row.label + " | " + std::string(to_string(column.role)) + " | " + column.period + " | " +
                        figure.text);
      }
    }
    for (const Output& output : table.outputs) {
      for (const Result& result : output.results) {
        lines.push_back(output.planned_text + " | " + result.completed_text + " | " + result.remark);
      }
    }
    for (const Indicator& indicator : table.indicators) {
      lines.push_back(indicator.planned_text + " | " + indicator.actual_text);
    }
  }
  return lines;
}

TEST_CASE("tables of every kind say the same in a text with tabs and in HTML as in Word") {
  const std::vector<FlowBlock> blocks = blocks_of_sample();
  const Lines expected = said_by(read(word_sample()));
  REQUIRE(expected.size() > 50);
  SECTION("tabs") {
    const std::string text = as_text(blocks);
    CHECK(said_by(read(Bytes{text, "kinds.txt"})) == expected);
  }
  SECTION("HTML") {
    const std::string html = as_html(blocks);
    CHECK(said_by(read(Bytes{html, "kinds.html"})) == expected);
  }
}

}  // namespace
}  // namespace outturn::library
