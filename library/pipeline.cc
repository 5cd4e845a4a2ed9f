#include "library/pipeline.h"

#include <chrono>
#include <utility>

#include "align/align.h"
#include "extract/extract.h"
#include "normalize/normalize.h"

namespace outturn::library {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Passes everything on and adds up the time that the stage behind takes.
class TimedSink final : public PageSink {
 public:
  TimedSink(PageSink& sink, double& seconds) : sink_(sink), seconds_(seconds) {}

  void begin_document(const DocumentInfo& info) override {
    timed([&] { sink_.begin_document(info); });
  }
  void page(Page&& page) override {
    timed([&] { sink_.page(std::move(page)); });
  }
  void diagnostic(Diagnostic&& diagnostic) override {
    timed([&] { sink_.diagnostic(std::move(diagnostic)); });
  }
  void end_document() override {
    timed([&] { sink_.end_document(); });
  }

 private:
  template <typename Call>
  void timed(Call call) {
    const auto start = Clock::now();
    call();
    seconds_ += seconds_since(start);
  }

  PageSink& sink_;
  double& seconds_;
};

template <typename Read>
Report through_the_stages(const Read& read, const StageOptions& options, StageSeconds* seconds) {
  StageSeconds spent;
  normalize::Normalizer normalizer(options.normalize);
  TimedSink sink(normalizer, spent.normalize);
  auto start = Clock::now();
  read(sink);
  spent.extract = seconds_since(start) - spent.normalize;
  start = Clock::now();
  Report report = align::align_report(normalizer.take(), options.align);
  spent.align = seconds_since(start);
  if (seconds != nullptr) *seconds = spent;
  return report;
}

}  // namespace

Report process_document(const std::filesystem::path& path, const std::string& name, const StageOptions& options,
                        StageSeconds* seconds) {
  return through_the_stages([&](PageSink& sink) { extract::read_file(path, name, options.extract, sink); }, options,
                            seconds);
}

Report process_bytes(std::string_view bytes, const std::string& name, const StageOptions& options,
                     StageSeconds* seconds) {
  return through_the_stages([&](PageSink& sink) { extract::read_bytes(bytes, name, options.extract, sink); }, options,
                            seconds);
}

}  // namespace outturn::library
