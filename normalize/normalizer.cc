#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/language_profile.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/figures/unread_lines.h"
#include "normalize/flow/barred_figures.h"
#include "normalize/flow/flow_reader.h"
#include "normalize/flow/line_tables.h"
#include "normalize/language/language_choice.h"
#include "normalize/language/phrases.h"
#include "normalize/normalize.h"
#include "normalize/printed/layout_text.h"
#include "normalize/printed/pdf_reader.h"
#include "normalize/structure/doubts.h"
#include "normalize/structure/other_language.h"
#include "normalize/structure/report_builder.h"
#include "normalize/text/cell_lines.h"
#include "normalize/text/delimited.h"
#include "normalize/text/joined_letters.h"
#include "normalize/text/line_prefixes.h"
#include "normalize/text/other_tables.h"
#include "normalize/text/plain_characters.h"
#include "normalize/text/ruled_rows.h"
#include "normalize/text/text_grid.h"
#include "normalize/text/text_header.h"
#include "normalize/text/text_lines.h"
#include "normalize/text/text_reader.h"
#include "normalize/text/visual_text.h"

namespace outturn::normalize {
namespace {

constexpr std::size_t kFewLines = 60;
constexpr std::size_t kLongestFigureHeader = 300;  // bytes

}  // namespace

struct Normalizer::State {
  explicit State(Options given) : options(std::move(given)) {}

  Options options;
  DocumentInfo info;
  std::vector<Diagnostic> diagnostics;  // of extract
  TextLines text;
  std::optional<PdfReader> pdf;
  std::optional<TextGrid> grid;  // of `text`
  std::optional<LayoutTextReader> layout;
  std::optional<FlowReader> flow;
  RawReport report;

  [[nodiscard]] const Phrases& text_phrases(ReportBuilder& builder) const {
    if (!options.language.empty()) return phrases_for(options.language);
    LanguageChoice choice;
    for (const TextLine& line : text.lines) choice.add(line.text);
    if (text.size() <= kFewLines) add_figure_headers(choice);
    report_other_language(choice, builder);
    return choice.best();
  }

  // Few words tell no language; those that head figures do, where they are of one language alone.
  void add_figure_headers(LanguageChoice& choice) const {
    const FigureWordings& all = wordings();
    for (const TextLine& line : text.lines) {
      if (line.text.size() > kLongestFigureHeader) continue;
      const std::vector<std::size_t> languages = all.hinted(line.text);
      if (languages.size() != 1) continue;
      const FigureWording& wording = *all.all()[languages.front()];
      if (wording.says(FigureWord::planned, line.text)) choice.header(wording.language());
    }
  }

  // Of the languages that the text may be in.
  [[nodiscard]] const FigureWordings& wordings() const {
    return figure_wordings(languages_of(phrases_of(options.language)));
  }

  // Whether a line, with those behind it, is the header of a table of outputs.
  [[nodiscard]] bool heads_outputs(const std::vector<const Phrases*>& languages) const {
    const std::span<const TextLine> lines = text.lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const bool heads = std::any_of(languages.begin(), languages.end(), [&](const Phrases* phrases) {
        return find_header(*phrases, lines.subspan(at)).has_value();
      });
      if (heads) return true;
    }
    return false;
  }

  // Whether the text keeps the page's layout; then it is read.
  bool read_layout(ReportBuilder& builder) {
    const std::vector<const Phrases*> all = phrases_of(options.language);
    grid = find_grid(all, text);
    const bool outputs = grid.has_value();
    if (!outputs) grid = no_grid(text.size());
    const bool figures = lays_out_figures(wordings(), text, *grid);
    if (!outputs && (!figures || heads_outputs(all))) return false;  // with outputs whose cells single spaces part
    layout.emplace(options.language, text, *grid, wordings());
    layout->read(builder);
    return true;
  }

  void report_ligatures(std::size_t count, ReportBuilder& builder) const {
    builder.diagnostic({Severity::warning,
                        "ligatures_turned",
                        "lam and alef came the other way round; put back in " + std::to_string(count) +
                            " places, other words may be left as they came",
                        {0, text.lines.front().number, std::nullopt},
                        -1});
  }

  void read_text(ReportBuilder& builder) {
    const std::int64_t marks = put_in_reading_order(text);
    std::int64_t unseen = marks;
    for (TextLine& line : text.lines) unseen += make_plain(line.text);
    builder.debris("unseen_character", unseen);
    builder.debris("line_prefix", take_line_prefixes(text.lines));
    unfold_presentation_forms(text);
    if (const std::size_t ligatures = turn_ligatures_back(text); ligatures > 0) report_ligatures(ligatures, builder);
    const Phrases& phrases = text_phrases(builder);
    const FigureWordings& all = wordings();
    const HeadsOtherTable heads_other = [&](auto cells) { return heads_line_table(cells, phrases, all); };
    builder.debris("separator", join_ruled_rows(text));
    builder.debris("separator", put_tabs_for_delimiters(phrases, heads_other, text));
    builder.debris("separator", put_tabs_for_figure_bars(heads_other, text.lines));
    if (!has_tab_rows(text)) {
      if (read_layout(builder)) {
        // Where its columns begin was guessed: no row of it is sure.
        if (marks > 0) std::fill(grid->doubtful.begin(), grid->doubtful.end(), true);
        return;
      }
      put_tabs_for_lines(phrases, text, builder);
    }
    const bool one_page = text.pages.empty() || text.pages.front() == text.pages.back();
    const bool paragraphs = std::any_of(text.lines.begin(), text.lines.end(), [](const TextLine& line) {
      return line.text.find(kParagraphMark) != std::string::npos;
    });
    LineTables tables(phrases, all);
    const ReadOtherTable read_other = [&](auto lines, auto pages, std::size_t at) {
      return tables.read(lines, pages, at);
    };
    TextReader reader(phrases, builder, paragraphs, {read_other, heads_other});
    reader.read(text.lines, one_page ? std::span<const int>() : std::span<const int>(text.pages));
  }

