#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/flow/flow_reader.h"
#include "normalize/language/phrases.h"
#include "normalize/normalize.h"
#include "normalize/printed/pdf_reader.h"
#include "normalize/structure/report_builder.h"
#include "normalize/text/text_reader.h"

namespace outturn::normalize {

struct Normalizer::State {
  explicit State(Options given) : options(std::move(given)) {}

  Options options;
  DocumentInfo info;
  std::vector<Diagnostic> diagnostics;  // of extract
  std::vector<TextLine> lines;
  std::vector<int> pages;  // of each line
  std::optional<PdfReader> pdf;
  std::optional<FlowReader> flow;
  RawReport report;

  [[nodiscard]] const Phrases& text_phrases() const {
    if (!options.language.empty()) return phrases_for(options.language);
    LanguageChoice choice;
    for (std::size_t at = 0; at < lines.size() && !choice.enough(); ++at) choice.add(lines[at].text);
    return choice.best();
  }

  void read_text(ReportBuilder& builder) {
    const bool one_page = pages.empty() || pages.front() == pages.back();
    TextReader reader(text_phrases(), builder);
    reader.read(lines, one_page ? std::span<const int>() : std::span<const int>(pages));
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
  }

  void clear() {
    diagnostics.clear();
    lines = {};
    pages = {};
    pdf.reset();
    flow.reset();
  }
};

Normalizer::Normalizer(Options options) : state_(std::make_unique<State>(std::move(options))) {}

Normalizer::~Normalizer() = default;

void Normalizer::begin_document(const DocumentInfo& info) {
  state_->clear();
  state_->info = info;
  state_->report = RawReport();
  if (info.kind == SourceKind::pdf) state_->pdf.emplace(state_->options.language);
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
    state_->lines.push_back(std::move(line));
    state_->pages.push_back(page.number);
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
