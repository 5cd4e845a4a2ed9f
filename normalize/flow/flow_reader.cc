#include "normalize/flow/flow_reader.h"

#include <utility>

#include "normalize/flow/flow_assembly.h"
#include "normalize/flow/flow_header.h"
#include "normalize/flow/flow_text.h"

namespace outturn::normalize {

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

const Phrases& FlowReader::choose() const {
  if (!language_.empty()) return phrases_for(language_);
  LanguageChoice choice;
  for (const FlowBlock& block : blocks_) {
    if (const auto* paragraph = std::get_if<FlowParagraph>(&block)) {
      if (!choice.enough()) choice.add(paragraph->text);
      continue;
    }
    const auto* grid = std::get_if<FlowGrid>(&block);
    if (grid == nullptr) continue;
    const std::vector<FlowHeader> headers = find_flow_headers(*grid, all_phrases_);
    if (!headers.empty()) return phrases_for(headers.front().language);
    for (std::size_t row = 0; row < grid->rows.size() && !choice.enough(); ++row) choice.add(line_of(grid->rows[row]));
  }
  return choice.best();
}

void FlowReader::finish(ReportBuilder& builder) {
  const Phrases& phrases = choose();
  builder.front().language = phrases.language();
  FlowAssembly assembly(blocks_, all_phrases_, phrases, builder);
  assembly.run();
  unread_ = assembly.take_unread();
}

}  // namespace outturn::normalize
