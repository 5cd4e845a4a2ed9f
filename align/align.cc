#include "align/align.h"

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "align/figures/figure_checks.h"
#include "align/figures/figure_confidence.h"
#include "align/figures/figures.h"
#include "align/indicators/indicator_confidence.h"
#include "align/indicators/indicator_figures.h"
#include "align/indicators/indicators.h"
#include "align/outputs/assemble.h"
#include "align/outputs/conservation.h"
#include "align/outputs/problem.h"
#include "align/outputs/search.h"
#include "align/reading/output_reader.h"
#include "align/wording/vocabulary.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

Diagnostic warning(std::string code, std::string message, const RawTable& table) {
  return {.severity = Severity::warning,
          .code = std::move(code),
          .message = std::move(message),
          .place = table.header_place,
          .byte = -1};
}

std::string where(const TableContext& context) {
  std::string text = "table " + context.section_code;
  if (!context.office_code.empty()) text += "/" + context.office_code;
  return text + "/" + context.accomplishment_number;
}

class OutputsAligner {
 public:
  // `index` of the table in its report.
  OutputsAligner(const RawTable& raw, std::size_t index, const FrontMatter& front, const Vocabulary& words,
                 const DocumentEvidence& evidence, const Options& options, std::vector<Diagnostic>& diagnostics)
      : raw_(raw),
        index_(index),
        printed_(raw.source != CellSource::line),
        texts_(words),
        reader_(texts_, evidence.weights, reading_words_for(front.language),
                months_of_period(front.period_start, front.period_end)),
        evidence_(evidence),
        options_(options),
        diagnostics_(diagnostics) {}

  AlignedTable run() {
    const auto rows = static_cast<std::uint32_t>(raw_.rows.size());
    for (std::uint32_t row = 0; row < rows;) {
      if (raw_.rows[row].kind == RowKind::group) {
        take_group_heading(row++);
        continue;
      }
      std::uint32_t last = row;
      while (last < rows && raw_.rows[last].kind != RowKind::group) ++last;
      take_rows(row, last);
      row = last;
    }
    return std::move(table_);
  }

 private:
  void take_group_heading(std::uint32_t row) {
    std::string title;
    for (const OutputColumn column : {OutputColumn::planned, OutputColumn::completed, OutputColumn::remark}) {
      const CellText text = flatten(raw_.rows[row].cell(column));
      if (text.empty()) continue;
      if (!title.empty()) title.push_back(' ');
      title += text.text;
      table_.group_headings.push_back(make_piece(text, row, column, 0, text.text.size()));
    }
    group_title_ = utf8::collapse_spaces(title);
  }

  void take_rows(std::uint32_t first, std::uint32_t last) {
    Problem problem = make_problem(raw_, index_, first, last, printed_, texts_, evidence_);
    if (problem.planned.empty() && problem.tokens.empty() && problem.atoms.empty()) return;
    const Arrangement arrangement = arrange(problem);
    if (arrangement.bounded) {
      diagnostics_.push_back(
          warning("alignment_bounded",
                  where(raw_.context) + ": more arrangements were possible than are weighed; check the results", raw_));
    }
    const std::size_t before = table_.outputs.size();
    assemble(problem, arrangement, options_.review_below, table_);
    for (std::size_t i = before; i < table_.outputs.size(); ++i) finish(table_.outputs[i]);
  }

  void finish(Output& output) {
    output.group_title = group_title_;
    reader_.read(output);
  }

  const RawTable& raw_;
  const std::size_t index_;
  const bool printed_;
  TextIndex texts_;
  OutputReader reader_;
  const DocumentEvidence& evidence_;
  const Options& options_;
  std::vector<Diagnostic>& diagnostics_;
  AlignedTable table_;
  std::string group_title_;
};

// Outputs count on where an accomplishment's table goes on in a second one.
void number_outputs(Report& report) {
  std::map<std::tuple<std::string, std::string, std::string>, int> last;
  for (AlignedTable& table : report.tables) {
    int& number = last[{table.context.section_code, table.context.office_code, table.context.accomplishment_number}];
    for (Output& output : table.outputs) output.number = ++number;
  }
}

// What the figures of a table with this unit are to be multiplied by.
std::int64_t unit_scale(const std::string& unit, const ReadingWords& words) {
  for (std::size_t at = 0; at < unit.size(); ++at) {
    const PhraseSet::Match scale = words.scales.find_at(unit, at);
    if (scale && scale.value != nullptr) return std::stoll(*scale.value);
  }
  return 1;
}

// What the figures of the table's indicators mean.
void read_indicator_meaning(AlignedTable& table, const Report& report) {
  TextIndex texts(vocabulary_for(report.front.language));
  const std::string period = period_label(report.front.period_start, report.front.period_end);
  for (Indicator& indicator : table.indicators) {
    read_indicator_figures(indicator, period, texts, reading_words_for(report.front.language));
  }
}

// What an aligned table takes over from the raw one.
void describe(const RawTable& raw, std::int64_t scale, AlignedTable& table) {
  table.kind = raw.kind;
  table.source = raw.source;
  table.context = raw.context;
  table.place = raw.header_place;
  table.caption = raw.caption;
  table.unit = raw.unit;
  table.columns = raw.columns;
  table.unit_scale = scale;
}

void add(Conservation& sum, const Conservation& table) {
  sum.in_cells += table.in_cells;
  sum.in_outputs += table.in_outputs;
  sum.in_dropped += table.in_dropped;
  sum.unplaced += table.unplaced;
}

}  // namespace

Report align_report(RawReport&& raw, const Options& options) {
  const Vocabulary& words = vocabulary_for(raw.front.language);
  const DocumentEvidence evidence = learn(raw);
  Report report;
  static_cast<DocumentHead&>(report) = std::move(static_cast<DocumentHead&>(raw));
  for (const RawTable& table : raw.tables) {
    const std::size_t index = report.tables.size();
    AlignedTable& aligned = report.tables.emplace_back();
    switch (table.kind) {
      case TableKind::outputs:
        aligned = OutputsAligner(table, index, report.front, words, evidence, options, report.diagnostics).run();
        break;
      case TableKind::indicators:
        aligned.indicators = read_indicators(table);
        read_indicator_meaning(aligned, report);
        judge_indicators(table, aligned.indicators);
        break;
      default:
        aligned.rows = read_figures(table, words);
    }
    describe(table, unit_scale(table.unit, reading_words_for(report.front.language)), aligned);
    if (!aligned.rows.empty()) {
      check_figures(aligned, report.diagnostics);
      judge_figures(aligned);
    }
    const Conservation counts = check_conservation(table, report.tables.back());
    add(report.conservation, counts);
    if (counts.unplaced != 0) {
      report.diagnostics.push_back(warning("characters_not_placed",
                                           where(table.context) + ": " + std::to_string(counts.unplaced) +
                                               " characters of its cells are in no place or in two",
                                           table));
    }
  }
  number_outputs(report);
  return report;
}

}  // namespace outturn::align
