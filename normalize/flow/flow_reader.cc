#include "normalize/flow/flow_reader.h"

#include <string_view>
#include <utility>

#include "normalize/flow/flow_assembly.h"
#include "normalize/flow/flow_numbers.h"
#include "normalize/flow/flow_text.h"
#include "normalize/language/language_choice.h"
#include "normalize/structure/other_language.h"

namespace outturn::normalize {
namespace {

constexpr std::string_view kDebrisNumbers = "row_number";

}  // namespace

FlowReader::FlowReader(std::string language) : language_(std::move(language)) {
  if (!language_.empty()) {
    all_phrases_.push_back(&phrases_for(language_));
    return;
  }
  for (const auto& phrases : all_phrases()) all_phrases_.push_back(phrases.get());
}

void FlowReader::page(Page&& page) {
  for (FlowBlock& block : page.blocks) blocks_.push_back(std::move(block));
}

// Without the numbers of rows, which stand in front of a table's columns.
std::int64_t FlowReader::find_headers() {
  FlowNumbers numbers(all_phrases_);
  for (FlowBlock& block : blocks_) {
    if (auto* grid = std::get_if<FlowGrid>(&block)) numbers.take(*grid);
  }
  for (const FlowBlock& block : blocks_) {
    const auto* grid = std::get_if<FlowGrid>(&block);
    headers_.push_back(grid == nullptr ? std::vector<FlowHeader>() : find_flow_headers(*grid, all_phrases_));
  }
  return numbers.characters();
}

const Phrases& FlowReader::choose(ReportBuilder& builder) const {
  if (!language_.empty()) return phrases_for(language_);
  LanguageChoice choice;
  for (std::size_t at = 0; at < blocks_.size(); ++at) {
    const FlowBlock& block = blocks_[at];
    if (const auto* paragraph = std::get_if<FlowParagraph>(&block)) {
      choice.add(paragraph->text);
      continue;
    }
    const auto* grid = std::get_if<FlowGrid>(&block);
    if (grid == nullptr) continue;
    for (const FlowHeader& header : headers_[at]) choice.header(header.language);
    for (const auto& row : grid->rows) choice.add(line_of(row));
  }
  report_other_language(choice, builder);
  return choice.best();
}

void FlowReader::finish(ReportBuilder& builder) {
  builder.debris(kDebrisNumbers, find_headers());
  const Phrases& phrases = choose(builder);
  builder.front().language = phrases.language();
  FlowAssembly assembly(blocks_, headers_, phrases, builder);
  assembly.run();
  unread_ = assembly.take_unread();
}

}  // namespace outturn::normalize
