// What Poppler says about a file, kept from stderr.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostic.h"

namespace outturn::extract {

// Collects Poppler's messages of this thread for as long as it lives; one at a time per thread. Messages that
// come while no collector lives are dropped.
class PopplerMessages {
 public:
  PopplerMessages();
  PopplerMessages(const PopplerMessages&) = delete;
  PopplerMessages& operator=(const PopplerMessages&) = delete;
  PopplerMessages(PopplerMessages&&) = delete;
  PopplerMessages& operator=(PopplerMessages&&) = delete;
  ~PopplerMessages();

  // pdf_syntax diagnostics for what came since the last call, each text once per document, with the file's byte
  // where Poppler knows it. `page`: where it was met, 0 outside of pages.
  [[nodiscard]] std::vector<Diagnostic> take(int page);

  // One pdf_syntax diagnostic with the number of messages that were not listed; none where all were.
  [[nodiscard]] std::vector<Diagnostic> take_rest();

  // While true, messages are dropped.
  void mute(bool muted) { muted_ = muted; }

  void add(std::string text, std::int64_t byte, bool serious);

 private:
  static constexpr std::size_t kMaxListed = 20;

  struct Message {
    std::string text;
    std::int64_t byte;
    bool serious;
  };

  std::vector<Message> pending_;
  std::vector<std::string> listed_;
  std::int64_t unlisted_ = 0;
  bool muted_ = false;
};

}  // namespace outturn::extract
