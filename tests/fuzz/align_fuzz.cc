// The third stage: raw rows of any shape, to reports in which no character is lost.
#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

#include "align/align.h"
#include "core/error.h"
#include "core/interchange.h"
#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace outturn;
  std::istringstream in{std::string(fuzz::as_text(data, size))};
  const auto align_one = [](RawReport&& raw) {
    const Report report = align::align_report(std::move(raw), align::Options());
    if (report.conservation.unplaced != 0) std::abort();
  };
  try {
    interchange::read_rows(in, "fuzz", align_one, [](const interchange::Failure&) {});
  } catch (const Error&) {
    // A stream that is not ours is no finding.
  }
  return 0;
}
