// The project's version.
#pragma once

#include <string>
#include <string_view>

namespace outturn {

std::string_view version();  // "0.1.0"

// What a program prints for --version: its name, the version, and that of the streams it reads and writes.
std::string version_text(std::string_view program);

}  // namespace outturn
