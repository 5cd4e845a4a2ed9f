#include "corpus/system/console.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/printable.h"

namespace outturn::corpus {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBarInterval = std::chrono::milliseconds(100);
constexpr auto kLineInterval = std::chrono::seconds(5);

std::string with_one_decimal(double value) {
  const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
  const auto two = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  if (whole < 3600) return std::to_string(whole / 60) + ":" + two(whole % 60);
  return std::to_string(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60);
}

std::string counts(const Progress& progress, double seconds) {
  std::string text = std::to_string(progress.done) + "/" + std::to_string(progress.total) + " documents";
  if (progress.failed > 0) text += ", " + std::to_string(progress.failed) + " failed";
  if (progress.in_doubt > 0) text += ", " + std::to_string(progress.in_doubt) + " in doubt";
  if (seconds <= 0 || progress.done == 0) return text;
  // Texts have no pages: where there are none, documents tell the speed.
  text += progress.pages > 0 ? ", " + with_one_decimal(static_cast<double>(progress.pages) / seconds) + " pages/s"
                             : ", " + with_one_decimal(static_cast<double>(progress.done) / seconds) + " documents/s";
  const double left =
      seconds / static_cast<double>(progress.done) * static_cast<double>(progress.total - progress.done);
  return text + ", " + clock_time(left) + " left";
}

std::string utc_now() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  tm parts{};
  ::gmtime_r(&now.tv_sec, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
}

std::string json_line(Severity level, std::string_view event, std::string_view message, const Console::Fields& fields) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const auto field = [&](std::string_view key, std::string_view value) {
    writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  writer.StartObject();
  field("time", utc_now());
  field("level", to_string(level));
  field("event", event);
  field("message", message);
  for (const auto& [key, value] : fields) field(key, value);
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace

ConsoleOptions detect_console() {
  ConsoleOptions options;
  options.terminal = ::isatty(STDERR_FILENO) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  options.colour = options.terminal && !dumb && (no_colour == nullptr || *no_colour == '\0');
  options.terminal = options.terminal && !dumb;
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) options.width = size.ws_col;
  return options;
}

std::string progress_bar(const Progress& progress, double seconds, int width) {
  const std::string text = " " + counts(progress, seconds);
  const int room = std::min(30, width - static_cast<int>(text.size()) - 3);
  if (room < 5) return text.substr(1, static_cast<std::size_t>(std::max(0, width - 1)));
  const double share =
      progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 1;
  const auto filled = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * room);
  std::string bar(filled, '=');
  if (bar.size() < static_cast<std::size_t>(room)) bar += '>';
  bar.resize(static_cast<std::size_t>(room), ' ');
  return "[" + bar + "]" + text;
}

Console::Console(ConsoleOptions options) : options_(options), start_(Clock::now()), last_shown_(start_) {}

Console::~Console() {
  clear();
}

void Console::write(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Console::say(Severity level, std::string_view event, std::string_view message, const Fields& fields) {
  if (options_.quiet && level == Severity::note) return;
  clear();
  const std::string text = printable_message(message);
  if (options_.format == LogFormat::json) {
    write(json_line(level, event, text, fields));
    return;
  }
  const std::string_view colour = level == Severity::error ? "\033[31m" : "\033[33m";
  std::string label;
  if (level != Severity::note) {
    label = std::string(to_string(level)) + ": ";
    if (options_.colour) label = std::string(colour) + label + "\033[0m";
  }
  write("outturn: " + label + text + "\n");
}

void Console::show(const Progress& progress) {
  if (options_.quiet) return;
  const auto now = Clock::now();
  const bool bar = options_.terminal && options_.format == LogFormat::text;
  if (now - last_shown_ < (bar ? Clock::duration(kBarInterval) : Clock::duration(kLineInterval))) return;
  last_shown_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  if (!bar) {
    say(Severity::note, "progress", counts(progress, seconds),
        {{"done", std::to_string(progress.done)},
         {"total", std::to_string(progress.total)},
         {"failed", std::to_string(progress.failed)},
         {"pages", std::to_string(progress.pages)}});
    return;
  }
  write("\r\033[K" + progress_bar(progress, seconds, options_.width));
  std::fflush(stderr);
  bar_shown_ = true;
}

void Console::clear() {
  if (bar_shown_) write("\r\033[K");
  bar_shown_ = false;
}

}  // namespace outturn::corpus