  // All lines of the document that may show signs of a table, whatever they were read from.
  [[nodiscard]] std::vector<SignLine> sign_lines() const {
    if (!pdf && !flow) return sign_lines_of_text();
    std::vector<SignLine> lines;
    for (const UnreadLine& line : pdf ? pdf->unread_lines() : flow->unread_lines()) {
      lines.push_back({line.text, line.place, line.in_table});
    }
    return lines;
  }

  // Which lines a table was read from is told by the lines on which its header and its last row stand. Those of other
  // kinds than outputs are not looked at, but for their headers.
  [[nodiscard]] std::vector<SignLine> sign_lines_of_text() const {
    std::vector<SignLine> lines;
    lines.reserve(text.size());
    const bool one_page = text.pages.empty() || text.pages.front() == text.pages.back();
    auto table = report.tables.begin();
    std::int64_t last = table == report.tables.end() ? 0 : last_line(*table);
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::int64_t number = text.lines[at].number;
      while (table != report.tables.end() && last < number) {
        if (++table != report.tables.end()) last = last_line(*table);
      }
      const bool in_table = table != report.tables.end() && table->header_place.line <= number;
      const bool other = in_table && table->kind != TableKind::outputs;
      if (other && table->header_place.line != number) continue;
      lines.push_back({text.lines[at].text, {one_page ? 0 : text.pages[at], number, std::nullopt}, in_table && !other});
    }
    return lines;
  }

  static std::int64_t last_line(const RawTable& table) {
    std::int64_t last = table.header_place.line;
    for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {
      for (const Cell& cell : row->cells) {
        if (!cell.empty()) last = std::max(last, cell.fragments.back().place.line);
      }
      if (last > table.header_place.line) break;
    }
    return last;
  }

  void read() {
    ReportBuilder builder;
    builder.begin(info);
    for (Diagnostic& diagnostic : diagnostics) builder.diagnostic(std::move(diagnostic));
    if (pdf) {
      pdf->finish(builder);
    } else if (flow) {
      flow->finish(builder);
    } else {
      read_text(builder);
    }
    report = builder.take();
    if (layout) layout->place_in_lines(report);
    if (pdf) pdf->place_on_pages(report);
    const std::vector<SignLine> lines = sign_lines();
    report_doubts(phrases_of(options.language), lines, report);
    if (!pdf && !flow) report_unread_figures(lines);
  }

  // Of a text; pages and flows look for them where they are read.
  void report_unread_figures(std::span<const SignLine> lines) {
    const auto row = unread_figures(lines, wordings());
    if (!row) return;
    report.diagnostics.push_back({Severity::warning, "possible_table_not_read",
                                  "rows of figures below words for planned and actual, and no table read", *row, -1});
  }

  void clear() {
    diagnostics.clear();
    layout.reset();
    grid.reset();
    text = {};
    pdf.reset();
    flow.reset();
  }
};

Normalizer::Normalizer(Options options) : state_(std::make_unique<State>(std::move(options))) {
  std::string& language = state_->options.language;  // from here on the profile's own tag
  if (!language.empty()) language = profile_for(language).language();
}

Normalizer::~Normalizer() = default;

void Normalizer::begin_document(const DocumentInfo& info) {
  state_->clear();
  state_->info = info;
  state_->report = RawReport();
  if (info.kind == SourceKind::pdf) state_->pdf.emplace(state_->options.language, false, info.page_count);
  if (info.kind == SourceKind::word || info.kind == SourceKind::html) {
    state_->flow.emplace(state_->options.language);
  }
}

void Normalizer::page(Page&& page) {
  if (state_->pdf) {
    state_->pdf->page(std::move(page));
    return;
  }
  if (state_->flow) {
    state_->flow->page(std::move(page));
    return;
  }
  for (TextLine& line : page.lines) {
    state_->text.add(std::move(line), page.number);
  }
}

void Normalizer::diagnostic(Diagnostic&& diagnostic) {
  state_->diagnostics.push_back(std::move(diagnostic));
}

void Normalizer::end_document() {
  state_->read();
  state_->clear();
}

RawReport Normalizer::take() {
  return std::exchange(state_->report, RawReport());
}

}  // namespace outturn::normalize
