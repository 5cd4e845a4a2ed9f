// A PageSink that keeps everything, for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/pages.h"

namespace outturn::test {

struct CollectingSink final : PageSink {
  DocumentInfo info;
  std::vector<Page> pages;
  std::vector<Diagnostic> diagnostics;
  int begun = 0;
  int ended = 0;

  void begin_document(const DocumentInfo& document) override {
    info = document;
    ++begun;
  }
  void page(Page&& page) override { pages.push_back(std::move(page)); }
  void diagnostic(Diagnostic&& diagnostic) override { diagnostics.push_back(std::move(diagnostic)); }
  void end_document() override { ++ended; }

  [[nodiscard]] int count(const std::string& code) const {
    int n = 0;
    for (const Diagnostic& diagnostic : diagnostics) n += diagnostic.code == code ? 1 : 0;
    return n;
  }

  // The words of all pages, a space between them.
  [[nodiscard]] std::string words() const {
    std::string text;
    for (const Page& each : pages) {
      for (const Word& word : each.words) text += (text.empty() ? "" : " ") + word.text;
    }
    return text;
  }

  // The lines of all pages, each with LF at its end.
  [[nodiscard]] std::string lines() const {
    std::string text;
    for (const Page& each : pages) {
      for (const TextLine& line : each.lines) text += line.text + "\n";
    }
    return text;
  }
};

}  // namespace outturn::test
