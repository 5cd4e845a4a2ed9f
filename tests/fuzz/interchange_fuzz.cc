// The readers of the three streams.
#include <functional>
#include <sstream>
#include <string>

#include "core/error.h"
#include "core/interchange.h"
#include "fuzz/target.h"

namespace {

using namespace outturn;

class NoPages final : public PageSink {
 public:
  void begin_document(const DocumentInfo&) override {}
  void page(Page&&) override {}
  void diagnostic(Diagnostic&&) override {}
  void end_document() override {}
};

void attempt(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error&) {
    // A stream that is not ours is no finding.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::as_text(data, size));
  const auto ignore = [](const interchange::Failure&) {};
  attempt([&] {
    std::istringstream in(bytes);
    NoPages sink;
    interchange::read_pages(in, "fuzz", sink, ignore);
  });
  attempt([&] {
    std::istringstream in(bytes);
    interchange::read_rows(
        in, "fuzz", [](RawReport&&) {}, ignore);
  });
  attempt([&] {
    std::istringstream in(bytes);
    interchange::read_reports(
        in, "fuzz", [](Report&&) {}, ignore);
  });
  return 0;
}
