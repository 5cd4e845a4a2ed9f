// What extract reads from a Word document made up by a test.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extract/extract.h"
#include "support/collecting_sink.h"
#include "support/tiny_docx.h"

namespace outturn::test {

struct WordReading {
  CollectingSink sink;
  std::vector<FlowBlock> blocks;

  explicit WordReading(const TinyDocx& document, const extract::Options& options = {}) {
    extract::read_bytes(document.bytes(), "r.docx", options, sink);
    for (const Page& page : sink.pages) blocks.insert(blocks.end(), page.blocks.begin(), page.blocks.end());
  }
  explicit WordReading(std::string_view body) : WordReading(TinyDocx(body)) {}

  template <typename Block>
  [[nodiscard]] std::vector<Block> all() const {
    std::vector<Block> found;
    for (const FlowBlock& block : blocks) {
      if (const auto* one = std::get_if<Block>(&block)) found.push_back(*one);
    }
    return found;
  }

  // The paragraphs outside of grids.
  [[nodiscard]] std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const FlowParagraph& paragraph : all<FlowParagraph>()) texts.push_back(paragraph.text);
    return texts;
  }
  [[nodiscard]] std::string text() const { return texts().empty() ? std::string() : texts().front(); }
};

// A cell's paragraphs, joined by a bar.
inline std::string text_of(const FlowCell& cell) {
  std::string text;
  for (const FlowParagraph& paragraph : cell.paragraphs) {
    if (!text.empty()) text += '|';
    text += paragraph.text;
  }
  return text;
}

}  // namespace outturn::test
