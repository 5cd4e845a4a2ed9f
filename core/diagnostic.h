// What a stage noticed about a document without losing it: collected, never thrown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/place.h"

namespace outturn {

enum class Severity { note, warning, error };

// One finding. `code` is a documented snake_case word (ARCHITECTURE.md lists them all); `message` is one
// line of English for people. `byte` is a 0-based offset in the source file, or -1.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;
  std::string message;
  Place place;
  std::int64_t byte = -1;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

std::string_view to_string(Severity severity);

// Whether the finding says that a table of the document, or a part of one, may not have been read: such a document is
// done with doubt, which manifest, summary and exit code tell.
[[nodiscard]] bool is_doubt(const Diagnostic& diagnostic);

// "FILE: warning: page 3: message [code]": the form in which stderr shows it.
std::string describe(const Diagnostic& diagnostic, std::string_view file);

}  // namespace outturn
