// How names and messages are shown: in one line, whatever bytes they hold.
#pragma once

#include <string>
#include <string_view>

namespace outturn {

// A file's name for records, tables and messages: valid UTF-8 in one line, different for different paths. Bytes that
// are no UTF-8, control characters, line separators and the backslash become \xHH; everything else stays.
[[nodiscard]] std::string printable_name(std::string_view path);

// A message for a terminal: control characters and line separators become spaces, invalid bytes U+FFFD.
[[nodiscard]] std::string printable_message(std::string_view message);

}  // namespace outturn
