// The subcommands of `outturn`. Each takes the words behind its name; throws Error(usage) where they are not
// understood.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exit_code.h"

namespace outturn::corpus {

inline constexpr std::string_view kProgram = "outturn";

using Arguments = std::vector<std::string>;

struct BatchOptions;

ExitCode run_command(const Arguments& arguments);
// The same with a last word on the options before the run (tests put faults into BatchOptions::pool.work).
ExitCode run_command(const Arguments& arguments, const std::function<void(BatchOptions&)>& adjust);
ExitCode status_command(const Arguments& arguments);
ExitCode diff_command(const Arguments& arguments);
ExitCode overlay_command(const Arguments& arguments);
ExitCode load_command(const Arguments& arguments);
ExitCode versions_command(const Arguments& arguments);

}  // namespace outturn::corpus
