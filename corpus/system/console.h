// What a batch says to people: one line per event on stderr, and how far it is.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic.h"

namespace outturn::corpus {

enum class LogFormat { text, json };

struct ConsoleOptions {
  LogFormat format = LogFormat::text;
  bool quiet = false;     // errors and warnings only, no progress
  bool terminal = false;  // stderr is one: a bar instead of lines
  bool colour = false;
  int width = 80;  // of the terminal
};

// What the environment says: terminal, its width, NO_COLOR, TERM.
[[nodiscard]] ConsoleOptions detect_console();

struct Progress {
  std::int64_t done = 0;  // documents, failed ones included
  std::int64_t total = 0;
  std::int64_t failed = 0;
  std::int64_t in_doubt = 0;  // done, but a table may not have been read
  std::int64_t pages = 0;
};

// "[=====>    ] 512/1000 documents, 2 failed, 88.1 pages/s, 1:05 left": for a terminal of `width` cells.
[[nodiscard]] std::string progress_bar(const Progress& progress, double seconds, int width);

class Console {
 public:
  using Fields = std::vector<std::pair<std::string_view, std::string>>;

  explicit Console(ConsoleOptions options);
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  // One line: "outturn: MESSAGE", or a JSON object with time, level, event, message and the fields.
  void say(Severity level, std::string_view event, std::string_view message, const Fields& fields = {});
  // May be called as often as wanted: shows the bar at most ten times, a line at most every five seconds.
  void show(const Progress& progress);
  void clear();  // takes the bar away

 private:
  void write(const std::string& text);

  ConsoleOptions options_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_shown_;
  bool bar_shown_ = false;
};

}  // namespace outturn::corpus
