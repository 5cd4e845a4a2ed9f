#include "core/deadline.h"

#include <limits>

#include "support/catch.h"

namespace outturn {
namespace {

using Clock = std::chrono::steady_clock;

TEST_CASE("a deadline lies so many seconds after its start") {
  const Clock::time_point start{std::chrono::hours(1)};
  CHECK(seconds_after(start, 0) == start);
  CHECK(seconds_after(start, 0.25) == start + std::chrono::milliseconds(250));
  CHECK(seconds_after(start, 1e9) == start + std::chrono::seconds(1'000'000'000));
}

TEST_CASE("a deadline that the clock cannot say is its last moment, and never before the start") {
  const Clock::time_point start = GENERATE(Clock::time_point(), Clock::time_point(std::chrono::hours(1'000'000)));
  for (const double seconds : {9.3e9, 1e10, 1e12, 1e300, std::numeric_limits<double>::max(),
                               std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(seconds_after(start, seconds) == Clock::time_point::max());
  }
  const double most = std::chrono::duration<double>(Clock::time_point::max() - start).count();
  for (const double seconds : {most - 3, most - 1.5, most - 1, most - 0.5, most}) {
    CHECK(seconds_after(start, seconds) > start);
  }
}

}  // namespace
}  // namespace outturn
