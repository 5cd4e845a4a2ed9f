// Deadlines, from bounds that a user gives in seconds.
#pragma once

#include <chrono>

namespace outturn {

// `seconds` (not negative) after `start`. The clock's last moment where that lies beyond what the clock can say, which
// is some 292 years: a bound that is never reached is no error.
[[nodiscard]] inline std::chrono::steady_clock::time_point seconds_after(std::chrono::steady_clock::time_point start,
                                                                         double seconds) {
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;
  constexpr double kMargin = 1;  // seconds: more than what doubles of this size round away
  const double room = Seconds(Clock::time_point::max() - start).count() - kMargin;
  if (!(seconds < room)) return Clock::time_point::max();
  return start + std::chrono::duration_cast<Clock::duration>(Seconds(seconds));
}

}  // namespace outturn
