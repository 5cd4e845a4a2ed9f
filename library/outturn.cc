#include "library/outturn.h"

#include <chrono>
#include <utility>

#include "align/align.h"
#include "core/printable.h"
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
Report through_the_stages(const Read& read, const Options& options, StageSeconds* seconds) {
  options.validate();
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

void Options::validate() const {
  extract.validate();
  normalize.validate();
  align.validate();
  exporting.validate();
}

Report read(const std::filesystem::path& file, const Options& options, StageSeconds* seconds) {
  const std::string name = printable_name(file.string());
  return through_the_stages([&](PageSink& sink) { extract::read_file(file, name, options.extract, sink); }, options,
                            seconds);
}

Report read(const Bytes& document, const Options& options, StageSeconds* seconds) {
  return through_the_stages(
      [&](PageSink& sink) { extract::read_bytes(document.bytes, document.name, options.extract, sink); }, options,
      seconds);
}

}  // namespace outturn::library
